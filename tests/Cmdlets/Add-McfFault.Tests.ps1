BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Add-McfFault' {
    AfterEach { Remove-McfFault -All }

    It 'lets the next request fail once' {
        Add-McfFault ServerError getFulfillmentOrder -HttpStatus 500 | Should -BeNullOrEmpty
        Get-SampleOrder -Id 'fault-1' | New-McfOrder | Out-Null
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        (Get-McfOrder 'fault-1').SellerFulfillmentOrderId | Should -Be 'fault-1'
        (Get-RequestCount $world 'getFulfillmentOrder') - $before | Should -Be 2
        (Get-McfFault).Struck | Should -Be 1
    }

    It 'leaves an order placed once although its answer is lost' {
        Add-McfFault DropAfterCommit createFulfillmentOrder
        (Get-SampleOrder -Id 'fault-2' | New-McfOrder).Outcome | Should -BeIn 'Created', 'AlreadyExists'
        @($world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -EQ 'fault-2').Count | Should -Be 1
    }

    It 'keeps its settings' {
        Add-McfFault HtmlBody GETFULFILLMENTORDER -Skip 2 -Count 3 -HttpStatus 504 -OrderId 'only-this'
        $rule = Get-McfFault
        $rule.Kind, $rule.Operation, $rule.Skip, $rule.Count, $rule.Status, $rule.SellerFulfillmentOrderId |
            Should -Be 'HtmlBody', 'getFulfillmentOrder', 2, 3, 504, 'only-this'
    }

    It 'applies once, without end with a probability, and always with -Always' {
        Add-McfFault ThrottleStorm
        Add-McfFault ThrottleStorm -Probability 0.25 -Seed 7
        Add-McfFault ThrottleStorm -Always
        $rules = Get-McfFault
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
        ([timespan] (Add-McfFault Delay -Delay $Text -PassThru).Delay).TotalSeconds | Should -Be $Seconds
    }

    It 'returns the added fault, with its number and its seller, with -PassThru' {
        Add-McfFault ServerError
        $added = Add-McfFault HtmlBody getFulfillmentOrder -PassThru
        @($added).Count | Should -Be 1
        $added.Kind, $added.Operation | Should -Be 'HtmlBody', 'getFulfillmentOrder'
        $added.Id | Should -Be (Get-McfFault)[1].Id
        $added.SellerKey, $added.ConnectionName | Should -Be $world.Connection.SellerKey, $world.Connection.Name
    }

    It 'changes nothing with -WhatIf' {
        Add-McfFault ServerError -WhatIf
        Get-McfFault | Should -BeNullOrEmpty
    }

    It 'says that an operation is none' {
        Add-McfFault ServerError 'makeCoffee' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfUnknownOperation,*'
        $failures[0].TargetObject | Should -Be 'makeCoffee'
        Get-McfFault | Should -BeNullOrEmpty
    }

    It 'replaces an answer by any other, before or after the work' {
        Add-McfFault Respond createFulfillmentOrder -HttpStatus 202 -Body '' -Header @{ 'Retry-After' = 600; 'x-amzn-RequestId' = '' } -AfterCommit
        $rule = Get-McfFault
        $rule.Kind, $rule.Status, $rule.Body, $rule.AfterCommit | Should -Be 'Respond', 202, '', $true
        $rule.Headers['retry-after'], $rule.Headers['x-amzn-RequestId'] | Should -Be '600', ''
    }

    It 'keeps the response by default' {
        Add-McfFault Replay getFulfillmentOrder
        $rule = Get-McfFault
        $rule.Status, $rule.Body, $rule.Headers, $rule.AfterCommit | Should -Be $null, $null, $null, $false
    }

    It 'refuses options that contradict each other' {
        $failure = { Add-McfFault ServerError -Body '{}' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfInvalidFault,*'
        { Add-McfFault DropAfterCommit -AfterCommit } | Should -Throw
        { Add-McfFault Respond -Header @{ 'a b' = 1 } } | Should -Throw
        { Add-McfFault Respond -HttpStatus 199 } | Should -Throw
        Get-McfFault | Should -BeNullOrEmpty
    }

    It 'refuses numbers out of range' {
        { Add-McfFault ServerError -Probability 2 } | Should -Throw
        { Add-McfFault ServerError -HttpStatus 200 } | Should -Throw
        { Add-McfFault ServerError -Count 0 } | Should -Throw
    }

    It 'completes kinds and operations' {
        (Complete 'Add-McfFault Drop').CompletionText | Should -Be 'DropBeforeCommit', 'DropAfterCommit'
        (Complete 'Add-McfFault ServerError createFulfillmentO').CompletionText | Should -Be 'createFulfillmentOrder'
        (Complete 'Add-McfFault ServerError tok').CompletionText | Should -Be 'token'
        (Complete 'Add-McfFault Respond -HttpStatus 20').CompletionText | Should -Be '200', '202', '204', '205'
        (Complete 'Add-McfFault ServerError -HttpStatus 20') | Should -BeNullOrEmpty
        (Complete 'Add-McfFault Respond -Body ').CompletionText | Should -Contain "'{}'"
    }
}
