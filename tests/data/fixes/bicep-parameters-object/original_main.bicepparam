using './main.bicep'

param network = {
  networkPlugin: 'kubenet'
}
