var simple = 'it\'s \\ \n\r\t\$ \u{1F6A2}'
var holes = 'a${b}c${'nested ${d} string'}'
var dollar = 'costs $5, not \${x}'
var lines = '''
first
  second ''quoted''
'''
var hugged = '''''a''''
var withHoles = $'''
name: ${name}
'''
var twoDollars = $$'''${literal} $${hole}'''
var commented = 'x' // after
/* before */ var next = 'y'
