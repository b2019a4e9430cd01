module aks 'aks.bicep' = { name: 'aks', params: { policy: 'calico' } }
