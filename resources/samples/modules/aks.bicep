// SPDX-License-Identifier: MIT
// Sample module: one cluster with a pool for applications and its logs sent to a workspace.
param name string
param location string = resourceGroup().location
param kubernetesVersion string

@description('Network policy engine. Azure can only enforce NetworkPolicy objects when one is set.')
@allowed(['azure', 'calico'])
param networkPolicy string = 'azure'

@description('Subnet for the nodes.')
param subnetId string

@description('User-assigned identity of the control plane.')
param identityId string

@description('Log Analytics workspace for the control plane logs.')
param workspaceId string

@secure()
param sshPublicKey string

resource cluster 'Microsoft.ContainerService/managedClusters@2024-09-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    dnsPrefix: name
    kubernetesVersion: kubernetesVersion
    linuxProfile: {
      adminUsername: 'contoso'
      ssh: {
        publicKeys: [{ keyData: sshPublicKey }]
      }
    }
    agentPoolProfiles: [
      {
        name: 'system'
        mode: 'System'
        count: 3
        vmSize: 'Standard_D4ds_v5'
        osType: 'Linux'
        vnetSubnetID: subnetId
      }
    ]
    networkProfile: {
      networkPlugin: 'azure'
      networkPluginMode: 'overlay'
      networkPolicy: networkPolicy
      podCidr: '10.245.0.0/16'
      loadBalancerSku: 'standard'
    }
  }

  resource userPool 'agentPools' = {
    name: 'user'
    properties: {
      mode: 'User'
      enableAutoScaling: true
      minCount: 2
      maxCount: 8
      count: 2
      vmSize: 'Standard_D8ds_v5'
      osType: 'Linux'
      vnetSubnetID: subnetId
    }
  }
}

resource clusterLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'aks-logs'
  scope: cluster
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'kube-audit-admin', enabled: true }
      { category: 'guard', enabled: true }
    ]
  }
}

output clusterId string = cluster.id
output apiServer string = cluster.properties.fqdn
