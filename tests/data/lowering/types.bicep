import { remote } from 'other.bicep'
import * as ns from 'other.bicep'

type text = string
type number = int
type flag = bool
type thing = object
type things = array
type whatever = any
type lit = 'a'
type minus = -5
type yes = true
type no = !true
type nothing = null
type union = 'a' | 'b'
type leading =
  | 'a'
  | 'b'
type unionOfNamed = lit | union
type nullable = string?
type nonNull = nullable!
type arrays = string[]
type arraysOfNullable = (string?)[]
type nullableArrays = string[]?
type deepArrays = int[][]
type parens = ('x' | 'y')
type tuple = [
  string
  @description('second')
  int?
]
type shape = {
  @description('a name')
  name: string
  'needs-quotes': int
  inner: {
    leaf: bool
  }
  @secure()
  secret: string
  *: text
}
type empty = {}
@discriminator('kind')
type either = { kind: 'a', x: int } | { kind: 'b', y: int }
type prop = shape.inner.leaf
type byName = shape['needs-quotes']
type others = shape.*
type item = arrays[*]
type second = tuple[1]
type imported = remote
type fromNamespace = ns.inner
type deepNamespace = ns.outer.inner[*]
type generic = resourceInput<'A.B/c@2024-01-01'>
type genericProp = resourceOutput<'A.B/c@2024-01-01'>.properties.name
type sysString = sys.string
type selfish = {
  next: selfish?
}
type string2 = sized
@sealed()
type closed = { a: int }
