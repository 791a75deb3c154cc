<#
.SYNOPSIS
Writes docs/tour.md again: runs the commands of its console blocks from top to bottom and replaces what they showed.
.DESCRIPTION
The commands run in one session at a terminal, on a store of their own whose clock moves only with Step-McfClock, in the time zone of New York. The
page contains nothing of the machine: times come from the clock of the service, and the session's folder is named /shop.
#>
[CmdletBinding()]
param(
    # The manifest of the staged module. Default: the newest below out/.
    [string] $Module,

    # The page to write. Default: docs/tour.md.
    [string] $Target
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
if ($Module) { $env:AMAZONMCF_MODULE = $Module }
# Before the module looks at the clock of the machine. Windows does not read the time zone from the environment.
$env:TZ = 'America/New_York'
[System.TimeZoneInfo]::ClearCachedData()
[cultureinfo]::CurrentCulture = 'en-US'
. (Join-Path -Path $PSScriptRoot -ChildPath 'common.ps1')
. (Join-Path -Path $PSScriptRoot -ChildPath 'examples.ps1')
$page = Join-Path -Path $repository -ChildPath 'docs/tour.md'
if (-not $Target) { $Target = $page }

# What a terminal shows for a command, without colors, and with the folder of the session under a name of its own.
function Get-Shown {
    param($Session, [string] $Command, [string] $Folder)

    $shown = (Invoke-Example -Session $Session -Code $Command).Shown -replace '\e\[[0-9;]*m' -replace '\r'
    # Ids of requests are random.
    $shown = $shown -replace '(?<=request id )[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '5b3d1a6e-2c47-4f80-9a1d-6f0c8e2b7d94'
    $lines = $shown.Replace($Folder, '/shop') -split '\n' | ForEach-Object TrimEnd
    (($lines -join "`n") -replace '\n{3,}', "`n`n").Trim("`n")
}

$TestDrive = Join-Path -Path ([System.IO.Path]::GetTempPath()) -ChildPath "mcf-tour-$([guid]::NewGuid().ToString('n'))"
$null = New-Item -ItemType Directory -Path $TestDrive
$session = Open-ExampleSession -Page 'docs/tour.md'
try {
    # One order after the other, so that packages get the same numbers each time; and scripts see the time of the service.
    $null = Invoke-Example -Session $session -Code @'
$PSDefaultParameterValues['*-Mcf*:ThrottleLimit'] = 1
$PSDefaultParameterValues['Get-Date:Date'] = { (Get-McfClock).Now.ToLocalTime() }
$PSDefaultParameterValues.Remove('Connect-Mcf:StartTime')
'@
    $folder = (Invoke-Example -Session $session -Code '"$PWD"').Shown.Trim()

    $inBlock = $false
    $lines = foreach ($line in [System.IO.File]::ReadAllLines($page)) {
        if ($line -eq '```console') {
            $inBlock = $true
            $count = 0
            $line
        }
        elseif ($inBlock -and $line -eq '```') {
            $inBlock = $false
            $line
        }
        elseif (-not $inBlock) { $line }
        elseif ($line -match '^PS> (.+)$') {
            if ($count++ -and $wasShown) { '' }
            $line
            $shown = Get-Shown -Session $session -Command $Matches[1] -Folder $folder
            $wasShown = [bool] $shown
            if ($shown) { $shown }
        }
    }
}
finally {
    Close-ExampleSession -Session $session
    Remove-Item -LiteralPath $TestDrive -Recurse
}

[System.IO.File]::WriteAllText($Target, ($lines -join "`n") + "`n")
