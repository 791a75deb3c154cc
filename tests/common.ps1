# Shared by all Pester files: . "$PSScriptRoot/../common.ps1" in BeforeAll.

$repository = Split-Path -Parent $PSScriptRoot
. (Join-Path $repository 'build/engine.ps1')
$manifest = if ($env:AMAZONMCF_MODULE) { $env:AMAZONMCF_MODULE } else {
    Get-ChildItem -Path (Join-Path -Path $repository -ChildPath 'out/AmazonMcf/*/AmazonMcf.psd1') |
        Sort-Object -Property { [version]$_.Directory.Name } |
        Select-Object -Last 1 -ExpandProperty FullName
}
if (-not $manifest) { throw 'The module is not staged: run the build first.' }
if (-not (Get-Module -Name AmazonMcf)) { Import-Module -Name $manifest }

# A file starts without the connections that another one left open: they would be other sellers.
Disconnect-Mcf -All

# The virtual time at which the stores of all tests start, so that no result depends on the day of the run: a Wednesday, or what
# AMAZONMCF_TEST_START says (./build.sh shifted).
$testStart = if ($env:AMAZONMCF_TEST_START) { $env:AMAZONMCF_TEST_START } else { '2026-11-25T17:00:00Z' }
$testStart = [datetime]::Parse($testStart, [cultureinfo]::InvariantCulture, 'AssumeUniversal, AdjustToUniversal')
$startDefault = "if (`$args[0].BoundParameters -contains 'Embedded') { [datetime] '$($testStart.ToString('o'))' }"
$PSDefaultParameterValues = @{ 'Connect-Mcf:StartTime' = [scriptblock]::Create($startDefault) }

$address = @{
    Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'
    CountryCode = 'US'; Phone = '555-0100'
}

<#
.SYNOPSIS
Opens a connection to a new embedded store in the test drive: .Connection for commands, .Service to rehearse faults, move the clock and
read what was really committed. Its clock stands still, and nothing waits for quota unless -Paced is given.
#>
function Open-World {
    param([string] $Marketplace = 'US', [switch] $Paced)

    $path = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid().ToString('n')).db"
    $connection = Connect-Mcf -Embedded -Path $path -TimeScale 0 -Marketplace $Marketplace -Unlimited:(-not $Paced) -PassThru
    $options = [AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = $path }
    [pscustomobject]@{ Path = $path; Connection = $connection; Service = [AmazonMcf.Service.EmbeddedService]::Open($options) }
}

<#
.SYNOPSIS
Closes what Open-World opened.
#>
function Close-World {
    param($World)

    $World.Connection | Disconnect-Mcf
    $World.Service.Dispose()
}

<#
.SYNOPSIS
Opens a connection to a seller account that does not exist, beside the current connection. Dispose of it.
#>
function Open-LiveConnection {
    param([uri] $Endpoint)

    $secret = [securestring]::new()
    $secret.AppendChar('x')
    $settings = [AmazonMcf.Connection.McfConnectionSettings]@{ ClientId = 'x'; ClientSecret = $secret; RefreshToken = $secret }
    if ($Endpoint) {
        $settings.Kind = 'Custom'
        $settings.Endpoint = $Endpoint
        $settings.TokenEndpoint = [uri]::new($Endpoint, '/auth/o2/token')
    }

    [AmazonMcf.Connection.McfConnection]::Open($settings)
}

<#
.SYNOPSIS
How often an operation reached the embedded service.
#>
function Get-RequestCount {
    param($World, [string] $Operation)

    $requests = $World.Service.ReadCommittedState().Requests
    if ($requests.ContainsKey($Operation)) { $requests[$Operation] } else { 0 }
}

<#
.SYNOPSIS
Adds a fault to the embedded service.
#>
function Add-Fault {
    param($World, [hashtable] $Rule)

    [void] $World.Service.AddFault([AmazonMcf.Service.Faults.McfFaultRule]$Rule)
}

<#
.SYNOPSIS
Makes an order object as a script would: a custom object with Items.
#>
function Get-SampleOrder {
    param([string] $Id, [string] $Sku = 'MUG-ENAMEL-BLUE', [int] $Quantity = 1, [hashtable] $With = @{})

    [pscustomobject](@{
            SellerFulfillmentOrderId = $Id
            DestinationAddress       = $address
            Items                    = @(@{ SellerSku = $Sku; Quantity = $Quantity })
        } + $With)
}

<#
.SYNOPSIS
What the Tab key offers at the end of a line.
#>
function Complete {
    param(
        [string] $Line,

        # Repeats for a minute at most until these are offered: a service that takes longer than half a second to answer completes nothing,
        # and on a busy machine any service may.
        [string[]] $Until
    )

    $waited = [System.Diagnostics.Stopwatch]::StartNew()
    do {
        $offered = [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches
        $isOffered = -not $Until -or -not (Compare-Object $Until @($offered.CompletionText | Where-Object { $null -ne $_ }))
    } until ($isOffered -or $waited.Elapsed.TotalMinutes -gt 1)
    $offered
}

<#
.SYNOPSIS
The parameters of a command that not every command has.
#>
function Get-OwnParameter {
    param([string] $Command)

    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    (Get-Command -Name $Command).Parameters.Values | Where-Object { $_.Name -notin $common }
}

<#
.SYNOPSIS
Starts a script in a runspace of its own, with the module, Get-SampleOrder and the given variables. The runspace has no console.
#>
function Start-Pipeline {
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It only starts a test.')]
    param([string] $Script, [hashtable] $Variables = @{})

    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    $state.ImportPSModule($manifest)
    # As text: a script block would come back to this runspace to run.
    $state.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('Get-SampleOrder', "${function:Get-SampleOrder}"))
    $shell = [powershell]::Create($state)
    $Variables['address'] = $address
    $Variables['PSDefaultParameterValues'] = [System.Management.Automation.DefaultParameterDictionary]@{
        'Connect-Mcf:StartTime' = [scriptblock]::Create($startDefault)
    }
    foreach ($name in $Variables.Keys) { $shell.Runspace.SessionStateProxy.SetVariable($name, $Variables[$name]) }
    [void] $shell.AddScript($Script)
    $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
    $running = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
    [pscustomobject]@{ Shell = $shell; Output = $output; Running = $running }
}

<#
.SYNOPSIS
Waits until a condition holds; a minute without it is a failure.
#>
function Wait-Until {
    param([scriptblock] $Condition)

    $waited = [System.Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if ($waited.Elapsed.TotalMinutes -gt 1) { throw "It never became true: $Condition" }
        Start-Sleep -Milliseconds 20
    }
}

<#
.SYNOPSIS
Runs a script in a process of its own and returns what it prints.
#>
function Invoke-FreshProcess {
    param([string] $Script)

    $engine = Get-PowerShellEngine
    $file = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid().ToString('n')).ps1"
    Set-Content -LiteralPath $file -Value "`$PSDefaultParameterValues['Connect-Mcf:StartTime'] = { $startDefault }", $Script
    & $engine.Program @($engine.Arguments) -NoLogo -NoProfile -NonInteractive -File $file 2>&1 | ForEach-Object { "$_" }
}
