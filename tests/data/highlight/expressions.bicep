// SPDX-License-Identifier: MIT
var sum = 1 + 2 * 3 / 4 % 5 - -6
var logic = !a && b || c == d && e != f || g =~ 'x' && h !~ 'y' || i <= j && k >= l && m < n || o > p
var choice = a ? b ? 1 : 2 : c ?? 3
var lines = contains(x, 'y')
  ? toLower('A')
  : null
var access = a.b.?c[0][?1][^2][?^3]!.d::e.f().for.if
var called = az.resourceGroup( ).location
var spaced = toUpper ('a')
var lambda = map(filter(items, i => i > 0), (item, index) => {
  key: item
  ...index
})
var sorted = sort([
  3, 2
  1 // last
], (a, b) => a < b)
var spread = [...one, ...two]
var nested = { a: { b: [{ c: true }, { d: false }] }, e: (1) }
var folded = reduce(all, 0, (x, y) =>
  x + y)
var none = { }
var empty = []
var if = if
var later = [
  /* first */
  for
    x in y: x
]
