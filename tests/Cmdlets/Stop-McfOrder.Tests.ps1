BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Stop-McfOrder' {
    BeforeEach {
        $script:id = 'stop-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        Get-SampleOrder -Id $id | New-McfOrder | Out-Null
    }

    It 'cancels an order and returns nothing unless asked' {
        Stop-McfOrder $id -Confirm:$false | Should -BeNullOrEmpty
        $order = Get-McfOrder $id
        $order.Status | Should -Be 'Cancelled'
        $order.Items[0].CancelledQuantity | Should -Be 1
    }

    It 'takes orders from the pipeline' {
        (Get-McfOrder $id | Stop-McfOrder -PassThru -Confirm:$false).Status | Should -Be 'Cancelled'
    }

    It 'takes the rows of Amazon''s cancellation file' {
        $file = Join-Path $TestDrive 'cancel.txt'
        'MerchantFulfillmentOrderID', $id | Set-Content -LiteralPath $file
        (Import-Csv $file -Delimiter "`t" | Stop-McfOrder -PassThru -Confirm:$false).Status | Should -Be 'Cancelled'
        Import-McfOrder $file -ErrorVariable refused -ErrorAction SilentlyContinue
        $refused[0].ErrorDetails.RecommendedAction | Should -BeLike '*Stop-McfOrder*'
    }

    It 'is content with an order that is cancelled already' {
        1..2 | ForEach-Object { Stop-McfOrder $id -Confirm:$false -ErrorAction Stop }
        ($world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -EQ $id).Cancels | Should -Be 1
    }

    It 'says when it is too late, and cancels the others' {
        Step-McfClock 3d | Out-Null
        Get-SampleOrder -Id "$id-2" | New-McfOrder | Out-Null
        $id, "$id-2" | Stop-McfOrder -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
        (Get-McfOrder "$id-2").Status | Should -Be 'Cancelled'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotCancellable,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
        $failures[0].TargetObject | Should -Be $id
    }

    It 'names the order it cannot find' {
        { Stop-McfOrder 'no-order' -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'McfOrderNotFound,*'
    }

    It 'cancels nothing with -WhatIf' {
        Stop-McfOrder $id -WhatIf
        (Get-McfOrder $id).Status | Should -Be 'New'
    }

    It 'refuses an id that can be none' {
        Stop-McfOrder ('x' * 41) -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
    }
}
