#Requires -Version 5.1
#Requires -Modules AmazonMcf
<#
.SYNOPSIS
Asks Amazon to take units of an order back, and later tells which of them arrived, so that the shop can refund them.

.DESCRIPTION
In two steps, days apart:
1. With -OrderId the script asks for the return of shipped units and answers one row a unit, with the page the customer prints the
   label from; a unit that is refused is an error with the reason. The same call a second time asks for nothing twice. Without
   -ReturnReasonCode it lists the codes and does nothing.
2. With -Received it answers the units that came back, one row each with the condition they were found in: the list to refund.

Amazon never pays the customer: the refund itself is the shop's.

.PARAMETER OrderId
The order to take units back of.

.PARAMETER Sku
Only units of this SKU. Without it, all units that were shipped.

.PARAMETER Quantity
How many units of each line are to come back in all. Without it, all that were shipped.

.PARAMETER ReturnReasonCode
Why, as a code of Amazon.

.PARAMETER Comment
What the customer said, at most 1000 characters.

.PARAMETER Received
Lists the units that came back.

.PARAMETER Since
Looks at orders that changed since this moment; without it, in the last 30 days.

.PARAMETER Embedded
Runs on the embedded service instead of Amazon.

.PARAMETER Store
The store of the embedded service. Without it, the one of the user.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are taken from the environment: SPAPI_CLIENT_ID, SPAPI_CLIENT_SECRET
and SPAPI_REFRESH_TOKEN.

.EXAMPLE
./refund-and-return.ps1 -OrderId US-25001 -Embedded

Lists the reasons a return can have.

.EXAMPLE
./refund-and-return.ps1 -OrderId US-25001 -Quantity 1 -ReturnReasonCode CR-DEFECTIVE -Embedded

Asks for the return of one unit, with one of the codes that were listed.

.EXAMPLE
./refund-and-return.ps1 -Received -Embedded | Export-Csv ./refunds.csv -NoTypeInformation

Writes down what is to be refunded.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Ask')]
param(
    [Parameter(Mandatory, ParameterSetName = 'Ask')]
    [string] $OrderId,

    [Parameter(ParameterSetName = 'Ask')]
    [string] $Sku,

    [Parameter(ParameterSetName = 'Ask')]
    [ValidateRange(1, 250)]
    [int] $Quantity,

    [Parameter(ParameterSetName = 'Ask')]
    [string] $ReturnReasonCode,

    [Parameter(ParameterSetName = 'Ask')]
    [ValidateLength(0, 1000)]
    [string] $Comment,

    [Parameter(Mandatory, ParameterSetName = 'Received')]
    [switch] $Received,

    [Parameter(ParameterSetName = 'Received')]
    [datetime] $Since,

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'

$way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
if ($Embedded -and $Store) { $way.Path = $Store }
$connection = Connect-Mcf @way -PassThru

try {
    if ($Received) {
        if (-not $PSBoundParameters.ContainsKey('Since')) {
            # The embedded service has a clock of its own.
            $now = if ($Embedded) { (Step-McfClock 0 -Connection $connection).Now } else { [datetime]::UtcNow }
            $Since = $now.AddDays(-30)
        }

        foreach ($order in Get-McfOrder -Since $Since -Detailed -Connection $connection) {
            foreach ($unit in $order.ReturnItems | Where-Object { $_.Status -eq 'Processed' }) {
                $line = $order.Items | Where-Object { $_.SellerFulfillmentOrderItemId -eq $unit.SellerFulfillmentOrderItemId }
                [pscustomobject]@{
                    OrderId      = $order.SellerFulfillmentOrderId
                    Sku          = $line.SellerSku
                    ReturnItemId = $unit.SellerReturnItemId
                    Condition    = $unit.ReturnReceivedCondition
                    Reason       = $unit.AmazonReturnReasonCode
                }
            }
        }

        return
    }

    $order = Get-McfOrder -SellerFulfillmentOrderId $OrderId -Connection $connection
    $line = $order.Items | Where-Object { -not $Sku -or $_.SellerSku -eq $Sku } | Select-Object -First 1
    if (-not $line) { throw "Order '$OrderId' has no line with the SKU '$Sku'." }

    $reasons = Get-McfReturnReason -SellerSku $line.SellerSku -Connection $connection
    if (-not $ReturnReasonCode) { return $reasons }
    if (@($reasons.ReturnReasonCode) -notcontains $ReturnReasonCode) {
        throw "There is no reason '$ReturnReasonCode' for this SKU. Run without -ReturnReasonCode to see the list."
    }

    $ask = @{ SellerFulfillmentOrderId = $OrderId; ReturnReasonCode = $ReturnReasonCode; Connection = $connection }
    if ($Sku) { $ask.SellerSku = $Sku }
    if ($Quantity) { $ask.Quantity = $Quantity }
    if ($Comment) { $ask.ReturnComment = $Comment }
    if (-not $PSCmdlet.ShouldProcess("Order $OrderId", 'Ask for return')) { return }

    # Units that are refused come as errors, each with its reason.
    foreach ($return in New-McfReturn @ask -Confirm:$false -ErrorAction Continue) {
        foreach ($unit in $return.Accepted) {
            $label = $return.Authorizations | Where-Object { $_.ReturnAuthorizationId -eq $unit.ReturnAuthorizationId } | Select-Object -First 1
            [pscustomobject]@{ OrderId = $OrderId; ReturnItemId = $unit.SellerReturnItemId; LabelPage = $label.RmaPageUrl }
        }
    }
}
finally {
    Disconnect-Mcf -Connection $connection
}
