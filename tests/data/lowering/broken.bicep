param
param noType
param noDefault string =
param = 'x'
param twice string
param twice int
var
var noValue
var broken = [1, 2
var next = 3
var badString = 'abc
var badEscape = 'a\qb'
var badHole = 'a${}b'
var member = next.
var index = next[]
var call = concat(1, 
var after = 4
var ternary = true ? 1
var op = 1 +
var lambda = map([], x => )
var badFor = [for]
var badFor2 = [for x in : x]
var badFor3 = [for (x) in [1]: x]
var badFor4 = [for x [1]: ]
var deep = next::child
output
output o
output p string
output q string =
type
type t =
func
func f
func g( string => 1
func h(a) string =>
resource
resource r
resource r2 'A.B/c@1'
resource r3 'A.B/c@1' =
resource r4 'A.B/c@1' = if
resource r5 'A.B/c@1' = if (true) 
resource r6 'A.B/c@1' = [for x in y: ]
resource r7 'A.B/c@1' = [for x in y: {
  name: x
}
resource r8 '@' = {
}
resource r9 '' = {
  name
  properties: {
    : 1
    a 2
  }
}
module
module m
module m2 'x.bicep'
module m3 '' = {
}
import
import { } from
import { a } from ''
import * as from 'x.bicep'
@
@allowed()
@secure
param decorated string
@description('nothing follows')
unknown statement here
targetScope =
targetScope = 3
metadata
extension
