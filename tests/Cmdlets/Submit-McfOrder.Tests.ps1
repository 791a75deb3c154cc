BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Submit-McfOrder' {
    BeforeEach {
        $script:id = 'submit-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        Get-SampleOrder -Id $id -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
    }

    It 'releases an order so that it ships' {
        Submit-McfOrder $id | Should -BeNullOrEmpty
        Step-McfClock 3d | Out-Null
        (Get-McfOrder $id).Status | Should -Be 'Complete'
    }

    It 'leaves an order alone that is not released' {
        Step-McfClock 3d | Out-Null
        (Get-McfOrder $id).Shipments.Count | Should -Be 0
    }

    It 'takes orders and results from the pipeline' {
        (Get-McfOrder $id | Submit-McfOrder -PassThru).FulfillmentAction | Should -Be 'Ship'
        Get-SampleOrder -Id "$id-2" -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Submit-McfOrder
        (Get-McfOrder "$id-2").FulfillmentAction | Should -Be 'Ship'
    }

    It 'releases once although the answer is lost' {
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'updateFulfillmentOrder' }
        { Submit-McfOrder $id -ErrorAction Stop } | Should -Not -Throw
        (Get-McfOrder $id).FulfillmentAction | Should -Be 'Ship'
        $world.Service.ClearFaults()
    }

    It 'recommends nothing for an order that is released already' {
        $null = Submit-McfOrder $id
        Step-McfClock 12h | Out-Null
        Submit-McfOrder $id -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotUpdatable,*'
        $failures[0].ErrorDetails.RecommendedAction | Should -BeLike 'Nothing needs to be done: *'
    }

    It 'explains that the hold has run out' {
        Step-McfClock 15d | Out-Null
        Submit-McfOrder $id -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotUpdatable,*'
        $failures[0].TargetObject | Should -Be $id
        $failures[0].ErrorDetails.Message | Should -Match 'Cancelled.*14-day hold'
    }

    It 'names the order it cannot find' {
        { Submit-McfOrder 'no-order' -ErrorAction Stop } | Should -Throw -ErrorId 'McfOrderNotFound,*'
    }

    It 'releases nothing with -WhatIf' {
        Submit-McfOrder $id -WhatIf
        (Get-McfOrder $id).FulfillmentAction | Should -Be 'Hold'
    }
}
