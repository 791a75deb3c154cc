<#
.SYNOPSIS
Runs PSScriptAnalyzer over every script of the repository and leaves a report for the build tool.
#>
[CmdletBinding()]
param(
    # The folder of the staged module: the manifest is analyzed there, next to the files it refers to.
    [Parameter(Mandatory)]
    [string] $Module,

    # The report: counts and findings as JSON.
    [Parameter(Mandatory)]
    [string] $ReportPath
)

$ErrorActionPreference = 'Stop'

if (-not (Get-Module -Name PSScriptAnalyzer -ListAvailable)) {
    @{ missing = 'PSScriptAnalyzer is not installed. Run ./build.sh tools, or Install-PSResource PSScriptAnalyzer' } | ConvertTo-Json | Set-Content -LiteralPath $ReportPath
    return
}

Import-Module PSScriptAnalyzer
$root = Split-Path -Parent $PSScriptRoot
$settings = Join-Path $PSScriptRoot 'PSScriptAnalyzerSettings.psd1'
$scripts = @(
    Get-ChildItem -LiteralPath $root -Recurse -File -Include '*.ps1', '*.psm1', '*.psd1' |
        Where-Object { $_.FullName.Substring($root.Length) -notmatch '[\\/](out|bin|obj|node_modules)[\\/]' } |
        Where-Object { $_.Name -ne 'AmazonMcf.psd1' }
    Get-Item -LiteralPath (Join-Path $Module 'AmazonMcf.psd1')
)
$findings = @($scripts | ForEach-Object { Invoke-ScriptAnalyzer -Path $_.FullName -Settings $settings })

@{
    passed   = @($scripts | Where-Object { $_.FullName -notin $findings.ScriptPath }).Count
    failed   = $findings.Count
    skipped  = 0
    failures = @($findings | ForEach-Object { @{ name = "$($_.ScriptName):$($_.Line) $($_.RuleName)"; message = $_.Message } })
} | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $ReportPath
