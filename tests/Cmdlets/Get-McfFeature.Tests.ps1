BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfFeature' {
    It 'reads the features of the marketplace' {
        $features = Get-McfFeature
        $features.FeatureName | Should -Contain 'BLANK_BOX'
        $features.MarketplaceId | Select-Object -Unique | Should -Be 'ATVPDKIKX0DER'
        $features[0].SellerEligible | Should -BeOfType [bool]
    }

    It 'filters by name and wildcard' {
        (Get-McfFeature 'blank*', 'PACKING_SLIP').FeatureName | Sort-Object | Should -Be 'BLANK_BOX', 'PACKING_SLIP'
        Get-McfFeature 'NOTHING*' | Should -BeNullOrEmpty
    }

    It 'says that a name is unknown, and which one is similar' {
        $found = Get-McfFeature 'BOX', 'PACKING_SLIP', 'BLOK_AMZL' -ErrorAction SilentlyContinue -ErrorVariable failures
        $found.FeatureName | Should -Be 'PACKING_SLIP'
        $failures.FullyQualifiedErrorId | Select-Object -Unique | Should -BeLike 'McfFeatureNotFound,*'
        "$($failures[0])" | Should -Be "The marketplace US has no feature 'BOX'. Did you mean 'BLANK_BOX'?"
        "$($failures[1])" | Should -BeLike "*'BLOK_AMZL'. Did you mean 'BLOCK_AMZL'?"
    }

    It 'asks for other marketplaces from the pipeline' {
        ('US', 'A1PA6795UKMFR9' | Get-McfFeature).MarketplaceId | Select-Object -Unique | Should -Be 'ATVPDKIKX0DER', 'A1PA6795UKMFR9'
    }

    It 'completes names and marketplaces' {
        (Complete 'Get-McfFeature BLANK').CompletionText | Should -Be 'BLANK_BOX'
        (Complete 'Get-McfFeature -Marketplace J').CompletionText | Should -Be 'JP'
    }

    It 'needs a connection' {
        $run = Start-Pipeline -Script 'Get-McfFeature'
        $run.Shell.EndInvoke($run.Running) | Out-Null
        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'McfNotConnected,*'
    }
}
