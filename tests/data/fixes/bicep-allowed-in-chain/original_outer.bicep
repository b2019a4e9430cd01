@allowed([
  'none'
  'azure'
])
param engine string

module aks 'aks.bicep' = {
  params: {
    policy: engine
  }
}
