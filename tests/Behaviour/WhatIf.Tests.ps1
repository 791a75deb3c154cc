BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    Get-SampleOrder -Id 'real-1' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
}

AfterAll {
    Close-World $world
}

Describe '-WhatIf' {
    It 'sends nothing: <_>' -ForEach @(
        'Get-SampleOrder -Id "dry-1" | New-McfOrder -WhatIf'
        'Set-McfOrder real-1 -Comment "New words" -WhatIf'
        'Submit-McfOrder real-1 -WhatIf'
        'Stop-McfOrder real-1 -WhatIf'
    ) {
        $before = $world.Service.ReadGroundTruth()
        & ([scriptblock]::Create($_)) | Should -BeNullOrEmpty
        $after = $world.Service.ReadGroundTruth()
        ($after.Requests.Values | Measure-Object -Sum).Sum | Should -Be ($before.Requests.Values | Measure-Object -Sum).Sum
        $after.Orders.Count | Should -Be $before.Orders.Count
    }

    It 'is honoured as a value: -WhatIf:$false sends' {
        (Get-SampleOrder -Id 'wet-1' | New-McfOrder -WhatIf:$false).Outcome | Should -Be 'Created'
    }

    It 'still checks the input' {
        Get-SampleOrder -Id 'dry-2' -Quantity 0 | New-McfOrder -WhatIf -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
    }

    It 'needs no connection' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Import-Csv -Delimiter "``t" -LiteralPath '$repository/docs/samples/us-flat-file.txt' | New-McfOrder -WhatIf
"@
        @($said | Where-Object { $_ -like 'What if:*"Place order"*' }).Count | Should -Be 25
        @($said | Where-Object { $_ -notlike 'What if:*' }) | Should -BeNullOrEmpty
    }

    It 'tells what would be done without personal data' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Import-McfOrder -Path '$repository/docs/samples/us-flat-file.txt' | Select-Object -First 1 | New-McfOrder -WhatIf
"@
        $said | Should -Match 'US-25001'
        $said | Should -Not -Match 'Ann Arbor|48104'
    }
}
