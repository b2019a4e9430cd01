resource aks 'Microsoft.ContainerService/managedClusters@2021-05-01' = {
    name: 'aks'
    location: 'westeurope'
    tags: {
        a: 'b'
    }
}
