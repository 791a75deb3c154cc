BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    Get-SampleOrder -Id 'real-1' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
}

AfterAll {
    Close-World $world
}

Describe '-WhatIf' {
    It 'sends nothing but <Reads> read(s): <Code>' -ForEach @(
        @{ Code = 'Get-SampleOrder -Id "dry-1" | New-McfOrder -WhatIf'; Reads = 0 }
        @{ Code = 'Set-McfOrder real-1 -Comment "New words" -WhatIf'; Reads = 1 }
        @{ Code = 'Submit-McfOrder real-1 -WhatIf'; Reads = 1 }
        @{ Code = 'Stop-McfOrder real-1 -WhatIf'; Reads = 1 }
        @{ Code = '"real-1", "real-1" | Stop-McfOrder -WhatIf -Confirm:$false'; Reads = 2 }
    ) {
        $before = $world.Service.ReadCommittedState()
        & ([scriptblock]::Create($Code)) | Should -BeNullOrEmpty
        $after = $world.Service.ReadCommittedState()
        ($after.Requests.Values | Measure-Object -Sum).Sum | Should -Be (($before.Requests.Values | Measure-Object -Sum).Sum + $Reads)
        $after.Requests['getFulfillmentOrder'] - $before.Requests['getFulfillmentOrder'] | Should -Be $Reads
        $after.Orders.Count | Should -Be $before.Orders.Count
        (Get-McfOrder real-1).Status | Should -Be 'New'
    }

    It 'shows status, lines and town of an order that exists: <Code>' -ForEach @(
        @{ Code = 'Stop-McfOrder'; Expected = 'Cancel order" on target "shown-1: New, 2 x MUG-ENAMEL-BLUE, 1 x TEA-MINT-50 to P*** E***, Ann Arbor, US".' }
        @{ Code = 'Submit-McfOrder'; Expected = 'Release order" on target "shown-1: New, 2 x MUG-ENAMEL-BLUE, 1 x TEA-MINT-50 to P*** E***, Ann Arbor, US; action Ship".' }
        @{ Code = 'Set-McfOrder -Speed Expedited'; Expected = 'Change order" on target "shown-1: New, 2 x MUG-ENAMEL-BLUE, 1 x TEA-MINT-50 to P*** E***, Ann Arbor, US; speed Expedited".' }
    ) {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Connect-Mcf -Embedded -Path '$TestDrive/shown-$(($Code -split ' ')[0]).db'
`$address = @{ Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US' }
`$items = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 }, @{ SellerSku = 'TEA-MINT-50'; Quantity = 1 }
`$null = New-McfOrder -Id shown-1 -Address `$address -Item `$items -Hold
'shown-1' | $Code -WhatIf
"@
        $said | Should -Be "What if: Performing the operation `"$Expected"
    }

    It 'goes on with what is known where an order cannot be read' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Stop-McfOrder 'offline-1' -WhatIf
Connect-Mcf -Embedded -Path '$TestDrive/unread.db'
Stop-McfOrder 'missing-1' -WhatIf
Submit-McfOrder 'missing-1' -WhatIf
"@
        $said | Should -Be @(
            'What if: Performing the operation "Cancel order" on target "offline-1".'
            'What if: Performing the operation "Cancel order" on target "missing-1: status unknown (McfOrderNotFound)".'
            'What if: Performing the operation "Release order" on target "missing-1: status unknown (McfOrderNotFound); action Ship".'
        )
    }

    It 'is honoured as a value: -WhatIf:$false sends' {
        (Get-SampleOrder -Id 'wet-1' | New-McfOrder -WhatIf:$false).Outcome | Should -Be 'Created'
    }

    It 'still checks the input' {
        Get-SampleOrder -Id 'dry-2' -Quantity 0 | New-McfOrder -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
    }

    It 'needs no connection' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Import-Csv -Delimiter "``t" -LiteralPath '$repository/docs/samples/us-flat-file.txt' | New-McfOrder -WhatIf
"@
        @($said | Where-Object { $_ -like 'What if:*"Place order"*' }).Count | Should -Be 25
        @($said | Where-Object { $_ -notlike 'What if:*' }) | Should -BeNullOrEmpty
        $said[-1] | Should -Be 'What if: 25 requests in total; the current quota allows them immediately.'
    }

    It 'says what would be done without personal data' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Import-McfOrder -Path '$repository/docs/samples/us-flat-file.txt' | Select-Object -First 1 | New-McfOrder -WhatIf
"@
        $said | Should -Be 'What if: Performing the operation "Place order" on target "US-25001: 2 x MUG-ENAMEL-BLUE to A*** B***, US, Standard".'
        $said | Should -Not -Match 'Ann Arbor|48104'
    }

    It 'says how long the quota would need' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Connect-Mcf -Embedded -Path '$TestDrive/quota.db'
`$items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 })
`$address = @{ Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US' }
1..100 | ForEach-Object { @{ SellerFulfillmentOrderId = "none-`$_"; DestinationAddress = `$address; Items = `$items } } | New-McfOrder -WhatIf
"@
        $said.Count | Should -Be 101
        $said[-1] | Should -Be 'What if: 100 requests in total; at the current quota they would take 35 s.'
    }

    It 'says what of an order would change, and cuts long lists' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
`$items = 1..12 | ForEach-Object { @{ SellerFulfillmentOrderItemId = "`$_"; Quantity = 2 } }
`$address = @{ Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US' }
Set-McfOrder 'x-1' -Item `$items -Address `$address -Comment 'For Pat' -NotificationEmail 'pat@example.com' -WhatIf
"@
        $said | Should -Be ('What if: Performing the operation "Change order" on target "x-1: address of P*** E***, US; ' +
            'line 1 to 2, line 2 to 2, line 3 to 2, line 4 to 2, line 5 to 2 and 7 more; comment; 1 mail address(es)".')
    }
}
