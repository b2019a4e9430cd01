using './main.bicep'

param aks = {
  enabled: true
  networkPolicy: 'none' // to be decided
}
