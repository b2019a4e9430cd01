resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: {
      networkPlugin: 'azure' /* the plugin */
      /* more
         below */
      serviceCidr: '10.0.0.0/16'
    }
  }
}
