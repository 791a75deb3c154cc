BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfOrder' {
    BeforeAll {
        1..3 | ForEach-Object { Get-SampleOrder -Id "get-$_" } | New-McfOrder | Out-Null
        Get-SampleOrder -Id 'get-held' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        Set-McfOrderStatus 'get-3' Complete
    }

    It 'reads an order whole by id' {
        $order = Get-McfOrder 'get-3'
        $order.Status | Should -Be 'Complete'
        $order.IsDetailed | Should -BeTrue
        $order.Items[0].SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        $order.Shipments[0].Packages[0].PackageNumber | Should -BeGreaterThan 0
        $order.ReceivedDate.Kind | Should -Be 'Utc'
    }

    It 'reads many, in the order asked' {
        (Get-McfOrder 'get-3', 'get-1', 'get-2').SellerFulfillmentOrderId | Should -Be 'get-3', 'get-1', 'get-2'
        ('get-2', 'get-1' | Get-McfOrder).SellerFulfillmentOrderId | Should -Be 'get-2', 'get-1'
        ([pscustomobject]@{ OrderId = 'get-1' } | Get-McfOrder).SellerFulfillmentOrderId | Should -Be 'get-1'
    }

    It 'lists heads since a moment' {
        $heads = Get-McfOrder -Since '2020-01-01'
        $heads.SellerFulfillmentOrderId | Sort-Object | Should -Be 'get-1', 'get-2', 'get-3', 'get-held'
        $heads[0].IsDetailed | Should -BeFalse
        Get-McfOrder -Since $testStart.AddYears(1) | Should -BeNullOrEmpty
    }

    It 'filters by status, in any spelling' {
        (Get-McfOrder -Since '2020-01-01' -Status Complete).SellerFulfillmentOrderId | Should -Be 'get-3'
        @(Get-McfOrder -Since '2020-01-01' -Status 'COMPLETE', 'Cancelled').Count | Should -Be 1
    }

    It 'reads the list whole with -Detailed' {
        $orders = Get-McfOrder -Since '2020-01-01' -Detailed
        $orders.IsDetailed | Select-Object -Unique | Should -BeTrue
        $orders.Count | Should -Be 4
    }

    It 'names each order that is not there' {
        Get-McfOrder 'no-1', 'get-1', 'no-2' -ErrorVariable failures -ErrorAction SilentlyContinue | Select-Object -ExpandProperty SellerFulfillmentOrderId | Should -Be 'get-1'
        $failures.TargetObject | Should -Be 'no-1', 'no-2'
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'keeps the zeros of an id that is typed bare' {
        Get-SampleOrder -Id '0012' | New-McfOrder | Out-Null
        (Get-McfOrder 0012).SellerFulfillmentOrderId | Should -Be '0012'
    }

    It 'asks for ids with strange characters' {
        Get-SampleOrder -Id 'A/B #1+x' | New-McfOrder | Out-Null
        (Get-McfOrder 'A/B #1+x').SellerFulfillmentOrderId | Should -Be 'A/B #1+x'
    }

    It 'names a value that is not a date' {
        { Get-McfOrder -Since 'sometime' } | Should -Throw -ExpectedMessage "*must be a time*'sometime'*"
    }

    It 'completes ids and statuses' {
        (Complete 'Get-McfOrder get-h').CompletionText | Should -Be 'get-held'
        (Complete 'Get-McfOrder -Status Unf').CompletionText | Should -Be 'Unfulfillable'
    }

    It 'survives a trip through a file with shipments and packages' {
        $file = Join-Path $TestDrive 'order.xml'
        Get-McfOrder 'get-3' | Export-Clixml -LiteralPath $file
        $read = Import-Clixml -LiteralPath $file
        $read.Shipments[0].Packages[0].PackageNumber | Should -BeGreaterThan 0
        $read.UnitCount | Should -Be 1
    }
}
