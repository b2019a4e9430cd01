module aks 'aks.bicep' = {
  params: {
    policy: 'calico'
  }
}
