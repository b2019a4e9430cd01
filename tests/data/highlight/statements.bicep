// SPDX-License-Identifier: MIT
#disable-next-line no-unused-params BCP081 // why
targetScope = 'subscription'
metadata description = 'Words that are keywords by their place only.'

/* a comment
   over lines */
@description('Where to deploy.')
@sys.allowed([
  'westeurope'
  'northeurope'
])
param location string = 'westeurope'
param type object
param param int = -5
@secure()
param settings {
  @minLength(3)
  name: string
  'quoted key': int?
  *: bool
}
var var = 1
var typed string = 'x'
type output = 'a' | 'b'
type nodes = {
  type: 'System' | 'User'
  resource: int[]
}?
type input = resourceInput<'Microsoft.Network/virtualNetworks@2023-11-01'>.properties.subnets[*]
func twice(value string, times int) string => '${value}${times}'
func many(
  first (string | int)[]
  second { a: bool }
) object => {
  first: first
}

import { shared, 'quoted-name' as quoted, as as as } from './types.bicep'
import * as all from 'br/public:avm/utl/types:0.5.1'
extension 'br:example.azurecr.io/graph:1.0.0' with {
  tenant: 'x'
} as graph
extension kubernetes as k8s

resource vnet 'Microsoft.Network/virtualNetworks@2023-11-01' existing = {
  name: 'vnet'
  scope: resourceGroup(param)

  resource subnet 'subnets' existing = {
    name: 'default'
  }
}

@batchSize(1)
resource clusters 'Microsoft.ContainerService/managedClusters@2024-01-01' = [for (pool, index) in pools: if (pool.enabled) {
  name: 'aks-${pool.name}-${index}'
  type: 'x'
  output: 1
  resource: clusterResource
  module: { param: true, if: null, for: false }
  properties: {
    agentPoolProfiles: [for for in in: {
      name: for.name
    }]
    networkProfile: union(base, {
      networkPolicy: policy ?? 'azure'
    })
    enabled: a
      ? b
      : c
  }
}]
resource off 'Microsoft.Network/natGateways@2023-11-01' =
  if (deploy) {
    name: 'nat'
  }
module workload './modules/aks.bicep' = if (all) {
  name: 'workload'
  params: {
    subnetId: vnet::subnet.id
    extra: [
      for x in range(0, 3): x
    ]
  }
}
assert positive = param > 0
test unit 'main.test.bicep' = {
  params: {}
}

#disable-diagnostics BCP081
output output array = [for s in nodes: s.type]
output id resource 'Microsoft.Network/virtualNetworks@2023-11-01' = vnet
#restore-diagnostics BCP081
output if string = if
