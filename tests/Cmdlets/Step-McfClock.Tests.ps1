BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Step-McfClock' {
    It 'moves on by <Text>' -ForEach @(
        @{ Text = '3d'; Span = '3.00:00:00' }
        @{ Text = '36h'; Span = '1.12:00:00' }
        @{ Text = '90m'; Span = '01:30:00' }
        @{ Text = '45'; Span = '00:00:45' }
        @{ Text = '1.02:00:00'; Span = '1.02:00:00' }
    ) {
        $before = (Get-McfClock).Now
        $clock = & ([scriptblock]::Create("Step-McfClock -By $Text"))
        $clock.Now - $before | Should -Be ([timespan]$Span)
        $clock.Moved | Should -Be ([timespan]$Span)
        $clock.Now.Kind | Should -Be 'Utc'
    }

    It 'reads 2d as two days, not as the decimal number 2' {
        (Step-McfClock 2d).Moved | Should -Be ([timespan]::FromDays(2))
    }

    It 'moves to a date' {
        $goal = (Get-McfClock).Now.Date.AddDays(5)
        (Step-McfClock -To $goal).Now | Should -Be $goal
        (Step-McfClock -To $goal.AddHours(1).ToString('yyyy-MM-ddTHH:mm:ssZ')).Now | Should -Be $goal.AddHours(1)
    }

    It 'lets orders ship on the way' {
        Get-SampleOrder -Id 'step-1' | New-McfOrder | Out-Null
        Step-McfClock 3d | Out-Null
        (Get-McfOrder 'step-1').Status | Should -Be 'Complete'
    }

    It 'moves for other processes on the same store too' {
        (Step-McfClock 1d).Now | Should -Be $world.Service.Now
    }

    It 'moves nothing by zero: <Name>' -ForEach @(
        @{ Name = 'a time span'; Script = { Step-McfClock 0 } }
        @{ Name = 'the present time'; Script = { Step-McfClock -To (Get-McfClock).Now } }
    ) {
        $before = (Get-McfClock).Now
        $clock = & $Script
        $clock.Now | Should -Be $before
        $clock.Moved | Should -Be ([timespan]::Zero)
        Step-McfClock 0 -WhatIf | Should -BeNullOrEmpty
    }

    It 'never goes back' {
        $before = (Get-McfClock).Now
        { Step-McfClock -By ([timespan]::FromHours(-1)) } | Should -Throw '*is negative*'
        Step-McfClock -To '2020-01-01' -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfClockBackwards,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failures[0].ErrorDetails.Message | Should -Match 'only move forward'
        (Get-McfClock).Now | Should -Be $before
    }

    It 'never goes beyond its last moment' {
        $before = (Get-McfClock).Now
        foreach ($step in @{ To = '9999-12-31' }, @{ To = '9000-01-01T00:00:01Z' }, @{ By = [timespan]::MaxValue }, @{ By = '3000000d' }) {
            Step-McfClock @step -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfClockOutOfRange,*'
            $failures[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
            $failures[0].ErrorDetails.Message | Should -Match '9000-01-01'
            (Get-McfClock).Now | Should -Be $before
        }
    }

    It 'does not move with -WhatIf' {
        $before = (Get-McfClock).Now
        Step-McfClock 1d -WhatIf | Should -BeNullOrEmpty
        (Get-McfClock).Now | Should -Be $before
    }

    It 'needs the embedded service' {
        $live = Open-LiveConnection
        try {
            $failure = { Step-McfClock 1d -Connection $live } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfEmbeddedOnly,*'
            $failure.ErrorDetails.Message | Should -Match 'Step-McfClock.*Live'
            $failure.ErrorDetails.RecommendedAction | Should -Match 'Connect-Mcf -Embedded'
        }
        finally { $live.Dispose() }
    }

    It 'names a value that is not a time span' {
        { Step-McfClock soon -Connection $world.Connection } | Should -Throw -ExpectedMessage "*'soon' is not a time span*"
    }
}
