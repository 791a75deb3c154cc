BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'The versions of Fulfillment Outbound' {
    It 'are chosen for a connection, which shows its version' {
        $path = Join-Path $TestDrive "$([guid]::NewGuid().ToString('n')).db"
        $connection = Connect-Mcf -Embedded -Path $path -TimeScale 0 -Unlimited -ApiVersion 2026-07-04 -PassThru
        try {
            $connection.ApiVersion | Should -Be '2026-07-04'
            $connection | Format-List | Out-String | Should -Match 'ApiVersion +: 2026-07-04'
            $world.Connection.ApiVersion | Should -Be '2020-07-01'
        }
        finally {
            $connection | Disconnect-Mcf
        }
    }

    It 'are completed and validated' {
        { Get-McfOrder 'any' -ApiVersion 2025-01-01 } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'show the same order if it is placed with <Version>' -ForEach @(
        # 2026-07-04 has no status before Processing; an order on hold counts as received.
        @{ Version = '2020-07-01'; Held = 'New' }
        @{ Version = '2026-07-04'; Held = 'Received' }
    ) {
        $choice = @{ ApiVersion = $Version; Connection = $world.Connection }
        $id = "story-$Version"
        $order = Get-SampleOrder -Id $id -With @{ FulfillmentAction = 'Hold' }

        @($order | Get-McfPreview @choice).IsFulfillable | Should -Contain $true
        ($order | New-McfOrder @choice).Outcome | Should -Be 'Created'
        ($order | New-McfOrder @choice).Outcome | Should -Be 'AlreadyExists'
        $order = Get-McfOrder $id @choice
        $order.Status | Should -Be $Held
        $order.FulfillmentAction | Should -Be 'Hold'
        $id | Submit-McfOrder @choice -Confirm:$false
        Step-McfClock 5d -Connection $world.Connection | Out-Null
        $shipped = Get-McfOrder $id @choice
        $shipped.Status | Should -Be 'Complete'
        $tracking = @($shipped | Get-McfTracking @choice)
        $tracking.Count | Should -Be @($shipped.Shipments.Packages).Count
        $tracking[0].TrackingNumber | Should -Not -BeNullOrEmpty
        $tracking[0].PackageId | Should -Be $shipped.Shipments[0].Packages[0].PackageId
    }

    It 'cancel an order that was placed with <Version>' -ForEach @(
        @{ Version = '2020-07-01' }
        @{ Version = '2026-07-04' }
    ) {
        $choice = @{ ApiVersion = $Version; Connection = $world.Connection }
        Get-SampleOrder -Id "cancel-$Version" | New-McfOrder @choice | Out-Null
        "cancel-$Version" | Stop-McfOrder @choice -Confirm:$false
        (Get-McfOrder "cancel-$Version" @choice).Status | Should -Be 'Cancelled'
    }

    It 'never place one order twice' {
        $order = Get-SampleOrder -Id 'once'
        ($order | New-McfOrder -ApiVersion 2020-07-01 -Connection $world.Connection).Outcome | Should -Be 'Created'
        ($order | New-McfOrder -ApiVersion 2026-07-04 -Connection $world.Connection).Outcome | Should -Be 'AlreadyExists'
        ($order | New-McfOrder -Connection $world.Connection).Outcome | Should -Be 'AlreadyExists'
    }

    It 'list full orders with 2026-07-04, so that tracking them costs no request' {
        Get-SampleOrder -Id 'listed' | New-McfOrder -ApiVersion 2026-07-04 -Connection $world.Connection | Out-Null
        Step-McfClock 5d -Connection $world.Connection | Out-Null
        $before = @(Get-McfCallHistory -Connection $world.Connection).Count
        $listed = @(Get-McfOrder -Since $testStart -Detailed -ApiVersion 2026-07-04 -Connection $world.Connection |
                Where-Object SellerFulfillmentOrderId -EQ 'listed' |
                Get-McfTracking -ApiVersion 2026-07-04 -Connection $world.Connection)
        $listed.Count | Should -Be 1
        $calls = @(Get-McfCallHistory -Connection $world.Connection) | Select-Object -Skip $before
        @($calls.Operation | Sort-Object -Unique) | Should -Be 'listOrders'
    }

    It 'track a package again by its tracking, its row of a table and the tracking of the other version, with <Version>' -ForEach @(
        @{ Version = '2020-07-01'; Other = '2026-07-04' }
        @{ Version = '2026-07-04'; Other = '2020-07-01' }
    ) {
        $choice = @{ ApiVersion = $Version; Connection = $world.Connection }
        $id = "again-$Version"
        # More units than a package holds.
        Get-SampleOrder -Id $id -Quantity 40 | New-McfOrder @choice | Out-Null
        Step-McfClock 5d -Connection $world.Connection | Out-Null
        $tracking = @(Get-McfTracking $id @choice)
        $tracking.Count | Should -BeGreaterThan 1
        $numbers = $tracking.TrackingNumber | Sort-Object

        ($tracking | Get-McfTracking @choice).TrackingNumber | Sort-Object | Should -Be $numbers
        ($tracking[0] | Get-McfTracking @choice).TrackingNumber | Should -Be $tracking[0].TrackingNumber
        ($tracking | ConvertTo-Csv | ConvertFrom-Csv | Get-McfTracking @choice).TrackingNumber | Sort-Object | Should -Be $numbers
        ($tracking | Get-McfTracking -ApiVersion $Other -Connection $world.Connection).TrackingNumber | Sort-Object | Should -Be $numbers
    }

    It 'does not ignore a package number with 2026-07-04' {
        $row = [pscustomobject]@{ SellerFulfillmentOrderId = 'again-2020-07-01'; PackageNumber = 7 }
        { $row | Get-McfTracking -ApiVersion 2026-07-04 -Connection $world.Connection -ErrorAction Stop } |
            Should -Throw -ErrorId 'McfNotInApiVersion*'
    }

    It 'list the orders of the last 36 hours of the service by default, with <_>' -ForEach '2020-07-01', '2026-07-04' {
        $fresh = Open-World
        try {
            Get-SampleOrder -Id 'recent' | New-McfOrder -Connection $fresh.Connection | Out-Null
            (Get-McfOrder -ApiVersion $_ -Connection $fresh.Connection).SellerFulfillmentOrderId | Should -Be 'recent'
            Step-McfClock 20d -Connection $fresh.Connection | Out-Null
            Get-McfOrder -ApiVersion $_ -Connection $fresh.Connection -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        }
        finally {
            Close-World $fresh
        }
    }

    It 'hold back what 2026-07-04 cannot express, and name it' {
        $order = Get-SampleOrder -Id 'mails' -With @{ NotificationEmails = @('pat@example.com') }
        $result = $order | New-McfOrder -ApiVersion 2026-07-04 -Connection $world.Connection -ErrorVariable held -ErrorAction SilentlyContinue
        $result | Should -BeNullOrEmpty
        "$held" | Should -Match 'NotificationEmails'
        "$held" | Should -Match '-ApiVersion 2020-07-01'
        ($order | Test-McfOrder -ApiVersion 2026-07-04 -ErrorAction SilentlyContinue) | Should -BeFalse
        ($order | Test-McfOrder -ApiVersion 2020-07-01) | Should -BeTrue
    }

    It 'hold back an order from a preview as from placing it: <Name>' -ForEach @(
        @{ Name = 'NotificationEmails'; Part = @{ NotificationEmails = @('pat@example.com') } }
        @{ Name = 'ShippingSpeedCategory'; Part = @{ ShippingSpeedCategory = 'Priority' } }
        @{ Name = 'FeatureName'; Part = @{ FeatureConstraints = @('BLOCK_AMZL') } }
    ) {
        foreach ($command in 'Get-McfPreview', 'New-McfOrder') {
            $result = Get-SampleOrder -Id "lacks-$Name" -With $Part |
                & $command -ApiVersion 2026-07-04 -Connection $world.Connection -ErrorVariable held -ErrorAction SilentlyContinue
            $result | Should -BeNullOrEmpty -Because $command
            "$held" | Should -Match "$Name.*-ApiVersion 2020-07-01" -Because $command
        }
    }

    It 'hold back a change that 2026-07-04 cannot express without reading the order' {
        $before = @(Get-McfCallHistory -Connection $world.Connection).Count
        Set-McfOrder 'once' -DestinationAddress @{ AddressLine1 = '9 New Road' } -ApiVersion 2026-07-04 -Connection $world.Connection `
            -Confirm:$false -ErrorVariable held -ErrorAction SilentlyContinue
        "$held" | Should -Match 'DestinationAddress.*-ApiVersion 2020-07-01'
        @(Get-McfCallHistory -Connection $world.Connection).Count | Should -Be $before
    }

    It 'refuse returns with 2026-07-04 and make them with 2020-07-01 on request' {
        $choice = @{ Connection = $world.Connection }
        Get-SampleOrder -Id 'returned' | New-McfOrder @choice -ApiVersion 2026-07-04 | Out-Null
        Step-McfClock 5d @choice | Out-Null
        $reason = (Get-McfReturnReason -SellerFulfillmentOrderId 'returned' @choice -ApiVersion 2026-07-04)[0]
        { Get-McfOrder 'returned' @choice | New-McfReturn @choice -ApiVersion 2026-07-04 -ReturnReasonCode $reason.ReturnReasonCode `
                -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'McfNotInApiVersion*'
        $made = Get-McfOrder 'returned' @choice -ApiVersion 2020-07-01 |
            New-McfReturn @choice -ApiVersion 2020-07-01 -ReturnReasonCode $reason.ReturnReasonCode -Confirm:$false
        $made.Accepted.Count | Should -BeGreaterThan 0

        $later = Connect-Mcf -Embedded -Path $world.Connection.StorePath -ApiVersion 2026-07-04 -PassThru
        try {
            { Get-McfReturn 'returned' -Connection $later -ErrorAction Stop } | Should -Throw -ErrorId 'McfNotInApiVersion*'
            { Get-McfReturn -Connection $later -ErrorAction Stop } | Should -Throw -ErrorId 'McfNotInApiVersion*'
            (Get-McfReturn 'returned' -Connection $later -ApiVersion 2020-07-01).AcceptedCount | Should -Be $made.Accepted.Count
            Export-McfReport (Join-Path $TestDrive 'report.html') -Connection $later -WarningVariable missing -WarningAction SilentlyContinue
            "$missing" | Should -Match 'no returns.*-ApiVersion 2020-07-01'
        }
        finally {
            Disconnect-Mcf -Connection $later
        }
    }
}
