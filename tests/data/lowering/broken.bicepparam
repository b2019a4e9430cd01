using
using 'a.bicep' with
extends
param
param a
param b =
param = 1
param c 1
param d = {
  x: 
}
resource r 'A/b@1' = {}
