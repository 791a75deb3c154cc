BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfFault' {
    AfterEach { Remove-McfFault -All }

    It 'returns the faults of the store in the order they were added, those of other sessions included' {
        Get-McfFault | Should -BeNullOrEmpty
        Add-McfFault ServerError getFulfillmentOrder -Skip 1
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'listAllFulfillmentOrders'; Count = $null }
        $faults = Get-McfFault
        $faults.Kind | Should -Be 'ServerError', 'Delay'
        $faults.Skip | Should -Be 1, 0
        $faults[1].Id | Should -BeGreaterThan $faults[0].Id
        $faults.SellerKey | Should -Be @($world.Connection.SellerKey, $world.Connection.SellerKey)
    }

    It 'shows how often a fault was applied' {
        $fault = Add-McfFault ServerError getFulfillmentOrder -Skip 1 -PassThru
        Get-SampleOrder -Id 'counted' | New-McfOrder | Out-Null
        1..2 | ForEach-Object { Get-McfOrder 'counted' | Out-Null }
        $fault.Matched, $fault.Struck, $fault.IsWornOut | Should -Be 0, 0, $false
        $now = $fault | Get-McfFault
        $now.Id | Should -Be $fault.Id
        $now.Matched, $now.Struck, $now.IsWornOut | Should -Be 2, 1, $true
    }

    It 'finds faults by ID, typed or from the pipeline: <Name>' -ForEach @(
        @{ Name = 'typed'; Script = { param($ids) Get-McfFault $ids[2], $ids[0] } }
        @{ Name = 'numbers'; Script = { param($ids) $ids[2], $ids[0] | Get-McfFault } }
        @{ Name = 'faults'; Script = { param($ids) Get-McfFault | Where-Object Id -NE $ids[1] | Sort-Object Id -Descending | Get-McfFault } }
        @{ Name = 'table rows'; Script = { param($ids) "FaultId`n$($ids[2])`n$($ids[0])" | ConvertFrom-Csv | Get-McfFault } }
        @{ Name = 'saved faults'; Script = {
                param($ids)
                Get-McfFault | Where-Object Id -NE $ids[1] | Sort-Object Id -Descending | Export-Clixml -LiteralPath "$TestDrive/faults.xml"
                Import-Clixml -LiteralPath "$TestDrive/faults.xml" | Get-McfFault
            }
        }
    ) {
        $ids = 'ServerError', 'HtmlBody', 'ThrottleStorm' | ForEach-Object { (Add-McfFault $_ -PassThru).Id }
        (& $Script $ids).Kind | Should -Be 'ThrottleStorm', 'ServerError'
    }

    It 'reports an ID that does not exist, and returns the others' {
        $id = (Add-McfFault ServerError -PassThru).Id
        (Get-McfFault 0, $id -ErrorVariable failures -ErrorAction SilentlyContinue).Id | Should -Be $id
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfFaultNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be 0
        $failures[0].ErrorDetails.Message | Should -Match 'no fault with the ID 0'
    }

    It 'shows every property in a list' {
        Add-McfFault Respond createFulfillmentOrder -HttpStatus 202 -Body '{}' -Header @{ 'Retry-After' = 600 } -AfterCommit
        $list = Get-McfFault | Format-List | Out-String -Width 200
        $list | Should -Match 'Headers +: \[Retry-After, 600\]'
        foreach ($name in [AmazonMcf.Service.Faults.McfFaultRule].GetProperties().Name) { $list | Should -Match "(?m)^$name +:" }
    }

    It 'completes IDs' {
        $fault = Add-McfFault ServerError getFulfillmentOrder -PassThru
        $offered = Complete 'Get-McfFault '
        $offered.CompletionText | Should -Be "$($fault.Id)"
        $offered.ToolTip | Should -Be 'ServerError: getFulfillmentOrder'
    }

    It 'needs the embedded service' {
        $live = Open-LiveConnection
        try {
            $failure = { Get-McfFault -Connection $live } | Should -Throw -PassThru
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfEmbeddedOnly,*'
            $failure.ErrorDetails.Message | Should -Match 'Get-McfFault.*Live'
        }
        finally { $live.Dispose() }
    }
}
