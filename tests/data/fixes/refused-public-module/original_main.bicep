module aks 'br/public:avm/res/container-service/managed-cluster:0.9.0' = {
  name: 'aks'
  params: {
    name: 'aks'
    skuName: 'Automatic'
    networkPolicy: 'none'
  }
}
