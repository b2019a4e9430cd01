targetScope = 'managementGroup'
param names string[]
param go bool = true

module plain 'modules/network.bicep' = {
  name: 'network'
  params: {
    location: 'here'
    tags: { a: 1 }
  }
}
module unnamed './network.bicep' = {
  params: {}
}
module arm '../arm/main.json' = if (go) {
  name: 'arm'
  scope: subscription('0000')
}
module registry 'br/public:avm/res/demo/thing:1.2.3' = [for (n, i) in names: if (i != 1) {
  name: 'registry-${n}'
  scope: resourceGroup(n)
  params: {
    name: n
    list: [for x in names: x]
    secret: vault.getSecret('s')
  }
  dependsOn: [
    plain
  ]
}]
module fullRegistry 'br:example.azurecr.io/path/to/module:v1' = {
  params: { ...common }
}
module digest 'br:example.azurecr.io/m@sha256:00' = {
}
module spec 'ts/shared:storage:1.0' = {
  name: 'spec'
}
module computed '${go}.bicep' = {
  name: 'computed'
}

var common = { a: plain.outputs.id }
output one string = plain.outputs.id
output many array = [for i in range(0, 2): registry[i].outputs.name]
output all object = plain.outputs
