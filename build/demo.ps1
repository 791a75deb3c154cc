<#
.SYNOPSIS
The main job through the cmdlets: order files, preview, orders, tracking, a return; on an embedded store that is kept.
.DESCRIPTION
Every step looks first whether it was done before, so that a second run changes nothing and tells the same story.
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
    [switch] $Fresh
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

$samples = Join-Path (Split-Path -Parent $PSScriptRoot) 'docs/samples'
$null = New-Item -ItemType Directory -Path (Split-Path -Parent $Store) -Force
if ($Fresh) {
    Remove-Item -Path "$Store*"
}

Import-Module (Join-Path $Module 'AmazonMcf.psd1')

# Time stands still between steps, so that a second run finds the clock where the first one left it.
Connect-Mcf -Embedded -Path $Store -TimeScale 0

'', 'Order files' | Out-Host
$requests = Get-Item (Join-Path $samples 'us-flat-file.txt'), (Join-Path $samples 'shopify-orders.csv') | Import-McfOrder -WarningAction SilentlyContinue
$requests | Group-Object { Split-Path -Leaf $_.Source.Path } | Format-Table -AutoSize -Property @(
    @{ Name = 'File'; Expression = 'Name' }
    @{ Name = 'Orders'; Expression = 'Count' }
    @{ Name = 'Lines'; Expression = { ($_.Group.Items | Measure-Object).Count } }
    @{ Name = 'Units'; Expression = { ($_.Group.Items | Measure-Object -Property Quantity -Sum).Sum } }
) | Out-Host

'What the first order of each file would cost, and when it would arrive' | Out-Host
$requests | Group-Object { $_.Source.Path } | ForEach-Object { $_.Group[0] } | Get-McfPreview | Out-Host

'Placing' | Out-Host
$results = @($requests | New-McfOrder -ErrorAction SilentlyContinue -ErrorVariable refused)
$results | Group-Object Outcome | Format-Table -AutoSize -Property @{ Name = 'Outcome'; Expression = 'Name' }, Count | Out-Host
$refused | Out-Host

# Release what was placed on hold, and let time pass until every order has come to its end.
$orders = @($results | Get-McfOrder)
$orders | Where-Object { $_.FulfillmentAction -eq 'Hold' -and -not $_.IsTerminal } | Submit-McfOrder
if ($orders | Where-Object { -not $_.IsTerminal }) {
    $null = Step-McfClock -By 14.00:00:00
    $orders = @($results | Get-McfOrder)
}

'Orders, two weeks later' | Out-Host
$orders | Group-Object Status | Sort-Object Name | Format-Table -AutoSize -Property @(
    @{ Name = 'Status'; Expression = 'Name' }
    @{ Name = 'Orders'; Expression = 'Count' }
    @{ Name = 'Shipments'; Expression = { ($_.Group.Shipments | Measure-Object).Count } }
    @{ Name = 'Packages'; Expression = { ($_.Group.Shipments.Packages | Measure-Object).Count } }
) | Out-Host

'Packages' | Out-Host
$orders | Get-McfTracking | Out-Host

'A return' | Out-Host
$order = $orders | Where-Object Status -EQ 'Complete' | Select-Object -First 1
if (-not ($order.ReturnItems | Where-Object SellerReturnItemId -EQ 'DEMO-RETURN-1')) {
    $line = $order.Shipments[0].Items[0]
    $reason = Get-McfReturnReason -SellerSku $order.Items[0].SellerSku -SellerFulfillmentOrderId $order.SellerFulfillmentOrderId | Select-Object -First 1
    $null = New-McfReturn -SellerFulfillmentOrderId $order.SellerFulfillmentOrderId -Item @{
        SellerReturnItemId           = 'DEMO-RETURN-1'
        SellerFulfillmentOrderItemId = $line.SellerFulfillmentOrderItemId
        AmazonShipmentId             = $order.Shipments[0].AmazonShipmentId
        ReturnReasonCode             = $reason.ReturnReasonCode
    }
    $order = Get-McfOrder $order.SellerFulfillmentOrderId
}
$order.ReturnItems | Out-Host

$count = @{}
$results | ForEach-Object { $count["$($_.Outcome)"]++ }
$rejected = $refused.Count + [int] $count['Rejected']
"placed {0}: created {1}, already {2}, rejected {3}, unknown {4}" -f @(
    ($results.Count + $refused.Count), [int] $count['Created'], [int] $count['AlreadyExists'], $rejected, [int] $count['Unknown']
)
exit [int] ($rejected -gt 0)
