<#
.SYNOPSIS
Made the files beside it: objects as users of 0.1.0 saved them. Takes the module that commit fcc6348 builds, not a later one.
#>
param([Parameter(Mandatory)][string] $Module, [Parameter(Mandatory)][string] $Folder)

$ErrorActionPreference = 'Stop'
Import-Module -Name $Module
$null = New-Item -ItemType Directory -Path $Folder -Force
$work = Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid().ToString('n'))
$null = New-Item -ItemType Directory -Path $work

function Save([string] $Name) { $input | Export-Clixml -LiteralPath "$Folder/$Name.xml" }

$connection = Connect-Mcf -Embedded -Path "$work/store.db" -TimeScale 0 -Unlimited -Name Shop -PassThru
$null = Step-McfClock -To '2026-12-02T17:00:00Z'

@'
OrderId,Sku,Quantity,Name,Address1,City,State,Zip,Country,Phone,Comment
1001,MUG-ENAMEL-BLUE,2,Pat Example,123 Sample Street,Ann Arbor,MI,48104,US,555-0100,Thank you
1001,TEA-MINT-50,1,Pat Example,123 Sample Street,Ann Arbor,MI,48104,US,555-0100,Thank you
1002,NOTEBOOK-A5-DOT,1,Pat Example,123 Sample Street,Ann Arbor,MI,48104,US,,
1003,NO-SUCH-SKU,1,Pat Example,123 Sample Street,Ann Arbor,MI,48104,US,,
'@ | Set-Content -LiteralPath "$work/orders.csv"
$imported = Import-McfOrder -Path "$work/orders.csv"
$imported | Save imports
$imported | Get-McfPreview -ErrorAction SilentlyContinue | Select-Object -First 1 | Save previews
$imported + $imported[0] | New-McfOrder -OutputOrder Input -ErrorAction SilentlyContinue -ErrorVariable refused | Save results
$refused.Exception.Errors | Save errors
$null = Step-McfClock -By 3.00:00:00
$held = [AmazonMcf.Model.McfOrderRequest]@{
    SellerFulfillmentOrderId = '1004'; FulfillmentAction = 'Hold'; NotificationEmails = @('pat@example.com')
    DestinationAddress = $imported[0].DestinationAddress; Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 3 })
    FeatureConstraints = @(@{ FeatureName = 'BLANK_BOX'; FeatureFulfillmentPolicy = 'NotRequired' })
}
$held | New-McfOrder | Out-Null
New-McfReturn -SellerFulfillmentOrderId 1002 -ReturnReasonCode (Get-McfReturnReason NOTEBOOK-A5-DOT)[0].ReturnReasonCode | Save returns
Get-McfReturnReason -SellerSku NOTEBOOK-A5-DOT | Select-Object -First 3 | Save reasons
Get-McfOrder -Since 2026-12-01 | Save list
Get-McfOrder 1001, 1004 -OutputOrder Input | Save orders
Get-McfOrder 1001, 1002 -OutputOrder Input | Get-McfTracking -OutputOrder Input | Save tracking
Get-McfFeature | Save features
Get-McfFeatureInventory -FeatureName BLANK_BOX -SellerSku MUG-ENAMEL-BLUE | Save skus
Set-McfStock -List | Select-Object -First 3 | Save stock
Set-McfFault -Kind Delay -Operation getFulfillmentOrder -Delay 0:0:1 -Count 3 -PassThru | Save faults
Set-McfFault -Clear
Step-McfClock -By 0 | Save clock
Get-McfServiceStatus | Save status
Export-McfReport -Path "$work/report.html" -Since 2026-12-01 -PassThru | Save report

$service = [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = "$work/store.db" })
$held.FulfillmentAction = 'Ship'
$held.FeatureConstraints = @()

# Refused for want of access: nothing was sent.
[void] $service.AddFault([AmazonMcf.Service.Faults.FaultRule]@{ Kind = 'ExpiredToken'; Operation = 'createFulfillmentOrder'; Count = $null })
$items = $held.Items
try {
    '1005', '1009' | ForEach-Object { [AmazonMcf.Model.McfOrderRequest]@{ SellerFulfillmentOrderId = $_; DestinationAddress = $held.DestinationAddress; Items = $items } } | New-McfOrder
}
catch { "$_" }
$service.ClearFaults()

# Stopped while an answer was to come, and when it had come.
foreach ($each in @{ Id = '1006'; Delay = 300 }, @{ Id = '1007'; Delay = 1 }) {
    [void] $service.AddFault([AmazonMcf.Service.Faults.FaultRule]@{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Delay = [timespan]::FromSeconds($each.Delay); Count = $null })
    $held.SellerFulfillmentOrderId = $each.Id
    $state = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2()
    $state.ImportPSModule($Module)
    $shell = [powershell]::Create($state)
    [void] $shell.AddScript('$args[0] | New-McfOrder -Connection $args[1]').AddArgument($held).AddArgument($connection)
    $before = $service.ReadGroundTruth().Requests['createFulfillmentOrder']
    [void] $shell.BeginInvoke()
    for ($i = 0; $i -lt 600 -and $service.ReadGroundTruth().Requests['createFulfillmentOrder'] -le $before; $i++) { Start-Sleep -Milliseconds 100 }
    $shell.Stop()
    $service.ClearFaults()
}
$service.Dispose()
$connection.Interruptions | Sort-Object SellerFulfillmentOrderId | Save interruptions

# The newest call of each operation and ending, one of several attempts among them.
Set-McfFault -Kind ServerError -Operation getFulfillmentOrder -Count 1
Get-McfOrder 1001 | Out-Null
Get-McfOrder 1002 -Debug 5> $null | Out-Null
Get-McfCallHistory | Group-Object { "$($_.Attempts) $($_.Failure)" } | ForEach-Object { $_.Group[-1] } | Save calls
Get-McfConnection | Save connection

$create = @(
    'Action=CreateFulfillmentOrder&Version=2010-10-01&MarketplaceId=ATVPDKIKX0DER&SellerFulfillmentOrderId=1008&DisplayableOrderId=1008'
    'DisplayableOrderDateTime=2019-11-20&DisplayableOrderComment=Thank%20you&ShippingSpeedCategory=Standard'
    'DestinationAddress.Name=Pat%20Example&DestinationAddress.Line1=123%20Sample%20Street&DestinationAddress.City=Ann%20Arbor'
    'DestinationAddress.StateOrProvinceCode=MI&DestinationAddress.PostalCode=48104&DestinationAddress.CountryCode=US'
    'Items.member.1.SellerSKU=MUG-ENAMEL-BLUE&Items.member.1.SellerFulfillmentOrderItemId=1&Items.member.1.Quantity=2'
) -join '&'
$get = 'Action=GetFulfillmentOrder&Version=2010-10-01&SellerFulfillmentOrderId=1001'
$namespace = 'xmlns="http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/"'
$refusal = "<ErrorResponse $namespace><Error><Type>Sender</Type><Code>InvalidRequestException</Code>" +
"<Message>Requested order '1009' not found</Message><Detail/></Error><RequestId>00000000-0000-4000-8000-000000000004</RequestId></ErrorResponse>"
$order = @(
    "<GetFulfillmentOrderResponse $namespace><GetFulfillmentOrderResult><FulfillmentOrder><SellerFulfillmentOrderId>1001</SellerFulfillmentOrderId>"
    '<DisplayableOrderId>1001</DisplayableOrderId><DisplayableOrderDateTime>2019-11-20T00:00:00Z</DisplayableOrderDateTime>'
    '<ShippingSpeedCategory>Standard</ShippingSpeedCategory><FulfillmentPolicy>FillOrKill</FulfillmentPolicy>'
    '<ReceivedDateTime>2019-11-20T10:00:00Z</ReceivedDateTime><FulfillmentOrderStatus>COMPLETE</FulfillmentOrderStatus>'
    '<StatusUpdatedDateTime>2019-11-21T16:00:00Z</StatusUpdatedDateTime><MarketplaceId>ATVPDKIKX0DER</MarketplaceId></FulfillmentOrder>'
    '<FulfillmentOrderItem><member><SellerSKU>MUG-ENAMEL-BLUE</SellerSKU><SellerFulfillmentOrderItemId>1</SellerFulfillmentOrderItemId>'
    '<Quantity>2</Quantity></member></FulfillmentOrderItem></GetFulfillmentOrderResult>'
    '<ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000001</RequestId></ResponseMetadata></GetFulfillmentOrderResponse>'
) -join ''
$create, $get, $refusal, $order | ForEach-Object { $_ | ConvertFrom-McfMws } | Save mws

Disconnect-Mcf -All
Remove-Item -LiteralPath $work -Recurse
