@export()
type engine = 'none' | 'azure'
