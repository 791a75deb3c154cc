#Requires -Version 5.1
#Requires -Modules AmazonMcf

<#
.SYNOPSIS
Exports the packages of all orders that changed since the last run to a CSV file for the shop to import.

.DESCRIPTION
Intended for a scheduler. The time up to which orders were read is saved in a small file next to the CSV file, so the next run
catches up when a run was missed. The first run goes back two weeks. Each run overlaps the previous one by ten minutes, because
an order that changes while orders are listed could be missed otherwise. A package can therefore appear twice, but is never missed.

An order does not change anymore after its last package has shipped, although the package is still in transit. To track packages
until they are delivered, also run the script once a day with -Since set to two weeks ago.

.PARAMETER Path
The CSV file to write. It is replaced only when the new file is complete, so a reader never sees a partial file.

.PARAMETER Since
Exports orders that changed since this time. Default: the time saved by the last run.

.PARAMETER Embedded
Uses the embedded service instead of Amazon.

.PARAMETER Store
The store file of the embedded service. Default: the current user's store.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are read from the environment variables SPAPI_CLIENT_ID,
SPAPI_CLIENT_SECRET and SPAPI_REFRESH_TOKEN. Default: US.

.EXAMPLE
./hourly-tracking-export.ps1 -Path ./tracking.csv -Embedded

Exports the packages of the embedded service.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [datetime] $Since,

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture

$way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
if ($Embedded -and $Store) { $way.Path = $Store }
# A connection of its own: the session may have one to the same seller, which must stay open.
$way.Name = 'hourly-tracking-export'
$connection = Connect-Mcf @way -PassThru

$mark = "$Path.since"
if (-not $PSBoundParameters.ContainsKey('Since')) {
    $Since = if (Test-Path -LiteralPath $mark) {
        [datetime]::Parse((Get-Content -LiteralPath $mark -TotalCount 1), $invariant, 'RoundtripKind').AddMinutes(-10)
    }
    else {
        # The embedded service has its own clock.
        $now = if ($Embedded) { (Get-McfClock -Connection $connection).Now } else { [datetime]::UtcNow }
        $now.AddDays(-14)
    }
}

try {
    $orders = @(Get-McfOrder -Since $Since -Detailed -Connection $connection)
    $rows = $orders | Get-McfTracking -Connection $connection | Select-Object -Property @(
        @{ Name = 'OrderId'; Expression = { $_.SellerFulfillmentOrderId } }
        'PackageNumber'
        'CarrierCode'
        'TrackingNumber'
        'CustomerTrackingLink'
        'CurrentStatus'
        @{ Name = 'ShipDate'; Expression = { if ($_.ShipDate) { $_.ShipDate.ToString('yyyy-MM-ddTHH:mm:ssZ', $invariant) } } }
        @{ Name = 'EstimatedArrivalDate'; Expression = { if ($_.EstimatedArrivalDate) { $_.EstimatedArrivalDate.ToString('yyyy-MM-ddTHH:mm:ssZ', $invariant) } } }
    )
}
finally {
    Disconnect-Mcf -Connection $connection
}

$unfinished = "$Path.unfinished"
@($rows) | Export-Csv -Path $unfinished -NoTypeInformation -Encoding UTF8
Move-Item -LiteralPath $unfinished -Destination $Path -Force

# Save the time of the service's clock; the clock of this machine may be ahead.
$latest = $orders | Where-Object { $_.StatusUpdatedDate } | Sort-Object -Property StatusUpdatedDate | Select-Object -Last 1
if ($latest) { Set-Content -LiteralPath $mark -Value $latest.StatusUpdatedDate.ToString('o', $invariant) }

[pscustomobject]@{ Orders = $orders.Count; Parcels = @($rows).Count; Since = $Since; Path = $Path }
