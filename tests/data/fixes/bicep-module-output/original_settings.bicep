output policy string = 'none'
