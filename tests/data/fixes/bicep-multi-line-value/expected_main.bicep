resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: {
      serviceCidr: '10.0.0.0/16'
      loadBalancerProfile: {
        managedOutboundIPs: {
          count: 1
        }
      }
      networkPolicy: 'calico'
    }
  }
}
