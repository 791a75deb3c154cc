<#
.SYNOPSIS
Downloads the modules for checks and documentation from the PowerShell Gallery, and writes a report for the build tool.
.DESCRIPTION
They are stored in a folder of the clone, which the build adds to PSModulePath. The modules of the user are not changed.
#>
[CmdletBinding()]
param(
    # The folder for the modules.
    [Parameter(Mandatory)]
    [string] $Path,

    # The report: counts and failures as JSON.
    [Parameter(Mandatory)]
    [string] $ReportPath
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$names = 'PSScriptAnalyzer', 'Microsoft.PowerShell.PlatyPS'
$null = New-Item -ItemType Directory -Path $Path -Force
$failures = @(
    foreach ($name in $names | Where-Object { -not (Get-Module -Name $_ -ListAvailable) }) {
        $why = try { Save-PSResource -Name $name -Repository PSGallery -Path $Path -TrustRepository }
        catch { ": $("$_" -replace '(?s)(\r?\n| Request sent:).*')" }
        if (-not (Get-Module -Name $name -ListAvailable)) {
            @{ name = $name; message = "it could not be downloaded from the PowerShell Gallery$why. Check the connection, or copy the module into $Path." }
        }
    }
)
@{ passed = $names.Count - $failures.Count; failed = $failures.Count; skipped = 0; failures = $failures } |
    ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $ReportPath
