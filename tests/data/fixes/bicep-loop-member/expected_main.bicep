var clusters = [
  { name: 'a', policy: 'azure' }
  { name: 'b', policy: 'calico' }
  {
    name: 'c'
    policy: 'calico'
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
