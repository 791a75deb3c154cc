<#
.SYNOPSIS
Tests a package on the PowerShell that runs this script: its import, the demo and, from PowerShell 7 on, every command.
.DESCRIPTION
Nothing is built: the package is extracted and used as by a user. Also runs in Windows PowerShell 5.1, but the tests themselves do not.
#>
[CmdletBinding()]
param(
    # The folder that contains the zip.
    [Parameter(Mandatory)]
    [string] $Package
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$zip = (Get-ChildItem -Path (Join-Path $Package 'AmazonMcf.*.zip')).FullName
$work = Join-Path ([System.IO.Path]::GetTempPath()) "mcf-ci-$([guid]::NewGuid().ToString('n'))"
Expand-Archive -LiteralPath $zip -DestinationPath $work
$module = (Get-ChildItem -Path (Join-Path $work 'AmazonMcf') -Directory).FullName
. (Join-Path $PSScriptRoot 'engine.ps1')
$engine = Get-PowerShellEngine

"PowerShell $($PSVersionTable.PSVersion) $($PSVersionTable.PSEdition)"
& $engine.Program @($engine.Arguments) -NoProfile -NonInteractive -File (Join-Path $PSScriptRoot 'demo.ps1') -Module $module -Store (Join-Path $work 'demo.db')
if ($LASTEXITCODE -ne 0) { throw 'The demo failed.' }
if ($PSVersionTable.PSEdition -eq 'Desktop') { return }

if (-not (Get-Module -Name Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 })) {
    Install-PSResource -Name Pester -Version '[5.9.1]' -TrustRepository
}
Import-Module Pester -MaximumVersion 5.99
$env:AMAZONMCF_MODULE = Join-Path $module 'AmazonMcf.psd1'
$configuration = New-PesterConfiguration
$configuration.Run.Path = Join-Path (Split-Path -Parent $PSScriptRoot) 'tests/Cmdlets'
$configuration.Run.Exit = $true

# Tests see the preferences of a user, not those of this script.
$ErrorActionPreference = 'Continue'
Invoke-Pester -Configuration $configuration
