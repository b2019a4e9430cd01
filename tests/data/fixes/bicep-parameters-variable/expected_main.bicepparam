using './main.bicep'

var engine = 'calico'
param policy = engine
