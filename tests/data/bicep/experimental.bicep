extension kubernetes with {
  kubeConfig: config
  namespace: 'default'
} as k8s
extension microsoftGraph
extension 'br:example.azurecr.io/ext:1.0.0' as ext
import 'kubernetes@1.0.0' as old

assert short = length(name) < 10

test sample 'samples/one.bicep' = {
  params: {
    location: 'westeurope'
  }
}

#disable-next-line no-unused-params BCP036
param unused string
#disable-diagnostics no-hardcoded-location
var here = 'westeurope'
#restore-diagnostics no-hardcoded-location
