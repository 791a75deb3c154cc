BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    function Open-Store([string] $Name) { Connect-Mcf -Embedded -Path (Join-Path $TestDrive "$Name.db") -Name $Name -PassThru }
}

Describe 'Disconnect-Mcf' {
    BeforeEach { $script:first, $script:second, $script:third = 'First', 'Second', 'Third' | ForEach-Object { Open-Store $_ } }
    AfterEach { Disconnect-Mcf -All }

    It 'closes the current connection, and no other one takes its place' {
        Disconnect-Mcf
        (Get-McfConnection -All).Name | Should -Be 'First', 'Second'
        Get-McfConnection | Should -BeNullOrEmpty
        $failure = { Get-McfOrder } | Should -Throw -ErrorId 'McfNotConnected,*' -PassThru
        $failure.ErrorDetails.Message | Should -BeLike "*no current connection*'First'*'Second'*"
        $failure.ErrorDetails.RecommendedAction | Should -BeLike "*-Connection 'Second'*Connect-Mcf*"
        # Without a current connection there is nothing to close.
        Disconnect-Mcf
        (Get-McfConnection -All).Name | Should -Be 'First', 'Second'
    }

    It 'leaves a session its connection when a script closes one of its own to the same seller and marketplace' {
        $own = Connect-Mcf -Embedded -Path $third.StorePath -Name 'Script' -PassThru
        Disconnect-Mcf -Connection $own
        (Get-McfConnection).Name | Should -Be 'Third'
        $abroad = Connect-Mcf -Embedded -Path $third.StorePath -Name 'Abroad' -Marketplace CA -PassThru
        Disconnect-Mcf -Connection $abroad
        Get-McfConnection | Should -BeNullOrEmpty
    }

    It 'closes the connection that is handed over: <Name>' -ForEach @(
        @{ Name = 'as an object'; Script = { Disconnect-Mcf -Connection $second } }
        @{ Name = 'by its position'; Script = { Disconnect-Mcf $second } }
        @{ Name = 'through the pipeline'; Script = { $second | Disconnect-Mcf } }
        @{ Name = 'by its name through the pipeline'; Script = { 'second' | Disconnect-Mcf } }
        @{ Name = 'by its name in -Connection'; Script = { Disconnect-Mcf -Connection Second } }
        @{ Name = 'with -Name'; Script = { Disconnect-Mcf -Name Second } }
        @{ Name = 'with a wildcard'; Script = { Disconnect-Mcf -Name 'S*' } }
    ) {
        & $Script
        (Get-McfConnection -All).Name | Should -Be 'First', 'Third'
        (Get-McfConnection).Name | Should -Be 'Third'
        { Get-McfOrder -Connection $second } | Should -Throw -ErrorId 'McfNotConnected,*'
        Get-McfOrder -Connection $first -Since 2020-01-01 | Should -BeNullOrEmpty
    }

    It 'closes several, each once' {
        Disconnect-Mcf -Name First, 'F*', Third
        (Get-McfConnection -All).Name | Should -Be 'Second'
        Disconnect-Mcf -All
        Get-McfConnection -All | Should -BeNullOrEmpty
        { Disconnect-Mcf -All } | Should -Not -Throw
    }

    It 'says which name is unknown, and closes the others' {
        Disconnect-Mcf -Name nowhere, First -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.FullyQualifiedErrorId | Should -Be 'McfConnectionNotFound,AmazonMcf.Commands.DisconnectMcfCommand'
        "$failures" | Should -Match "'nowhere'"
        (Get-McfConnection -All).Name | Should -Be 'Second', 'Third'
        { Disconnect-Mcf -Name 'no*' } | Should -Not -Throw
    }

    It 'lets a closed store be opened again under the same name' {
        $null = Get-SampleOrder -Id 'kept' | New-McfOrder -Connection $first
        Disconnect-Mcf -Connection $first
        $again = Open-Store 'First'
        (Get-McfOrder -SellerFulfillmentOrderId 'kept' -Connection $again).ConnectionName | Should -Be 'First'
    }
}

Describe 'Disconnect-Mcf while commands are running' {
    BeforeEach { $script:world = Open-World -Paced }
    AfterEach { Close-World $world }

    It 'stops them: what was sent is settled or named, the rest was not sent, and the error says why' {
        # The burst of the usage plan is 30: ten are answered, twenty are on the wire and held back, the others wait for quota.
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Skip = 10; Delay = [timespan]::FromMinutes(5); Count = $null }
        $script = '1..34 | ForEach-Object { Get-SampleOrder "close-$_" } -End { $fed.All = $true } | New-McfOrder -Connection $connection -ThrottleLimit 34'
        $fed = @{ All = $false }
        $run = Start-Pipeline -Script $script -Variables @{ connection = $world.Connection; fed = $fed }
        Wait-Until { $fed.All -and (Get-RequestCount $world 'createFulfillmentOrder') -ge 30 }
        $world.Connection | Disconnect-Mcf
        Wait-Until { $run.Running.IsCompleted }

        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -Be 'McfNotConnected,AmazonMcf.Commands.NewMcfOrderCommand'
        $committed = $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId
        $created = @($run.Output | Where-Object Outcome -EQ 'Created')
        $open = $world.Connection.Interruptions
        $unknown = @($open | Where-Object Kind -EQ 'OutcomeUnknown')
        @($created.SellerFulfillmentOrderId) + @($unknown.SellerFulfillmentOrderId) | Sort-Object | Should -Be ($committed | Sort-Object)
        $open.Count + $run.Output.Count | Should -Be 34
        $run.Shell.Streams.Warning[-1].Message | Should -BeLike '*sent with unknown outcome*'

        # Both the session that ran the command and the one that closed the connection know what is open.
        $run.Shell.Streams.Warning[-1].Message | Should -BeLike '*over a new connection, or see (Get-McfConnection -Closed).Interruptions.'
        $run.Shell.Commands.Clear()
        $script = '(Get-McfConnection -Closed | Where-Object { $_ -eq $connection }).Interruptions.Target'
        $run.Shell.AddScript($script).Invoke() | Should -Be $open.Target
        $closed = Get-McfConnection -Closed | Where-Object { $_ -eq $world.Connection }
        $closed.Interruptions.Target | Should -Be $open.Target

        $world.Service.ClearFaults()
        $again = Connect-Mcf -Embedded -Path $world.Path -Unlimited -PassThru
        ($closed.Interruptions | New-McfOrder -Connection $again).Count | Should -Be $open.Count
        Get-McfConnection -Closed | Should -Not -Contain $world.Connection
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 34
        $again | Disconnect-Mcf
    }

    It 'lets a request in progress report its outcome' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Delay = [timespan]::FromMilliseconds(500); Count = $null }
        $run = Start-Pipeline -Script 'Get-SampleOrder wire-1 | New-McfOrder -Connection $connection' -Variables @{ connection = $world.Connection }
        Wait-Until { $world.Service.ReadCommittedState().Orders.Count -eq 1 }
        $world.Connection | Disconnect-Mcf
        Wait-Until { $run.Running.IsCompleted }
        $run.Output.Outcome | Should -Be 'Created'
    }

    It 'leaves McfNotConnected to every later use of the connection: <Script>' -ForEach @(
        @{ Script = 'Get-SampleOrder late-1 | New-McfOrder -Connection $connection' }
        @{ Script = 'Get-McfOrder late-1 -Connection $connection' }
        @{ Script = 'Get-McfOrder -Since 2020-01-01 -Connection $connection' }
        @{ Script = 'Stop-McfOrder late-1 -Connection $connection -Confirm:$false' }
        @{ Script = 'Get-McfFeature -Connection $connection' }
        @{ Script = 'Get-McfFault -Connection $connection' }
        @{ Script = 'Step-McfClock 1h -Connection $connection' }
    ) {
        $world.Connection | Disconnect-Mcf
        $run = Start-Pipeline -Script $Script -Variables @{ connection = $world.Connection }
        Wait-Until { $run.Running.IsCompleted }
        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'McfNotConnected,*'
        $run.Output | Should -BeNullOrEmpty
    }
}
