param index int
param policy string?

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks${index}'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: {
      networkPlugin: 'azure'
      networkPolicy: policy
    }
  }
}
