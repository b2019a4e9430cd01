module aks 'aks.bicep' = {
  params: {
    network: {
      plugin: 'azure'
    }
  }
}
