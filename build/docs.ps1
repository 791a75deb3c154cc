<#
.SYNOPSIS
Turns docs/en-US into the help that Get-Help reads: MAML for the commands, text for the about topics.
#>
[CmdletBinding()]
param(
    # The folder of the staged module: its commands must have the parameters the pages describe.
    [Parameter(Mandatory)]
    [string] $Module,

    # The report: counts and failures as JSON.
    [Parameter(Mandatory)]
    [string] $ReportPath,

    # The folder for the help. Default: src/Module/en-US.
    [string] $Target
)

$ErrorActionPreference = 'Stop'

if (-not (Get-Module -Name Microsoft.PowerShell.PlatyPS -ListAvailable)) {
    @{ missing = 'Microsoft.PowerShell.PlatyPS is not installed. Run ./build.sh tools, or Install-PSResource Microsoft.PowerShell.PlatyPS' } |
        ConvertTo-Json | Set-Content -LiteralPath $ReportPath
    return
}

Import-Module Microsoft.PowerShell.PlatyPS
Import-Module (Join-Path $Module 'AmazonMcf.psd1')
. (Join-Path $PSScriptRoot 'maml.ps1')

$root = Split-Path -Parent $PSScriptRoot
$pages = Join-Path $root 'docs/en-US'
if (-not $Target) {
    $Target = Join-Path $root 'src/Module/en-US'
}
$null = New-Item -ItemType Directory -Path $Target -Force

$files = @(Get-ChildItem -LiteralPath $pages -Filter '*-Mcf*.md')
$failures = @(
    foreach ($file in $files) {
        try {
            $page = Import-MarkdownCommandHelp -Path $file.FullName
            $described = @($page.Parameters.Name)
            $compiled = @((Get-Command $file.BaseName).Parameters.Values | Where-Object {
                    $_.Name -notin [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
                } | ForEach-Object Name)
            foreach ($name in $compiled | Where-Object { $_ -notin $described }) {
                @{ name = $file.Name; message = "-$name is not described." }
            }
            foreach ($name in $described | Where-Object { $_ -notin $compiled -and $_ -notin 'WhatIf', 'Confirm' }) {
                @{ name = $file.Name; message = "-$name is described, but the command has no such parameter." }
            }
        }
        catch {
            @{ name = $file.Name; message = "$_" }
        }
    }
)

if ($failures.Count -eq 0) {
    $work = Join-Path ([System.IO.Path]::GetTempPath()) "amazonmcf-help-$PID"
    $commands = @($files | ForEach-Object { Import-MarkdownCommandHelp -Path $_.FullName })
    $null = $commands | Export-MamlCommandHelp -OutputFolder $work -Force
    $maml = Get-ChildItem -LiteralPath $work -Recurse -Filter '*.xml'
    Convert-Maml -Source $maml.FullName -Page $commands -Destination (Join-Path $Target 'AmazonMcf.dll-Help.xml')
    Remove-Item -LiteralPath $work -Recurse
    foreach ($about in Get-ChildItem -LiteralPath $pages -Filter 'about_*.md') {
        Convert-Topic -Source $about.FullName -Destination (Join-Path $Target "$($about.BaseName).help.txt")
    }
}

@{ passed = $files.Count; failed = $failures.Count; skipped = 0; failures = $failures } |
    ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $ReportPath
