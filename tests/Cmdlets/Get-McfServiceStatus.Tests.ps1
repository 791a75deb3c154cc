BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfServiceStatus' {
    AfterEach { $world.Service.ClearFaults() }

    It 'checks the section <Section> with <Operation>' -ForEach @(
        @{ Section = 'Outbound'; Operation = 'listAllFulfillmentOrders' }
        @{ Section = 'Inbound'; Operation = 'listInboundPlans' }
        @{ Section = 'Inventory'; Operation = 'getInventorySummaries' }
    ) {
        $before = Get-RequestCount $world $Operation
        $status = Get-McfServiceStatus -Section $Section
        "$($status.Section) $($status.Status) $($status.Quota.Operation)" | Should -Be "$Section GREEN $Operation"
        Get-RequestCount $world $Operation | Should -BeGreaterThan $before
        Add-McfFault ServerError -Operation $Operation -Always
        (Get-McfServiceStatus -Section $Section -Timeout 1s).Status | Should -Be 'RED'
        Remove-McfFault -All
    }

    It 'is GREEN when the service answers, with latency and quota' {
        $status = Get-McfServiceStatus
        $status.Status | Should -Be 'GREEN'
        $status.Latency | Should -BeGreaterThan ([timespan]::Zero)
        $status.HttpStatus | Should -Be 200
        $status.RequestId | Should -Not -BeNullOrEmpty
        $status.Quota.Operation | Should -Be 'listAllFulfillmentOrders'
        $status.Quotas.Count | Should -Be @($world.Connection.Apis.Operations).Count
        $status.Quotas.Operation | Should -Contain 'listInboundPlans'
        $status.Name | Should -Be $world.Connection.Name
    }

    It 'costs one request' {
        $before = Get-RequestCount $world 'listAllFulfillmentOrders'
        Get-McfServiceStatus | Out-Null
        (Get-RequestCount $world 'listAllFulfillmentOrders') - $before | Should -Be 1
    }

    It 'is YELLOW when it took a second attempt' {
        Add-Fault $world @{ Kind = 'ServerError'; Status = 503; Operation = 'listAllFulfillmentOrders' }
        $status = Get-McfServiceStatus -Timeout 60s
        $status.Status | Should -Be 'YELLOW'
        $status.Attempts | Should -Be 2
    }

    It 'is RED, without an error, after a timeout' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'listAllFulfillmentOrders'; Delay = [timespan]::FromMinutes(5) }
        $status = Get-McfServiceStatus -Timeout 1s -ErrorAction Stop
        $status.Status | Should -Be 'RED'
        $status.ErrorId | Should -Be 'McfRequestTimeout'
        $status.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'is RED when the login is refused' {
        $stranger = Open-LiveConnection -Endpoint 'http://127.0.0.1:1/'
        try {
            $status = Get-McfServiceStatus -Connection $stranger -Timeout 2s
            $status.Status | Should -Be 'RED'
            $status.Message | Should -Not -BeNullOrEmpty
        }
        finally { $stranger.Dispose() }
    }

    It 'needs a connection' {
        $run = Start-Pipeline -Script 'Get-McfServiceStatus'
        $run.Shell.EndInvoke($run.Running) | Out-Null
        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'McfNotConnected,*'
    }

    It 'refuses a timeout of zero' {
        { Get-McfServiceStatus -Timeout 0 } | Should -Throw -ExpectedMessage '*above zero*'
    }
}
