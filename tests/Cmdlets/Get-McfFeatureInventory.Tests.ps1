BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfFeatureInventory' {
    It 'streams the SKUs of a feature' {
        $skus = Get-McfFeatureInventory 'BLANK_BOX'
        $skus.SellerSku | Should -Contain 'MUG-ENAMEL-BLUE'
        ($skus.SellerSku | Sort-Object -Unique).Count | Should -Be $skus.Count
        ($skus | Where-Object SellerSku -EQ 'MUG-ENAMEL-BLUE').SkuCount | Should -BeGreaterThan 0
    }

    It 'takes features from the pipeline' {
        (Get-McfFeature 'BLANK_BOX' | Get-McfFeatureInventory | Select-Object -First 1).FeatureName | Should -Be 'BLANK_BOX'
    }

    It 'stops paging with Select-Object -First' {
        $before = Get-RequestCount $world 'getFeatureInventory'
        Get-McfFeatureInventory 'BLANK_BOX' | Select-Object -First 1 | Out-Null
        (Get-RequestCount $world 'getFeatureInventory') - $before | Should -Be 1
    }

    It 'gives only stock that changed since a moment' {
        Step-McfClock 2d | Out-Null
        $since = (Get-McfClock).Now
        Step-McfClock 1h | Out-Null
        Set-McfStock 'TEA-MINT-50' 123
        (Get-McfFeatureInventory 'BLANK_BOX' -Since $since).SellerSku | Should -Be 'TEA-MINT-50'
    }

    It 'asks for single SKUs and why they cannot' {
        $responses = Get-McfFeatureInventory 'BLANK_BOX' -SellerSku 'MUG-ENAMEL-BLUE', 'NO-SUCH-SKU'
        $responses.IsEligible | Should -Be $true, $false
        $responses[1].IneligibleReasons | Should -Be 'INVALID_SKU'
    }

    It 'takes SKUs from a table' {
        ('Sku', 'TEA-MINT-50', 'MUG-ENAMEL-RED' | ConvertFrom-Csv | Get-McfFeatureInventory 'BLANK_BOX').SellerSku | Should -Be 'TEA-MINT-50', 'MUG-ENAMEL-RED'
    }

    It 'goes on after a feature that is none' {
        $found = [pscustomobject]@{ FeatureName = 'NO_SUCH' }, [pscustomobject]@{ FeatureName = 'BLANK_BOX' } |
            Get-McfFeatureInventory -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.FeatureName | Select-Object -Unique | Should -Be 'BLANK_BOX'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        $failures[0].TargetObject | Should -Be 'NO_SUCH'
    }
}
