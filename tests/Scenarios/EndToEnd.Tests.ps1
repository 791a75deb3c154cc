BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    $script:newAddress = @{
        Name = 'Kim Example'; AddressLine1 = '77 Other Road'; City = 'Duluth'; StateOrRegion = 'MN'; PostalCode = '55802'; CountryCode = 'US'; Phone = '555-0101'
    }
    $script:tokyo = @{
        Name = 'Rei Example'; AddressLine1 = '1-1 Marunouchi'; StateOrRegion = 'Tokyo'; PostalCode = '100-0005'; CountryCode = 'JP'; Phone = '03-5555-0100'
    }

    function Get-Stock {
        param([string] $Sku)

        Get-McfStock $Sku
    }
}

Describe 'An order on hold' {
    BeforeAll { $script:world = Open-World }
    AfterAll { Close-World $world }

    It 'is taken, reserves its stock, and does not ship' {
        $before = (Get-Stock 'MUG-ENAMEL-BLUE').Available
        (New-McfOrder -SellerFulfillmentOrderId 'held-1' -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 3 } -Address $address -Hold).Outcome | Should -Be 'Created'
        (Get-Stock 'MUG-ENAMEL-BLUE').Available | Should -Be ($before - 3)
        Step-McfClock 2d | Out-Null
        $order = Get-McfOrder 'held-1'
        $order.Status | Should -Be 'Received'
        $order.FulfillmentAction | Should -Be 'Hold'
        $order.Shipments | Should -BeNullOrEmpty
    }

    It 'can be changed: address, speed, words and a smaller quantity' {
        $order = Set-McfOrder 'held-1' -Address $newAddress -Speed Expedited -Comment 'New words' -Item @{ SellerFulfillmentOrderItemId = '1'; Quantity = 2 } -PassThru
        $order.DestinationAddress.City | Should -Be 'Duluth'
        $order.ShippingSpeedCategory | Should -Be 'Expedited'
        $order.DisplayableOrderComment | Should -Be 'New words'
        $order.Items[0].Quantity | Should -Be 2
        $order.Status | Should -Be 'Received'
    }

    It 'cannot be made larger than it was' {
        Set-McfOrder 'held-1' -Item @{ SellerFulfillmentOrderItemId = '1'; Quantity = 9 } -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        (Get-McfOrder 'held-1').Items[0].Quantity | Should -Be 2
    }

    It 'ships once it is released' {
        Submit-McfOrder 'held-1'
        Step-McfClock 30h | Out-Null
        $order = Get-McfOrder 'held-1'
        $order.Status | Should -Be 'Complete'
        $order.IsTerminal | Should -BeTrue
        $order.Shipments.Items.Quantity | Should -Be 2
    }

    It 'cannot be changed or released any more afterwards, and the error says why' {
        Set-McfOrder 'held-1' -Comment 'Too late' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotUpdatable,*'
        $failures[0].ErrorDetails.Message | Should -Match "'held-1' is not on hold: its status is Complete \(since"
        Submit-McfOrder 'held-1' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotUpdatable,*'
    }

    It 'cannot be cancelled once it is being packed' {
        Get-SampleOrder -Id 'late-1' | New-McfOrder | Out-Null
        Step-McfClock 2h | Out-Null
        (Get-McfOrder 'late-1').Status | Should -Be 'Processing'
        Stop-McfOrder 'late-1' -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotCancellable,*'
        $failures[0].ErrorDetails.RecommendedAction | Should -Match 'New-McfReturn'
    }

    It 'can be cancelled before, twice without an error, and its units are free again' {
        $before = (Get-Stock 'TEA-MINT-50').Available
        Get-SampleOrder -Id 'early-1' -Sku 'TEA-MINT-50' -Quantity 4 | New-McfOrder | Out-Null
        $order = Stop-McfOrder 'early-1' -PassThru -Confirm:$false
        $order.Status | Should -Be 'Cancelled'
        $order.Items[0].CancelledQuantity | Should -Be 4
        { Stop-McfOrder 'early-1' -Confirm:$false -ErrorAction Stop } | Should -Not -Throw
        (Get-Stock 'TEA-MINT-50').Available | Should -Be $before
    }

    It 'is cancelled by itself when 14 days have passed' {
        $before = (Get-Stock 'PEN-BRASS-01').Available
        Get-SampleOrder -Id 'forgotten-1' -Sku 'PEN-BRASS-01' -Quantity 2 -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        Step-McfClock 13d | Out-Null
        (Get-McfOrder 'forgotten-1').Status | Should -Be 'Received'
        Step-McfClock 25h | Out-Null
        $order = Get-McfOrder 'forgotten-1'
        $order.Status | Should -Be 'Cancelled'
        $order.Items[0].CancelledQuantity | Should -Be 2
        (Get-Stock 'PEN-BRASS-01').Available | Should -Be $before

        Submit-McfOrder 'forgotten-1' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].ErrorDetails.Message | Should -Match 'Cancelled.*14-day hold'
    }
}

Describe 'Short stock' {
    BeforeAll { $script:world = Open-World }
    AfterAll { Close-World $world }

    It 'refuses FillOrKill at once when a unit is missing' {
        Set-McfStock 'LAMP-DESK-OAK' 1
        Get-SampleOrder -Id 'kill-1' -Sku 'LAMP-DESK-OAK' -Quantity 2 | New-McfOrder -FulfillmentPolicy FillOrKill -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        $failures[0].TargetObject.SellerFulfillmentOrderId | Should -Be 'kill-1'
        $preview = Get-SampleOrder -Id 'kill-1' -Sku 'LAMP-DESK-OAK' -Quantity 2 | Get-McfPreview -ShippingSpeedCategory Standard
        $preview.IsFulfillable | Should -BeFalse
        $preview.Reasons | Should -Not -BeNullOrEmpty
    }

    It 'ends a whole FillOrKill order when a unit goes missing after it was taken' {
        Set-McfStock 'LAMP-DESK-OAK' 5
        Get-SampleOrder -Id 'kill-2' -Sku 'LAMP-DESK-OAK' -Quantity 5 | New-McfOrder -FulfillmentPolicy FillOrKill | Out-Null
        Set-McfStock 'LAMP-DESK-OAK' 3
        Step-McfClock 2h | Out-Null
        $order = Get-McfOrder 'kill-2'
        $order.Status | Should -Be 'Unfulfillable'
        $order.Items[0].UnfulfillableQuantity | Should -Be 5
        $order.Shipments | Should -BeNullOrEmpty
    }

    It 'lets FillAllAvailable ship what there is and give the rest up' {
        Set-McfStock 'LAMP-DESK-OAK' 5
        Get-SampleOrder -Id 'some-1' -Sku 'LAMP-DESK-OAK' -Quantity 5 | New-McfOrder -FulfillmentPolicy FillAllAvailable | Out-Null
        Set-McfStock 'LAMP-DESK-OAK' 3
        Step-McfClock 2d | Out-Null
        $order = Get-McfOrder 'some-1'
        $order.Status | Should -Be 'CompletePartialled'
        ($order.Shipments.Items | Measure-Object -Property Quantity -Sum).Sum | Should -Be 3
        $order.Items[0].UnfulfillableQuantity | Should -Be 2
    }
}

Describe 'An order from two warehouses' {
    BeforeAll {
        $script:world = Open-World
        $order = Get-SampleOrder -Id 'split-1'
        $order.Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 }, @{ SellerSku = 'KETTLE-GOOSE-1L'; Quantity = 1 })
        $order | New-McfOrder | Out-Null
    }
    AfterAll { Close-World $world }

    It 'has nothing to track before it ships, and says so only when asked' {
        $said = Get-McfOrder 'split-1' | Get-McfTracking -Verbose 4>&1
        $said | Should -Match 'no shipped packages'
        Get-McfOrder 'split-1' | Get-McfTracking -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'travels in two shipments' {
        Step-McfClock 30h | Out-Null
        $order = Get-McfOrder 'split-1'
        $order.Status | Should -Be 'Complete'
        $order.Shipments.Count | Should -Be 2
        ($order.Shipments.FulfillmentCenterId | Select-Object -Unique).Count | Should -Be 2
    }

    It 'has a tracking for each package, by order, by id, by head and by number' {
        $tracking = Get-McfOrder 'split-1' | Get-McfTracking
        $tracking.Count | Should -Be 2
        $tracking.SellerFulfillmentOrderId | Select-Object -Unique | Should -Be 'split-1'
        $tracking.TrackingNumber | ForEach-Object { $_ | Should -Not -BeNullOrEmpty }
        ('split-1' | Get-McfTracking).PackageNumber | Should -Be $tracking.PackageNumber
        (Get-McfOrder -Since 2020-01-01 | Get-McfTracking).PackageNumber | Should -Be $tracking.PackageNumber
        (Get-McfTracking -PackageNumber $tracking.PackageNumber).PackageNumber | Should -Be $tracking.PackageNumber
        ($tracking.PackageNumber | Get-McfTracking).CurrentStatus | Select-Object -Unique | Should -Be 'IN_TRANSIT'
    }

    It 'arrives' {
        Step-McfClock 10d | Out-Null
        $tracking = Get-McfTracking -SellerFulfillmentOrderId 'split-1'
        $tracking.CurrentStatus | Select-Object -Unique | Should -Be 'DELIVERED'
        $tracking[0].TrackingEvents.Count | Should -BeGreaterThan 2
    }

    It 'can come back: accepted units are returned, a refused one is an error' {
        $reason = (Get-McfReturnReason -SellerSku 'MUG-ENAMEL-BLUE')[0].ReturnReasonCode
        $order = Get-McfOrder 'split-1'
        $mugs = $order.Shipments | Where-Object { $_.Items.SellerSku -contains 'MUG-ENAMEL-BLUE' }
        $line = $mugs.Items[0].SellerFulfillmentOrderItemId
        $units = @(
            @{ SellerReturnItemId = 'back-1'; SellerFulfillmentOrderItemId = $line; AmazonShipmentId = $mugs.AmazonShipmentId; ReturnReasonCode = $reason }
            @{ SellerReturnItemId = 'back-2'; SellerFulfillmentOrderItemId = 'no-such-line'; AmazonShipmentId = $mugs.AmazonShipmentId; ReturnReasonCode = $reason }
        )
        $response = New-McfReturn -SellerFulfillmentOrderId 'split-1' -Item $units -ErrorVariable failures -ErrorAction SilentlyContinue
        $response.Accepted.SellerReturnItemId | Should -Be 'back-1'
        $response.Refused.SellerReturnItemId | Should -Be 'back-2'
        $response.Refused.ReasonCode | Should -Be 'InvalidValues'
        $response.Authorizations.Count | Should -Be 1
        $failures.Count | Should -Be 1
    }

    It 'is not returned twice by the same input' {
        $order = Get-McfOrder 'split-1'
        $mugs = $order.Shipments | Where-Object { $_.Items.SellerSku -contains 'MUG-ENAMEL-BLUE' }
        $unit = @{
            SellerReturnItemId = 'back-1'; SellerFulfillmentOrderItemId = $mugs.Items[0].SellerFulfillmentOrderItemId
            AmazonShipmentId = $mugs.AmazonShipmentId; ReturnReasonCode = $order.ReturnItems[0].SellerReturnReasonCode
        }
        (New-McfReturn -SellerFulfillmentOrderId 'split-1' -Item $unit -ErrorAction Stop).Accepted.Count | Should -Be 1
        (Get-McfOrder 'split-1').ReturnItems.Count | Should -Be 1
    }

    It 'is processed when it has arrived at the center' {
        Step-McfClock 6d | Out-Null
        (Get-McfOrder 'split-1').ReturnItems[0].Status | Should -Be 'Processed'
    }
}

Describe 'Two windows in Japan, with cash on delivery' {
    BeforeAll {
        $script:world = Open-World -Marketplace JP
        $script:item = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1; PerUnitPrice = '1980 JPY'; PerUnitTax = '198 JPY' }
        $script:cash = @{ IsCodRequired = $true; CodCharge = '330 JPY'; ShippingCharge = '500 JPY' }
    }
    AfterAll { Close-World $world }

    It 'previews windows and both ways of paying' {
        $rows = Get-McfPreview -Item $item -Address $tokyo -IncludeDeliveryWindow -IncludeCod
        $script:scheduled = $rows | Where-Object { $_.ShippingSpeedCategory -eq 'ScheduledDelivery' -and $_.DeliveryWindows }
        $scheduled[0].DeliveryWindows.Count | Should -BeGreaterThan 4
        $rows.IsCodCapable | Should -Contain $true
        $rows.IsCodCapable | Should -Contain $false
        $rows | ForEach-Object Currency | Where-Object { $_ } | Select-Object -Unique | Should -Be 'JPY'
    }

    It 'places an order into each of two windows' {
        $windows = $scheduled[0].DeliveryWindows
        foreach ($number in 1, 2) {
            $result = New-McfOrder -SellerFulfillmentOrderId "jp-$number" -Item $item -Address $tokyo -Speed ScheduledDelivery -DeliveryWindow $windows[$number * 3] -CodSettings $cash
            $result.Outcome | Should -Be 'Created'
        }

        $orders = 'jp-1', 'jp-2' | Get-McfOrder
        $orders[0].DeliveryWindow.StartDate | Should -Be $windows[3].StartDate
        $orders[1].DeliveryWindow.StartDate | Should -Be $windows[6].StartDate
        $orders.CodSettings.IsCodRequired | Should -Be $true, $true
        $orders[0].CodSettings.CodCharge.ToString() | Should -Be '330 JPY'
    }

    It 'refuses a window that was never offered, a hold, and a town' {
        $never = @{ StartDate = '2031-01-01T03:00:00Z'; EndDate = '2031-01-01T05:00:00Z' }
        New-McfOrder -SellerFulfillmentOrderId 'jp-3' -Item $item -Address $tokyo -Speed ScheduledDelivery -DeliveryWindow $never -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        $window = $scheduled[0].DeliveryWindows[0]
        New-McfOrder -SellerFulfillmentOrderId 'jp-4' -Item $item -Address $tokyo -Speed ScheduledDelivery -DeliveryWindow $window -Hold -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        New-McfOrder -SellerFulfillmentOrderId 'jp-5' -Item $item -Address ($tokyo + @{ City = 'Tokyo' }) -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].ErrorDetails.Message | Should -Match 'City'
    }

    It 'delivers each inside its window' {
        $orders = 'jp-1', 'jp-2' | Get-McfOrder
        Step-McfClock 9d | Out-Null
        $tracking = 'jp-1', 'jp-2' | Get-McfTracking
        $tracking.CurrentStatus | Should -Be 'DELIVERED', 'DELIVERED'
        foreach ($number in 0, 1) {
            $delivered = ($tracking[$number].TrackingEvents | Where-Object EventCode -EQ 'EVENT_301').EventDate
            $delivered | Should -BeGreaterOrEqual $orders[$number].DeliveryWindow.StartDate
            $delivered | Should -BeLessOrEqual $orders[$number].DeliveryWindow.EndDate
        }
    }
}
