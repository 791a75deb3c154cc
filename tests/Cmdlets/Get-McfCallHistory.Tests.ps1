BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:results = 'case-1', 'case-2' | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder
    Add-Fault $world @{ Kind = 'Throttle'; Operation = 'getFulfillmentOrder' }
    [void] (Get-McfOrder -SellerFulfillmentOrderId 'case-1')
    Get-McfOrder -SellerFulfillmentOrderId 'case-9' -ErrorAction SilentlyContinue
    $script:nowhere = Get-SampleOrder -Id 'case-3' -Sku 'NO-SUCH-SKU'
    Get-McfPreview -InputObject $nowhere -ErrorAction SilentlyContinue | Out-Null
}

AfterAll {
    Close-World $world
    Disconnect-Mcf -All
}

Describe 'Get-McfCallHistory' {
    It 'shows what was called, oldest first' {
        $calls = Get-McfCallHistory
        $calls.Operation | Should -Be (@('createFulfillmentOrder') * 2 + @('getFulfillmentOrder') * 2 + 'getFulfillmentPreview')
        $calls[0..3].Target | Sort-Object -Unique | Should -Be 'case-1', 'case-2', 'case-9'
        $calls.StartedAt | ForEach-Object { $_.Kind | Should -Be 'Utc' }
    }

    It 'shows what a call cost, request by request' {
        $call = Get-McfCallHistory -Target 'case-1' -Operation 'getFulfillmentOrder'
        $call.Attempts | Should -Be 2
        $call.Status | Should -Be 200
        $call.Failure | Should -BeNullOrEmpty
        $call.Waited | Should -BeGreaterThan ([timespan]::Zero)
        $call.Requests.Status | Should -Be 429, 200
        @($call.Requests.RequestId | Select-Object -Unique).Count | Should -Be 2
        $call.RequestId | Should -Be $call.Requests[1].RequestId
    }

    It 'finds what failed' {
        $failed = Get-McfCallHistory -Failed -Operation 'getFulfillmentOrder'
        $failed.Target | Should -Be 'case-9'
        $failed.Failure | Should -Be 'InvalidInput'
        $failed.Status | Should -Be 400
    }

    It 'keeps a preview that fails' {
        Add-Fault $world @{ Kind = 'ServerError'; Operation = 'getFulfillmentPreview'; Count = 50 }
        Get-McfPreview -InputObject $nowhere -ErrorAction SilentlyContinue
        $world.Service.ClearFaults()
        $call = Get-McfCallHistory -Failed -Last 1
        $call.Operation | Should -Be 'getFulfillmentPreview'
        $call.Attempts | Should -Be 5
    }

    It 'takes results, orders and wildcards' {
        ($results | Get-McfCallHistory -Operation 'create*').Target | Sort-Object | Should -Be 'case-1', 'case-2'
        ($results[1] | Get-McfCallHistory).Target | Should -Be 'case-2'
        (Get-McfCallHistory -Target '*-9', 'case-2').Count | Should -Be 2
        Get-McfCallHistory -Target 'nothing' | Should -BeNullOrEmpty
    }

    It 'takes the newest of what is left' {
        (Get-McfCallHistory -Operation 'createFulfillmentOrder' -Last 1).Count | Should -Be 1
        @(Get-McfCallHistory -Last 2)[-1].Operation | Should -Be 'getFulfillmentPreview'
        (Get-McfCallHistory -Last 1000).Count | Should -Be (Get-McfCallHistory).Count
    }

    It 'belongs to its connection and outlives it' {
        $other = Open-World
        Get-McfCallHistory | Should -BeNullOrEmpty
        (Get-McfCallHistory -Connection $world.Connection).Count | Should -BeGreaterThan 4
        [void] (Get-McfFeature)
        Close-World $other
        (Get-McfCallHistory -Connection $other.Connection).Operation | Should -Be 'getFeatures'
        Connect-Mcf -Embedded -Path $world.Path
    }

    It 'needs a connection' {
        $run = Start-Pipeline -Script 'Get-McfCallHistory'
        [void] $run.Shell.EndInvoke($run.Running)
        $run.Shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'McfNotConnected,*'
    }

    It 'completes what is in it' {
        (Complete "Get-McfCallHistory -Operation getF -Connection `$world.Connection").Count | Should -BeGreaterOrEqual 0
        Get-McfOrder -SellerFulfillmentOrderId 'case-9' -ErrorAction SilentlyContinue
        $offered = Complete 'Get-McfCallHistory -Operation g'
        $offered.CompletionText | Should -Be 'getFulfillmentOrder'
        $offered.ToolTip | Should -Match '^1 of the most recent calls, last getFulfillmentOrder case-9: InvalidInput$'
        (Complete 'Get-McfCallHistory case').CompletionText | Should -Be 'case-9'
    }

    It 'finds an order whose id contains wildcard characters' {
        foreach ($id in 'case[4]', 'case[5', 'case*6') {
            # Piped, because a typed ID with wildcards is a pattern.
            [pscustomobject]@{ SellerFulfillmentOrderId = $id } | Get-McfOrder -Connection $world.Connection -ErrorAction SilentlyContinue
            (Get-McfCallHistory -Target $id -Last 1 -Connection $world.Connection).Target | Should -Be $id
            (Get-McfCallHistory -Target $id.ToUpperInvariant() -Last 1 -Connection $world.Connection).Target | Should -Be $id
        }
    }
}
