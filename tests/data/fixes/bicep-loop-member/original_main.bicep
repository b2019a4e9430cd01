var clusters = [
  { name: 'a', policy: 'azure' }
  { name: 'b' }
  {
    name: 'c'
    policy: 'none'
  }
]

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = [for cluster in clusters: {
  name: cluster.name
  properties: {
    networkProfile: {
      networkPolicy: cluster.?policy
    }
  }
}]
