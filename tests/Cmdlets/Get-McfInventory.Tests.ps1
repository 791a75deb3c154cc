BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfInventory' {
    It 'lists each SKU with units once, and with -IncludeEmpty all of them' {
        $stock = Get-McfStock
        $items = Get-McfInventory -IncludeEmpty
        $items.SellerSku | Sort-Object | Should -Be ($stock.SellerSku | Sort-Object)
        (Get-McfInventory).SellerSku | Should -Not -Contain 'MUG-ENAMEL-GREEN'
        (Get-McfInventory).SellerSku | Should -Contain 'NOTEBOOK-A4-PLAIN' -Because 'its units are inbound'
    }

    It 'shows an order in the quantities' {
        $before = Get-McfInventory 'TEA-MINT-50'
        $null = New-McfOrder -OrderId 'INV-1' -Speed Standard -Item @{ SellerSku = 'TEA-MINT-50'; Quantity = 3 } -DestinationAddress @{
            Name = 'Rosa Reader'; AddressLine1 = '1 Main St'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'
        }
        $after = Get-McfInventory 'TEA-MINT-50'
        $after.PendingCustomerOrderQuantity - $before.PendingCustomerOrderQuantity | Should -Be 3
        $before.FulfillableQuantity - $after.FulfillableQuantity | Should -Be 3
        $after.TotalQuantity | Should -Be $before.TotalQuantity
        $after.ConnectionName | Should -Be $world.Connection.Name
    }

    It 'reads 50 SKUs with one request and reports each unknown SKU' {
        $known = @((Get-McfInventory | Select-Object -First 40).SellerSku)
        $before = Get-RequestCount $world 'getInventorySummaries'
        $found = $known + @(1..20 | ForEach-Object { "NO-SUCH-$_" }) | Get-McfInventory -ErrorAction SilentlyContinue -ErrorVariable failed
        (Get-RequestCount $world 'getInventorySummaries') - $before | Should -Be 2
        $found.SellerSku | Should -Be $known
        $failed.Count | Should -Be 20
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'McfInventoryNotFound,*'
        $failed.TargetObject | Should -Contain 'NO-SUCH-20'
    }

    It 'finds SKUs with commas, slashes and spaces' {
        $null = Register-McfItem 'A,B' 'Pair' 2
        (Get-McfInventory 'A,B', 'A/B #1+x', '50% wool & silk').SellerSku | Should -Be 'A,B', 'A/B #1+x', '50% wool & silk'
    }

    It 'selects by FNSKU' {
        $fnsku = (Get-McfInventory 'MUG-ENAMEL-BLUE').FnSku
        (Get-McfInventory -Fnsku $fnsku).SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'MUG-ENAMEL-BLUE-OLD'
        Get-McfInventory -Fnsku 'X000000000' -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'McfInventoryNotFound,*'
    }

    It 'returns what changed since a time, also when it sold out' {
        $null = Step-McfClock 2d
        $since = (Get-McfClock).Now
        $null = Step-McfClock 1h
        Set-McfStock 'PEN-BRASS-01' 0
        $item = Get-McfInventory -Since $since
        $item.SellerSku | Should -Be 'PEN-BRASS-01'
        $item.TotalQuantity | Should -Be 0
    }

    It 'shows every quantity with -Detailed' {
        $text = Get-McfInventory 'LAST-ONE' -Detailed | Out-String
        $text | Should -Match 'UnfulfillableQuantity\s+: 0'
        (Get-McfInventory 'LAST-ONE' -Detailed).FulfillableQuantity | Should -Be 1
    }

    It 'stops early with Select-Object -First' {
        (Get-McfInventory | Select-Object -First 1).SellerSku | Should -Not -BeNullOrEmpty
    }

    It 'queries a different marketplace' {
        (Get-McfInventory 'MUG-ENAMEL-BLUE' -Marketplace DE).Marketplace | Should -Be 'DE'
    }

    It 'is flat in CSV' {
        $row = Get-McfInventory 'LAST-ONE' | ConvertTo-Csv | ConvertFrom-Csv
        $row.FulfillableQuantity | Should -Be '1'
    }
}
