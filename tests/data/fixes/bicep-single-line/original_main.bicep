resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: { networkPlugin: 'azure', serviceCidr: '10.2.0.0/16' }
  }
}
