<#
.SYNOPSIS
Writes two reports on an embedded store: sample.html, four busy weeks of a shop, and hostile.html, an order that tries to break the page.
.DESCRIPTION
The orders are placed, shipped, held and returned by the embedded service. It knows one carrier a country and is always on time, so
carriers and late parcels are made up here.
#>
[CmdletBinding()]
param(
    # The manifest of the staged module.
    [Parameter(Mandatory)]
    [string] $Module,

    # Where the reports and the store go.
    [Parameter(Mandatory)]
    [string] $Folder
)

$ErrorActionPreference = 'Stop'
Import-Module $Module
Connect-Mcf -Embedded -Path (Join-Path $Folder 'sample.db') -StartTime '2026-10-28T17:00:00Z' -TimeScale 0 -Unlimited

$skus = 'MUG-ENAMEL-BLUE', 'NOTEBOOK-A5-DOT', 'PEN-BRASS-01', 'CANDLE-FIG-220'
$speeds = 'Standard', 'Standard', 'Standard', 'Expedited', 'Standard', 'Priority'
$perDay = 14, 17, 12, 15, 19, 8, 6
$skus | ForEach-Object { Set-McfStock -SellerSku $_ -Quantity 5000 }

function Get-Order([int] $Number, [hashtable] $With = @{}) {
    $order = @{
        SellerFulfillmentOrderId = 'SHOP-{0:d5}' -f (10400 + $Number)
        ShippingSpeedCategory    = $speeds[$Number % 6]
        FulfillmentPolicy        = 'FillAllAvailable'
        DestinationAddress       = @{
            Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'
            CountryCode = 'US'; Phone = '555-0100'
        }
        Items                    = @(@{ SellerSku = $skus[$Number % 4]; Quantity = 1 + $Number % 3 })
    }
    foreach ($name in $With.Keys) { $order[$name] = $With[$name] }
    [pscustomobject]$order
}

# Four weeks, day by day; a candle sells out in the third, and some buyers pay later.
$number = 0
foreach ($day in 0..27) {
    $today = $perDay[$day % 7] + ($day * 7 % 5)
    $last = $day -eq 27
    1..$today | ForEach-Object {
        $number++
        $hold = if ($number % 41 -eq 0) { @{ FulfillmentAction = 'Hold' } } else { @{} }
        Get-Order $number $hold
    } | New-McfOrder | Out-Null
    if ($day -eq 17) {
        Set-McfStock -SellerSku 'CANDLE-FIG-220' -Quantity 2
        91001, 91002 | ForEach-Object { Get-Order $_ @{ Items = @(@{ SellerSku = 'CANDLE-FIG-220'; Quantity = 5 }, @{ SellerSku = 'PEN-BRASS-01'; Quantity = 1 }) } } |
            New-McfOrder -ErrorAction SilentlyContinue | Out-Null
        Set-McfStock -SellerSku 'CANDLE-FIG-220' -Quantity 5000
    }
    if (-not $last) { $null = Step-McfClock -By 1.00:00:00 }
}
Set-McfOrderStatus "SHOP-$(10400 + $number)" Unfulfillable
Set-McfOrderStatus "SHOP-$(10398 + $number)" Invalid

$complete = Get-McfOrder -Since '2020-01-01' -Status Complete -Detailed
$reason = ($complete[0] | Get-McfReturnReason)[0].ReturnReasonCode
$complete | Select-Object -Skip 20 -First 3 |
    New-McfReturn -SellerFulfillmentOrderItemId 1 -Quantity 1 -ReturnReasonCode $reason -ErrorAction SilentlyContinue | Out-Null

$orders = Get-McfOrder -Since '2020-01-01' -Detailed
$tracking = $orders | Get-McfTracking
$carriers = @{ 0 = 'UPS'; 1 = 'USPS'; 2 = 'UPS'; 3 = 'AMZN_US' }
foreach ($package in @($orders.Shipments.Packages) + @($tracking)) { $package.CarrierCode = $carriers[$package.PackageNumber % 4] }
foreach ($parcel in $tracking) {
    $shift = @{ 3 = 26; 7 = 9; 8 = -20; 11 = -30; 14 = 51; 17 = -9 }[$parcel.PackageNumber % 19]
    $handed = $parcel.TrackingEvents | Where-Object EventCode -EQ 'EVENT_301'
    if ($shift -and $handed) { $handed.EventDate = $handed.EventDate.AddHours($shift) }
}
$lost = $tracking | Where-Object { $_.CurrentStatus -eq 'IN_TRANSIT' } | Select-Object -First 1
if ($lost) { $lost.CurrentStatus = 'UNDELIVERABLE' }
@($orders; $tracking) | Export-McfReport (Join-Path $Folder 'sample.html') -Title 'Example Shop, four weeks'

# Right to left, a thousand characters, markup, and characters that no page may hold.
$attack = '<script>document.title="broken"</script><img src=x onerror="document.title=''broken''">"''&{0}'
$names = $attack, ('W' * 1000), "$([char] 0x202E)$([char] 0x05E9)$([char] 0x05DC)$([char] 0x05D5)$([char] 0x05DD) gnp.exe", "a$([char] 0)b$([char] 0xD83D)c"
$now = (Get-McfClock).Now
$hostile = foreach ($name in $names) {
    $line = [AmazonMcf.Model.McfOrderItem]@{ SellerSku = $name; SellerFulfillmentOrderItemId = '1'; Quantity = 2; UnfulfillableQuantity = 1 }
    $return = [AmazonMcf.Model.McfReturnItem]@{ SellerReturnItemId = $name; SellerFulfillmentOrderItemId = '1'; Status = 'New'; SellerReturnReasonCode = $name }
    $package = [AmazonMcf.Model.McfPackage]@{ PackageNumber = $name.Length; CarrierCode = $name; EstimatedArrivalDate = $now }
    $part = [AmazonMcf.Model.McfShipmentItem]@{ SellerFulfillmentOrderItemId = '1'; Quantity = 1 }
    $shipment = [AmazonMcf.Model.McfShipment]@{
        Status = 'SHIPPED'; ShippingDate = $now.AddDays(-5)
        Items = [AmazonMcf.Model.McfShipmentItem[]] $part; Packages = [AmazonMcf.Model.McfPackage[]] $package
    }
    [AmazonMcf.Model.McfOrder]@{
        SellerFulfillmentOrderId = $name; Status = $name; ShippingSpeedCategory = $name; FulfillmentAction = 'Hold'; IsDetailed = $true
        ReceivedDate = $now.AddDays(-12); DestinationAddress = [AmazonMcf.Model.McfAddress]@{ Name = $name; AddressLine1 = $name; City = $name; Phone = $name }
        Items = [AmazonMcf.Model.McfOrderItem[]] $line; ReturnItems = [AmazonMcf.Model.McfReturnItem[]] $return; Shipments = [AmazonMcf.Model.McfShipment[]] $shipment
    }
}
$hostile | Export-McfReport (Join-Path $Folder 'hostile.html') -Title $attack -IncludePersonalData
Disconnect-Mcf
