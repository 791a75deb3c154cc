BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfTracking' {
    BeforeAll {
        Get-SampleOrder -Id 'track-1' | New-McfOrder | Out-Null
        Step-McfClock 3d | Out-Null
        Get-SampleOrder -Id 'track-held' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        $script:order = Get-McfOrder 'track-1'
        $script:number = $order.Shipments[0].Packages[0].PackageNumber
    }

    It 'reads where a package is from <From>' -ForEach @(
        @{ From = 'its number'; Ask = { Get-McfTracking -PackageNumber $number } }
        @{ From = 'its number in the pipeline'; Ask = { $number | Get-McfTracking } }
        @{ From = 'the order'; Ask = { $order | Get-McfTracking } }
        @{ From = 'the shipment'; Ask = { $order.Shipments | Get-McfTracking } }
        @{ From = 'the package'; Ask = { $order.Shipments.Packages | Get-McfTracking } }
        @{ From = 'the id of the order'; Ask = { Get-McfTracking -OrderId 'track-1' } }
        @{ From = 'a table'; Ask = { "PackageNumber`n$number" | ConvertFrom-Csv | Get-McfTracking } }
    ) {
        $tracking = & $Ask
        $tracking.PackageNumber | Should -Be $number
        $tracking.TrackingNumber | Should -Be $order.Shipments[0].Packages[0].TrackingNumber
        $tracking.TrackingEvents.Count | Should -BeGreaterThan 0
    }

    It 'mentions the parameter for <Id>, which is not the ID of an order' -ForEach @(
        @{ Id = '4711'; Parameter = '-PackageNumber 4711' }
        @{ Id = '1Z5R89390357567127'; Parameter = '-TrackingNumber 1Z5R89390357567127' }
        @{ Id = 'NO-SUCH'; Parameter = $null }
    ) {
        Get-McfTracking $Id -ErrorAction SilentlyContinue -ErrorVariable failure | Should -BeNullOrEmpty
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        if ($Parameter) { $failure.ErrorDetails.RecommendedAction | Should -BeLike "*type $Parameter." }
        else { $failure.ErrorDetails.RecommendedAction | Should -Not -BeLike '* type *' }
    }

    It 'says whose package it is and what happened last' {
        $tracking = $order | Get-McfTracking
        $tracking.SellerFulfillmentOrderId | Should -Be 'track-1'
        $tracking.LastEventDate | Should -Be ($tracking.TrackingEvents.EventDate | Sort-Object | Select-Object -Last 1)
        $tracking.LastEvent | Should -Not -BeNullOrEmpty
    }

    It 'leaves out what has not left, with a verbose line' {
        $all = 'track-held', 'track-1' | Get-McfOrder | Get-McfTracking -Verbose 4>&1
        @($all | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }).SellerFulfillmentOrderId | Should -Be 'track-1'
        @($all | Where-Object { "$_" -match "'track-held' has no shipped packages" }).Count | Should -Be 1
    }

    It 'shows the delivery when time has passed' {
        Step-McfClock 14d | Out-Null
        ($order | Get-McfTracking).CurrentStatus | Should -Be 'DELIVERED'
    }

    It 'names the package it cannot find' {
        Get-McfTracking -PackageNumber 1, $number -ErrorVariable failures -ErrorAction SilentlyContinue | Select-Object -ExpandProperty PackageNumber | Should -Be $number
        $failures.Count | Should -Be 1
        $failures[0].TargetObject | Should -Be 1
        $failures[0].ErrorDetails.Message | Should -Not -BeNullOrEmpty
    }

    It 'says what it cannot make sense of' {
        [pscustomobject]@{ Color = 'red' } | Get-McfTracking -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
    }

    It 'exports to a table' {
        $file = Join-Path $TestDrive 'tracking.csv'
        'track-1' | Get-McfOrder | Get-McfTracking | Export-Csv -LiteralPath $file
        (Import-Csv -LiteralPath $file).TrackingNumber | Should -Be $order.Shipments[0].Packages[0].TrackingNumber
    }
}
