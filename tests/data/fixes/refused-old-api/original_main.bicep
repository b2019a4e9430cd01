resource aks 'Microsoft.ContainerService/managedClusters@2017-08-31' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: {
      networkPlugin: 'azure'
    }
  }
}
