using './main.bicep'

param other = 'x'
