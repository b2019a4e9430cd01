param windows bool

var forWindows = {
  networkPlugin: 'azure'
  networkPolicy: ''
}
var forLinux = {
  networkPlugin: 'kubenet'
}

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: union({ loadBalancerSku: 'standard' }, windows ? forWindows : forLinux)
  }
}
