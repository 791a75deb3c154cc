BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:map = @{
        'CUP'       = 'MUG-ENAMEL-BLUE'
        'PACK'      = @{ 'MUG-ENAMEL-BLUE' = 6 }
        'TEA-SET'   = 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
        'Blue mug'  = 'MUG-ENAMEL-BLUE'
        'WRITE-SET' = @([pscustomobject]@{ SellerSku = 'PEN-BRASS-01'; Quantity = 2 }, @{ SellerSku = 'NOTEBOOK-A5-DOT' })
    }

    function Get-Row([string] $Id, [string] $Sku, [int] $Quantity = 1) {
        [pscustomobject]@{
            OrderId = $Id; Sku = $Sku; Quantity = $Quantity; Name = $address.Name; AddressLine1 = $address.AddressLine1
            City = $address.City; StateOrRegion = $address.StateOrRegion; PostalCode = $address.PostalCode; CountryCode = 'US'
        }
    }

    # What the service has, as text: line id, units and SKU.
    function Get-Line([string] $Id) { (Get-McfOrder $Id).Items | ForEach-Object { '{0}: {1} x {2}' -f $_.SellerFulfillmentOrderItemId, $_.Quantity, $_.SellerSku } }
}

AfterAll {
    Close-World $world
}

Describe 'A SKU map' {
    It 'is applied to <Name>' -ForEach @(
        @{ Name = 'rows'; Id = 'map-1'; Code = { Get-Row 'map-1' 'TEA-SET' -Quantity 2 | New-McfOrder -SkuMap $map } }
        @{ Name = 'an object'; Id = 'map-2'; Code = { Get-SampleOrder -Id 'map-2' -Sku 'TEA-SET' -Quantity 2 | New-McfOrder -SkuMap $map } }
        @{ Name = 'typed lines'; Id = 'map-3'; Code = { New-McfOrder -Id 'map-3' -Address $address -Item @{ Sku = 'TEA-SET'; Quantity = 2 } -SkuMap $map } }
        @{ Name = 'a file'; Id = 'map-4'; Code = {
                Get-Row 'map-4' 'TEA-SET' -Quantity 2 | Export-Csv -LiteralPath "$TestDrive/map-4.csv"
                Import-McfOrder "$TestDrive/map-4.csv" -SkuMap $map | New-McfOrder
            }
        }
        @{ Name = 'a file, once even when both commands have the map'; Id = 'map-5'; Code = {
                Get-Row 'map-5' 'TEA-SET' -Quantity 2 | Export-Csv -LiteralPath "$TestDrive/map-5.csv"
                Import-McfOrder "$TestDrive/map-5.csv" -SkuMap $map | New-McfOrder -SkuMap @{ 'TEA-MINT-50' = 'PEN-BRASS-01' }
            }
        }
    ) {
        (& $Code).Outcome | Should -Be 'Created'
        Get-Line $Id | Should -Be '1.1: 2 x MUG-ENAMEL-BLUE', '1.2: 2 x TEA-MINT-50'
    }

    It 'is the path of a file, from the current location' {
        'ShopSku,SellerSku,Quantity', 'PACK,MUG-ENAMEL-BLUE,6' | Set-Content -LiteralPath "$TestDrive/map.csv"
        Push-Location -LiteralPath $TestDrive
        try { Get-Row 'map-6' 'pack' | New-McfOrder -SkuMap map.csv | Out-Null }
        finally { Pop-Location }
        Get-Row 'map-7' 'PACK' | New-McfOrder -SkuMap (Get-Item -LiteralPath "$TestDrive/map.csv") | Out-Null
        Get-Line 'map-6' | Should -Be '1: 6 x MUG-ENAMEL-BLUE'
        Get-Line 'map-7' | Should -Be '1: 6 x MUG-ENAMEL-BLUE'
    }

    It 'takes objects and lists, and names of products without SKU' {
        New-McfOrder -Id 'map-8' -Address $address -SkuMap $map -Item @{ Sku = 'WRITE-SET'; Quantity = 3 }, @{ ProductName = 'Blue Mug'; Quantity = 1 } | Out-Null
        Get-Line 'map-8' | Should -Be '1.1: 6 x PEN-BRASS-01', '1.2: 3 x NOTEBOOK-A5-DOT', '2: 1 x MUG-ENAMEL-BLUE'
    }

    It 'is compared with what was placed: the same map finds the order, a changed map is a conflict and no second parcel' {
        Get-Row 'map-9' 'PACK' | New-McfOrder -SkuMap $map | Out-Null
        (Get-Row 'map-9' 'PACK' | New-McfOrder -SkuMap $map).Outcome | Should -Be 'AlreadyExists'
        Get-Row 'map-9' 'PACK' | New-McfOrder -SkuMap @{ PACK = @{ 'MUG-ENAMEL-BLUE' = 4 } } -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderConflict,*'
        Get-Line 'map-9' | Should -Be '1: 6 x MUG-ENAMEL-BLUE'
    }

    It 'holds back lines that it does not contain, or passes or skips them' {
        $rows = @(Get-Row 'map-10' 'CUP'; Get-Row 'map-10' 'PEN-BRASS-01')
        $rows | New-McfOrder -SkuMap $map -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].ErrorDetails.Message | Should -BeLike "*row 2, column 'Sku' 'PEN-BRASS-01': is not in the SKU map*"
        $rows | Test-McfOrder -SkuMap $map -ErrorAction SilentlyContinue | Should -BeFalse
        $rows | Test-McfOrder -SkuMap $map -UnmappedSku Pass | Should -BeTrue
        $order = $rows | New-McfOrder -SkuMap $map -UnmappedSku Skip -WarningVariable warnings -WarningAction SilentlyContinue
        $order.Outcome | Should -Be 'Created'
        $warnings | Should -BeLike '1 line of other orders excluded: 1 not in the SKU map*'
        Get-Line 'map-10' | Should -Be '1: 1 x MUG-ENAMEL-BLUE'
    }

    It 'excludes an order of which it contains no line, and says so once' {
        $orders = 1..3 | ForEach-Object { Get-SampleOrder -Id "none-$_" -Sku 'PEN-BRASS-01' }
        $orders | New-McfOrder -SkuMap $map -UnmappedSku Skip -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        @($warnings).Count | Should -Be 1
        $warnings[0] | Should -BeLike '3 orders excluded: 3 not in the SKU map*'
        Get-Row 'none-4' 'PEN-BRASS-01' | Export-Csv -LiteralPath "$TestDrive/none.csv"
        $left = Import-McfOrder "$TestDrive/none.csv" -SkuMap $map -UnmappedSku Skip -PassThruLeftOut -WarningAction SilentlyContinue
        $left.Kind | Should -Be 'Unmapped'
        $left | New-McfOrder -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'shows the SKU of the shop in rows for a spreadsheet' {
        $order = Get-Row 'map-11' 'TEA-SET' | New-McfOrder -SkuMap $map
        ($order.Order.Items | ConvertTo-McfSpreadsheetRow).ShopSku | Should -Be 'TEA-SET', 'TEA-SET'
    }

    It 'with errors ends <Name> with McfSkuMapInvalid' -ForEach @(
        @{ Name = 'Import-McfOrder'; Code = { Import-McfOrder -Path none.csv -SkuMap @{ A = 1 } } }
        @{ Name = 'New-McfOrder'; Code = { Get-SampleOrder -Id 'bad' | New-McfOrder -SkuMap @{ A = 1 } } }
        @{ Name = 'Test-McfOrder'; Code = { Get-SampleOrder -Id 'bad' | Test-McfOrder -SkuMap @{ A = 1 } } }
    ) {
        $Code | Should -Throw -ErrorId 'McfSkuMapInvalid,*'
    }
}
