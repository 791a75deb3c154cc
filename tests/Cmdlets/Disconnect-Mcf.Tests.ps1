BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    function Open-Store([string] $Name) { Connect-Mcf -Embedded -Path (Join-Path $TestDrive "$Name.db") -Name $Name -PassThru }
}


Describe 'Disconnect-Mcf while commands are running' {
    BeforeEach { $script:world = Open-World -Paced }
    AfterEach { Close-World $world }

    It 'stops them: what was sent is settled or named, the rest was not sent, and the error says why' {
        # The burst of the usage plan is 30: ten are answered, twenty are on the wire and held back, the others wait for quota.
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Skip = 10; Delay = [timespan]::FromMinutes(5); Count = $null }
        $script = '1..34 | ForEach-Object { Get-SampleOrder "close-$_" } | New-McfOrder -Connection $connection -ThrottleLimit 34'
        $run = Start-Pipeline -Script $script -Variables @{ connection = $world.Connection }
        Wait-Until { (Get-RequestCount $world 'createFulfillmentOrder') -ge 30 }
        $world.Connection | Disconnect-Mcf
        Wait-Until { $run.Running.IsCompleted }

        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -Be 'McfNotConnected,AmazonMcf.Commands.NewMcfOrderCommand'
        $committed = $world.Service.ReadGroundTruth().Orders.SellerFulfillmentOrderId
        $created = @($run.Output | Where-Object Outcome -EQ 'Created')
        $open = $world.Connection.Interruptions
        $unknown = @($open | Where-Object Kind -EQ 'OutcomeUnknown')
        @($created.SellerFulfillmentOrderId) + @($unknown.SellerFulfillmentOrderId) | Sort-Object | Should -Be ($committed | Sort-Object)
        $open.Count + $run.Output.Count | Should -Be 34
        $run.Shell.Streams.Warning[-1].Message | Should -BeLike '*sent with unknown outcome*'

        $world.Service.ClearFaults()
        $again = Connect-Mcf -Embedded -Path $world.Path -Unlimited -PassThru
        ($open | New-McfOrder -Connection $again).Count | Should -Be $open.Count
        $world.Service.ReadGroundTruth().Orders.Count | Should -Be 34
        $again | Disconnect-Mcf
    }

    It 'lets a request on the wire tell its outcome' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Delay = [timespan]::FromMilliseconds(500); Count = $null }
        $run = Start-Pipeline -Script 'Get-SampleOrder wire-1 | New-McfOrder -Connection $connection' -Variables @{ connection = $world.Connection }
        Wait-Until { $world.Service.ReadGroundTruth().Orders.Count -eq 1 }
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
        @{ Script = 'Set-McfFault -List -Connection $connection' }
        @{ Script = 'Step-McfClock 1h -Connection $connection' }
    ) {
        $world.Connection | Disconnect-Mcf
        $run = Start-Pipeline -Script $Script -Variables @{ connection = $world.Connection }
        Wait-Until { $run.Running.IsCompleted }
        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -BeLike 'McfNotConnected,*'
        $run.Output | Should -BeNullOrEmpty
    }
}
