#Requires -Version 5.1
#Requires -Modules AmazonMcf

<#
.SYNOPSIS
Reads the orders of the last days with both versions of Fulfillment Outbound and returns what differs.

.DESCRIPTION
Intended for the time in which a shop moves from 2020-07-01 to 2026-07-04: run it once a day while you place orders as before.
Nothing is changed. Each difference is one row: the order, what differs, and its value in each version. No row means that both
versions show the same orders, lines, shipments and packages. An order that only one version shows is a row with the member Order.

What differs by design is not compared: 2026-07-04 has no status before Processing, so that all statuses before the first shipment
count as open, and it has PackageId instead of PackageNumber. Values of recipients are not shown, only whether they differ.

Reading orders with 2020-07-01 costs one request per order. An order that changes between the two reads can appear as a difference;
run the script again to find out.

.PARAMETER Since
Compares the orders whose status changed since this time. Default: the last seven days.

.PARAMETER Embedded
Uses the embedded service instead of Amazon.

.PARAMETER Store
The store file of the embedded service. Default: the current user's store.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are read from the environment variables SPAPI_CLIENT_ID,
SPAPI_CLIENT_SECRET and SPAPI_REFRESH_TOKEN. Default: US.

.PARAMETER Connection
An open connection, as an object or a name, which stays open. Default: a connection of its own.

.EXAMPLE
./compare-versions.ps1 -Embedded

Compares the orders of the embedded service.
#>
[CmdletBinding()]
param(
    [datetime] $Since,

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US',

    [object] $Connection
)

$ErrorActionPreference = 'Stop'
$earlier, $later = '2020-07-01', '2026-07-04'

# What both versions must show of an order.
function Get-Fact {
    param([object] $Order)

    $address = $Order.DestinationAddress
    [ordered]@{
        Status    = if ($Order.Status -in 'New', 'Received', 'Planning', 'Processing') { 'open' } else { "$($Order.Status)" }
        Action    = "$($Order.FulfillmentAction)"
        Policy    = "$($Order.FulfillmentPolicy)"
        Speed     = "$($Order.ShippingSpeedCategory)"
        Recipient = ('Name', 'AddressLine1', 'AddressLine2', 'AddressLine3', 'City', 'DistrictOrCounty', 'StateOrRegion', 'PostalCode',
            'CountryCode', 'Phone' | ForEach-Object { "$($address.$_)" }) -join '|'
        Lines     = ($Order.Items | ForEach-Object {
                "$($_.SellerFulfillmentOrderItemId): $($_.Quantity) x $($_.SellerSku)" +
                ", canceled $([int] $_.CancelledQuantity), unfulfillable $([int] $_.UnfulfillableQuantity)"
            } | Sort-Object) -join '; '
        Shipments = ($Order.Shipments | ForEach-Object { "$($_.AmazonShipmentId) $($_.Status)" } | Sort-Object) -join '; '
        Packages  = ($Order.Shipments.Packages | ForEach-Object { "$($_.CarrierCode) $($_.TrackingNumber)" } | Sort-Object) -join '; '
    }
}

function Get-Difference {
    param([string] $Order, [string] $Member, [string] $Before, [string] $After)

    [pscustomobject][ordered]@{ SellerFulfillmentOrderId = $Order; Member = $Member; $earlier = $Before; $later = $After }
}

$opened = $null
if (-not $Connection) {
    $way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
    if ($Embedded -and $Store) { $way.Path = $Store }
    # A connection of its own: the session may have one to the same seller, which must stay open.
    $way.Name = 'compare-versions'
    $Connection = $opened = Connect-Mcf @way -PassThru
}
elseif ($Connection -is [string]) {
    # Its name alone does not show whether it is embedded, with a clock of its own.
    $Connection = Get-McfConnection -Name $Connection
}

try {
    if (-not $PSBoundParameters.ContainsKey('Since')) {
        # The embedded service has its own clock.
        $now = if ($Embedded -or $Connection.Kind -eq 'Embedded') { (Get-McfClock -Connection $Connection).Now } else { [datetime]::UtcNow }
        $Since = $now.AddDays(-7)
    }

    $found = @{}
    foreach ($version in $earlier, $later) {
        $found[$version] = @{}
        Get-McfOrder -Since $Since -Detailed -ApiVersion $version -Connection $Connection |
            ForEach-Object { $found[$version][$_.SellerFulfillmentOrderId] = $_ }
    }
}
finally {
    if ($opened) { Disconnect-Mcf -Connection $opened }
}

foreach ($id in @($found[$earlier].Keys) + @($found[$later].Keys) | Sort-Object -Unique) {
    $before, $after = $found[$earlier][$id], $found[$later][$id]
    if (-not $before -or -not $after) {
        $shown = @($before, $after).ForEach({ if ($_) { 'shown' } else { 'missing' } })
        Get-Difference -Order $id -Member 'Order' -Before $shown[0] -After $shown[1]
        continue
    }

    $old, $new = (Get-Fact $before), (Get-Fact $after)
    foreach ($member in $old.Keys | Where-Object { $old[$_] -cne $new[$_] }) {
        if ($member -eq 'Recipient') {
            Get-Difference -Order $id -Member $member -Before '***' -After '*** (different)'
        }
        else {
            Get-Difference -Order $id -Member $member -Before $old[$member] -After $new[$member]
        }
    }
}
