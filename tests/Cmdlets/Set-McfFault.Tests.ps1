BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Set-McfFault' {
    AfterEach { Set-McfFault -Clear }

    It 'lets the next request fail once' {
        Set-McfFault ServerError getFulfillmentOrder -HttpStatus 500 | Should -BeNullOrEmpty
        Get-SampleOrder -Id 'fault-1' | New-McfOrder | Out-Null
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        (Get-McfOrder 'fault-1').SellerFulfillmentOrderId | Should -Be 'fault-1'
        (Get-RequestCount $world 'getFulfillmentOrder') - $before | Should -Be 2
        (Set-McfFault -List).Struck | Should -Be 1
    }

    It 'leaves an order placed once although its answer is lost' {
        Set-McfFault DropAfterCommit createFulfillmentOrder
        (Get-SampleOrder -Id 'fault-2' | New-McfOrder).Outcome | Should -BeIn 'Created', 'AlreadyExists'
        @($world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -EQ 'fault-2').Count | Should -Be 1
    }

    It 'keeps what it is told' {
        Set-McfFault HtmlBody GETFULFILLMENTORDER -Skip 2 -Count 3 -HttpStatus 504 -OrderId 'only-this'
        $rule = Set-McfFault -List
        $rule.Kind, $rule.Operation, $rule.Skip, $rule.Count, $rule.Status, $rule.SellerFulfillmentOrderId |
            Should -Be 'HtmlBody', 'getFulfillmentOrder', 2, 3, 504, 'only-this'
    }

    It 'strikes once, with a probability without end, and always when told' {
        Set-McfFault ThrottleStorm
        Set-McfFault ThrottleStorm -Probability 0.25 -Seed 7
        $rules = Set-McfFault ThrottleStorm -Always -PassThru
        $rules.Count | Should -Be 3
        $rules[0].Count | Should -Be 1
        $rules[1].Count | Should -BeNullOrEmpty
        $rules[1].Probability | Should -Be 0.25
        $rules[2].Count | Should -BeNullOrEmpty
    }

    It 'gives a delay of <Text>' -ForEach @(
        @{ Text = '2s'; Seconds = 2 }
        @{ Text = '1m'; Seconds = 60 }
    ) {
        (Set-McfFault Delay -Delay $Text -PassThru).Delay.TotalSeconds | Should -Be $Seconds
    }

    It 'clears all' {
        Set-McfFault ServerError -Always
        Set-McfFault -Clear -PassThru | Should -BeNullOrEmpty
        (Get-McfServiceStatus).Status | Should -Be 'GREEN'
    }

    It 'changes nothing with -WhatIf' {
        Set-McfFault ServerError -WhatIf
        Set-McfFault -List | Should -BeNullOrEmpty
        Set-McfFault ServerError
        Set-McfFault -Clear -WhatIf
        @(Set-McfFault -List).Count | Should -Be 1
    }

    It 'says that an operation is none' {
        Set-McfFault ServerError 'makeCoffee' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfUnknownOperation,*'
        $failures[0].TargetObject | Should -Be 'makeCoffee'
        Set-McfFault -List | Should -BeNullOrEmpty
    }

    It 'replaces an answer by any other, before or after the work' {
        Set-McfFault Respond createFulfillmentOrder -HttpStatus 202 -Body '' -Header @{ 'Retry-After' = 600; 'x-amzn-RequestId' = '' } -AfterCommit
        $rule = Set-McfFault -List
        $rule.Kind, $rule.Status, $rule.Body, $rule.AfterCommit | Should -Be 'Respond', 202, '', $true
        $rule.Headers['retry-after'], $rule.Headers['x-amzn-RequestId'] | Should -Be '600', ''
    }

    It 'keeps the answer where it is told nothing' {
        Set-McfFault Replay getFulfillmentOrder
        $rule = Set-McfFault -List
        $rule.Status, $rule.Body, $rule.Headers, $rule.AfterCommit | Should -Be $null, $null, $null, $false
    }

    It 'refuses options that contradict each other' {
        $failure = { Set-McfFault ServerError -Body '{}' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfInvalidFault,*'
        { Set-McfFault DropAfterCommit -AfterCommit } | Should -Throw
        { Set-McfFault Respond -Header @{ 'a b' = 1 } } | Should -Throw
        { Set-McfFault Respond -HttpStatus 199 } | Should -Throw
        Set-McfFault -List | Should -BeNullOrEmpty
    }

    It 'refuses numbers out of range' {
        { Set-McfFault ServerError -Probability 2 } | Should -Throw
        { Set-McfFault ServerError -HttpStatus 200 } | Should -Throw
        { Set-McfFault ServerError -Count 0 } | Should -Throw
    }

    It 'completes kinds and operations' {
        (Complete 'Set-McfFault Drop').CompletionText | Should -Be 'DropAfterCommit', 'DropBeforeCommit'
        (Complete 'Set-McfFault ServerError createFulfillmentO').CompletionText | Should -Be 'createFulfillmentOrder'
        (Complete 'Set-McfFault ServerError tok').CompletionText | Should -Be 'token'
        (Complete 'Set-McfFault Respond -HttpStatus 20').CompletionText | Should -Be '200', '202', '204', '205'
        (Complete 'Set-McfFault ServerError -HttpStatus 20') | Should -BeNullOrEmpty
        (Complete 'Set-McfFault Respond -Body ').CompletionText | Should -Contain "'{}'"
    }
}
