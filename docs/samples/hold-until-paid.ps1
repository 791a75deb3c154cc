#Requires -Version 5.1
#Requires -Modules AmazonMcf
<#
.SYNOPSIS
Reserves stock for unpaid orders, ships them when they are paid, and cancels those that the shop canceled.

.DESCRIPTION
Reads the order export of a Shopify shop. Run it with each new export:
- Unpaid orders are placed on hold. Amazon reserves their stock for 14 days and then releases it.
- Orders on hold that the export shows as paid are released.
- Orders on hold that the export shows as canceled, refunded or voided are canceled.
- All other orders are placed for shipping.

.PARAMETER Path
The export file.

.PARAMETER OrderIdPrefix
A prefix for every order id, so that the ids of two shops do not collide. Use the same prefix in every run. Default: none.

.PARAMETER Embedded
Uses the embedded service instead of Amazon.

.PARAMETER Store
The store file of the embedded service. Default: the current user's store.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are read from the environment variables SPAPI_CLIENT_ID,
SPAPI_CLIENT_SECRET and SPAPI_REFRESH_TOKEN. Default: US.

.EXAMPLE
./hold-until-paid.ps1 -Path ./shopify-orders.csv -Embedded

Places the sample orders. Order 1012 is on hold until it is paid.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [string] $OrderIdPrefix = '',

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'

$way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
if ($Embedded -and $Store) { $way.Path = $Store }
$connection = Connect-Mcf @way -PassThru

try {
    # Invalid orders are reported on the error stream; the others are placed.
    $read = @{ Path = $Path; HoldUnpaid = $true; OrderIdPrefix = $OrderIdPrefix; Connection = $connection }
    $orders = @(Import-McfOrder @read -ErrorAction Continue)
    $paid = @($orders | Where-Object { $_.FulfillmentAction -ne 'Hold' } | ForEach-Object { $_.SellerFulfillmentOrderId })
    $all = Import-McfOrder @read -IncludeCancelled -IncludeRefunded -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
    $open = @($orders | ForEach-Object { $_.SellerFulfillmentOrderId })
    $dropped = @($all | ForEach-Object { $_.SellerFulfillmentOrderId } | Where-Object { $open -notcontains $_ })

    # A hold lasts 14 days at most, so every order on hold has changed since then. The embedded service has its own clock.
    $now = if ($Embedded) { (Get-McfClock -Connection $connection).Now } else { [datetime]::UtcNow }
    $waiting = @(Get-McfOrder -Since $now.AddDays(-15) -Connection $connection |
            Where-Object { $_.FulfillmentAction -eq 'Hold' -and -not $_.IsTerminal } |
            ForEach-Object { $_.SellerFulfillmentOrderId })
    $release = @($waiting | Where-Object { $paid -contains $_ })
    $cancel = @($waiting | Where-Object { $dropped -contains $_ })

    if ($release -and $PSCmdlet.ShouldProcess(($release -join ', '), 'Release')) {
        $null = $release | Submit-McfOrder -Connection $connection -Confirm:$false
    }

    if ($cancel -and $PSCmdlet.ShouldProcess(($cancel -join ', '), 'Cancel')) {
        $null = $cancel | Stop-McfOrder -Connection $connection -Confirm:$false
    }

    $results = @($orders | New-McfOrder -Connection $connection -ErrorAction Continue)
}
finally {
    Disconnect-Mcf -Connection $connection
}

$orders | ForEach-Object {
    $order = $_
    $id = $order.SellerFulfillmentOrderId
    [pscustomobject]@{
        OrderId = $id
        Action  = if ($release -contains $id) { 'Released' } elseif ($order.FulfillmentAction -eq 'Hold') { 'Held' } else { 'Placed' }
        Outcome = ($results | Where-Object { $_.SellerFulfillmentOrderId -eq $id } | Select-Object -First 1).Outcome
    }
}

$cancel | ForEach-Object { [pscustomobject]@{ OrderId = $_; Action = 'Cancelled'; Outcome = $null } }
