<#
.SYNOPSIS
Works with notifications of mcf serve over a queue, and writes what happened as JSON.
#>
[CmdletBinding()]
param(
    # The manifest of the staged module.
    [Parameter(Mandatory)]
    [string] $Module,

    # The endpoint of mcf serve.
    [Parameter(Mandatory)]
    [uri] $Endpoint,

    # The queue that mcf serve sends to.
    [Parameter(Mandatory)]
    [string] $QueueUrl,

    # A queue with a message that is not a notification.
    [Parameter(Mandatory)]
    [string] $OddQueueUrl
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
Import-Module $Module
$before = [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -like 'AWSSDK.*' }).Count

Connect-Mcf US -Endpoint $Endpoint -TokenEndpoint ([uri]::new($Endpoint, 'auth/o2/token'))
$arn = 'arn:aws:sqs:us-east-1:000000000000:mcf'
$first = Register-McfNotification $arn -Type FULFILLMENT_ORDER_STATUS, FBA_INVENTORY_AVAILABILITY_CHANGES
$again = Register-McfNotification $arn

$address = @{ Name = 'Pat Example'; AddressLine1 = '1 Example Street'; City = 'Seattle'; StateOrRegion = 'WA'; PostalCode = '98101'; CountryCode = 'US' }
$order = @{ SellerFulfillmentOrderId = 'N-1'; DestinationAddress = $address; Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }) }
$null = [pscustomobject] $order | New-McfOrder
$null = Set-McfOrderStatus N-1 Processing
$null = Set-McfOrderStatus N-1 Complete

$received = @()
for ($i = 0; $i -lt 10 -and $received.Status -notcontains 'Complete'; $i++) {
    $received += @(Receive-McfNotification $QueueUrl -Wait 5s)
}
$received += @(Receive-McfNotification $QueueUrl -Wait 2s)
$received | Complete-McfNotification
$left = @(Receive-McfNotification $QueueUrl).Count
$odd = @(Receive-McfNotification $OddQueueUrl -WarningVariable warnings -WarningAction SilentlyContinue).Count

$null = [pscustomobject] ($order + @{ Comment = 'Watch' }) | ForEach-Object { $_.SellerFulfillmentOrderId = 'N-2'; $_ } | New-McfOrder
$null = Set-McfOrderStatus N-2 Complete
$changes = @(Watch-McfOrder $QueueUrl -Since '2000-01-01' -Timeout 5s -Grace 1m -WarningAction SilentlyContinue |
        Where-Object SellerFulfillmentOrderId -EQ N-2)

# The list is read only every hour: the wait ends because the queue shows the change.
$null = [pscustomobject] ($order + @{ Comment = 'Wait' }) | ForEach-Object { $_.SellerFulfillmentOrderId = 'N-3'; $_ } | New-McfOrder
$later = Start-ThreadJob {
    Import-Module $using:Module
    Connect-Mcf US -Endpoint $using:Endpoint -TokenEndpoint ([uri]::new($using:Endpoint, 'auth/o2/token'))
    Start-Sleep -Seconds 3
    Set-McfOrderStatus N-3 Complete
}
$waited = @(Wait-McfOrder N-3 -QueueUrl $QueueUrl -Interval 1h -Timeout 5m)
$null = $later | Wait-Job | Receive-Job

Get-McfNotification | Unregister-McfNotification
[pscustomobject]@{
    LoadedBefore = $before
    LoadedAfter  = [System.AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -like 'AWSSDK.*' }).Count
    IsNew        = @($first.IsNew) + $again.IsNew
    Types        = @($received.ForEach({ $_.GetType().Name }) | Sort-Object -Unique)
    Events       = @($received | Where-Object SellerFulfillmentOrderId -EQ N-1 | ForEach-Object { "$($_.EventType) $($_.Status)" })
    Warnings     = @($warnings.ForEach({ "$_" }))
    Left         = $left
    Odd          = $odd
    Watched      = @($changes | ForEach-Object { "$($_.Status) $($_.Source)" })
    Waited       = @($waited.Status)
    Subscribed   = @(Get-McfNotification).Count
} | ConvertTo-Json
