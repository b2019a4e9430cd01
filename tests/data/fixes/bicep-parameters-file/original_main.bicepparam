using './main.bicep'

param policy = 'none'
