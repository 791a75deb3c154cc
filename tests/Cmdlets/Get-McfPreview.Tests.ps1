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
}
