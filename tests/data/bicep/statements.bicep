targetScope = 'resourceGroup'

metadata owner = {
  team: 'platform'
}

@description('Where everything goes')
@metadata({ reviewed: true })
param location string = resourceGroup().location

@sys.allowed([
  'dev'
  'prod'
])
param environment string
param sizes int[]
param plain object = {}

var names = ['a', 'b']
var typed string = 'x'

type policy = 'azure' | 'calico'

@export()
func greet(who string, times int) string => 'hello ${who}'

import { first, second as zwei, 'odd name' as odd } from 'shared.bicep'
import * as shared from './shared.bicep'

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'net'
  location: location
  resource subnet 'subnets' = {
    name: 'one'
  }

  @batchSize(2)
  resource more 'subnets@2024-05-01' = [for i in range(0, 2): {
    name: 'more${i}'
  }]
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'kv'
  scope: resourceGroup('other')
}

resource optional 'Microsoft.Storage/storageAccounts@2023-05-01' =
  if (environment == 'prod') {
  name: 'st'
}

resource many 'Microsoft.Storage/storageAccounts@2023-05-01' = [for (name, index) in names: if (index > 0) {
  name: name
}]

module nested 'modules/nested.bicep' = {
  name: 'nested'
  params: {
    location: location
  }
}

module looped 'br/public:avm/res/storage/storage-account:0.9.0' = [for name in names: {
  name: name
}]

output id string = network.id
output all array = [for i in range(0, 2): many[i].id]
output noType = 'x'
