param engine string

module cluster 'aks.bicep' = {
  name: 'cluster'
  params: {
    policy: engine
  }
}
