resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  properties: {
    networkProfile: {
      networkPolicy: 'calico'
    }
  }

  resource pool 'agentPools' = {
    name: 'extra'
    properties: {
      count: 1
    }
  }
}
