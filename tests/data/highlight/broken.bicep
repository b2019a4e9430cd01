// SPDX-License-Identifier: MIT
var open = 'no end
var badEscape = 'a\qb\u{}' + "double"
var openHole = 'a${b
var openCall = 'a${b(c[0
var next = 1
resource half 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: toLower('x'
  tags: [
    'a'
}
var after = 2 # no directive
#unknown-directive x
var stray = a ] } ) `b` $ ; c
param
type
type x = { a: [int }
func f(a string
var inside = 1
}
resource
module m
import {
  a as
} from
@
param p (string
type t = [
] | {
  a: int )
}
var closed = [ for x in { a: 1 }: (x }
var end = { a: '''
never closed
