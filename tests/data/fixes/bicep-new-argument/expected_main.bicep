module cluster 'aks.bicep' = {
  name: 'cluster'
  params: {
    policy: 'calico'
  }
}
