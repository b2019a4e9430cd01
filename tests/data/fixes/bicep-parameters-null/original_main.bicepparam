using './main.bicep'

param policy = null
