#Requires -Version 5.1
#Requires -Modules AmazonMcf
<#
.SYNOPSIS
Reserves stock for orders that are not paid yet, ships them once they are, and lets go of those that were cancelled.

.DESCRIPTION
Takes the orders export of a Shopify shop. Run it with every new export:
- Orders that are not paid are placed on hold. Amazon keeps their stock for 14 days and then gives it free.
- Orders on hold that the export shows as paid are released.
- Orders on hold that the export shows as cancelled, refunded or voided are cancelled.
- All other orders are placed at once.

.PARAMETER Path
The export.

.PARAMETER OrderIdPrefix
A text put before every order id, so that the ids of two shops cannot meet. Give the same one at every run.

.PARAMETER Embedded
Runs on the embedded service instead of Amazon.

.PARAMETER Store
The store of the embedded service. Without it, the one of the user.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are taken from the environment: SPAPI_CLIENT_ID, SPAPI_CLIENT_SECRET
and SPAPI_REFRESH_TOKEN.

.EXAMPLE
./hold-until-paid.ps1 -Path ./shopify-orders.csv -Embedded

Places the sample orders; number 1012 waits for its payment.
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
    # Faulty orders are told on the error stream and hold nobody else back.
    $read = @{ Path = $Path; HoldUnpaid = $true; OrderIdPrefix = $OrderIdPrefix; Connection = $connection }
    $orders = @(Import-McfOrder @read -ErrorAction Continue)
    $paid = @($orders | Where-Object { $_.FulfillmentAction -ne 'Hold' } | ForEach-Object { $_.SellerFulfillmentOrderId })
    $all = Import-McfOrder @read -IncludeCancelled -IncludeRefunded -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
    $open = @($orders | ForEach-Object { $_.SellerFulfillmentOrderId })
    $dropped = @($all | ForEach-Object { $_.SellerFulfillmentOrderId } | Where-Object { $open -notcontains $_ })

    # A hold lasts 14 days at most: whatever waits was touched since then. The embedded service has a clock of its own.
    $now = if ($Embedded) { (Step-McfClock 0 -Connection $connection).Now } else { [datetime]::UtcNow }
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
