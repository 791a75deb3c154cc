#Requires -Version 5.1
#Requires -Modules AmazonMcf
<#
.SYNOPSIS
Writes a table of every parcel whose order changed since the last run, for the shop to take in.

.DESCRIPTION
Made for a scheduler. The moment up to which orders were read is kept in a small file beside the table, so that a run that was
missed is made up for by the next; the first run looks back two weeks. Each run goes back ten minutes further than it must,
because an order that changes while it is listed could slip between two runs: a parcel may come twice and never not at all.

An order stops changing when its last parcel leaves, while the parcel travels on. To follow parcels to the door, run the script once
a day with -Since two weeks ago.

.PARAMETER Path
The table to write. It is replaced as a whole when it is complete, so that a reader never sees half of it.

.PARAMETER Since
Looks back to this moment instead of the one that was kept.

.PARAMETER Embedded
Runs on the embedded service instead of Amazon.

.PARAMETER Store
The store of the embedded service. Without it, the one of the user.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are taken from the environment: SPAPI_CLIENT_ID, SPAPI_CLIENT_SECRET
and SPAPI_REFRESH_TOKEN.

.EXAMPLE
./hourly-tracking-export.ps1 -Path ./tracking.csv -Embedded

Writes the parcels of the embedded service.
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
$connection = Connect-Mcf @way -PassThru

$mark = "$Path.since"
if (-not $PSBoundParameters.ContainsKey('Since')) {
    $Since = if (Test-Path -LiteralPath $mark) {
        [datetime]::Parse((Get-Content -LiteralPath $mark -TotalCount 1), $invariant, 'RoundtripKind').AddMinutes(-10)
    }
    else {
        # The embedded service has a clock of its own.
        $now = if ($Embedded) { (Step-McfClock 0 -Connection $connection).Now } else { [datetime]::UtcNow }
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

# The service's own clock tells how far this run has seen; that of this machine may be ahead.
$latest = $orders | Where-Object { $_.StatusUpdatedDate } | Sort-Object -Property StatusUpdatedDate | Select-Object -Last 1
if ($latest) { Set-Content -LiteralPath $mark -Value $latest.StatusUpdatedDate.ToString('o', $invariant) }

[pscustomobject]@{ Orders = $orders.Count; Parcels = @($rows).Count; Since = $Since; Path = $Path }
