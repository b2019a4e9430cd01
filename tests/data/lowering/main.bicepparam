using 'main.bicep'
extends 'shared/base.bicepparam'

import { prefix } from 'names.bicep'
import * as names from 'names.bicep'

var region = 'north'
@description('the name')
param name = '${prefix}-${region}-${names.suffix}'
param count = 3 + 1
param copyOfName = name
param tags = {
  a: [1, 2]
}
param secret = az.getSecret('sub', 'rg', 'vault', 'secret', 'v1')
param secretToo = getSecret('sub', 'rg', 'vault', 'secret')
param fromEnvironment = readEnvironmentVariable('HOME', 'none')
param external = externalInput('kind', { a: 1 })
param inherited = base.tags
param merged = union(base.tags, { b: 1 })
param nothing = null
param notFound = missing
type local = string
