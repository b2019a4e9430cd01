// SPDX-License-Identifier: MIT
// Sample: the smallest cluster that passes. Calico is written down in the network profile,
// so the verdict does not depend on any parameter.
param name string = 'aks-contoso-shop'
param location string = resourceGroup().location

resource cluster 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: name
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    dnsPrefix: name
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        count: 3
        vmSize: 'Standard_D4ds_v5'
        osType: 'Linux'
      }
    ]
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkPolicy: 'calico'
    }
  }
}

output clusterId string = cluster.id
