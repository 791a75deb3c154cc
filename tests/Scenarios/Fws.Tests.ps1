# Amazon FWS had 24 operations. Each row does the job of one of them on the embedded service, by the command that
# about_AmazonMcf_Migration names.

BeforeDiscovery {
    $script:rows = @(
        @{
            Number = 1; Operation = 'GetServiceStatus (inbound)'; Command = 'Get-McfServiceStatus'
            Job = { (Get-McfServiceStatus -Section Inbound).Status }; Expected = 'GREEN'; Sends = 'listInboundPlans'
        }
        @{
            Number = 2; Operation = 'GetFulfillmentIdentifier'; Command = 'Register-McfItem'
            Job = { (Register-McfItem 'FWS-SHELF' 'Shelf').SellerSku }; Expected = 'FWS-SHELF'; Sends = 'createInventoryItem'
        }
        @{
            Number = 3; Operation = 'GetFulfillmentIdentifierForMSKU'; Command = 'Get-McfFulfillmentIdentifier'
            Job = { (Get-McfFulfillmentIdentifier 'MUG-ENAMEL-BLUE').FnSku }; Expected = 'X00WLKKH4D'; Sends = 'getInventorySummaries'
        }
        @{
            Number = 4; Operation = 'ListAllFulfillmentItems'; Command = 'Get-McfInventory'
            Job = { 'MUG-ENAMEL-BLUE' -in (Get-McfInventory).SellerSku }; Expected = $true; Sends = 'getInventorySummaries'
        }
        @{
            Number = 5; Operation = 'ListAllFulfillmentItemsByNextToken'; Command = 'Get-McfInventory'
            Job = {
                1..60 | ForEach-Object { Register-McfItem "FWS-$_" -Quantity 1 } | Out-Null
                @((Get-McfInventory).SellerSku -like 'FWS-*').Count
            }; Expected = 60; Sends = 'getInventorySummaries'
        }
        @{
            Number = 6; Operation = 'GetFulfillmentItemByMSKU'; Command = 'Get-McfInventory -SellerSku'
            Job = { (Get-McfInventory -SellerSku 'LAST-ONE').FulfillableQuantity }; Expected = 1; Sends = 'getInventorySummaries'
        }
        @{
            Number = 7; Operation = 'GetFulfillmentItemByFNSKU'; Command = 'Get-McfInventory -Fnsku'
            Job = { (Get-McfInventory -Fnsku 'X00CPWNFX1').SellerSku }; Expected = 'MUG-ENAMEL-RED'; Sends = 'getInventorySummaries'
        }
        @{
            Number = 8; Operation = 'GetInboundShipmentPreview'; Command = 'Get-McfInboundPlacement'
            Job = {
                $script:plan = New-McfInboundPlan "$samples/replenish.csv" $from
                $option = $plan | Get-McfInboundPlacement | Select-Object -First 1
                ($option.Shipments.Items | Measure-Object QuantityShipped -Sum).Sum
            }; Expected = 416; Sends = 'generatePlacementOptions'
        }
        @{
            Number = 9; Operation = 'PutInboundShipment'; Command = 'Confirm-McfInboundPlacement'
            Job = {
                $script:shipments = @($plan | Confirm-McfInboundPlacement -Cheapest -Confirm:$false)
                $shipments.Status | Select-Object -Unique
            }; Expected = 'WORKING'; Sends = 'confirmPlacementOption'
        }
        @{
            Number = 10; Operation = 'PutInboundShipmentItems'; Command = 'Set-McfInboundShipmentItem'
            Job = {
                $script:boxes = $shipments | Set-McfInboundPackage -UnitsPerBox 40 -Length 16 -Width 12 -Height 10 -Weight 30
                $null = $plan | Confirm-McfInboundTransport -OwnCarrier -ShippingMode GROUND_SMALL_PARCEL -Confirm:$false
                $first = $shipments[0] | Get-McfInboundShipmentItem | Sort-Object Msku | Select-Object -First 1
                $now = $shipments[0] | Set-McfInboundShipmentItem -Item @{ Msku = $first.Msku; Quantity = $first.QuantityShipped - 4 } -Confirm:$false
                $first.QuantityShipped - ($now | Where-Object Msku -EQ $first.Msku).QuantityShipped
            }; Expected = 4; Sends = 'confirmShipmentContentUpdatePreview'
        }
        @{
            Number = 11; Operation = 'DeleteInboundShipmentItems'; Command = 'Remove-McfInboundShipmentItem'
            Job = {
                $all = @($shipments[0] | Get-McfInboundShipmentItem)
                $left = @($shipments[0] | Remove-McfInboundShipmentItem -Msku $all[0].Msku -Confirm:$false)
                $all.Count - $left.Count
            }; Expected = 1; Sends = 'confirmShipmentContentUpdatePreview'
        }
        @{
            Number = 12; Operation = 'ListInboundShipments'; Command = 'Get-McfInboundShipment'
            Job = { $shipments[0].ShipmentConfirmationId -in (Get-McfInboundShipment -Status WORKING, READY_TO_SHIP).ShipmentConfirmationId }
            Expected = $true; Sends = 'getShipments'
        }
        @{
            Number = 13; Operation = 'ListInboundShipmentsByNextToken'; Command = 'Get-McfInboundShipment'
            Job = { @(Get-McfInboundShipment -Since (Get-McfClock).Now.AddDays(-1)).Count -ge $shipments.Count }; Expected = $true; Sends = 'getShipments'
        }
        @{
            Number = 14; Operation = 'GetInboundShipment'; Command = 'Get-McfInboundShipment'
            Job = { (Get-McfInboundShipment -ShipmentConfirmationId $shipments[0].ShipmentConfirmationId).WarehouseId -eq $shipments[0].WarehouseId }
            Expected = $true; Sends = 'getShipments'
        }
        @{
            Number = 15; Operation = 'ListInboundShipmentItems'; Command = 'Get-McfInboundShipmentItem'
            Job = { ($shipments | Get-McfInboundShipmentItem | Measure-Object QuantityShipped -Sum).Sum -gt 0 }; Expected = $true
            Sends = 'getShipmentItemsByShipmentId'
        }
        @{
            Number = 16; Operation = 'ListInboundShipmentItemsByNextToken'; Command = 'Get-McfInboundShipmentItem'
            Job = { @(Get-McfInboundShipmentItem -InboundPlanId $plan.InboundPlanId -ShipmentId $shipments[0].ShipmentId).Count -gt 0 }
            Expected = $true; Sends = 'listShipmentItems'
        }
        @{
            Number = 17; Operation = 'SetInboundShipmentStatus'; Command = 'Submit-McfInboundShipment'
            Job = {
                $last = $shipments[-1]
                $table = @{}
                $boxes | ForEach-Object { $table[$_.PackageId] = "1Z$($table.Count)" }
                ($last | Submit-McfInboundShipment -TrackingNumber $table).Status
            }; Expected = 'SHIPPED'; Sends = 'updateShipmentTrackingDetails'
        }
        @{
            Number = 18; Operation = 'GetServiceStatus (outbound)'; Command = 'Get-McfServiceStatus'
            Job = { (Get-McfServiceStatus -Section Outbound).Status }; Expected = 'GREEN'; Sends = 'listAllFulfillmentOrders'
        }
        @{
            Number = 19; Operation = 'CreateFulfillmentOrder'; Command = 'New-McfOrder'
            Job = { ('FWS-ORDER-1', 'FWS-ORDER-2' | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder).Outcome | Select-Object -Unique }
            Expected = 'Created'; Sends = 'createFulfillmentOrder'
        }
        @{
            Number = 20; Operation = 'CancelFulfillmentOrder'; Command = 'Stop-McfOrder'
            Job = { (Stop-McfOrder 'FWS-ORDER-2' -PassThru -Confirm:$false).Status }; Expected = 'Cancelled'; Sends = 'cancelFulfillmentOrder'
        }
        @{
            Number = 21; Operation = 'GetFulfillmentOrder'; Command = 'Get-McfOrder'
            Job = { (Get-McfOrder 'FWS-ORDER-1').Items.Quantity }; Expected = 1; Sends = 'getFulfillmentOrder'
        }
        @{
            Number = 22; Operation = 'ListAllFulfillmentOrders'; Command = 'Get-McfOrder -Since'
            Job = { (Get-McfOrder -Since (Get-McfClock).Now.AddHours(-72)).SellerFulfillmentOrderId | Sort-Object }
            Expected = 'FWS-ORDER-1', 'FWS-ORDER-2'; Sends = 'listAllFulfillmentOrders'
        }
        @{
            Number = 23; Operation = 'ListAllFulfillmentOrdersByNextToken'; Command = 'Get-McfOrder -Since'
            Job = {
                1..120 | ForEach-Object { Get-SampleOrder -Id "FWS-PAGE-$_" -Sku 'TEA-MINT-50' } | New-McfOrder | Out-Null
                @((Get-McfOrder -Since (Get-McfClock).Now.AddHours(-72)).SellerFulfillmentOrderId -like 'FWS-PAGE-*').Count
            }; Expected = 120; Sends = 'listAllFulfillmentOrders'
        }
        @{
            Number = 24; Operation = 'PutInboundShipmentData'; Command = 'Set-McfInboundShipment'
            Job = { ($shipments[0] | Set-McfInboundShipment -Name 'Spring').Name }; Expected = 'Spring'; Sends = 'updateShipmentName'
        }
    )
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path -Path $repository -ChildPath 'docs/samples'
    $script:from = Import-PowerShellDataFile -LiteralPath "$samples/ship-from.psd1"
    $script:world = Open-World
    $script:page = Get-Content -Raw -LiteralPath (Join-Path -Path $repository -ChildPath 'docs/en-US/about_AmazonMcf_Migration.md')
}

AfterAll {
    Close-World $world
}

Describe 'An operation of Amazon FWS' {
    It '<Number> <Operation> is done by <Command>' -ForEach $rows {
        $before = Get-RequestCount $world $Sends
        & $Job | Should -Be $Expected
        Get-RequestCount $world $Sends | Should -BeGreaterThan $before
        $page | Should -Match ('(?m)^\| ' + $Number + ' \| ' + [regex]::Escape($Operation) + ' \| [^|]*' + [regex]::Escape($Command) + '\b')
    }

    It 'has one row, and there are 24' -ForEach @{ Count = $rows.Count } {
        $Count | Should -Be 24
        @([regex]::Matches($page, '(?m)^\| \d+ \| ')).Count | Should -Be 24
    }
}
