<#
.SYNOPSIS
A worker as docs/scale.md describes it: reports the parcels of the orders in a queue of notifications to a shop, here a folder.
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

    # The folder that stands for the shop, with the ledger of the parcels.
    [Parameter(Mandatory)]
    [string] $Shop,

    # Places this number of orders that ship at once, and ends.
    [int] $Place,

    # Never completes the first parcel that it reports.
    [switch] $Hangs,

    # Reads the list of orders when the queue is empty.
    [switch] $Reconciles
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$WarningPreference = 'SilentlyContinue'
Import-Module $Module
Connect-Mcf US -Endpoint $Endpoint -TokenEndpoint ([uri]::new($Endpoint, 'auth/o2/token'))

if ($Place) {
    $null = Register-McfNotification arn:aws:sqs:us-east-1:000000000000:workers
    $address = @{
        Name = 'Pat Example'; AddressLine1 = '1 Example Street'; City = 'Seattle'; StateOrRegion = 'WA'; PostalCode = '98101'; CountryCode = 'US'
    }
    $null = 1..$Place | ForEach-Object {
        [pscustomobject]@{ SellerFulfillmentOrderId = "W-$_"; DestinationAddress = $address; Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }) }
    } | New-McfOrder
    1..$Place | ForEach-Object { Set-McfOrderStatus "W-$_" Complete }
    return
}

$ledger = @{ Ledger = Join-Path -Path $Shop -ChildPath 'parcels.db' }
$from = @{ New = $true; ClaimFor = '2s' } + $ledger

# Records what happens as empty files, which several processes can create at the same time.
function Add-Fact([string] $Name) { $null = New-Item -ItemType File -Force -Path (Join-Path -Path $Shop -ChildPath $Name) }

while (-not (Test-Path -LiteralPath (Join-Path -Path $Shop -ChildPath 'stop'))) {
    $notices = @(Receive-McfNotification $QueueUrl -Wait 1s -Max 10)
    $before = @(Get-ChildItem -LiteralPath $Shop -Filter 'completed-*' -Name)
    $parcels = if ($notices) { $notices.SellerFulfillmentOrderId | Sort-Object -Unique | Get-McfParcel @from }
    elseif ($Reconciles) { Get-McfParcel @from -Since 30d }

    foreach ($parcel in $parcels) {
        $number = $parcel.TrackingNumber
        if ("completed-$number" -in $before) { Add-Fact "again-$number" }
        Add-Fact "told-$number-$PID"
        if ($Hangs) {
            Add-Fact "hangs-$number"
            Start-Sleep -Seconds 3600
        }

        $parcel | Complete-McfParcel @ledger
        Add-Fact "completed-$number"
    }

    $notices | Complete-McfNotification
}
