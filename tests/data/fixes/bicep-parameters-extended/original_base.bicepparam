using none

param policy = 'none'
