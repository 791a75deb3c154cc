BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # A gateway in front of the service answers reads with a refusal: nothing can be settled until the faults are cleared.
    function Disable-Reading {
        param($World, [int] $Skip = 0)

        Add-Fault $World @{ Kind = 'HtmlBody'; Status = 403; Operation = 'getFulfillmentOrder'; Count = $null; Skip = $Skip }
    }
}

Describe 'An outcome that is not known' {
    BeforeEach { $script:world = Open-World }
    AfterEach { Close-World $world }

    It 'ends when the result is piped in again: it was <Truth>' -ForEach @(
        @{ Truth = 'placed'; Kind = 'DropAfterCommit'; Expected = 'AlreadyExists' }
        @{ Truth = 'not placed'; Kind = 'DropBeforeCommit'; Expected = 'Created' }
    ) {
        Add-Fault $world @{ Kind = $Kind; Operation = 'createFulfillmentOrder' }
        Disable-Reading $world
        $unknown = Get-SampleOrder -Id 'settle-1' | New-McfOrder -WarningVariable warnings -WarningAction SilentlyContinue
        $unknown.Outcome | Should -Be 'Unknown'
        $unknown.Reason | Should -Match 'Reading the order back did not resolve the outcome'
        $warnings.Message | Should -Match 'settle-1.*unknown'

        $world.Service.ClearFaults()
        $settled = $unknown | New-McfOrder
        $settled.Outcome | Should -Be $Expected
        $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId | Should -Be 'settle-1'
    }

    It 'stays unknown, and is sent no second time blindly, as long as nothing can be read' {
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentOrder' }
        Disable-Reading $world
        $unknown = Get-SampleOrder -Id 'settle-2' | New-McfOrder -WarningAction SilentlyContinue
        Get-RequestCount $world 'createFulfillmentOrder' | Should -Be 1
        $again = $unknown | New-McfOrder -WarningAction SilentlyContinue
        $again.Outcome | Should -Be 'Unknown'

        $world.Service.ClearFaults()
        ($again | New-McfOrder).Outcome | Should -Be 'AlreadyExists'
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 1
    }

    It 'ends among results of every kind' {
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentOrder'; Probability = 0.5; Seed = 3; Count = $null }
        Disable-Reading $world
        $results = 1..20 | ForEach-Object { Get-SampleOrder -Id "many-$_" } | New-McfOrder -WarningAction SilentlyContinue
        $open = @($results | Where-Object Outcome -EQ 'Unknown')
        $open.Count | Should -BeGreaterThan 3
        $open.Count | Should -BeLessThan 17

        $world.Service.ClearFaults()
        $settled = $results | New-McfOrder
        $settled.SellerFulfillmentOrderId | Should -Be $results.SellerFulfillmentOrderId
        $settled.Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 20
    }

    It 'ends when the same file is run again' {
        $file = Join-Path -Path $TestDrive -ChildPath 'settle.csv'
        1..5 | ForEach-Object {
            [pscustomobject]@{
                OrderId = "file-$_"; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = 'Pat Example'; AddressLine1 = '123 Sample Street'
                City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'
            }
        } | Export-Csv -LiteralPath $file -NoTypeInformation
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentOrder'; Count = 2 }
        Disable-Reading $world
        $first = Import-McfOrder $file | New-McfOrder -WarningAction SilentlyContinue
        @($first | Where-Object Outcome -EQ 'Unknown').Count | Should -Be 2

        $world.Service.ClearFaults()
        $second = Import-McfOrder $file | New-McfOrder
        $second.Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 5
    }

    It 'of a return ends when it is asked for again' {
        Get-SampleOrder -Id 'back-1' -Quantity 2 | New-McfOrder | Out-Null
        Step-McfClock 3d | Out-Null
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentReturn' }
        Disable-Reading $world -Skip 1
        New-McfReturn 'back-1' 1 -Reason 'CR-DEFECTIVE' -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOutcomeUnknown,*'

        $world.Service.ClearFaults()
        (New-McfReturn 'back-1' 1 -Reason 'CR-DEFECTIVE' -WarningAction SilentlyContinue).Accepted.Count | Should -Be 2
        (Get-McfOrder 'back-1').ReturnItems.Count | Should -Be 2
    }
}

Describe 'The same orders again' {
    BeforeAll {
        $script:world = Open-World
        [void] $world.Service.SetStock('ATVPDKIKX0DER', 'MUG-ENAMEL-BLUE', 1000)
        $script:orders = 1..300 | ForEach-Object { Get-SampleOrder -Id ('again-{0:d3}' -f $_) }
        $orders | New-McfOrder | Out-Null
        function Get-Cost { 'createFulfillmentOrder', 'getFulfillmentOrder', 'listAllFulfillmentOrders' | ForEach-Object { Get-RequestCount $world $_ } }
    }

    AfterAll { Close-World $world }

    It 'cost nothing more the first time' {
        Get-Cost | Should -Be 300, 0, 0
    }

    It 'cost nothing with -WhatIf' {
        $orders | Select-Object -First 3 | New-McfOrder -WhatIf | Should -BeNullOrEmpty
        Get-Cost | Should -Be 300, 0, 0
    }

    It 'cost about a request an order, and are compared' {
        $orders[250].Items[0].Quantity = 7
        $verbose = [System.Collections.Generic.List[object]]::new()
        $results = $orders | New-McfOrder -ErrorVariable conflicts -ErrorAction SilentlyContinue -Verbose 4>&1 |
            ForEach-Object { if ($_ -is [System.Management.Automation.VerboseRecord]) { $verbose.Add($_.Message) } else { $_ } }
        $results.Count | Should -Be 299
        $results.Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
        $conflicts.Count | Should -Be 1
        $conflicts[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderConflict,*'
        "$($conflicts[0])" | Should -BeLike "*'again-251'*Items*1*.Quantity is '1' in the order and '7' in the input*"

        $creates, $reads, $lists = Get-Cost
        $creates - 300 | Should -BeLessOrEqual 40
        $reads | Should -Be 300
        $lists | Should -BeIn (6..12)
        @($verbose -match 'listAllFulfillmentOrders').Count | Should -Be $lists
    }
}
