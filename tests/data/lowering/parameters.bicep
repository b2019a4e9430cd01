param plain string
param number int = 3
param yes bool = true
param list array = ['a', 'b']
param anything object = {
  nested: {
    deep: 1
  }
}

@description('Where it all goes. It\'s "here".')
param region string = resourceGroup().location

@description('''
  Several lines,
  indented.
''')
@metadata({ owner: 'net' })
param described string = ''

@secure()
param password string

@sys.secure()
@description('with namespace')
param secretObject object

@allowed([
  'azure'
  'calico'
  null
])
param engine string?

@minValue(1)
@maxValue(-1 + 10)
param bounded int

@minLength(2)
@maxLength(2 * 8)
param named string = 'n-${number}'

param union 'a' | 'b' | 'c' = 'a'
param optional string?
param optionalList ('x' | 'y')[]?
param mixed 'one' | 2 | true | null
param shaped {
  name: string
  @secure()
  token: string
  'quoted-key': int?
  *: bool
}
param pair [string, int]
param any1 unknownType
param typedResource resource 'Demo.Compute/machines@2024-01-01'
param input resourceInput<'Demo.Compute/machines@2024-01-01'>.properties

@allowed(undeclared)
param wrongAllowed string
@unknownDecorator(1, 2)
@description(notLiteral)
@minValue()
param oddDecorators int

@validate(x => length(x) > 1, 'too short')
@export()
param validated string
