<#
.SYNOPSIS
Runs the main workflow with the cmdlets: order files, preview, orders, tracking and a return, on an embedded store that is kept.
.DESCRIPTION
Every step can be repeated: a second run changes nothing and shows the same results.
#>
[CmdletBinding()]
param(
    # The folder of the staged module.
    [Parameter(Mandatory)]
    [string] $Module,

    # The file of the store.
    [Parameter(Mandatory)]
    [string] $Store,

    # Start over with an empty store.
    [switch] $Fresh,

    # The version of Fulfillment Outbound. Default: the one that Connect-Mcf uses.
    [string] $ApiVersion
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

function Format-Step {
    param([string] $Title)

    $text = ($input | Out-String -Width 120).TrimEnd()
    if ($text) {
        $Title
        $text
        ''
    }
}

$samples = Join-Path (Split-Path -Parent $PSScriptRoot) 'docs/samples'
$null = New-Item -ItemType Directory -Path (Split-Path -Parent $Store) -Force
if ($Fresh) {
    Remove-Item -Path "$Store*"
}

Import-Module (Join-Path $Module 'AmazonMcf.psd1')

# The clock is stopped between steps, so that a second run continues at the time of the first.
$version = if ($ApiVersion) { @{ ApiVersion = $ApiVersion } } else { @{} }
Connect-Mcf -Embedded -Path $Store -TimeScale 0 -Unlimited @version

$requests = Import-McfOrder "$samples/us-flat-file.txt", "$samples/shopify-orders.csv" -WarningAction SilentlyContinue `
    -PassThruLeftOut -ErrorAction SilentlyContinue -ErrorVariable heldBack
$leftOut = @($requests | Where-Object { $_ -is [AmazonMcf.Model.McfLeftOutOrder] })
$requests = @($requests | Where-Object { $_ -isnot [AmazonMcf.Model.McfLeftOutOrder] })
$files = $requests | Group-Object { Split-Path -Leaf $_.Source.Path }
$files | Format-Table -AutoSize -Property @(
    @{ Name = 'File'; Expression = 'Name' }
    @{ Name = 'Orders'; Expression = 'Count' }
    @{ Name = 'Lines'; Expression = { ($_.Group.Items | Measure-Object).Count } }
    @{ Name = 'Units'; Expression = { [int] ($_.Group.Items | Measure-Object -Property Quantity -Sum).Sum } }
) | Format-Step 'Order files'

@($heldBack; $leftOut) | ForEach-Object {
    [pscustomobject]@{
        Order  = if ($_.TargetObject) { $_.TargetObject.SellerFulfillmentOrderId } else { $_.SellerFulfillmentOrderId }
        Row    = if ($_.TargetObject) { $_.TargetObject.Row } else { $_.Rows[0] }
        Reason = if ($_.TargetObject) { "$($_.TargetObject.Column): $($_.TargetObject.Rule)" } else { $_.Reason }
    }
} | Format-Table -AutoSize | Format-Step 'Orders that are held back or excluded'

# What 2026-07-04 cannot express is placed with 2020-07-01, as in a shop that moves step by step.
$able, $rest = $requests.Where({ -not $ApiVersion -or (Test-McfOrder $_ -ApiVersion $ApiVersion -ErrorAction SilentlyContinue) }, 'Split')
$previews = $able | Group-Object { Split-Path -Leaf $_.Source.Path } | ForEach-Object { $_.Group[0] } | Get-McfPreview |
    Where-Object IsFulfillable
$previews | Format-Table -AutoSize -Property @(
    @{ Name = 'Order'; Expression = 'SellerFulfillmentOrderId' }
    @{ Name = 'Speed'; Expression = 'ShippingSpeedCategory' }
    @{ Name = 'Fee'; Expression = 'TotalFee'; FormatString = '0.00' }
    'Currency'
    @{ Name = 'Days on the way'; Expression = { [int] ($_.LatestArrivalDate - $_.LatestShipDate).TotalDays } }
) | Format-Step 'What the first order of each file would cost'

$results = @(
    $able | New-McfOrder -ErrorAction SilentlyContinue -ErrorVariable refused
    $rest | New-McfOrder -ApiVersion 2020-07-01 -ErrorAction SilentlyContinue -ErrorVariable +refused
)
@($results; $refused) | Where-Object { $_.Outcome -notin 'Created', 'AlreadyExists' } | Format-Step 'Orders that were not placed'

# Release the orders on hold, and advance the clock until every order has a final status.
$orders = @($results | Get-McfOrder)
$orders | Where-Object { $_.FulfillmentAction -eq 'Hold' -and -not $_.IsTerminal } | Submit-McfOrder
if ($orders | Where-Object { -not $_.IsTerminal }) {
    $null = Step-McfClock -By 14.00:00:00
    $orders = @($results | Get-McfOrder)
}

$orders | Group-Object Status | Sort-Object Name | Format-Table -AutoSize -Property @(
    @{ Name = 'Status'; Expression = 'Name' }
    @{ Name = 'Orders'; Expression = 'Count' }
    @{ Name = 'Shipments'; Expression = { ($_.Group.Shipments | Measure-Object).Count } }
    @{ Name = 'Packages'; Expression = { ($_.Group.Shipments.Packages | Measure-Object).Count } }
) | Format-Step 'Orders, two weeks later'

$orders | Get-McfTracking | Format-Step 'Packages'

# Only 2020-07-01 has returns.
$order = $orders | Where-Object Status -EQ 'Complete' | Select-Object -First 1 | Get-McfOrder -ApiVersion 2020-07-01
$reason = $order | Get-McfReturnReason | Select-Object -First 1
$order | New-McfReturn -ApiVersion 2020-07-01 -SellerFulfillmentOrderItemId $order.Items[0].SellerFulfillmentOrderItemId -Quantity 1 `
    -ReturnReasonCode $reason.ReturnReasonCode -WarningAction SilentlyContinue |
    Select-Object -ExpandProperty Accepted |
    Format-Step 'A return'

$count = @{}
$results | ForEach-Object { $count["$($_.Outcome)"]++ }
$rejected = $refused.Count + [int] $count['Rejected']
'placed {0}: created {1}, already {2}, rejected {3}, unknown {4}' -f @(
    ($results.Count + $refused.Count), [int] $count['Created'], [int] $count['AlreadyExists'], $rejected, [int] $count['Unknown']
)
exit [int] ($rejected -gt 0)
