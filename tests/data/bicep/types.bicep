param literal 'a' | 'b' | 'c'
param leading
  | 'x'
  | 'y'
param numbers 1 | -2 | true | null
param nullable string?
param nonNull nullable!
param arrays string[][]
param nullableItems (string?)[]
param sealedObject {
  name: string
  'quoted key': int?
  @description('Inner')
  inner: {
    list: string[]
  }
  *: object
}
param tuple [
  string
  @minValue(1)
  int
]
param inline { a: int, b: [int, string] }
param referenced policy
param member shared.types.policy
param indexed pair[0]
param items list[*]
param others map.*
param derived resourceInput<'Microsoft.Storage/storageAccounts@2023-05-01'>.properties
param output1 resourceOutput<'Microsoft.Storage/storageAccounts@2023-05-01'>
param typedResource resource 'Microsoft.Storage/storageAccounts@2023-05-01'
param qualified sys.resourceInput<'a@b'>
output anyResource resource = stg
@discriminator('kind')
type union = { kind: 'a' } | { kind: 'b', more: string }
type negated = !true
