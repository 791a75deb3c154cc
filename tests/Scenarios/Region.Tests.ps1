BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World -Marketplace 'DE'
}

AfterAll { Close-World $world }

Describe 'An order for a marketplace of another region' {
    It 'is an error before anything is sent: <Code>' -ForEach @(
        @{ Code = 'Get-SampleOrder -Id far-1 -With @{ MarketplaceId = "US" } | New-McfOrder'; Id = 'NewMcfOrderCommand' }
        @{ Code = 'Get-SampleOrder -Id far-1 | New-McfOrder -Marketplace JP'; Id = 'NewMcfOrderCommand' }
        @{ Code = 'Get-SampleOrder -Id far-1 | New-McfOrder -Marketplace US -WhatIf'; Id = 'NewMcfOrderCommand' }
        @{ Code = 'New-McfOrder -Id far-1 -Marketplace US -Address $address -Item @{ SellerSku = "MUG-ENAMEL-BLUE"; Quantity = 1 }'; Id = 'NewMcfOrderCommand' }
        @{ Code = 'Import-McfOrder "$repository/docs/samples/us-flat-file.txt" -Marketplace US | Select-Object -First 1 | New-McfOrder'; Id = 'NewMcfOrderCommand' }
        @{ Code = 'Get-SampleOrder -Id far-1 -With @{ MarketplaceId = "ATVPDKIKX0DER" } | Get-McfPreview'; Id = 'GetMcfPreviewCommand' }
        @{ Code = 'Get-SampleOrder -Id far-1 -With @{ MarketplaceId = "US" } | Test-McfOrder'; Id = 'TestMcfOrderCommand' }
    ) {
        $before = ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum
        $output = & ([scriptblock]::Create($Code)) 2>&1
        $records = @($output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $records.Count | Should -Be 1
        $records[0].FullyQualifiedErrorId | Should -Be "McfInvalidInput,AmazonMcf.Commands.$Id"
        "$($records[0])" | Should -Match 'MarketplaceId.*must be a marketplace in Europe, the connection''s region: (US|JP) belongs to (North America|the Far East)'
        ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum | Should -Be $before
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 0
    }

    It 'names file and row' {
        $failures = $null
        Import-McfOrder "$repository/docs/samples/us-flat-file.txt" -Marketplace US -WarningAction SilentlyContinue -ErrorAction SilentlyContinue |
            Select-Object -First 2 | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 2
        "$($failures[0])" | Should -BeLike '*us-flat-file.txt, row 2, MarketplaceId*'
    }

    It 'is tested for the marketplace that Test-McfOrder is given' {
        Get-SampleOrder -Id 'far-2' -With @{ MarketplaceId = 'US' } | Test-McfOrder -Marketplace CA | Should -BeTrue
        Get-SampleOrder -Id 'far-2' -With @{ MarketplaceId = 'US' } | Test-McfOrder -Marketplace JP -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'is not guessed from an address' {
        foreach ($members in @{}, @{ MarketplaceId = 'FR' }) {
            $order = Get-SampleOrder -Id 'far-3' -With $members
            $order.Items[0].PerUnitDeclaredValue = '9 EUR'
            $order | Test-McfOrder | Should -BeTrue
        }
    }
}
