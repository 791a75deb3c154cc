BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfPreview' {
    It 'gives a row a speed with fee and dates' {
        $rows = Get-McfPreview -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 }
        $rows.ShippingSpeedCategory | Should -Contain 'Standard'
        $rows.ShippingSpeedCategory | Should -Contain 'Expedited'
        $standard = $rows | Where-Object ShippingSpeedCategory -EQ 'Standard'
        $standard.IsFulfillable | Should -BeTrue
        $standard.TotalFee | Should -Be (($standard.Fees.Amount.Value | Measure-Object -Sum).Sum)
        $standard.Currency | Should -Be 'USD'
        $standard.LatestArrivalDate | Should -BeGreaterThan $standard.EarliestShipDate
    }

    It 'asks for one speed only' {
        (Get-McfPreview -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -ShippingSpeedCategory Priority).ShippingSpeedCategory | Should -Be 'Priority'
    }

    It 'says why not, and reads no fee as zero' {
        Set-McfStock 'SOCKS-MERINO-M' 0
        $row = Get-McfPreview -Address $address -Item @{ SellerSku = 'SOCKS-MERINO-M'; Quantity = 1 } -ShippingSpeedCategory Standard
        $row.IsFulfillable | Should -BeFalse
        $row.TotalFee | Should -BeNullOrEmpty
        $row.Reasons.Count | Should -Be 1
        $row.Reason | Should -Match 'SOCKS-MERINO-M.*InventoryUnavailable'
    }

    It 'takes the same input as New-McfOrder' {
        $rows = Import-McfOrder "$samples/us-flat-file.txt" | Select-Object -First 3 | Get-McfPreview -ShippingSpeedCategory Standard
        $rows.SellerFulfillmentOrderId | Should -Be 'US-25001', 'US-25002', 'US-25003'
        $rows[0].Source.Path | Should -BeLike '*us-flat-file.txt'
    }

    It 'places nothing' {
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 0
    }

    It 'makes one record of a faulty question, and goes on' {
        $rows = @(Get-SampleOrder -Id 'p-1' -Quantity 0; Get-SampleOrder -Id 'p-2') | Get-McfPreview -ShippingSpeedCategory Standard -ErrorVariable failures -ErrorAction SilentlyContinue
        $rows.SellerFulfillmentOrderId | Should -Be 'p-2'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
    }

    It 'completes speeds' {
        (Complete 'Get-McfPreview -ShippingSpeedCategory Sch').CompletionText | Should -Be 'ScheduledDelivery'
    }

    It 'chooses the cheapest speed of an order, in time and with all lines' {
        $orders = @(Get-SampleOrder -Id 'c-1' -Quantity 2; Get-SampleOrder -Id 'c-2')
        $rows = @($orders | Get-McfPreview -Cheapest)
        $rows.SellerFulfillmentOrderId | Should -Be 'c-1', 'c-2'
        $rows.ShippingSpeedCategory | Should -Be 'Standard', 'Standard'

        $speeds = $orders[0] | Get-McfPreview | Where-Object IsFulfillable
        $soon = ($speeds | Where-Object ShippingSpeedCategory -EQ 'Expedited').LatestArrivalDate
        ($orders[0] | Get-McfPreview -Cheapest -ArriveBy $soon).ShippingSpeedCategory | Should -Be 'Expedited'
        ($orders[0] | Get-McfPreview -Cheapest -ArriveBy $soon.ToString('yyyy-MM-dd')).ShippingSpeedCategory | Should -Be 'Expedited'
        ($orders[0] | Get-McfPreview -ArriveBy $soon).ShippingSpeedCategory | Should -Be 'Expedited', 'Priority'
    }

    It 'makes an error of an order that no speed delivers completely and in time, and goes on' {
        Set-McfStock 'SOCKS-MERINO-M' 0
        $orders = @(Get-SampleOrder -Id 'c-3' -Sku 'SOCKS-MERINO-M'; Get-SampleOrder -Id 'c-4')
        $rows = @($orders | Get-McfPreview -Cheapest -ErrorVariable failures -ErrorAction SilentlyContinue)
        $rows.SellerFulfillmentOrderId | Should -Be 'c-4'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfNoShippingSpeed,*'
        $failures[0].ErrorDetails.Message | Should -BeLike "Order 'c-3' *Standard: *InventoryUnavailable*"
        $orders[1] | Get-McfPreview -Cheapest -ArriveBy $testStart -ErrorVariable late -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $late[0].ErrorDetails.Message | Should -BeLike '*Standard: arrives by 2*UTC*'
        $orders[1] | Get-McfPreview -ArriveBy $testStart -ErrorVariable all -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $all[0].FullyQualifiedErrorId | Should -BeLike 'McfNoShippingSpeed,*'
    }

    It 'gives back the order, to be placed at the chosen speed' {
        $soon = (Get-SampleOrder -Id 'c-5' | Get-McfPreview -ShippingSpeedCategory Priority).LatestArrivalDate
        $row = Get-SampleOrder -Id 'c-5' | Get-McfPreview -Cheapest -ArriveBy $soon
        $saved = $row | ConvertTo-Json -Depth 8 | ConvertFrom-Json
        [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($row)) | Test-McfOrder | Should -BeTrue
        $saved | Test-McfOrder | Should -BeTrue
        ($row | New-McfOrder).Outcome | Should -Be 'Created'
        (Get-McfOrder 'c-5').ShippingSpeedCategory | Should -Be 'Priority'
        ($row | New-McfOrder).Outcome | Should -Be 'AlreadyExists'
        $again = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($row))
        ($again | New-McfOrder).Outcome | Should -Be 'AlreadyExists'
    }

    It 'gives back no order when none came in' {
        $row = Get-McfPreview -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -Cheapest
        $row.Order | Should -BeNullOrEmpty
        $row | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].ErrorDetails.Message | Should -BeLike '*does not contain its order*'
    }
}
