BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:count = 1000
    $script:pageSize = 50
    $script:world = Open-World
    [void] $world.Service.SetStock('US', 'MUG-ENAMEL-BLUE', 100000)
    $script:ids = 1..$count | ForEach-Object { "open-$_" }
    $script:placed = @($ids | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder -Connection $world.Connection)
    Step-McfClock 30h -Connection $world.Connection | Out-Null

    # The requests that the service received during a script, by operation.
    function Measure-Request {
        param([scriptblock] $Script)

        $before = $world.Service.ReadCommittedState().Requests
        $null = & $Script
        $after = $world.Service.ReadCommittedState().Requests
        $spent = @{}
        foreach ($operation in $after.Keys) {
            $more = $after[$operation] - $(if ($before.ContainsKey($operation)) { $before[$operation] } else { 0 })
            if ($more) { $spent[$operation] = $more }
        }
        $spent
    }

    function Assert-Request {
        param([hashtable] $Spent, [hashtable] $Expected)

        ($Spent.GetEnumerator() | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Value)" }) |
            Should -Be ($Expected.GetEnumerator() | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Value)" })
    }
}

AfterAll { Close-World $world }

Describe 'A report over 1,000 orders with tracking' {
    It 'takes <_> requests' -ForEach @(2020, 20) {
        $placed.Count | Should -Be $count
        $version = @{ 2020 = '2020-07-01'; 20 = '2026-07-04' }[$_]
        $spent = Measure-Request {
            $script:report = Export-McfReport (Join-Path -Path $TestDrive -ChildPath 'report.html') -Since $testStart -IncludeTracking `
                -ApiVersion $version -Connection $world.Connection -PassThru
        }

        $report.OrderCount | Should -Be $count
        $report.PackageCount | Should -Be $count
        Assert-Request $spent @(
            @{ listAllFulfillmentOrders = $count / $pageSize; getFulfillmentOrder = $count; getPackageTrackingDetails = $count }
            @{ listOrders = $count / $pageSize }
        )[$_ -eq 20]
        ($spent.Values | Measure-Object -Sum).Sum | Should -Be $_
    }
}

Describe 'Many orders by ID' {
    It 'are read with one request each with 2020-07-01' {
        Assert-Request (Measure-Request { Get-McfOrder $ids[0..39] -Connection $world.Connection }) @{ getFulfillmentOrder = 40 }
    }

    It 'are read from the list with 2026-07-04, in the order of the input' {
        $choice = @{ Connection = $world.Connection; ApiVersion = '2026-07-04' }
        $asked = $ids[-1..-1000]
        $spent = Measure-Request { $script:read = @(Get-McfOrder $asked @choice) }
        $read.SellerFulfillmentOrderId | Should -Be $asked
        $read.IsDetailed | Select-Object -Unique | Should -BeTrue
        $read[0] | ConvertTo-Json -Depth 6 | Should -Be (Get-McfOrder $asked[0] @choice | ConvertTo-Json -Depth 6)
        Assert-Request $spent @{ listOrders = $count / $pageSize }
    }

    It 'are tracked from the list with 2026-07-04' {
        $choice = @{ Connection = $world.Connection; ApiVersion = '2026-07-04' }
        $spent = Measure-Request { $script:tracking = @(Get-McfTracking $ids @choice) }
        $tracking.SellerFulfillmentOrderId | Should -Be $ids
        $tracking.TrackingNumber | Should -Not -Contain $null
        Assert-Request $spent @{ listOrders = $count / $pageSize }
    }

    It 'cost at most a fifth more where the list does not contain them' {
        $choice = @{ Connection = $world.Connection; ApiVersion = '2026-07-04' }
        # Changed after all others, and so last in the list, which is oldest first.
        $late = 1..20 | ForEach-Object { "late-$_" }
        $late | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder -Connection $world.Connection | Out-Null
        $spent = Measure-Request { $script:read = @(Get-McfOrder $late @choice) }
        $read.SellerFulfillmentOrderId | Should -Be $late
        Assert-Request $spent @{ listOrders = 4; getOrder = 20 }
        # Where it begins late enough, it contains all of them.
        $now = (Get-McfClock -Connection $world.Connection).Now
        $spent = Measure-Request { $script:read = @(Get-McfOrder $late -Since $now.AddMinutes(-5) @choice) }
        $read.SellerFulfillmentOrderId | Should -Be $late
        Assert-Request $spent @{ listOrders = 1 }
    }

    It 'that do not exist are one error each' {
        $choice = @{ Connection = $world.Connection; ApiVersion = '2026-07-04' }
        $some = @($ids[0..4]) + 'no-such-order'
        $read = @(Get-McfOrder $some @choice -ErrorVariable failures -ErrorAction SilentlyContinue)
        $read.SellerFulfillmentOrderId | Should -Be $ids[0..4]
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        $failures[0].TargetObject | Should -Be 'no-such-order'
    }

    It 'are read one by one if the list fails, and a few always are' {
        $choice = @{ Connection = $world.Connection; ApiVersion = '2026-07-04' }
        Add-Fault $world @{ Kind = 'ServerError'; Status = 400; Operation = 'listOrders'; Count = $null }
        $spent = Measure-Request { $script:read = @(Get-McfOrder $ids[0..9] @choice) }
        $world.Service.ClearFaults()
        $read.Count | Should -Be 10
        $spent.getOrder | Should -Be 10
        Assert-Request (Measure-Request { Get-McfOrder $ids[0..3] @choice }) @{ getOrder = 4 }
    }
}
