using
using 5
using main
using 'x' when
extends
param
param name
param name =
extensionConfig
extensionConfig k8s when
resource nope 'x' = {}
@description('x')
output nope string = 'x'
