using none
param a = 1
extensionConfig k8s with {
  kubeConfig: 'x'
}
