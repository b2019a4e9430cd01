module outer 'outer.bicep' = {
  name: 'outer'
  params: {
    engine: 'calico'
  }
}
