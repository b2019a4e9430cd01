var policies = [
  'azure'
  'calico'
]

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = [for (policy, i) in policies: {
  name: 'aks${i}'
  location: resourceGroup().location
  properties: {
    networkProfile: {
      networkPolicy: policy
    }
  }
}]
