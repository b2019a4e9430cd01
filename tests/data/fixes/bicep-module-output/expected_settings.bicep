output policy string = 'calico'
