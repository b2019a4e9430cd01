param scale string = 'dev'

var settings = {
  dev: {
    aks: {
      policy: ''
    }
  }
  prod: {
    aks: {
      policy: 'azure'
    }
  }
}

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: {
      networkPlugin: 'azure'
      networkPolicy: settings[scale].aks.policy
    }
  }
}
