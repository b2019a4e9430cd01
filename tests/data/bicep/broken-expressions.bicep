var missing = 1 +
var chained = !!x
var tooLarge = 18446744073709551616
var empty = ()
var two = (1, 2)
var openParen = (1
var newLines = (
  1
)
var call = f(1, 2
var trailing = f(1, )
var lost = f(1 2)
var split = f(1
  2)
var index = a[]
var dot = a.
var colons = a::
var safe = a.?b()
var ternary = a ? b
var ternary2 = a ? : c
var string = 'a${b c}d'
var emptyHole = 'a${}b'
var complexHole = 'a${[1]}b'
var badEscape = 'a\q'
var open = 'a
var openHole = 'a${b
var double = "a"
var array = [1,
  2]
var noSeparator = [1 2]
var object = { a: 1 b: 2 }
var noValue = { a: }
var noColon = { a 1 }
var badKey = { 5: 1 }
var badStringKey = { 'a\q': 1 }
var spread = [...]
var loop = [for]
var loop2 = [for x]
var loop3 = [for x of y: z]
var loop4 = [for x in y]
var loop5 = [for (x) in y: z]
var loop6 = [for x in y:
  z
var loop7 = [for 5 in y: z]
var lambda = map(a, x =>)
var lambda2 = map(a, (x, 1) => x)
resource ifs 'x' = if {
}
resource ifs2 'x' = if () {
}
resource ifs3 'x' = if (a {
}
resource loops 'x' = [for x in y: if]
var semicolon = 1;
var unclosed = {
  a: 1
param swallowed string
