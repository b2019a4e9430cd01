// SPDX-License-Identifier: MIT
type scalar = string
type union =
  | 'a'
  | 'b' // last
  | 3
type negative = -1 | !true | null
type tuple = [
  int
  @description('second')
  { a: string, b: bool? }
  (string | int)[]
]
@sealed()
type object = {
  @minValue(1)
  count: int
  kind: 'x'
    | 'y'
  inner: {
    type: 'z'
  }[]
  *: array
}
type derived = object.inner[*].type?
type fixed = tuple[1]!
type input = resourceInput<'Microsoft.Storage/storageAccounts@2023-01-01'>.sku.name
type imported = shared.thing.*
param p1 resource 'Microsoft.Storage/storageAccounts@2023-01-01'
param p2 'a' | 'b' = 'a'
param p3 ('a' | 'b')[] = []
param p4 {
  a: { b: int }
} = {
  a: { b: 1 }
}
output o1 string? = null
func f(a { b: int }, c ('x' | 'y')) (string | int)[] => [a.b, c]
