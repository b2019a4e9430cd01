using './main.bicep'

var engine = 'none'
param policy = engine
