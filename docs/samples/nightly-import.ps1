#Requires -Version 5.1
#Requires -Modules AmazonMcf
<#
.SYNOPSIS
Places the orders of all files in a folder and records the outcome of each.

.DESCRIPTION
Intended for a scheduler: it does not prompt, and returns an exit code. You can run it again at any time: orders that exist are
found and not placed twice. Each run writes two CSV files: the outcome of each order that was sent, and the orders and rows that
were rejected, with order, row, column and reason. A file is moved only when the outcome of all its orders is known.

Exit codes: 0 all orders were placed; 1 some orders were rejected; 2 the outcome of some orders is open, run again.

.PARAMETER Path
The order files, for example D:\orders\*.csv. Formats, encodings and delimiters are detected.

.PARAMETER ResultFolder
The folder for the CSV files. It is created if it does not exist.

.PARAMETER DoneFolder
The folder for completed order files. It is created if it does not exist. Default: files are not moved.

.PARAMETER SpeedMap
Maps shipping methods of the shop to shipping speeds, for example @{ 'Express*' = 'Expedited' }. Default: none.

.PARAMETER Embedded
Uses the embedded service instead of Amazon.

.PARAMETER Store
The store file of the embedded service. Default: the current user's store.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are read from the environment variables SPAPI_CLIENT_ID,
SPAPI_CLIENT_SECRET and SPAPI_REFRESH_TOKEN. Default: US.

.EXAMPLE
./nightly-import.ps1 -Path ./us-flat-file.txt, ./shopify-orders.csv -ResultFolder ./out -Embedded

Places the sample orders on the embedded service.

.EXAMPLE
./nightly-import.ps1 -Path /srv/orders/*.csv -ResultFolder /srv/results -DoneFolder /srv/orders/done -Marketplace DE

The command for a scheduler.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [SupportsWildcards()]
    [string[]] $Path,

    [Parameter(Mandatory)]
    [string] $ResultFolder,

    [string] $DoneFolder,

    [hashtable] $SpeedMap = @{},

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'

$way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
if ($Embedded -and $Store) { $way.Path = $Store }
$connection = Connect-Mcf @way -PassThru

function Join-Text {
    param([string] $Separator)

    @($input) -join $Separator
}

$stamp = Get-Date -Format 'yyyyMMdd-HHmmss'
$quiet = @{ Connection = $connection; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
$results = New-Object -TypeName System.Collections.ArrayList
$refusals = New-Object -TypeName System.Collections.ArrayList
$openFiles = @()

try {
    foreach ($file in Get-Item -Path $Path) {
        $orders = @(Import-McfOrder -LiteralPath $file.FullName -SpeedMap $SpeedMap @quiet -ErrorVariable heldBack -WarningVariable remarks)
        $remarks | ForEach-Object { Write-Verbose "$($file.Name): $_" }

        $placed = @($orders | New-McfOrder @quiet -ErrorVariable refused)
        $failures = @(@($heldBack) + @($refused) | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $null = $results.AddRange($placed)
        foreach ($failure in $failures) {
            # A validation error names its cell; a rejection by the service is about the order as a whole.
            $cells = @($failure.Exception.ValidationErrors | Where-Object { $_ })
            $order = $failure.TargetObject
            $null = $refusals.Add([pscustomobject]@{
                    File    = $file.Name
                    OrderId = @(@($cells) + @($order) | ForEach-Object { $_.SellerFulfillmentOrderId } | Where-Object { $_ })[0]
                    Row     = @(if ($cells.Count) { $cells.Row } else { $order.Source.Rows }) | Select-Object -Unique | Join-Text ' '
                    Column  = $cells.Column | Where-Object { $_ } | Select-Object -Unique | Join-Text ', '
                    ErrorId = $failure.FullyQualifiedErrorId.Split(',')[0]
                    Message = $failure.Exception.Message
                })
        }

        $unsettled = @($placed | Where-Object { 'Unknown', 'NotSent' -contains $_.Outcome })
        $transient = @($failures | Where-Object { $_.Exception.PSObject.Properties['IsTransient'] -and $_.Exception.IsTransient })
        if ($unsettled.Count + $transient.Count -gt 0) {
            $openFiles += $file.Name
        }
        elseif ($DoneFolder -and $PSCmdlet.ShouldProcess($file.FullName, "Move to $DoneFolder")) {
            $null = New-Item -ItemType Directory -Path $DoneFolder -Force
            Move-Item -LiteralPath $file.FullName -Destination (Join-Path -Path $DoneFolder -ChildPath "$stamp-$($file.Name)")
        }
    }
}
finally {
    Disconnect-Mcf -Connection $connection
}

$null = New-Item -ItemType Directory -Path $ResultFolder -Force
$columns = 'SellerFulfillmentOrderId', 'Outcome', 'Reason', 'RequestId', 'Attempts', 'Source'
$results | Select-Object -Property $columns | Export-Csv -Path (Join-Path -Path $ResultFolder -ChildPath "$stamp-placed.csv") -NoTypeInformation -Encoding UTF8
$refusals | Export-Csv -Path (Join-Path -Path $ResultFolder -ChildPath "$stamp-refused.csv") -NoTypeInformation -Encoding UTF8

[pscustomobject]@{
    Created       = @($results | Where-Object { $_.Outcome -eq 'Created' }).Count
    AlreadyExists = @($results | Where-Object { $_.Outcome -eq 'AlreadyExists' }).Count
    Refused       = $refusals.Count
    OpenFiles     = $openFiles
}

if ($openFiles.Count -gt 0) { exit 2 }
if ($refusals.Count -gt 0) { exit 1 }
exit 0
