module aks 'aks.bicep' = { name: 'aks' }
