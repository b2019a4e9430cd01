@allowed(['none', 'azure', 'calico'])
param engine string = 'calico'

module outer 'outer.bicep' = {
  params: {
    engine: engine
  }
}
