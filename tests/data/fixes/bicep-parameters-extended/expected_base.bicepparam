using none

param policy = 'calico'
