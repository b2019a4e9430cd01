extension graph
extension 'br:example.azurecr.io/k8s:1.0' with {
  kubeConfig: config
  namespace: 'default'
} as k8s
@description('legacy')
import 'storage@1.0.0' as store
@secure()
param config string

resource group 'Microsoft.Graph/groups@v1.0' = {
  displayName: 'g'
}
resource app 'apps/Deployment@v1' = {
  metadata: {
    name: 'app'
  }
}
resource ingress 'networking.k8s.io/Ingress@v1' existing = {
  metadata: {
    name: 'i'
  }
}
resource usual 'Demo.Net/networks@2024-01-01' = {
  name: 'usual'
  resource inside 'subnets' = {
    name: 'inside'
  }
}

module withExtensions 'child.bicep' = {
  name: 'm'
  extensionConfigs: {
    k8s: {
      kubeConfig: config
    }
  }
}

test first 'tests/first.bicep' = {
  params: {
    a: 1
  }
}
assert positive = length(config) > 0

param machine resource 'Demo.Compute/machines@2024-01-01'
output machineOut resource 'Demo.Compute/machines@2024-01-01' = usual

@waitUntil(x => x.ready, 'PT1M')
@nullIfNotFound()
resource waited 'Demo.Net/networks@2024-01-01' existing = {
  name: 'waited'
  properties: {
    known: this.exists()
    old: this.existingResource().?properties
  }
}
