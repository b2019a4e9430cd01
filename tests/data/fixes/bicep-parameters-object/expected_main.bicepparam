using './main.bicep'

param network = {
  networkPlugin: 'kubenet'
  networkPolicy: 'calico'
}
