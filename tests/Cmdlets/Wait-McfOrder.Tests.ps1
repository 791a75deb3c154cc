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

    It 'completes statuses' {
        (Complete 'Wait-McfOrder x -Status Comp').CompletionText | Should -Be 'Complete', 'CompletePartialled'
    }
}
