// SPDX-License-Identifier: MIT
// Sample: an AKS Automatic cluster. It sets no networkPolicy, and still policies are enforced:
// with this SKU Azure presets the Cilium data plane and its engine. Bulkhead therefore passes it,
// while the published rule, which only looks for the property, fails it.
param name string = 'aks-contoso-auto'
param location string = resourceGroup().location

resource cluster 'Microsoft.ContainerService/managedClusters@2025-05-01' = {
  name: name
  location: location
  sku: {
    name: 'Automatic'
    tier: 'Standard'
  }
  identity: { type: 'SystemAssigned' }
  properties: {
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        count: 3
      }
    ]
  }
}

output clusterId string = cluster.id
output issuerUrl string = cluster.properties.oidcIssuerProfile.issuerURL
