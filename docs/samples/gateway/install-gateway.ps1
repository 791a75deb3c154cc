<#
.SYNOPSIS
Runs mcf gateway as a service of Windows, or takes the service away.

.DESCRIPTION
The service runs as an account of its own (NT SERVICE\<name>) that may read its configuration and its secrets, write its log, and nothing
else. It starts with Windows, starts again when it ends by a fault, and answers what it has begun before it stops.

Secrets are files in the folder -SecretPath, one a secret, with the names that the configuration refers to as credential:NAME. Only the
service and administrators may read them afterwards.

Run it as administrator. Running it again brings an existing service up to date.

.PARAMETER Program
mcf.exe, as ./build.ps1 -Task Build publishes it to out/mcf; copy the folder to where it is to stay first.

.PARAMETER Config
The configuration; docs/samples/gateway/gateway.json is an example.

.PARAMETER SecretPath
The folder with the secrets.

.PARAMETER LogPath
The file that gets a line of JSON a request, by its whole path.

.PARAMETER Port
The port on loopback.

.PARAMETER Name
The name of the service.

.PARAMETER Remove
Stops the service and takes it away. Files stay.

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

# A service starts in a folder of Windows, so every path is told whole.
$Program, $Config, $SecretPath = $Program, $Config, $SecretPath | ForEach-Object { (Resolve-Path -LiteralPath $_).ProviderPath }
$command = '"{0}" gateway --config "{1}" --port {2} --log "{3}"' -f $Program, $Config, $Port, $LogPath
if ($service) {
    Stop-Service -Name $Name
    Set-ItemProperty -LiteralPath "HKLM:\SYSTEM\CurrentControlSet\Services\$Name" -Name ImagePath -Value $command
}
else {
    $null = New-Service -Name $Name -BinaryPathName $command -StartupType Automatic -DisplayName 'AmazonMcf gateway' -Description (
        'Lets programs that speak Amazon MWS work on the Selling Partner API.')
}

# An account that exists with the service and has no password.
$account = "NT SERVICE\$Name"
Invoke-Tool sc.exe config, $Name, 'obj=', $account
Invoke-Tool sc.exe failure, $Name, 'reset=', '86400', 'actions=', 'restart/5000/restart/30000/restart/60000'

# credential:NAME in the configuration is a file of this folder.
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

    # A service runs before it listens.
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
    if (-not $health) { throw "Nothing answers on port $Port." }
}
catch {
    throw "$_ At a prompt the gateway says what is wrong: `$env:CREDENTIALS_DIRECTORY = '$SecretPath'; & $command"
}
$health
