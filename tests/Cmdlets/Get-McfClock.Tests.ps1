BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfClock' {
    It 'returns the virtual time and how fast it passes, and changes nothing' {
        $clock = Get-McfClock
        $clock.Now | Should -Be $testStart
        $clock.Now.Kind | Should -Be 'Utc'
        $clock.Moved | Should -Be ([timespan]::Zero)
        $clock.TimeScale | Should -Be 0
        $clock.SellerKey, $clock.ConnectionName | Should -Be $world.Connection.SellerKey, $world.Connection.Name
        (Get-McfClock).Now | Should -Be $clock.Now
    }

    It 'returns the time that other sessions advanced' {
        $now = $world.Service.StepClock([timespan]::FromHours(5))
        (Get-McfClock).Now | Should -Be $now
        (Get-McfConnection).VirtualTime | Should -Be $now
    }

    It 'returns the time after a step, and the time scale of the store' {
        $stepped = Step-McfClock 2d
        (Get-McfClock).Now | Should -Be $stepped.Now
        $world.Service.TimeScale = 0.001
        (Get-McfClock).TimeScale | Should -Be 0.001
        $world.Service.TimeScale = 0
    }

    It 'needs the embedded service' {
        $live = Open-LiveConnection
        try {
            $failure = { Get-McfClock -Connection $live } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfEmbeddedOnly,*'
            $failure.ErrorDetails.Message | Should -Match 'Get-McfClock.*Live'
        }
        finally { $live.Dispose() }
    }
}
