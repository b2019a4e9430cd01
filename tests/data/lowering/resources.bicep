param names array
param deployIt bool
param location string = 'here'
var version = 'ignored'

resource simple 'Demo.Net/networks@2024-01-01' = {
  name: 'net'
  location: location
  tags: {
    a: 'b'
  }
  properties: {
    range: '10.0.0.0/8'
  }
  dependsOn: [
    conditional
    looped[0]
  ]
}

@description('only sometimes')
resource conditional 'Demo.Net/networks@2024-01-01' = if (deployIt && length(names) > 0) {
  name: 'net-${location}'
}

@batchSize(2)
resource looped 'Demo.Net/networks@2024-01-01' = [for item in names: {
  name: 'net-${item}'
}]

resource loopedIf 'Demo.Net/networks@2024-01-01' = [for (item, i) in names: if (i > 0) {
  name: '${item}-${i}'
  properties: {
    peers: [for peer in item.peers: peer]
  }
}]

resource found 'Demo.Net/networks@2024-01-01' existing = {
  name: 'there'
  scope: resourceGroup('other')
}

resource outer 'Demo.Net/networks@2024-01-01' = if (deployIt) {
  name: 'outer'

  resource inner 'subnets' = {
    name: 'inner'
    properties: {
      parentId: outer.id
    }

    @description('two levels down')
    resource innermost 'routes@2025-01-01' = if (location == 'here') {
      name: 'innermost'
      properties: {
        sibling: inner.name
      }
    }
  }

  resource second 'subnets@2024-06-01' existing = {
    name: 'second'
  }
  resource: 'a plain property'
}

resource loopedOuter 'Demo.Net/networks@2024-01-01' = [for n in names: {
  name: n
  resource child 'subnets' = {
    name: 'of-${n}'
  }
}]

resource byParent 'Demo.Net/networks/subnets@2024-01-01' = {
  parent: outer
  name: 'p'
}
resource byParentIndex 'Demo.Net/networks/subnets@2024-01-01' = [for (n, i) in names: {
  parent: looped[i]
  name: 'p'
}]
resource byParentNested 'Demo.Net/networks/subnets/routes@2024-01-01' = {
  parent: outer::inner
  name: 'deep'
}
resource byUnknownParent 'Demo.Net/networks/subnets@2024-01-01' = {
  parent: nowhere
  name: 'p'
}
resource circleA 'Demo.Net/networks/subnets@2024-01-01' = {
  parent: circleB
  name: 'a'
}
resource circleB 'Demo.Net/networks/subnets@2024-01-01' = {
  parent: circleA
  name: 'b'
}

resource lock 'Demo.Auth/locks@2024-01-01' = {
  scope: simple
  name: 'lock'
}
resource multi 'Demo.Net/networks/subnets@2024-01-01' = {
  name: 'net/sub'
}
resource noVersion 'Demo.Net/networks' = {
  name: 'v'
}
resource interpolatedType 'Demo.Net/networks@${version}' = {
  name: 'v'
}
resource deployment 'Microsoft.Resources/deployments@2024-03-01' = {
  name: 'inline'
  properties: {
    mode: 'Incremental'
    template: {
      resources: []
    }
  }
}

@onlyIfNotExists()
@retryOn(['Busy'], 3)
resource careful 'Demo.Net/networks@2024-01-01' = {
  name: 'careful'
  #disable-next-line no-unused
  ...{ a: 1 }
}

output ids array = [for i in range(0, 2): looped[i].id]
output childName string = outer::inner::innermost.name
output viaParent string = simple::nothing.id
output keys object = simple.listKeys()
output secret string = found.getSecret('a', 'b')
output props object = outer.properties.x.?y
output whole object = simple
