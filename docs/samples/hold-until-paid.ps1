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

Run it again at any time: what has been done is not done twice. Exit codes of pwsh -File: 0 the outcome of all orders is known;
1 the script ended with an error, run it again; 2 the outcome of some orders is open, run it again.

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

.PARAMETER Connection
An open connection or its name, for example one whose credentials come from a vault. It is not closed. Default: the script connects with
the other parameters.

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

    [string] $Marketplace = 'US',

    [object] $Connection
)

$ErrorActionPreference = 'Stop'

# A missing file ends the script; an order that is wrong does not.
$null = Get-Item -Path $Path
$opened = $null
if (-not $Connection) {
    $way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
    if ($Embedded -and $Store) { $way.Path = $Store }
    # A connection of its own: the session may have one to the same seller, which must stay open.
    $way.Name = 'hold-until-paid'
    $Connection = $opened = Connect-Mcf @way -PassThru
}
elseif ($Connection -is [string]) {
    # Its name alone does not show whether it is embedded, with a clock of its own.
    $Connection = Get-McfConnection -Name $Connection
}

try {
    # Invalid orders are reported on the error stream; the others are placed.
    $read = @{ Path = $Path; HoldUnpaid = $true; OrderIdPrefix = $OrderIdPrefix; Connection = $Connection }
    $orders = @(Import-McfOrder @read -ErrorAction Continue)
    $paid = @($orders | Where-Object { $_.FulfillmentAction -ne 'Hold' } | ForEach-Object { $_.SellerFulfillmentOrderId })
    $all = Import-McfOrder @read -IncludeCancelled -IncludeRefunded -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
    $open = @($orders | ForEach-Object { $_.SellerFulfillmentOrderId })
    $dropped = @($all | ForEach-Object { $_.SellerFulfillmentOrderId } | Where-Object { $open -notcontains $_ })

    # A hold lasts 14 days at most, so every order on hold has changed since then. The embedded service has its own clock.
    $now = if ($Embedded -or $Connection.Kind -eq 'Embedded') { (Get-McfClock -Connection $Connection).Now } else { [datetime]::UtcNow }
    $waiting = @(Get-McfOrder -Since $now.AddDays(-15) -Connection $Connection |
            Where-Object { $_.FulfillmentAction -eq 'Hold' -and -not $_.IsTerminal } |
            ForEach-Object { $_.SellerFulfillmentOrderId })
    $toRelease = @($waiting | Where-Object { $paid -contains $_ })
    $toCancel = @($waiting | Where-Object { $dropped -contains $_ })

    # With -WhatIf, or if a prompt is declined, nothing happened.
    $release = $cancel = @()
    if ($toRelease -and $PSCmdlet.ShouldProcess(($toRelease -join ', '), 'Release')) {
        $release = $toRelease
        $null = $release | Submit-McfOrder -Connection $Connection -Confirm:$false
    }

    if ($toCancel -and $PSCmdlet.ShouldProcess(($toCancel -join ', '), 'Cancel')) {
        $cancel = $toCancel
        $null = $cancel | Stop-McfOrder -Connection $Connection -Confirm:$false
    }

    $results = @($orders | New-McfOrder -Connection $Connection -ErrorAction Continue)
}
finally {
    if ($opened) { Disconnect-Mcf -Connection $opened }
}

$isPreview = [bool] $WhatIfPreference
$rows = @(
    $orders | ForEach-Object {
        $order = $_
        $id = $order.SellerFulfillmentOrderId
        $result = $results | Where-Object { $_.SellerFulfillmentOrderId -eq $id } | Select-Object -First 1
        $action = 'Placed'
        if ($release -contains $id) { $action = 'Released' }
        # A rejected order is an error with the reason; with -WhatIf, nothing is placed.
        elseif (-not $result) { $action = 'None' }
        elseif ($order.FulfillmentAction -eq 'Hold') { $action = 'Held' }
        [pscustomobject]@{
            OrderId = $id
            Action  = $action
            Outcome = if ($result) { $result.Outcome } elseif ($isPreview) { $null } else { 'Rejected' }
        }
    }
    $cancel | ForEach-Object { [pscustomobject]@{ OrderId = $_; Action = 'Cancelled'; Outcome = $null } }
)
$rows

$open = @($results | Where-Object { 'Unknown', 'NotSent' -contains $_.Outcome })
if ($open) {
    Write-Warning -Message "The outcome of $($open.Count) orders is open. Run the script again."
    exit 2
}
