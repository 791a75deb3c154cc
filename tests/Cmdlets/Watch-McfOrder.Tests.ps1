BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:start = Get-McfClock | ForEach-Object Now
}

AfterAll {
    Close-World $world
}

Describe 'Watch-McfOrder' {
    It 'returns each change once, with the order as it is' {
        $null = 'A', 'B' | ForEach-Object { Get-SampleOrder $_ } | New-McfOrder
        $null = Step-McfClock -By 10.00:00:00
        $null = Get-SampleOrder 'C' | New-McfOrder

        $changes = Watch-McfOrder -Since $start -Timeout 2s -Interval 1s
        $changes.SellerFulfillmentOrderId | Sort-Object | Should -Be 'A', 'B', 'C'
        ($changes | Where-Object SellerFulfillmentOrderId -EQ A).Status | Should -Be 'Complete'
        $changes.Source | Select-Object -Unique | Should -Be 'List'
        $changes.IsMissedByQueue | Should -Not -Contain $true
        $changes[0].SellerKey | Should -Be $world.Connection.SellerKey
    }

    It 'returns nothing when nothing changed since the start' {
        Watch-McfOrder -Timeout 0s -Since ((Get-McfClock).Now.AddDays(1)) | Should -BeNullOrEmpty
    }

    It 'ends with Select-Object -First' {
        @(Watch-McfOrder -Since $start | Select-Object -First 1).Count | Should -Be 1
    }

    It 'rejects a queue that is not one' {
        { Watch-McfOrder 'mcf' -Timeout 0s } | Should -Throw -ErrorId 'McfQueueNotValid,*'
    }

    It 'rejects a grace period without a queue' {
        { Watch-McfOrder -Timeout 0s -Grace 1m } | Should -Throw '*requires -QueueUrl*' -ErrorId 'McfInvalidInput,*'
    }

    It 'rejects -<Name> <Value>, which is negative' -ForEach @(
        @{ Name = 'Timeout'; Value = '-1s' }
        @{ Name = 'Timeout'; Value = -30 }
        @{ Name = 'Grace'; Value = [timespan] '-00:01:00' }
        @{ Name = 'Grace'; Value = '-1.00:00:00' }
    ) {
        $parameters = @{ $Name = $Value }
        { Watch-McfOrder @parameters } | Should -Throw '*is negative*'
    }
}
