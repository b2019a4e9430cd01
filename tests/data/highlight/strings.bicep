// SPDX-License-Identifier: MIT
var empty = ''
var escapes = 'a\'b\\c\n\r\t\$\u{1F600}'
var literal = '\${no} $no { } // no /* no'
var holes = 'a${b}c${d.e}f'
var nested = 'a${'b${c ? 'd' : '}'}e'}f'
var braces = 'x${map([1], i => { v: { w: 'a${i}' } })[0].v}y'
var calls = '${toLower('${a}-${b(c[0], (d))}')}'
var keys = { 'a-b': 1, '${c}-d': 2, e: 'f' }
var raw = '''
  // no comment, ${no} hole \n
  'quoted' ''two''
'''
var rawLine = '''a''' == ''''b'''' ? '''''' : 'c'
var one = $'''
  ${a} $${b} 'x' ${'c${d}'} \n
'''
var two = $$'''${no} $${yes} $$${yes}'''
var three = $$$'''$${no} $$${yes}'''
var five = $$$$$'''$$$${no} $$$$${yes}'''
var after = 1
