param p object
param cond bool
param n int
var i0 = 0
var big = 9223372036854775807
var negative = -9223372036854775808
var minusOne = -1
var minusParam = -n
var notIt = !cond
var t = true
var nul = null

var plain = 'text'
var empty = ''
var escapes = 'a\'b\\c\n\r\t\${x}\u{1F600}\u{41}'
var dollars = 'a$b$$c'
var hole = 'a${p}b'
var onlyHole = '${n}'
var holes = '${n}-${'in ${cond}'}-${n}'
var multi = '''
first
  second'''
var multiQuotes = ''''quoted''''
var multiNoHole = '''a ${n} b'''
var multiHole = $'''a ${n} b'''
var multiHole2 = $$'''a ${n} $${n}
c $$${n}'''

var mul = n * 2 / 3 % 4
var sum = n + 1 - 2
var compare = n < 1 || n <= 2 && n > 3 || n >= 4
var eq = n == 1
var ne = n != 1
var eqi = plain =~ 'TEXT'
var nei = plain !~ 'TEXT'
var coalesced = p.a ?? p.b ?? 'c'
var ternary = cond ? 'a' : n > 1 ? 'b' : 'c'
var precedence = 1 + 2 * 3
var grouped = (1 + 2) * 3

var member = p.a.b
var index = p['a'][0]
var dynamic = p[plain]
var safe = p.?a
var safeChain = p.?a.b[0].c
var safeIndex = p[?'a']
var fromEnd = p.list[^1]
var safeFromEnd = p.list[?^n]
var endsChain = (p.?a).b
var nonNull = p.a!.b!
var parens = (n)
var parensAccess = (p.a)

var list = [1, 'two', [3], { four: 4 }]
var lines = [
  1
  2, 3
]
var spreadList = [1, ...list, 2, ...(cond ? [3] : [])]
var obj = {
  a: 1
  'b c': 2
  '${plain}key': 3
  nested: { x: null }
  ...p
  after: 4
  for: 1, if: 2
}
var loops = [for x in list: x]
var loopsIndex = [for (x, i) in list: '${x}${i}']
var loopInProperty = {
  items: [for k in range(0, n): {
    key: k
  }]
}
var nestedLoops = [for a in list: [for (b, c) in a: { sum: a, at: c }]]
var filtered = [for x in list: any(x)]

var mapped = map(list, x => x)
var reduced = reduce(list, 0, (acc, x, ix) => acc + x * ix)
var noParameters = map(list, () => 1)
var sorted = sort(list, (a, b) => a < b)
var shadowed = map(list, list => list)
var newline = map(list, x =>
  x)

var callNone = resourceGroup()
var callMany = concat('a', plain, string(n))
var callLines = concat(
  'a',
  'b'
)
var named = nameof(p)
var namedMember = nameof(p.a.b)
var namedIndex = nameof(p['key'])
var unknownFunction = doesNotExist(1)
var listFunction = listKeys('id', '2024-01-01')
var operatorName = add(1, 2)
var wrongCase = Concat('a')
var method = p.run(1)
var undeclared = missing
var undeclaredMember = missing.a
var asAny = any(p)
var namespaces = sys
