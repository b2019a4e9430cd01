using './main.bicep'

param aks = {
  enabled: true
  networkPolicy: 'calico' // to be decided
}
