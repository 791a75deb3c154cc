BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $null = 'SHOP-1', 'SHOP-2', 'SHOP-3' | ForEach-Object { Get-SampleOrder -Id $_ -Quantity 4 } | New-McfOrder
    Set-McfOrderStatus 'SHOP-1' Unfulfillable
    Stop-McfOrder 'SHOP-2' -Confirm:$false
}

AfterAll { Close-World $world }

Describe 'Get-McfRemainder' {
    It 'returns what Amazon will not ship' {
        $rows = @(Get-McfRemainder)
        $rows.SellerFulfillmentOrderId | Should -Be 'SHOP-1'
        $rows.Reason | Should -Be 'Unfulfillable'
        $rows.Quantity | Should -Be 4
        $rows.Name | Should -Be 'Pat Example'
    }

    It 'includes canceled orders on request, by list and by ID' {
        @(Get-McfRemainder -IncludeCancelled | ForEach-Object SellerFulfillmentOrderId | Sort-Object) | Should -Be 'SHOP-1', 'SHOP-2'
        @('SHOP-1', 'SHOP-2', 'SHOP-3' | Get-McfRemainder | ForEach-Object SellerFulfillmentOrderId) | Should -Be 'SHOP-1'
    }

    It 'counts units of the shop' {
        '{ "name": "Own", "orderIdPrefix": "SHOP-" }' | Set-Content -LiteralPath "$TestDrive/own.json"
        $row = Get-McfRemainder 'SHOP-1' -Channel "$TestDrive/own.json" -SkuMap @{ PAIR = @{ 'MUG-ENAMEL-BLUE' = 2 } }
        $row.ShopOrderId | Should -Be '1'
        $row.ShopSku | Should -Be 'PAIR'
        $row.ShopQuantity | Should -Be 2
    }

    It 'can be placed with a different warehouse as rows' {
        $row = Get-McfRemainder 'SHOP-1' | Select-Object @{ Name = 'OrderId'; Expression = { $_.ShopOrderId } }, SellerSku, Quantity, Name, AddressLine1, City,
        StateOrRegion, PostalCode, CountryCode
        $row | Export-Csv -Path "$TestDrive/rest.csv" -NoTypeInformation
        (Import-McfOrder "$TestDrive/rest.csv").Items[0].Quantity | Should -Be 4
    }

    It 'has the units of an order if a different order has the ID of its repair, with <_>' -ForEach '2020-07-01', '2026-07-04' {
        $own = Open-World
        try {
            $null = 'Z1', 'Z1-R1' | ForEach-Object { Get-SampleOrder -Id $_ -Quantity ($_.Length) } |
                New-McfOrder -ApiVersion $_ -Connection $own.Connection
            Set-McfOrderStatus 'Z1' Unfulfillable -Connection $own.Connection
            $rows = @(Get-McfRemainder -ApiVersion $_ -Connection $own.Connection)
            $rows.ShopOrderId | Should -Be 'Z1'
            $rows.Quantity | Should -Be 2
            (Get-McfOrder -Stuck -ApiVersion $_ -Connection $own.Connection).SellerFulfillmentOrderId | Should -Be 'Z1'
        }
        finally { Close-World $own }
    }

    It 'has the units of an order once if its repairs were canceled, too, with <_>' -ForEach '2020-07-01', '2026-07-04' {
        $own = Open-World
        try {
            $to = @{ ApiVersion = $_; Connection = $own.Connection }
            $null = 'Z1', 'Z2' | ForEach-Object { Get-SampleOrder -Id $_ -Quantity 2 } | New-McfOrder @to
            $null = 'Z1', 'Z2' | Repair-McfOrder -Confirm:$false @to
            $null = Repair-McfOrder 'Z1-R1' -Confirm:$false @to
            'Z1-R2', 'Z2-R1' | Stop-McfOrder -Confirm:$false @to
            $rows = @(Get-McfRemainder -IncludeCancelled @to)
            @($rows.SellerFulfillmentOrderId | Sort-Object) | Should -Be 'Z1', 'Z2'
            $rows.Quantity | Should -Be 2, 2
            @('Z1-R1', 'Z1-R2' | Get-McfRemainder -IncludeCancelled @to).SellerFulfillmentOrderId | Should -Be 'Z1'
        }
        finally { Close-World $own }
    }

    It 'has nothing of an order that was placed again' {
        $null = Repair-McfOrder 'SHOP-1' -Confirm:$false -Connection $world.Connection
        Get-McfRemainder 'SHOP-1' -Connection $world.Connection | Should -BeNullOrEmpty

        $null = Repair-McfOrder 'SHOP-1-R1' -Confirm:$false -Connection $world.Connection
        (Get-McfOrder 'SHOP-1-R1' -Connection $world.Connection).Status | Should -Be 'Cancelled'
        Get-McfRemainder 'SHOP-1' -Connection $world.Connection | Should -BeNullOrEmpty
    }
}
