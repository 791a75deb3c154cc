BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfFulfillmentIdentifier' {
    It 'returns the identifiers of each SKU' {
        $found = 'MUG-ENAMEL-BLUE', 'TEA-MINT-50' | Get-McfFulfillmentIdentifier
        $stock = 'MUG-ENAMEL-BLUE', 'TEA-MINT-50' | Get-McfStock
        $found.SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
        $found.FnSku | Should -Be $stock.FnSku
        $found.Asin | Should -Be $stock.Asin
        $found.Condition | Should -Be 'NewItem', 'NewItem'
    }

    It 'takes rows of a table' {
        ('Sku,Marketplace', 'MUG-ENAMEL-BLUE,DE' | ConvertFrom-Csv | Get-McfFulfillmentIdentifier).Marketplace | Should -Be 'DE'
    }

    It 'reports an unknown SKU and continues' {
        $found = 'NO-SUCH', 'LAST-ONE' | Get-McfFulfillmentIdentifier -ErrorAction SilentlyContinue -ErrorVariable failed
        $found.SellerSku | Should -Be 'LAST-ONE'
        $failed.FullyQualifiedErrorId | Should -BeLike 'McfInventoryNotFound,*'
    }
}
