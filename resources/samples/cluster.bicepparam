// SPDX-License-Identifier: MIT
// Sample parameters file: values for the test stage of cluster.bicep. What is not named here keeps its default.
using './cluster.bicep'

param environment = 'test'
param networkPolicy = 'calico'
param nodeCount = 5
param deployBastion = true

// Read from the environment of the deployment; the second value stands in when the variable is not set.
param sshPublicKey = readEnvironmentVariable('CONTOSO_SSH_PUBLIC_KEY', 'ssh-ed25519 AAAA-not-a-real-key contoso-ops')
