// SPDX-License-Identifier: MIT
// Sample: two clusters that share a network. The one declared here forgets the network policy engine,
// the one in modules/aks.bicep gets it from a parameter. Open cluster.bicepparam as parameters file to see the values change.
targetScope = 'resourceGroup'

@description('Stage that is deployed; part of most names.')
@allowed(['dev', 'test', 'prod'])
param environment string = 'prod'

@description('Network policy engine of the web cluster.')
@allowed(['azure', 'calico'])
param networkPolicy string = 'azure'

@description('Nodes in the system pool of the ops cluster.')
@minValue(3)
param nodeCount int = 3

@description('Adds a way into the network for administrators.')
param deployBastion bool = false

@description('First part of every name.')
@minLength(3)
param prefix string = 'contoso-${environment}'

param kubernetesVersion string = '1.33'
param location string = resourceGroup().location

@description('Public key for the nodes. It has no default, so the parameters file must give it.')
@secure()
param sshPublicKey string

// What the clusters' identity may do in this resource group.
var clusterRoles = [
  { id: '4d97b98b-1d4f-4787-a291-c67834d212e7', purpose: 'Network Contributor: join nodes and load balancers to the subnets' }
  { id: '3913510d-42f4-4e42-8a64-420c390055eb', purpose: 'Monitoring Metrics Publisher: send metrics of the nodes' }
]

resource webRules 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-${prefix}-web'
  location: location
  properties: {
    securityRules: [
      {
        name: 'allow-https'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
    ]
  }
}

resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${prefix}'
  location: location
  properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } }

  resource opsSubnet 'subnets' = {
    name: 'snet-ops'
    properties: { addressPrefix: '10.0.0.0/22' }
  }

  resource webSubnet 'subnets' = {
    name: 'snet-web'
    properties: {
      addressPrefix: '10.0.4.0/22'
      networkSecurityGroup: { id: webRules.id }
    }
    dependsOn: [opsSubnet] // a network accepts one change of its subnets at a time
  }
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${prefix}-aks'
  location: location
}

resource grants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in clusterRoles: {
  name: guid(resourceGroup().id, identity.id, role.id)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.id)
    description: role.purpose
  }
}]

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${prefix}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: environment == 'prod' ? 90 : 30
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' = {
  name: 'cr${replace(prefix, '-', '')}'
  location: location
  sku: { name: environment == 'prod' ? 'Premium' : 'Basic' }
  properties: { adminUserEnabled: false }
}

// The vault is made elsewhere; the template only reads its address.
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'kv-contoso-shared'
}

resource bastion 'Microsoft.Network/bastionHosts@2024-05-01' = if (deployBastion) {
  name: 'bas-${prefix}'
  location: location
  sku: { name: 'Developer' }
  properties: { virtualNetwork: { id: vnet.id } }
}

resource opsCluster 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: 'aks-${prefix}-ops'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    dnsPrefix: 'aks-${prefix}-ops'
    kubernetesVersion: kubernetesVersion
    disableLocalAccounts: true
    aadProfile: { managed: true, enableAzureRBAC: true }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        count: nodeCount
        vmSize: 'Standard_D4ds_v5'
        osType: 'Linux'
        osSKU: 'AzureLinux'
        vnetSubnetID: vnet::opsSubnet.id
      }
    ]
    // No networkPolicy here: this cluster accepts NetworkPolicy objects but does not enforce them.
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      podCidr: '10.244.0.0/16'
      loadBalancerSku: 'standard'
    }
  }
  dependsOn: [grants]
}

// The same kind of cluster with an engine: the parameter networkPolicy is handed down to the module.
module workload 'modules/aks.bicep' = {
  name: 'workload'
  params: {
    name: 'aks-${prefix}-web'
    location: location
    kubernetesVersion: kubernetesVersion
    networkPolicy: networkPolicy
    subnetId: vnet::webSubnet.id
    identityId: identity.id
    workspaceId: logs.id
    sshPublicKey: sshPublicKey
  }
  dependsOn: [grants]
}

output registryServer string = registry.properties.loginServer
output vaultUri string = vault.properties.vaultUri
output webApiServer string = workload.outputs.apiServer
