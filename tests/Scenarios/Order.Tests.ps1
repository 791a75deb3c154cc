BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'The order of results' {
    It 'is the order of the input, however long each answer takes' {
        foreach ($slow in 1, 4, 5) {
            Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = "in-$slow"; Delay = [timespan]::FromMilliseconds(400) }
        }
        $ids = 1..12 | ForEach-Object { "in-$_" }
        ($ids | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder).SellerFulfillmentOrderId | Should -Be $ids
    }

    It 'is the order of the answers when asked for' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = 'done-1'; Delay = [timespan]::FromSeconds(2) }
        $ids = 1..4 | ForEach-Object { "done-$_" }
        $written = ($ids | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder -OutputOrder Completion).SellerFulfillmentOrderId
        $written[-1] | Should -Be 'done-1'
        $written | Sort-Object | Should -Be $ids
    }

    It 'puts error records in their place too' {
        $written = 'in-1', 'no-such-order', 'in-2' | Get-McfOrder 2>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) { $_.TargetObject } else { $_.SellerFulfillmentOrderId }
        }
        $written | Should -Be 'in-1', 'no-such-order', 'in-2'
    }

    It 'gives each input one result or one error, whatever the faults' {
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentOrder'; Count = 5 }
        Add-Fault $world @{ Kind = 'DropBeforeCommit'; Operation = 'createFulfillmentOrder'; Count = 5 }
        Add-Fault $world @{ Kind = 'ServerError'; Operation = 'createFulfillmentOrder'; Count = 3 }
        $results = 1..40 | ForEach-Object { Get-SampleOrder -Id "fault-$_" } | New-McfOrder -WarningAction SilentlyContinue -ErrorVariable failures -ErrorAction SilentlyContinue
        $world.Service.ClearFaults()

        $results.Count + $failures.Count | Should -Be 40
        $committed = $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId | Where-Object { $_ -like 'fault-*' }
        ($committed | Select-Object -Unique).Count | Should -Be $committed.Count
        ($results | Where-Object Outcome -In 'Created', 'AlreadyExists').SellerFulfillmentOrderId | ForEach-Object { $_ | Should -BeIn $committed }
    }
}
