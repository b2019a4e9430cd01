wat is this
param
param 2 name string
param noType
param noValue string =
param junk string 'default'
param old string {
}
var
var noAssignment
var = 'no name'
var typed 2 = 1
metadata
metadata name
assert
test
test one
test two 'x'
output
output name
output name string
type
type name
func
func f
func g() string
func h(a) string => a
resource
resource one
resource two 'x'
resource three 'x' =
resource four = { name: 'x' }
resource five 'x' = 5
resource bad 'x\y' = {}
module
module one
module two 'x' =
module three 'x' = [for x in y: z]
import
import foo
import 5
import {
import { a 'b' } from
import { 'b${c}' as d } from 'x'
import { 5 } from 'x'
import * from 'x'
import * as from 'x'
extension
extension k8s when
extension k8s as
targetScope
@
param afterEmptyDecorator string
@description('x') param sameLine string
@description('nothing follows')

var ok = 1 this is too much
@secure(
