<#
.SYNOPSIS
Installs mcf gateway as a Windows service, or removes the service.

.DESCRIPTION
The service runs under its own account (NT SERVICE\<name>), which can only read its configuration and its secrets and write its log.
It starts with Windows, restarts after a failure, and completes requests in progress before it stops.

The folder -SecretPath contains one file per secret, with the name that the configuration refers to as credential:NAME. After the
installation, only the service and administrators can read these files.

Run it as administrator. To change the settings of an installed service, run it again.

.PARAMETER Program
Path of mcf.exe. ./build.ps1 -Task Build publishes it to out/mcf; copy that folder to its permanent location first.

.PARAMETER Config
The configuration file; docs/samples/gateway/gateway.json is an example.

.PARAMETER SecretPath
The folder with the files of secrets.

.PARAMETER LogPath
Full path of the log file, with one line of JSON per request. Default: mcf\logs\gateway.jsonl under ProgramData.

.PARAMETER Port
TCP port on loopback. Default: 8412.

.PARAMETER Name
The name of the service. Default: mcf-gateway.

.PARAMETER Remove
Stops and removes the service. Files are kept.

.EXAMPLE
./install-gateway.ps1 -Program 'C:\Program Files\mcf\mcf.exe' -Config C:\ProgramData\mcf\gateway.json -SecretPath C:\ProgramData\mcf\secrets

.EXAMPLE
./install-gateway.ps1 -Remove
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'Medium', DefaultParameterSetName = 'Install')]
param(
    [Parameter(Mandatory, ParameterSetName = 'Install')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })]
    [string] $Program,

    [Parameter(Mandatory, ParameterSetName = 'Install')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Leaf })]
    [string] $Config,

    [Parameter(Mandatory, ParameterSetName = 'Install')]
    [ValidateScript({ Test-Path -LiteralPath $_ -PathType Container })]
    [string] $SecretPath,

    [Parameter(ParameterSetName = 'Install')]
    [string] $LogPath = "$env:ProgramData\mcf\logs\gateway.jsonl",

    [Parameter(ParameterSetName = 'Install')]
    [ValidateRange(1, 65535)]
    [int] $Port = 8412,

    [ValidatePattern('^[A-Za-z0-9-]+$')]
    [string] $Name = 'mcf-gateway',

    [Parameter(Mandatory, ParameterSetName = 'Remove')]
    [switch] $Remove
)

$ErrorActionPreference = 'Stop'

function Invoke-Tool {
    param([string] $Tool, [string[]] $Arguments)

    $output = & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Tool $($Arguments[0]) ended with ${LASTEXITCODE}: $output" }
}

$service = Get-Service -Name $Name -ErrorAction SilentlyContinue
if ($Remove) {
    if ($service -and $PSCmdlet.ShouldProcess($Name, 'Remove the service')) {
        Stop-Service -Name $Name
        Invoke-Tool sc.exe delete, $Name
    }
    return
}

if (-not $PSCmdlet.ShouldProcess($Name, "Run $Program as a service")) { return }

# A service starts in a Windows folder, so all paths must be absolute.
$Program, $Config, $SecretPath = $Program, $Config, $SecretPath | ForEach-Object { (Resolve-Path -LiteralPath $_).ProviderPath }
$command = '"{0}" gateway --config "{1}" --port {2} --log "{3}"' -f $Program, $Config, $Port, $LogPath
if ($service) {
    Stop-Service -Name $Name
    Set-ItemProperty -LiteralPath "HKLM:\SYSTEM\CurrentControlSet\Services\$Name" -Name ImagePath -Value $command
}
else {
    $null = New-Service -Name $Name -BinaryPathName $command -StartupType Automatic -DisplayName 'AmazonMcf gateway' -Description (
        'Lets Amazon MWS clients work with the Selling Partner API.')
}

# A virtual account: it is created with the service and has no password.
$account = "NT SERVICE\$Name"
Invoke-Tool sc.exe config, $Name, 'obj=', $account
Invoke-Tool sc.exe failure, $Name, 'reset=', '86400', 'actions=', 'restart/5000/restart/30000/restart/60000'

# credential:NAME in the configuration is a file in this folder.
Set-ItemProperty -LiteralPath "HKLM:\SYSTEM\CurrentControlSet\Services\$Name" -Name Environment -Type MultiString -Value @(
    "CREDENTIALS_DIRECTORY=$SecretPath"
)

$logs = Split-Path -Parent $LogPath
$null = New-Item -ItemType Directory -Path $logs -Force
$administrators = '*S-1-5-32-544'
Invoke-Tool icacls.exe $SecretPath, /inheritance:r, /grant:r, "${administrators}:(OI)(CI)F", "${account}:(OI)(CI)RX"
Invoke-Tool icacls.exe $Config, /grant:r, "${account}:R"
Invoke-Tool icacls.exe $logs, /grant:r, "${account}:(OI)(CI)M"

try {
    Start-Service -Name $Name

    # The service reports that it is running before it listens.
    $health = $null
    foreach ($attempt in 1..30) {
        try {
            $health = Invoke-RestMethod -Uri "http://127.0.0.1:$Port/health"
            break
        }
        catch {
            Start-Sleep -Seconds 1
        }
    }
    if (-not $health) { throw "No response on port $Port." }
}
catch {
    throw "$_ Run the gateway at a prompt to see the error: `$env:CREDENTIALS_DIRECTORY = '$SecretPath'; & $command"
}
$health
