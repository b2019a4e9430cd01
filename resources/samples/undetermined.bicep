// SPDX-License-Identifier: MIT
// Sample: decided by a parameters file. networkPolicy has no default and no list of allowed values,
// so the template alone says nothing: 'azure' or 'calico' passes, 'none' fails.
// Type a value under Parameters, or choose a parameters file, to get a verdict.
@description('Name of the cluster.')
param name string = 'aks-contoso-edge'
param location string = resourceGroup().location

@description('Network policy engine. Each site hands in its own.')
param networkPolicy string

@description('Subnet for the nodes. Left empty, Azure makes a network for the cluster.')
param subnetId string = ''

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
        vmSize: 'Standard_D2ds_v5'
        osType: 'Linux'
        vnetSubnetID: empty(subnetId) ? null : subnetId
      }
    ]
    networkProfile: {
      networkPlugin: 'azure'
      networkPolicy: networkPolicy
    }
  }
}

output clusterId string = cluster.id
