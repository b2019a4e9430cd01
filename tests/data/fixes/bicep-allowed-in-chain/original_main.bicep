@allowed(['none', 'azure'])
param engine string = 'none'

module outer 'outer.bicep' = {
  params: {
    engine: engine
  }
}
