BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'A stop (Ctrl+C)' {
    BeforeEach { $script:world = Open-World -Paced }
    AfterEach { Close-World $world }

    It 'names what was sent without an answer and what was not sent, and piping that in again settles it' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Delay = [timespan]::FromMinutes(5); Count = $null }
        $script = '1..34 | ForEach-Object { Get-SampleOrder "stop-$_" } -End { $fed.All = $true } | New-McfOrder -Connection $connection -ThrottleLimit 34'
        $fed = @{ All = $false }
        $run = Start-Pipeline -Script $script -Variables @{ connection = $world.Connection; fed = $fed }
        # The burst of the usage plan is 30: the others wait for quota when the stop comes.
        Wait-Until { $fed.All -and (Get-RequestCount $world 'createFulfillmentOrder') -ge 30 }
        $run.Shell.Stop()
        $run.Shell.InvocationStateInfo.State | Should -Be 'Stopped'

        $world.Service.ClearFaults()
        $committed = $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId
        $open = $world.Connection.Interruptions
        $unknown = @($open | Where-Object Kind -EQ 'OutcomeUnknown')
        $unknown.SellerFulfillmentOrderId | Sort-Object | Should -Be ($committed | Sort-Object)
        @($open | Where-Object Kind -EQ 'NotSent').Count + $unknown.Count | Should -Be $open.Count
        $open.Count | Should -Be 34

        $settled = $open | New-McfOrder -Connection $world.Connection
        ($settled | Where-Object SellerFulfillmentOrderId -In $committed).Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
        $settled.Count | Should -Be $open.Count
        $world.Connection.Interruptions | Should -BeNullOrEmpty
        $world.Service.ReadCommittedState().Orders.Count | Should -Be $open.Count
    }

    It 'lets a request in progress report its outcome within the grace' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; Delay = [timespan]::FromSeconds(1); Count = $null }
        $run = Start-Pipeline -Script 'Get-SampleOrder grace-1 | New-McfOrder -Connection $connection' -Variables @{ connection = $world.Connection }
        Wait-Until { (Get-RequestCount $world 'createFulfillmentOrder') -ge 1 }
        $run.Shell.Stop()
        $open = $world.Connection.Interruptions
        $open.Kind | Should -Be 'AnsweredNotWritten'
        $open.Result.Outcome | Should -Be 'Created'
    }

    It 'ends a command that waits for quota, for an answer or for input, in bounded time: <Script>' -ForEach @(
        @{ Script = '1..60 | ForEach-Object { "no-$_" } | Get-McfOrder -Connection $connection -ThrottleLimit 60 -ErrorAction Ignore' }
        @{ Script = 'Get-McfOrder slow -Connection $connection' }
        @{ Script = 'Get-McfOrder -Since 2020-01-01 -Connection $connection' }
        @{ Script = 'Wait-McfOrder slow -Status Complete -Connection $connection' }
        @{ Script = '& { Get-SampleOrder early-1; Start-Sleep -Seconds 600 } | New-McfOrder -Connection $connection' }
    ) {
        Get-SampleOrder -Id 'slow' | New-McfOrder -Connection $world.Connection | Out-Null
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'getFulfillmentOrder'; SellerFulfillmentOrderId = 'slow'; Delay = [timespan]::FromMinutes(5); Count = $null }
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'listAllFulfillmentOrders'; Delay = [timespan]::FromMinutes(5); Count = $null }
        $before = ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum
        $run = Start-Pipeline -Script $Script -Variables @{ connection = $world.Connection }
        Wait-Until { ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum -gt $before }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $run.Shell.Stop()
        $watch.Elapsed.TotalMinutes | Should -BeLessThan 2 -Because 'the service answers after 5'
        $run.Shell.InvocationStateInfo.State | Should -Be 'Stopped'
    }

    It 'sends nothing more afterwards' {
        $script = '1..2000 | ForEach-Object { Get-SampleOrder "flood-$_" } | New-McfOrder -Connection $connection -ThrottleLimit 8'
        $run = Start-Pipeline -Script $script -Variables @{ connection = $world.Connection }
        Wait-Until { (Get-RequestCount $world 'createFulfillmentOrder') -ge 10 }
        $run.Shell.Stop()
        $sent = Get-RequestCount $world 'createFulfillmentOrder'
        Start-Sleep -Milliseconds 1500
        Get-RequestCount $world 'createFulfillmentOrder' | Should -Be $sent

        $written = $run.Output.Count
        $accounted = $written + @($world.Connection.Interruptions | Where-Object Kind -NE 'NotSent').Count
        $world.Service.ReadCommittedState().Orders.Count | Should -BeLessOrEqual $accounted
    }
}

Describe 'A pipeline that ends early' {
    BeforeEach { $script:world = Open-World }
    AfterEach { Close-World $world }

    It 'loses nothing with <Name>' -ForEach @(
        @{ Name = 'Select-Object -First'; Script = '1..40 | ForEach-Object { Get-SampleOrder "early-$_" } | New-McfOrder -Connection $connection | Select-Object -First 2' }
        @{
            Name = 'a throw downstream'; Script = 'try {
                1..40 | ForEach-Object { Get-SampleOrder "early-$_" } | New-McfOrder -Connection $connection | ForEach-Object { $_; throw "enough" }
            } catch { $null = $_ }'
        }
        @{
            Name = '-ErrorAction Stop'; Script = 'try {
                1..40 | ForEach-Object { Get-SampleOrder "early-$_" -Sku $(if ($_ -eq 3) { "NO-SUCH-SKU" } else { "MUG-ENAMEL-BLUE" }) } |
                    New-McfOrder -Connection $connection -ErrorAction Stop
            } catch { $null = $_ }'
        }
    ) {
        foreach ($round in 1..5) {
            $run = Start-Pipeline -Script $Script -Variables @{ connection = $world.Connection }
            $run.Shell.EndInvoke($run.Running)
            $run.Shell.Dispose()
        }

        $state = $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId
        ($state | Select-Object -Unique).Count | Should -Be $state.Count

        $world.Connection.Interruptions | New-McfOrder -Connection $world.Connection -ErrorAction Ignore | Out-Null
        $again = 1..40 | ForEach-Object { Get-SampleOrder -Id "early-$_" } | New-McfOrder -Connection $world.Connection
        $again.Count | Should -Be 40
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 40
    }

    It 'leaves no work behind when reads are cut short, fifty times over' {
        1..30 | ForEach-Object { Get-SampleOrder -Id "read-$_" } | New-McfOrder -Connection $world.Connection | Out-Null
        foreach ($round in 1..50) {
            @(1..30 | ForEach-Object { "read-$_" } | Get-McfOrder -Connection $world.Connection | Select-Object -First 1).Count | Should -Be 1
        }
        $sent = Get-RequestCount $world 'getFulfillmentOrder'
        Start-Sleep -Milliseconds 500
        Get-RequestCount $world 'getFulfillmentOrder' | Should -Be $sent
        $world.Connection.Interruptions | Should -BeNullOrEmpty
    }

    It 'leaves no task, thread or handle behind, fifty times over: <Name>' -ForEach @(
        @{ Name = 'Select-Object -First'; Round = '$orders | New-McfOrder -Connection $connection | Select-Object -First 1' }
        @{ Name = '-ErrorAction Stop'; Round = '$orders | New-McfOrder -Connection $connection -OutputOrder Completion -ErrorAction Stop' }
        @{ Name = 'a throw downstream'; Round = '$orders | New-McfOrder -Connection $connection | ForEach-Object { throw "enough" }' }
        @{ Name = 'Select-Object -First of a read'; Round = '"found", "slow", "slow" | Get-McfOrder -Connection $connection | Select-Object -First 1' }
    ) {
        # At each end some requests wait for another attempt or for their answer.
        'found', 'slow' | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder -Connection $world.Connection | Out-Null
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'getFulfillmentOrder'; SellerFulfillmentOrderId = 'slow'; Delay = [timespan]::FromMinutes(5); Count = $null }
        Add-Fault $world @{ Kind = 'ThrottleStorm'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = 'refused'; Count = $null }
        function Invoke-Round {
            param([int] $Count)

            $script = "foreach (`$number in 1..$Count) {
                `$orders = @(Get-SampleOrder `"end-`$([guid]::NewGuid())`") + @(Get-SampleOrder refused) * 3 + @(Get-SampleOrder 'no-such' -Sku 'NO-SUCH-SKU') + @(Get-SampleOrder refused) * 3
                try { $Round | Out-Null } catch { `$null = `$_ }
            }"
            $run = Start-Pipeline -Script $script -Variables @{ connection = $world.Connection }
            $run.Shell.EndInvoke($run.Running)
            $run.Shell.Runspace.Dispose()
            $run.Shell.Dispose()
        }

        function Get-Footprint {
            [GC]::Collect()
            [GC]::WaitForPendingFinalizers()
            $process = [System.Diagnostics.Process]::GetCurrentProcess()
            [pscustomobject]@{ Timers = [System.Threading.Timer]::ActiveCount; Threads = $process.Threads.Count; Handles = $process.HandleCount }
            $process.Dispose()
        }

        Invoke-Round 10
        $before = Get-Footprint
        Invoke-Round 50
        $after = Get-Footprint
        # A task that is left waits on a timer: the one of its attempt or the one of its wait.
        $after.Timers - $before.Timers | Should -BeLessThan 10
        $after.Threads - $before.Threads | Should -BeLessThan 15
        $after.Handles - $before.Handles | Should -BeLessThan 15
        $world.Connection.GetQuota('createFulfillmentOrder').Waiting | Should -Be 0
        $sent = ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum
        Start-Sleep -Seconds 1
        ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum | Should -Be $sent
    }
}

Describe 'A stop between taking an order and sending it' {
    It 'accounts for that order' {
        if (-not ('AmazonMcf.Tests.AnsweringHost' -as [type])) { Add-Type -Path "$PSScriptRoot/AnsweringHost.cs" }
        $world = Open-World
        $file = Join-Path -Path $TestDrive -ChildPath 'five.csv'
        1..5 | ForEach-Object {
            [pscustomobject]@{
                SellerFulfillmentOrderId = "five-$_"; SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = 'Ada Example'
                AddressLine1 = '1 Sample Street'; City = 'Springfield'; StateOrRegion = 'IL'; PostalCode = '62701'; CountryCode = 'US'
                ShippingMethod = 'Owl'
            }
        } | Export-Csv -LiteralPath $file -NoTypeInformation
        $warned = [AmazonMcf.Tests.AnsweringHost]::new()
        $runspace = [runspacefactory]::CreateRunspace($warned, [initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $runspace.SessionStateProxy.SetVariable('connection', $world.Connection)
        $shell = [powershell]::Create($runspace)
        try {
            # The unknown shipping method of each order is a warning: the third one is on screen when the stop comes.
            $warned.StopAtWarning($shell, 3)
            $script = "Import-Module '$manifest'; Import-Csv '$file' | New-McfOrder -Connection `$connection"
            $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
            $running = $shell.AddScript($script).BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
            Wait-Until { $running.IsCompleted }
            $named = @($output.SellerFulfillmentOrderId) + @($world.Connection.Interruptions.SellerFulfillmentOrderId) | Where-Object { $_ } | Sort-Object -Unique
            $toCome = [regex]::Match($shell.Streams.Warning[-1].Message, '(\d+) more inputs? not sent').Groups[1].Value
            $named.Count + $toCome | Should -Be 5 -Because $shell.Streams.Warning[-1].Message
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
            Close-World $world
        }
    }
}
