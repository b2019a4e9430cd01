#disable-next-line
param a string
#disable-diagnostics // none named
#restore-diagnostics no-unused-params
