<#
.SYNOPSIS
Runs Pester over the files of a list on the staged module, and leaves a report of each file for the build tool.
.DESCRIPTION
Several processes run this with the same list and folder side by side. A process takes a file by creating the empty report of it: each
file runs in exactly one of them, and none waits while there are files left.
#>
[CmdletBinding()]
param(
    # The folder of the staged module; the tests find it in $env:AMAZONMCF_MODULE.
    [Parameter(Mandatory)]
    [string] $Module,

    # A text file with one Pester file per line: its name, a tab, and its path.
    [Parameter(Mandatory)]
    [string] $List,

    # The folder of the reports, one per Pester file: counts and failures as JSON.
    [Parameter(Mandatory)]
    [string] $Reports,

    # The report of this process: only whether Pester is installed.
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

# Stores, profiles and temporary files of this process only: the tests of the other processes have their own. The path is short, since
# the pipes of PowerShell lie among the temporary files, and systems limit the length of their names.
$own = New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) "mcf-pester-$([System.IO.Path]::GetRandomFileName())")
$folders = if ($IsWindows) {
    @{ LOCALAPPDATA = 'data'; APPDATA = 'config'; TEMP = 'tmp'; TMP = 'tmp' }
}
else {
    @{ XDG_DATA_HOME = 'data'; XDG_CONFIG_HOME = 'config'; TMPDIR = 'tmp' }
}
foreach ($variable in $folders.Keys) {
    $folder = New-Item -ItemType Directory -Force -Path (Join-Path $own.FullName $folders[$variable])
    [System.Environment]::SetEnvironmentVariable($variable, $folder.FullName)
}

# What the help comes to, counted by the tags of its tests.
$help = [ordered]@{
    'commands'              = 'Command'
    'pages'                 = 'Page'
    'topics'                = 'Topic'
    'examples run'          = 'Example'
    'parameters documented' = 'Parameter'
    'links checked'         = 'Link'
}

# Takes a file, unless another process has it.
function Enter-File([string] $Report) {
    try {
        [System.IO.File]::Open($Report, [System.IO.FileMode]::CreateNew).Dispose()
        $true
    }
    catch [System.IO.IOException] {
        $false
    }
}

function Get-RunReport($Run) {
    $failures = @(
        foreach ($test in $Run.Failed) {
            @{ name = $test.ExpandedPath; message = ($test.ErrorRecord | ForEach-Object { $_.DisplayErrorMessage; $_.DisplayStackTrace }) -join "`n" }
        }
        foreach ($block in $Run.FailedBlocks) {
            @{ name = "$($block.ExpandedPath) (block)"; message = ($block.ErrorRecord | Out-String) }
        }
        foreach ($container in $Run.FailedContainers) {
            @{ name = "$($container.Item)"; message = ($container.ErrorRecord | Out-String) }
        }
    )
    $counts = foreach ($what in $help.Keys) {
        $tests = @($Run.Tests | Where-Object { $_.Tag -contains $help[$what] })
        @{ name = $what; passed = @($tests | Where-Object Result -EQ 'Passed').Count; total = $tests.Count }
    }
    @{
        passed   = $Run.PassedCount
        failed   = $Run.FailedCount + $Run.FailedBlocksCount + $Run.FailedContainersCount
        skipped  = $Run.SkippedCount + $Run.InconclusiveCount + $Run.NotRunCount
        seconds  = $Run.Duration.TotalSeconds
        failures = $failures
        help     = @($counts)
    }
}

$configuration = New-PesterConfiguration
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$configuration.Output.RenderMode = 'Plaintext'

# Tests see the preferences of a user, not those of this script.
$ErrorActionPreference = 'Continue'
try {
    foreach ($line in Get-Content -LiteralPath $List) {
        $name, $path = $line -split "`t", 2
        $report = Join-Path $Reports "$name.json"
        if (-not (Enter-File $report)) { continue }

        $configuration.Run.Path = $path
        $run = Invoke-Pester -Configuration $configuration
        Get-RunReport $run | ConvertTo-Json -Depth 5 | Set-Content -LiteralPath $report
    }
}
finally {
    Remove-Item -LiteralPath $own.FullName -Recurse -Force -ErrorAction Ignore
}
@{ passed = 0; failed = 0; skipped = 0 } | ConvertTo-Json | Set-Content -LiteralPath $ReportPath
