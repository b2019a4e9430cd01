@export()
type engine = 'none' | 'off'
