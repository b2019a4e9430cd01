module outer 'outer.bicep' = {
  name: 'outer'
  params: {
    engine: 'none'
  }
}
