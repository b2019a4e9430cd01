param a
param b string |
param c 'a' |
param d {
  5: string
}
param e {
  a
  b:
}
param f [
  @
]
param g a<
param h a<string
param i a.
param j a[
param k ()
param l (string, int)
param m resource
param n 'a${1}'
param o 'a\q'
type p = {
  @description('x')
  a: string,
  b: int
}
