var literals = [1, 18446744073709551615, true, false, null, 'text']
var mixed = [1, 2
  3
  4, 5
  ...literals
]
var object = {
  plain: 1
  'quoted key': 2
  'with ${1 + 1} hole': 3
  if: 'keywords are keys'
  resource: 'too'
  ...other, last: 4
}
var operators = a + b * c - d / e % f
var logic = a && b || !c && d ?? e
var compare = a < b == c >= d
var insensitive = a =~ b != (c !~ d)
var negative = -1 + -x.y
var choice = condition
  ? first
  : second ? third : fourth
var access = a.b.?c[0][?1][^2][?^3]::d!.e
var calls = sys.format('{0}', toLower(a), (b))
var multi = union({
  a: 1
}, {
  b: 2
})
var spread = concat(
  a,
  b
)
var lambdas = map(filter(list, x => x.on), (x, i) => '${i}-${x.name}')
var none = f(() => 1)
var loops = [for item in items: item.value]
var indexed = [for (item, i) in items: {
  name: item
  inner: [for x in item.list: x]
}]
var long = map(list, x =>
  x.name)
