using 'main.bicep'
extends 'base.bicepparam'

import { prefix } from 'shared.bicep'

var region = 'westeurope'
type local = string

param location = region
param names = [
  'a'
]
param secret = az.getSecret('sub', 'rg', 'vault', 'name')
extensionConfig k8s with {
  namespace: 'default'
}
