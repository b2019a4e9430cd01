module aks 'aks.bicep' = {
  params: {
    policy: null
  }
}
