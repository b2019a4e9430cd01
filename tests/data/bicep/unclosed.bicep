// Half-typed: brackets that nobody closed must not swallow the declarations after them.
param location string

resource network 'Microsoft.Network/virtualNetworks@2023-09-01' = {
  name: 'vnet'
  properties: {
    addressPrefixes: [
      '10.0.0.0/16'

param size int = 3
@description('Decorated.')
var settings = {
  tier: 'Standard'

output place string = location

resource pools 'Microsoft.ContainerService/managedClusters/agentPools@2024-09-01' = [for i in range(0, size): {
  name: 'pool${i}'

module shared './shared.bicep' = {
  name: 'shared'
}
