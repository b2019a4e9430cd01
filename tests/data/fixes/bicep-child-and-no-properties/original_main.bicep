resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'

  // one more pool
  resource pool 'agentPools' = {
    name: 'extra'
    properties: {
      count: 1
    }
  }
}
