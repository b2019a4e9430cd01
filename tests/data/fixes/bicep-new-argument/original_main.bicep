module cluster 'aks.bicep' = {
  name: 'cluster'
}
