param windows bool

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: windows ? {
      networkPlugin: 'azure'
      networkPolicy: 'none'
    } : {
      networkPlugin: 'azure'
      networkPolicy: ''
    }
  }
}
