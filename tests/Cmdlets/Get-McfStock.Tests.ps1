BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfStock' {
    It 'returns all SKUs of the marketplace of the connection' {
        $all = Get-McfStock
        $all.Count | Should -BeGreaterThan 40
        $all.Marketplace | Select-Object -Unique | Should -Be 'US'
        $all.SellerKey | Select-Object -Unique | Should -Be $world.Connection.SellerKey
        (Get-McfStock -Marketplace DE).Marketplace | Select-Object -Unique | Should -Be 'DE'
    }

    It 'finds SKUs: <Name>' -ForEach @(
        @{ Name = 'typed'; Script = { Get-McfStock 'TEA-MINT-50', 'MUG-ENAMEL-RED' } }
        @{ Name = 'in any case'; Script = { Get-McfStock 'tea-mint-50', 'Mug-Enamel-Red' } }
        @{ Name = 'text'; Script = { 'TEA-MINT-50', 'MUG-ENAMEL-RED' | Get-McfStock } }
        @{ Name = 'table rows'; Script = { 'Sku', 'TEA-MINT-50', 'MUG-ENAMEL-RED' | ConvertFrom-Csv | Get-McfStock } }
        @{ Name = 'order lines'; Script = { (Get-SampleOrder -Id 'x' -Sku 'TEA-MINT-50').Items + @{ SellerSku = 'MUG-ENAMEL-RED' } | ForEach-Object { [pscustomobject]$_ } | Get-McfStock } }
        @{ Name = 'inventory'; Script = { Get-McfStock | Where-Object SellerSku -In 'TEA-MINT-50', 'MUG-ENAMEL-RED' | Sort-Object SellerSku -Descending | Get-McfStock } }
    ) {
        $found = & $Script
        $found.SellerSku | Should -Be 'TEA-MINT-50', 'MUG-ENAMEL-RED'
        $found.OnHand | ForEach-Object { $_ | Should -BeGreaterThan 0 }
    }

    It 'finds SKUs by wildcard' {
        $expected = Get-McfStock | Where-Object SellerSku -Like 'MUG-*' | ForEach-Object SellerSku
        $expected.Count | Should -BeGreaterThan 1
        (Get-McfStock 'mug-*').SellerSku | Should -Be $expected
        Get-McfStock 'NOTHING-*' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'finds a SKU with wildcard characters by its exact text' {
        'SET[1]', 'SET1', 'BOX*', 'BOX-2' | ForEach-Object { Set-McfStock $_ 3 }
        (Get-McfStock 'SET[1]', 'BOX*').SellerSku | Should -Be 'SET[1]', 'BOX*'
        (Get-McfStock 'SET?').SellerSku | Should -Be 'SET1'
    }

    It 'finds a SKU with an open bracket' {
        Set-McfStock 'PART[1' 3
        (Get-McfStock 'part[1').SellerSku | Should -Be 'PART[1'
        Get-McfStock 'PART[' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'counts units that are reserved for orders' {
        Set-McfStock 'RESERVED' 5
        (Get-SampleOrder -Id 'stock-3' -Sku 'RESERVED' -Quantity 2 | New-McfOrder).Outcome | Should -Be 'Created'
        $level = Get-McfStock 'RESERVED'
        $level.OnHand, $level.Quantity, $level.Reserved, $level.Available | Should -Be 5, 5, 2, 3
    }

    It 'reports a SKU that is not in the catalog, and returns the others' {
        (Get-McfStock 'NO-SUCH-SKU', 'TEA-MINT-50' -ErrorVariable failures -ErrorAction SilentlyContinue).SellerSku | Should -Be 'TEA-MINT-50'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfSkuNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be 'NO-SUCH-SKU'
        $failures[0].ErrorDetails.Message | Should -Match "marketplace US.*'NO-SUCH-SKU'"
    }

    It 'completes SKUs' {
        (Complete 'Get-McfStock MUG-ENAMEL-R').CompletionText | Should -Be 'MUG-ENAMEL-RED'
    }

    It 'needs the embedded service' {
        $live = Open-LiveConnection
        try {
            $failure = { Get-McfStock -Connection $live } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfEmbeddedOnly,*'
            $failure.ErrorDetails.Message | Should -Match 'Get-McfStock.*Live'
        }
        finally { $live.Dispose() }
    }
}
