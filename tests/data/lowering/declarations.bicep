targetScope = 'subscription'

metadata owner = 'platform'
@description('a number')
metadata version = 3

import { firstName, second as other, 'quoted name' as unquoted } from 'shared/names.bicep'
import * as tools from '../tools.json'

@export()
@description('exported')
var shared = 'x'
var typed string[] = ['a']
var usesLater = later
var later = usesEarlier
var usesEarlier = 'e'
var imported = '${firstName}-${other}-${unquoted}'
var fromNamespace = tools.prefix
var callImported = firstName('a')
var callNamespace = tools.make('a', 1)
var sysCall = sys.concat('a', 'b')
var azCall = az.subscription().id

@export()
type name = string
type sized = 'small' | 'large'

@export()
@description('greets')
func greet(who string, times int?) string => '${prefix()} ${who} ${times}'
func prefix() string => 'hello'
func noTypes() => 'x'
func recursive(n int) int => n < 1 ? 0 : recursive(n - 1)
func shadow(shared string) string => shared

@secure()
@description('secret')
output secretOut string = shared
output plain string = greet('you', null)
@minValue(1)
output looped array = [for i in range(0, 3): i]
output typedRes resource = later
output shaped { a: int } = { a: 1 }

var region = 1
var deployment = deployment().name
