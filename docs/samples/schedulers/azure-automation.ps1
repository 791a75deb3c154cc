#Requires -Modules AmazonMcf

<#
.SYNOPSIS
A runbook of Azure Automation that runs the nightly import with credentials from Key Vault.

.DESCRIPTION
For a hybrid runbook worker, which has the order files on its own disk. The worker's machine has the modules AmazonMcf, Az.Accounts and
Az.KeyVault. The managed identity needs the role Key Vault Secrets User. The vault has the secrets mcf-client-id, mcf-client-secret and
mcf-refresh-token. Azure Automation has no exit codes: the job fails if the outcome of orders is open, or if the import could not do its
work.

.PARAMETER Script
The path of nightly-import.ps1 on the worker.

.PARAMETER Path
The order files: a folder or a pattern.

.PARAMETER VaultName
The name of the key vault.

.PARAMETER Marketplace
The marketplace of the seller's account. Default: US.

.EXAMPLE
./azure-automation.ps1 -Script C:\mcf\nightly-import.ps1 -Path C:\orders\inbox -VaultName contoso-orders

The parameters of the schedule.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Script,

    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $VaultName,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'
$null = Connect-AzAccount -Identity

function Get-VaultSecret {
    param([string] $Vault, [string] $Name)

    (Get-AzKeyVaultSecret -VaultName $Vault -Name $Name).SecretValue
}

$login = @{
    Marketplace  = $Marketplace
    ClientId     = [System.Net.NetworkCredential]::new('', (Get-VaultSecret -Vault $VaultName -Name 'mcf-client-id')).Password
    ClientSecret = Get-VaultSecret -Vault $VaultName -Name 'mcf-client-secret'
    RefreshToken = Get-VaultSecret -Vault $VaultName -Name 'mcf-refresh-token'
}
$connection = Connect-Mcf @login -PassThru
try {
    # The history of a job has the output of a script, not its information stream.
    & $Script -Path $Path -Connection $connection 6>&1
    $code = $LASTEXITCODE
}
finally {
    Disconnect-Mcf -Connection $connection
}

if ($code -ge 2) { throw "The nightly import ended with the exit code $code. See its help for the meaning." }
