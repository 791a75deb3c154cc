# For Examples.Tests.ps1: finds the examples of pages, and runs them as a person at a terminal would. Dot-source it after common.ps1.
# Stand-ins: the terminal types where a person is asked, a vault has every secret, and today is the start time of the tests.

$vault = 'function Set-Secret { param($Name, $Secret) }
function Get-Secret { param($Name) [System.Net.NetworkCredential]::new($Name, "a stand-in").SecurePassword }
'

<#
.SYNOPSIS
Finds the examples of a page: each block of code that says powershell, and the block that says Output below it, if there is one.
#>
function Get-PageExample {
    param([string] $Path)

    $page = $Path.Substring($repository.Length + 1).Replace('\', '/')
    $examples = [System.Collections.Generic.List[hashtable]]::new()
    $title = $page
    $block = $null
    foreach ($line in Get-Content -LiteralPath $Path -Encoding utf8) {
        switch -CaseSensitive -Regex ($line) {
            '^\s*```powershell$' {
                $examples.Add(@{ Page = $page; Title = $title; Code = ''; Output = $null })
                $block = 'Code'
                break
            }
            '^\s*```Output$' {
                $examples[-1].Output = ''
                $block = 'Output'
                break
            }
            '^\s*```' { $block = $null; break }
            '^#+ (.+)' {
                if (-not $block) { $title = $Matches[1] }
            }
        }
        if ($block -and $line -cnotmatch '^\s*```(powershell|Output)$') { $examples[-1].$block += "$line`n" }
    }
    $examples
}

<#
.SYNOPSIS
Opens a session at a terminal for the examples of a page: the module is installed, the folder has the samples, and the store
of -Embedded is a fresh one. On pages of commands the session is connected already. Nothing waits for quota, unless -Paced is given.
#>
function Open-ExampleSession {
    param([string] $Page, [switch] $Paced)

    if (-not ('AmazonMcf.Tests.Terminal.Terminal' -as [type])) {
        Add-Type -Path (Get-ChildItem -Path "$PSScriptRoot/Terminal/*.cs").FullName
    }

    $folder = New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath ([guid]::NewGuid().ToString('n')))
    $null = New-Item -ItemType Directory -Path "$folder/docs"
    Copy-Item -Recurse -Path "$repository/docs/samples" -Destination "$folder/docs/samples"

    $environment = [System.Environment]::GetEnvironmentVariables()
    $env:PSModulePath = (Split-Path -Parent (Split-Path -Parent (Split-Path -Parent $manifest))), $env:PSModulePath -join [System.IO.Path]::PathSeparator

    $terminal = [AmazonMcf.Tests.Terminal.Terminal]::new()
    $runspace = [runspacefactory]::CreateRunspace($terminal, [initialsessionstate]::CreateDefault2())
    $runspace.Open()
    $runspace.SessionStateProxy.SetVariable('PSDefaultParameterValues', [System.Management.Automation.DefaultParameterDictionary]@{
            'Connect-Mcf:Path'      = [scriptblock]::Create("if (`$args[0].BoundParameters -contains 'Embedded') { '$folder/embedded.db' }")
            'Connect-Mcf:StartTime' = [scriptblock]::Create($startDefault)
            'Get-Date:Date'         = $testStart.ToLocalTime()
            'Connect-Mcf:Unlimited' = [scriptblock]::Create("if (`$args[0].BoundParameters -contains 'Embedded') { `$$(-not $Paced) }")
        })
    $session = [pscustomobject]@{ Terminal = $terminal; Runspace = $runspace; Environment = $environment }
    $start = "Set-Location -LiteralPath '$folder'; $vault"
    # With a stopped clock, operations of inbound plans take no time.
    if ($Page -like '*-Mcf*') { $start += '; Connect-Mcf -Embedded' + $(if ($Page -like '*-McfInbound*') { ' -TimeScale 0' }) }
    $opened = Invoke-Example -Session $session -Code $start
    if ($opened.Shown) { throw $opened.Shown }
    $session
}

<#
.SYNOPSIS
Types code in a session and returns what the terminal shows, and how many errors are in it.
#>
function Invoke-Example {
    param($Session, [string] $Code)

    # The build is in the clone, and a process loads it from one place only.
    $staged = Split-Path -Parent $manifest
    $Code = $Code.Replace("./out/AmazonMcf/$(Split-Path -Leaf $staged)/", "$staged/")

    $shell = [powershell]::Create($Session.Runspace)
    try {
        $null = $shell.AddScript($Code).AddCommand('Out-Default')
        $shell.Commands.Commands[0].MergeMyResults('Error', 'Output')
        $null = $shell.Invoke()
    }
    catch {
        $Session.Terminal.UI.WriteErrorLine("$($_.Exception.InnerException)")
    }
    finally {
        $shell.Dispose()
    }
    [pscustomobject]@{ Errors = $Session.Terminal.Errors; Shown = $Session.Terminal.Read() }
}

<#
.SYNOPSIS
Closes a session, with its connections, and puts the environment back.
#>
function Close-ExampleSession {
    param($Session)

    $null = Invoke-Example -Session $Session -Code 'Disconnect-Mcf -All'
    $Session.Runspace.Dispose()
    foreach ($name in @([System.Environment]::GetEnvironmentVariables().Keys)) {
        [System.Environment]::SetEnvironmentVariable($name, $Session.Environment[$name])
    }
}

<#
.SYNOPSIS
What must be the same each time: lines without spaces at their ends, tables a blank line apart, and what truly varies as a word.
#>
function ConvertTo-Comparable {
    param([string] $Text)

    $Text -replace '\e\[[0-9;]*m', '' -replace '[ \r]+(?=\n|$)', '' -replace '\n{3,}', "`n`n" -replace '\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?', '<time>' |
        ForEach-Object Trim
}
