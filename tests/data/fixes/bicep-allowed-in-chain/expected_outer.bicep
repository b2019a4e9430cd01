@allowed([
  'none'
  'azure'
  'calico'
])
param engine string

module aks 'aks.bicep' = {
  params: {
    policy: engine
  }
}
