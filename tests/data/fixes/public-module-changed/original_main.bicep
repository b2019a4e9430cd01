module aks 'br/public:avm/res/container-service/managed-cluster:0.9.0' = {
  params: {
    name: 'aks'
    networkPolicy: 'none'
  }
}
