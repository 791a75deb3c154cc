<#
.SYNOPSIS
Runs Pester over tests/Cmdlets and tests/Scenarios on the staged module and leaves a report for the build tool.
#>
[CmdletBinding()]
param(
    # The folder of the staged module; the tests find it in $env:AMAZONMCF_MODULE.
    [Parameter(Mandatory)]
    [string] $Module,

    # The report: counts and failures as JSON.
    [Parameter(Mandatory)]
    [string] $ReportPath
)

$ErrorActionPreference = 'Stop'

$pester = Get-Module -Name Pester -ListAvailable | Where-Object { $_.Version.Major -eq 5 } |
    Sort-Object -Property Version -Descending | Select-Object -First 1
if (-not $pester) {
    @{ missing = 'Pester 5 is not installed.' } | ConvertTo-Json | Set-Content -LiteralPath $ReportPath
    return
}

Import-Module $pester
$env:AMAZONMCF_MODULE = Join-Path $Module 'AmazonMcf.psd1'

$root = Split-Path -Parent $PSScriptRoot
$folders = 'Cmdlets', 'Scenarios' | ForEach-Object { Join-Path $root "tests/$_" } | Where-Object { Test-Path -LiteralPath $_ }
$configuration = New-PesterConfiguration
$configuration.Run.Path = $folders
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$configuration.Output.RenderMode = 'Plaintext'

# Tests see the preferences of a user, not those of this script.
$ErrorActionPreference = 'Continue'
$run = Invoke-Pester -Configuration $configuration

$failures = @(
    foreach ($test in $run.Failed) {
        @{ name = $test.ExpandedPath; message = ($test.ErrorRecord | ForEach-Object { $_.DisplayErrorMessage; $_.DisplayStackTrace }) -join "`n" }
    }
    foreach ($block in $run.FailedBlocks) {
        @{ name = "$($block.ExpandedPath) (block)"; message = ($block.ErrorRecord | Out-String) }
    }
    foreach ($container in $run.FailedContainers) {
        @{ name = "$($container.Item)"; message = ($container.ErrorRecord | Out-String) }
    }
)

# What the help came to, counted by the tags of its tests.
$help = [ordered]@{
    'commands'              = 'Command'
    'pages'                 = 'Page'
    'topics'                = 'Topic'
    'examples run'          = 'Example'
    'parameters documented' = 'Parameter'
    'links checked'         = 'Link'
}
$counts = foreach ($what in $help.Keys) {
    $tests = @($run.Tests | Where-Object { $_.Tag -contains $help[$what] })
    '{0} {1} of {2}' -f $what, @($tests | Where-Object Result -EQ 'Passed').Count, $tests.Count
}

@{
    notes    = @{ help = $counts -join ', ' }
    passed   = $run.PassedCount
    failed   = $run.FailedCount + $run.FailedBlocksCount + $run.FailedContainersCount
    skipped  = $run.SkippedCount + $run.InconclusiveCount + $run.NotRunCount
    failures = $failures
} | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $ReportPath
