BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Wait-McfOrder' {
    It 'returns an order that is over at once' {
        Get-SampleOrder -Id 'wait-1' | New-McfOrder | Out-Null
        Step-McfClock 3d | Out-Null
        (Get-McfOrder 'wait-1' | Wait-McfOrder).Status | Should -Be 'Complete'
    }

    It 'waits until another process moves the order on' {
        Get-SampleOrder -Id 'wait-3' | New-McfOrder | Out-Null
        $run = Start-Pipeline -Script 'Wait-McfOrder wait-3 -Connection $connection -Interval 0.05' -Variables @{ connection = $world.Connection }
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        Wait-Until { (Get-RequestCount $world 'getFulfillmentOrder') -gt $before + 1 }
        $run.Output.Count | Should -Be 0
        $world.Service.StepClock([timespan]::FromDays(3)) | Out-Null
        $run.Shell.EndInvoke($run.Running) | Out-Null
        $run.Output[0].Status | Should -Be 'Complete'
    }

    It 'takes the status to wait for' {
        Get-SampleOrder -Id 'wait-4' | New-McfOrder | Out-Null
        (Wait-McfOrder 'wait-4' -Status New).Status | Should -Be 'New'
    }

    It 'ends at the timeout, and says the status of the order' {
        Get-SampleOrder -Id 'wait-5' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        Wait-McfOrder 'wait-5' -Timeout 0.1 -Interval 0.05 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfWaitTimeout,*'
        $failures[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
        $failures[0].TargetObject | Should -Be 'wait-5'
        $failures[0].ErrorDetails.Message | Should -Match "'wait-5'.*its status is (New|Received)"
    }

    It 'does not wait for what can never come' {
        Get-SampleOrder -Id 'wait-6' | New-McfOrder | Stop-McfOrder -Confirm:$false
        Wait-McfOrder 'wait-6' -Status Complete -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfStatusOutOfReach,*'
        $failures[0].ErrorDetails.Message | Should -Match 'Cancelled'
    }

    It 'names the order it cannot find, and waits for the others' {
        Get-SampleOrder -Id 'wait-7' | New-McfOrder | Stop-McfOrder -Confirm:$false
        ('no-order', 'wait-7' | Wait-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue).SellerFulfillmentOrderId | Should -Be 'wait-7'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
    }

    It 'returns orders that are over while others that came before them wait' {
        $ids = @(1..20 | ForEach-Object { "held-$_" }) + @(1..20 | ForEach-Object { "over-$_" })
        $ids | ForEach-Object { Get-SampleOrder -Id $_ -With @{ FulfillmentAction = $(if ($_ -like 'held-*') { 'Hold' } else { 'Ship' }) } } | New-McfOrder | Out-Null
        Step-McfClock 3d | Out-Null
        $over = $ids | Wait-McfOrder -ThrottleLimit 4 -OutputOrder Completion | Select-Object -First 20
        $over.SellerFulfillmentOrderId | Sort-Object | Should -Be ($ids -like 'over-*' | Sort-Object)
    }

    It 'asks for the list, and reads an order again when it is over' {
        $ids = 1..20 | ForEach-Object { "list-$_" }
        $ids | ForEach-Object { Get-SampleOrder -Id $_ -With @{ FulfillmentAction = 'Hold' } } | New-McfOrder | Out-Null
        $reads = Get-RequestCount $world 'getFulfillmentOrder'
        $lists = Get-RequestCount $world 'listAllFulfillmentOrders'
        $script = '$ids | Wait-McfOrder -Status Cancelled -Connection $connection -Interval 0.05 -ThrottleLimit 4'
        $run = Start-Pipeline -Script $script -Variables @{ connection = $world.Connection; ids = $ids }
        Wait-Until { (Get-RequestCount $world 'listAllFulfillmentOrders') -gt $lists + 10 }
        $run.Output.Count | Should -Be 0
        Get-RequestCount $world 'getFulfillmentOrder' | Should -BeLessThan ($reads + 60) -Because 'only the first of them waited alone for a moment'
        $ids | Stop-McfOrder -Confirm:$false
        $run.Shell.EndInvoke($run.Running) | Out-Null
        $run.Output.SellerFulfillmentOrderId | Should -Be $ids
        $run.Output.Status | Select-Object -Unique | Should -Be 'Cancelled'
    }

    It 'asks each seller for its own orders' {
        $other = Open-World
        try {
            $both = $world.Connection, $other.Connection
            $ids = 1..3 | ForEach-Object { "seller-$_" }
            $orders = foreach ($connection in $both) {
                $ids | ForEach-Object { Get-SampleOrder -Id $_ -With @{ FulfillmentAction = 'Hold' } } | New-McfOrder -Connection $connection | Out-Null
                $ids | Get-McfOrder -Connection $connection
            }
            $lists = Get-RequestCount $world 'listAllFulfillmentOrders'
            $script = '$orders | Wait-McfOrder -Status Cancelled -Connection $both -Interval 0.05'
            $run = Start-Pipeline -Script $script -Variables @{ both = $both; orders = $orders }
            Wait-Until { (Get-RequestCount $world 'listAllFulfillmentOrders') -gt $lists -and (Get-RequestCount $other 'listAllFulfillmentOrders') -gt 0 }
            $ids | Stop-McfOrder -Confirm:$false -Connection $other.Connection
            $ids | Stop-McfOrder -Confirm:$false -Connection $world.Connection
            $run.Shell.EndInvoke($run.Running) | Out-Null
            $run.Output.SellerFulfillmentOrderId | Should -Be ($ids + $ids)
            $run.Output.SellerKey | Should -Be (@($world.Connection.SellerKey) * 3 + @($other.Connection.SellerKey) * 3)
        }
        finally {
            Close-World $other
        }
    }

    It 'rejects a queue that is not one' {
        { Wait-McfOrder wait-1 -QueueUrl 'mcf' } | Should -Throw -ErrorId 'McfQueueNotValid,*'
    }

    It 'completes statuses' {
        (Complete 'Wait-McfOrder x -Status Comp').CompletionText | Should -Be 'Complete', 'CompletePartialled'
    }
}
