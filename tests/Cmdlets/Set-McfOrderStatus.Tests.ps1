BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Set-McfOrderStatus' {
    BeforeEach {
        $script:id = 'move-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        Get-SampleOrder -Id $id | New-McfOrder | Out-Null
    }

    It 'moves an order to <_>' -ForEach 'Processing', 'Complete', 'Unfulfillable' {
        Set-McfOrderStatus $id $_ | Should -BeNullOrEmpty
        (Get-McfOrder $id).Status | Should -Be $_
    }

    It 'ships when the order is complete' {
        (Set-McfOrderStatus $id Complete -PassThru).Shipments[0].Packages.Count | Should -Be 1
    }

    It 'takes orders from the pipeline' {
        (Get-McfOrder $id | Set-McfOrderStatus -Status Processing -PassThru).Status | Should -Be 'Processing'
    }

    It 'names the order it cannot move' {
        Set-McfOrderStatus 'no-order' Complete -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        $failures[0].TargetObject | Should -Be 'no-order'
    }

    It 'says that a status is none' {
        Set-McfOrderStatus $id 'Sleeping' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        (Get-McfOrder $id).Status | Should -Be 'New'
    }

    It 'moves nothing with -WhatIf' {
        Set-McfOrderStatus $id Complete -WhatIf
        (Get-McfOrder $id).Status | Should -Be 'New'
    }

    It 'refuses real orders' {
        $live = Open-LiveConnection
        try {
            $failure = { Set-McfOrderStatus $id Complete -Connection $live } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfSandboxOnly,*'
            $failure.CategoryInfo.Category | Should -Be 'InvalidOperation'
            $failure.ErrorDetails.Message | Should -Match 'Set-McfOrderStatus.*Live'
        }
        finally { $live.Dispose() }
    }

    It 'completes statuses' {
        (Complete 'Set-McfOrderStatus x Proc').CompletionText | Should -Be 'Processing'
    }
}
