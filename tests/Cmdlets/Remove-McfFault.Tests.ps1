BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Remove-McfFault' {
    BeforeEach {
        $script:ids = 'ServerError', 'HtmlBody', 'ThrottleStorm' | ForEach-Object { (Add-McfFault $_ -Always -PassThru).Id }
    }

    AfterEach { Remove-McfFault -All }

    It 'removes all' {
        Remove-McfFault -All | Should -BeNullOrEmpty
        Get-McfFault | Should -BeNullOrEmpty
        (Get-McfServiceStatus).Status | Should -Be 'GREEN'
        { Remove-McfFault -All -ErrorAction Stop } | Should -Not -Throw
    }

    It 'removes faults by ID, typed or from the pipeline: <Name>' -ForEach @(
        @{ Name = 'typed'; Script = { param($ids) Remove-McfFault $ids[0], $ids[2] } }
        @{ Name = 'numbers'; Script = { param($ids) $ids[0], $ids[2] | Remove-McfFault } }
        @{ Name = 'faults'; Script = { Get-McfFault | Where-Object Kind -NE HtmlBody | Remove-McfFault } }
        @{ Name = 'table rows'; Script = { param($ids) "FaultId`n$($ids[0])`n$($ids[2])" | ConvertFrom-Csv | Remove-McfFault } }
    ) {
        & $Script $ids | Should -BeNullOrEmpty
        (Get-McfFault).Id | Should -Be $ids[1]
    }

    It 'removes what Get-McfFault returns' {
        Get-McfFault | Remove-McfFault
        Get-McfFault | Should -BeNullOrEmpty
    }

    It 'never gives the ID of a removed fault to a new one' {
        Remove-McfFault -All
        (Add-McfFault ServerError -PassThru).Id | Should -BeGreaterThan $ids[2]
    }

    It 'reports an ID that does not exist, and removes the others' {
        Remove-McfFault $ids[2]
        Remove-McfFault $ids[2], $ids[1] -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfFaultNotFound,*'
        $failures[0].TargetObject | Should -Be $ids[2]
        (Get-McfFault).Id | Should -Be $ids[0]
    }

    It 'changes nothing with -WhatIf' {
        Remove-McfFault -All -WhatIf
        Get-McfFault | Remove-McfFault -WhatIf
        (Get-McfFault).Id | Should -Be $ids
    }

    It 'shows with -WhatIf what would be removed' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Connect-Mcf -Embedded -Path '$TestDrive/shown.db' -Name Shop
Add-McfFault ServerError getFulfillmentOrder
Add-McfFault Delay
Get-McfFault | Remove-McfFault -WhatIf
Remove-McfFault -All -WhatIf
"@
        $said | Should -Be @(
            "What if: Performing the operation `"Remove fault`" on target `"Fault 1 of 'Shop': ServerError, getFulfillmentOrder`"."
            "What if: Performing the operation `"Remove fault`" on target `"Fault 2 of 'Shop': Delay, all operations`"."
            'What if: Performing the operation "Remove all faults" on target "Shop".'
        )
    }

    It 'needs an ID or -All, and not both' {
        (Get-Command Remove-McfFault).ParameterSets.Where({ $_.Parameters.Where({ $_.IsMandatory }).Count -ne 1 }) | Should -BeNullOrEmpty
        { Remove-McfFault -Id $ids[0] -All } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
        { Remove-McfFault 'everything' } | Should -Throw
        (Get-McfFault).Id | Should -Be $ids
    }

    It 'completes IDs' {
        (Complete 'Remove-McfFault ').CompletionText | Should -Be ($ids | ForEach-Object { "$_" })
    }

    It 'needs the embedded service' {
        $live = Open-LiveConnection
        try {
            $failure = { Remove-McfFault -All -Connection $live } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfEmbeddedOnly,*'
            $failure.ErrorDetails.Message | Should -Match 'Remove-McfFault.*Live'
        }
        finally { $live.Dispose() }
    }
}
