BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Set-McfStock' {
    It 'sets the units in the warehouses' {
        Set-McfStock 'MUG-ENAMEL-BLUE' 7 | Should -BeNullOrEmpty
        $level = Set-McfStock 'MUG-ENAMEL-BLUE' 9 -PassThru
        $level.OnHand | Should -Be 9
        $level.Available | Should -Be 9
    }

    It 'takes a table, with marketplaces by code or id' {
        $rows = 'Sku,Quantity,Marketplace', 'MUG-ENAMEL-RED,11,US', 'MUG-ENAMEL-RED,22,A1PA6795UKMFR9' | ConvertFrom-Csv
        $levels = $rows | Set-McfStock -PassThru
        $levels.OnHand | Should -Be 11, 22
        $levels.Marketplace | Should -Be 'US', 'DE'
    }

    It 'takes the inventory that Get-McfStock returned' {
        $all = Get-McfStock
        $all.Count | Should -BeGreaterThan 40
        $file = Join-Path $TestDrive 'stock.csv'
        $all | Export-Csv -LiteralPath $file
        Set-McfStock 'TEA-MINT-50' 1
        Import-Csv -LiteralPath $file | Set-McfStock
        (Compare-Object $all (Get-McfStock) -Property SellerSku, OnHand) | Should -BeNullOrEmpty
    }

    It 'takes a new SKU into the catalog' {
        Set-McfStock 'BRAND-NEW' 2
        (Get-SampleOrder -Id 'stock-1' -Sku 'BRAND-NEW' | New-McfOrder).Outcome | Should -Be 'Created'
        (Get-McfStock 'BRAND-NEW').Reserved | Should -Be 1
    }

    It 'runs out' {
        Set-McfStock 'SOCKS-MERINO-M' 0
        Get-SampleOrder -Id 'stock-2' -Sku 'SOCKS-MERINO-M' | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
    }

    It 'changes nothing with -WhatIf' {
        Set-McfStock 'TEA-MINT-50' 50
        Set-McfStock 'TEA-MINT-50' 60 -WhatIf
        (Get-McfStock 'TEA-MINT-50').OnHand | Should -Be 50
    }

    It 'refuses less than nothing' {
        { Set-McfStock 'TEA-MINT-50' -1 } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'completes SKUs' {
        (Complete 'Set-McfStock MUG-ENAMEL-R').CompletionText | Should -Be 'MUG-ENAMEL-RED'
        (Complete "Set-McfStock '50").CompletionText | Should -Be "'50% wool & silk'"
    }
}
