import { engine } from 'types.bicep'

param policy engine = 'none'

resource aks 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks'
  location: resourceGroup().location
  properties: {
    dnsPrefix: 'aks'
    networkProfile: {
      networkPlugin: 'azure'
      networkPolicy: policy
    }
  }
}
