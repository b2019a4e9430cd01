// SPDX-License-Identifier: MIT
using './main.bicep' with {
  mode: 'stack'
}
extends 'shared.bicepparam'
import { regions } from 'shared.bicep'
var prefix = 'contoso'
param type = 'x'
param names = [for r in regions: '${prefix}-${r}']
param secret = az.getSecret('sub', 'rg', 'vault', 'name')
param nested = {
  param: readEnvironmentVariable('P', '1')
  using: none
}
extensionConfig graph with {
  tenant: 'x'
}
