module aks 'aks.bicep' = [for i in range(0, 2): {
  name: 'aks${i}'
  params: {
    index: i
  }
}]
