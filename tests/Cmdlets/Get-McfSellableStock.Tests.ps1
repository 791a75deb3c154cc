BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    if (-not ('StaticService' -as [type])) { Add-Type -Path "$PSScriptRoot/StaticService.cs" }
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfSellableStock' {
    BeforeEach {
        Set-McfStock 'MUG-ENAMEL-RED' -Quantity 40
        Set-McfStock 'TEA-MINT-50' -Quantity 10
    }

    It 'returns every SKU, including those without units' {
        $stock = Get-McfSellableStock
        $stock.Count | Should -Be @(Get-McfInventory -IncludeEmpty).Count
        ($stock | Where-Object ShopSku -EQ 'MUG-ENAMEL-GREEN').SellableQuantity | Should -Be 0
        ($stock | Where-Object ShopSku -EQ 'MUG-ENAMEL-RED').SellableQuantity | Should -Be 40
        $stock[0].SellerKey | Should -Be $world.Connection.SellerKey
    }

    It 'keeps the safety stock of <Name>' -ForEach @(
        @{ Name = 'a number for all'; Value = 15; Expected = 25, 0 }
        @{ Name = 'a percentage for all'; Value = '15%'; Expected = 34, 8 }
        @{ Name = 'a table'; Value = @{ 'mug-enamel-red' = '50%'; '*' = 1 }; Expected = 20, 9 }
        @{ Name = 'an object'; Value = [pscustomobject]@{ 'MUG-ENAMEL-RED' = 39 }; Expected = 1, 10 }
    ) {
        (Get-McfSellableStock 'MUG-ENAMEL-RED', 'TEA-MINT-50' -SafetyStock $Value).SellableQuantity | Should -Be $Expected
    }

    It 'keeps the safety stock of a file, from the current location' {
        'SellerSku,SafetyStock', 'MUG-ENAMEL-RED,3', 'TEA-MINT-50,20%' | Set-Content -LiteralPath "$TestDrive/safety.csv"
        Push-Location -LiteralPath $TestDrive
        try { $stock = Get-McfSellableStock 'MUG-ENAMEL-RED', 'TEA-MINT-50' -SafetyStock safety.csv }
        finally { Pop-Location }
        $stock.SafetyStock | Should -Be 3, 2
        $stock.SellableQuantity | Should -Be 37, 8
    }

    It 'warns about safety stock of an unknown SKU, which may be misspelled' {
        $null = Get-McfSellableStock -SafetyStock @{ 'MUG-ENAMEL-READ' = 5 } -WarningVariable warned 3> $null
        $warned | Should -BeLike "The safety stock of SKU 'MUG-ENAMEL-READ' was not used:*"
    }

    It 'rejects a safety stock file with all its errors and reads nothing' {
        'SellerSku,SafetyStock', 'A,1.5', 'B,x%' | Set-Content -LiteralPath "$TestDrive/wrong.csv"
        $before = Get-RequestCount $world 'getInventorySummaries'
        { Get-McfSellableStock -SafetyStock "$TestDrive/wrong.csv" } | Should -Throw -ErrorId 'McfInvalidInput,*'
        Get-RequestCount $world 'getInventorySummaries' | Should -Be $before
    }

    It 'says what the safety stock may be if it is neither a number nor a file' {
        { Get-McfSellableStock -SafetyStock 'ten' } | Should -Throw "*SafetyStock*'ten'*must be a number of units*file that exists*" -ErrorId 'McfInvalidInput,*'
    }

    It 'computes the products of a SKU map' {
        $map = @{ 'RED-6' = @{ 'MUG-ENAMEL-RED' = 6 }; 'TEA-TIME' = @{ 'MUG-ENAMEL-RED' = 2; 'TEA-MINT-50' = 1 } }
        $stock = Get-McfSellableStock -SkuMap $map | Sort-Object ShopSku
        $stock.ShopSku | Should -Be 'RED-6', 'TEA-TIME'
        $stock.SellableQuantity | Should -Be 6, 10
        $stock.SellerSku | Should -Be 'MUG-ENAMEL-RED', 'TEA-MINT-50'
        (Get-McfSellableStock -SkuMap $map -IncludeUnmapped).ShopSku | Should -Contain 'PEN-BRASS-01'
        Get-McfSellableStock 'TEA-MINT-50' -SkuMap $map | ForEach-Object ShopSku | Should -Be 'TEA-TIME'
    }

    It 'chooses the entries of a channel' {
        'Channel,ShopSku,SellerSku,Quantity', 'eBay,PACK,TEA-MINT-50,2', 'Etsy,PACK,TEA-MINT-50,5' | Set-Content -LiteralPath "$TestDrive/map.csv"
        '{ "name": "eBay" }' | Set-Content -LiteralPath "$TestDrive/ebay.json"
        (Get-McfSellableStock -SkuMap "$TestDrive/map.csv" -Channel "$TestDrive/ebay.json").SellableQuantity | Should -Be 5
        Get-McfSellableStock -SkuMap "$TestDrive/map.csv" -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failures" | Should -BeLike "*map.csv, SkuMap 'PACK': has different parts per channel (eBay, Etsy)*"
    }

    It 'reports a part that the inventory does not contain, and sells nothing of its product' {
        $stock = Get-McfSellableStock -SkuMap @{ 'SET' = 'TEA-MINT-50', 'GONE-1' } -ErrorVariable failures -ErrorAction SilentlyContinue
        $stock.SellableQuantity | Should -Be 0
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfInventoryNotFound,*'
        Get-McfSellableStock 'GONE-2' -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfInventoryNotFound,*'
    }

    It 'subtracts what Amazon received since the reading, each order once' {
        $inventory = Get-McfInventory 'MUG-ENAMEL-RED', 'TEA-MINT-50'
        $inventory | Export-Csv -LiteralPath "$TestDrive/inventory.csv" -NoTypeInformation
        $null = Step-McfClock -By 1h
        $readAt = (Get-McfClock).Now
        $placed = Get-SampleOrder -Id 'since-1' -Sku 'MUG-ENAMEL-RED' -Quantity 4 | New-McfOrder
        Get-SampleOrder -Id 'since-2' -Sku 'TEA-MINT-50' -Quantity 3 | New-McfOrder | Out-Null
        Stop-McfOrder 'since-2' -Confirm:$false
        (Import-Csv "$TestDrive/inventory.csv" | Get-McfSellableStock -OrderedSince $readAt).SellableQuantity | Should -Be 36, 10
        ($inventory | Get-McfSellableStock -OrderedSince $readAt -Order $placed).OrderedQuantity | Should -Be 4, 0
        ($inventory | Get-McfSellableStock -OrderedSince $readAt.AddSeconds(1)).OrderedQuantity | Should -Be 0, 0
        ($inventory | Get-McfSellableStock).OrderedQuantity | Should -Be 0, 0
    }

    It 'subtracts orders that Amazon does not have: <Name>' -ForEach @(
        @{ Name = 'objects'; Code = { Get-SampleOrder -Id 'open-1' -Sku 'TEA-MINT-50' -Quantity 2 }; Expected = 8 }
        @{ Name = 'with SKUs of the shop'; Code = { Get-SampleOrder -Id 'open-2' -Sku 'TEA-3' -Quantity 2 }; Expected = 4 }
        @{
            Name     = 'rows'
            Code     = {
                [pscustomobject]@{
                    OrderId = 'open-3'; Sku = 'TEA-3'; Quantity = 1; Name = 'Pat'; AddressLine1 = 'x'; City = 'x'; StateOrRegion = 'MI'
                    PostalCode = '48104'; CountryCode = 'US'
                }
            }
            Expected = 7
        }
        @{ Name = 'orders at Amazon'; Code = { Get-SampleOrder -Id 'open-4' -Sku 'PEN-BRASS-01' | New-McfOrder | Out-Null; Get-McfOrder 'open-4' }; Expected = 10 }
    ) {
        $stock = Get-McfSellableStock 'TEA-MINT-50' -SkuMap @{ 'TEA-3' = @{ 'TEA-MINT-50' = 3 }; 'TEA' = 'TEA-MINT-50' } -Order @(& $Code) | Where-Object ShopSku -EQ 'TEA'
        $stock.SellableQuantity | Should -Be $Expected
    }

    It 'reports orders that cannot be subtracted' {
        Get-SampleOrder -Id 'list-1' -Sku 'TEA-MINT-50' | New-McfOrder | Out-Null
        $listed = Get-McfOrder -Since (Get-McfClock).Now.AddHours(-1) | Select-Object -First 1
        $null = Get-McfSellableStock 'TEA-MINT-50' -Order $listed -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*Items: is required; read the orders with Get-McfOrder -Detailed.*'
        Stop-McfOrder 'list-1' -Confirm:$false
    }

    It 'rejects inventory that is not inventory' {
        [pscustomobject]@{ SellerSku = 'A' }, [pscustomobject]@{ SellerSku = 'B'; FulfillableQuantity = '3' } |
            Get-McfSellableStock -ErrorVariable failures -ErrorAction SilentlyContinue | ForEach-Object ShopSku | Should -Be 'B'
        "$failures" | Should -BeLike '*FulfillableQuantity: is required.*'
    }

    It 'returns only changes, and their file can be continued' {
        $file = "$TestDrive/sent.csv"
        Get-McfSellableStock 'MUG-ENAMEL-RED', 'TEA-MINT-50' -ChangedSince $file -WarningVariable warned 3> $null |
            Export-Csv -LiteralPath $file -NoTypeInformation
        $warned | Should -BeLike '*all products are returned.'
        Get-McfSellableStock 'MUG-ENAMEL-RED', 'TEA-MINT-50' -ChangedSince $file | Should -BeNullOrEmpty
        Set-McfStock 'TEA-MINT-50' -Quantity 3
        $changed = Get-McfSellableStock 'MUG-ENAMEL-RED', 'TEA-MINT-50' -ChangedSince $file
        $changed | ForEach-Object { "$($_.ShopSku) $($_.PreviousQuantity) $($_.SellableQuantity)" } | Should -Be 'TEA-MINT-50 10 3'
        $changed | Export-Csv -LiteralPath $file -NoTypeInformation -Append
        Get-McfSellableStock 'MUG-ENAMEL-RED', 'TEA-MINT-50' -ChangedSince $file | Should -BeNullOrEmpty
    }

    It 'returns rows for WooCommerce' {
        $rows = Get-McfSellableStock 'TEA-MINT-50', 'MUG-ENAMEL-GREEN' -For WooCommerce
        $rows | ConvertTo-Csv -NoTypeInformation | Should -Be '"SKU","Stock","In stock?"', '"TEA-MINT-50","10","1"', '"MUG-ENAMEL-GREEN","0","0"'
    }

    It 'fills the inventory export of Shopify' {
        'Handle,SKU,Location,Committed (not editable),On hand (new)', 'tea,TEA-MINT-50,Amazon,2,', 'tea,TEA-MINT-50,Store,0,', 'x,X,Amazon,0,' |
            Set-Content -LiteralPath "$TestDrive/export.csv"
        $rows = Get-McfSellableStock 'TEA-MINT-50', 'MUG-ENAMEL-RED' -For Shopify -Template "$TestDrive/export.csv" -Location Amazon -WarningVariable warned 3> $null
        $rows | ConvertTo-Csv -NoTypeInformation | Select-Object -Skip 1 | Should -Be '"tea","TEA-MINT-50","Amazon","2","12"'
        $warned | Should -Be "No row for 1 of 2 products: 'MUG-ENAMEL-RED'. The inventory export does not contain their SKUs."
        { Get-McfSellableStock -For Shopify -Template "$TestDrive/export.csv" } | Should -Throw '*specify the one that Amazon ships for.*'
        { Get-McfSellableStock -For Shopify } | Should -Throw -ErrorId 'McfInvalidInput,*'
        { Get-McfSellableStock -Location Amazon } | Should -Throw '*requires -For Shopify*'
    }

    It 'reads several sellers one after the other' {
        $other = Connect-Mcf -Embedded -Path "$TestDrive/$([guid]::NewGuid()).db" -Name 'Second' -TimeScale 0 -Unlimited -PassThru
        try {
            $stock = Get-McfSellableStock 'TEA-MINT-50' -Connection $world.Connection, $other
            $stock.ConnectionName | Should -Be $world.Connection.Name, 'Second'
            $stock.SellableQuantity[0] | Should -Be 10
        }
        finally {
            Disconnect-Mcf -Connection $other
        }
    }
}

Describe 'The completion of SKUs' {
    It 'reads the inventory of a connection that is not embedded' {
        $service = [StaticService]::new()
        $live = Open-LiveConnection -Endpoint $service.Address
        try {
            Wait-Until { 'MUG-2' -in (Complete 'Get-McfSellableStock -Connection $live -SellerSku MUG').CompletionText }
        }
        finally {
            $live.Dispose()
            $service.Dispose()
        }
    }
}
