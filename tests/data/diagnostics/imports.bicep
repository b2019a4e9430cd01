import * as 1 from 'names.bicep'
import * as from
