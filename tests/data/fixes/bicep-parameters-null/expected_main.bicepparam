using './main.bicep'

param policy = 'calico'
