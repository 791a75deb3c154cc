# Commands that look alike are alike: positions, filters, -PassThru, refusals and progress.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    Get-SampleOrder -Id 'a-1' | New-McfOrder | Out-Null
    $null = Step-McfClock 3d
    Get-SampleOrder -Id 'a-2' | New-McfOrder | Out-Null
    Get-SampleOrder -Id 'a-held' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
    $script:order = Get-McfOrder 'a-1'
    $script:package = $order.Shipments[0].Packages[0]
}

AfterAll {
    Close-World $world
}

Describe 'Positions and pipelines' {
    It 'have the order ID first: <_>' -ForEach 'Get-McfOrder', 'Set-McfOrder', 'Stop-McfOrder', 'Repair-McfOrder', 'Submit-McfOrder',
    'Wait-McfOrder', 'Get-McfTracking', 'Get-McfReturn', 'New-McfReturn', 'Set-McfOrderStatus' {
        $parameter = (Get-Command $_).Parameters['SellerFulfillmentOrderId']
        @($parameter.ParameterSets.Values.Position) | Should -Contain 0
    }

    It 'find tracking by order, package number and tracking number' {
        (Get-McfTracking a-1).PackageNumber | Should -Be $package.PackageNumber
        (Get-McfTracking -PackageNumber $package.PackageNumber).TrackingNumber | Should -Be $package.TrackingNumber
        (Get-McfTracking -TrackingNumber $package.TrackingNumber).SellerFulfillmentOrderId | Should -Be 'a-1'
        (Get-McfTracking -TrackingNumber $package.TrackingNumber.ToLowerInvariant()).PackageNumber | Should -Be $package.PackageNumber
    }

    It 'name the tracking number that no order has' {
        Get-McfTracking -TrackingNumber '1Z999' -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfTrackingNumberNotFound,*'
        $failures[0].Exception.Message | Should -Match '1Z999'
    }

    It 'take -Detailed with an ID' {
        (Get-McfOrder a-1 -Detailed).IsDetailed | Should -BeTrue
    }

    It 'take the address and the lines of an order for delivery offers' {
        $offers = $order | Get-McfDeliveryOffer
        $offers.SellerSku | Select-Object -Unique | Should -Be 'MUG-ENAMEL-BLUE'
        (Get-SampleOrder -Id 'a-9' | Get-McfDeliveryOffer).SellerSku | Select-Object -Unique | Should -Be 'MUG-ENAMEL-BLUE'
        Get-McfOrder -Since '2020-01-01' -First 1 | Get-McfDeliveryOffer -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].ErrorDetails.Message | Should -Match 'Items'
    }
}

Describe 'Get-McfOrder' {
    It 'returns orders on hold, with the days that are left' {
        $held = Get-McfOrder -OnHold -Since '2020-01-01'
        $held.SellerFulfillmentOrderId | Should -Be 'a-held'
        $held.HoldExpiresDate | Should -Be $held.ReceivedDate.AddDays(14)
        ($held | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ -match '^a-held' } | Should -Match ' 14 d '
        $null = Step-McfClock 2d
        ($held | Out-String -Width 120) | Should -Match ' 12 d '
        # Placed more than 36 hours ago, which is the default range of a list.
        (Get-McfOrder -OnHold).SellerFulfillmentOrderId | Should -Be 'a-held'
    }

    It 'takes wildcards in typed IDs' {
        (Get-McfOrder 'a-*' -Since '2020-01-01').SellerFulfillmentOrderId | Sort-Object | Should -Be 'a-1', 'a-2', 'a-held'
        (Get-McfOrder 'a-?' -Since '2020-01-01' -Detailed).IsDetailed | Select-Object -Unique | Should -BeTrue
        Get-McfOrder 'none-*' -Since '2020-01-01' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'warns that -Since is in the future' {
        Get-McfOrder -Since (Get-McfClock).Now.AddHours(2) -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -Match 'in the future'
        Get-McfOrder -Since (Get-McfClock).Now -WarningVariable none -WarningAction SilentlyContinue | Out-Null
        $none | Should -BeNullOrEmpty
    }

    It 'takes the IDs of objects as they are' {
        [pscustomobject]@{ OrderId = 'a-*' } | Get-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
    }

    It 'warns about a status that does not exist, and lists the known ones' {
        Get-McfOrder -Since '2020-01-01' -Status 'Procesing' -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -Match "'Procesing'.*Processing"
        Get-McfOrder -Since '2020-01-01' -Status 'COMPLETE_PARTIALLED' -WarningVariable none -WarningAction SilentlyContinue
        $none | Should -BeNullOrEmpty
    }

    It 'returns at most -First orders' {
        @(Get-McfOrder -Since '2020-01-01' -First 2).Count | Should -Be 2
        @(Get-McfOrder 'a-1', 'a-2', 'a-held' -First 2).Count | Should -Be 2
    }
}

Describe 'Set-McfOrder' {
    It 'takes a part of an address, and keeps the rest' {
        Set-McfOrder a-held -Address @{ Phone = '555-0199' } -ErrorAction Stop
        $to = (Get-McfOrder a-held).DestinationAddress
        $to.Phone | Should -Be '555-0199'
        $to.Name, $to.AddressLine1, $to.City, $to.PostalCode | Should -Be 'Pat Example', '123 Sample Street', 'Ann Arbor', '48104'
    }

    It 'replaces the lines of a street together' {
        Set-McfOrder a-held -Address @{ AddressLine1 = '9 Other Road'; AddressLine2 = 'Flat 2' } -ErrorAction Stop
        Set-McfOrder a-held -Address @{ AddressLine1 = '10 Third Road' } -ErrorAction Stop
        $to = (Get-McfOrder a-held).DestinationAddress
        $to.AddressLine1 | Should -Be '10 Third Road'
        $to.AddressLine2 | Should -BeNullOrEmpty
    }

    It 'finds lines by SKU' {
        Get-SampleOrder -Id 'a-lines' -Quantity 3 -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        (Set-McfOrder a-lines -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 } -PassThru).Items[0].Quantity | Should -Be 2
    }

    It 'lists the line IDs when a SKU does not identify a line' {
        Set-McfOrder a-held -Item @{ SellerSku = 'NO-SUCH'; Quantity = 1 } -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failures[0].Exception.Message | Should -Match "'NO-SUCH'.*1 \(1 x MUG-ENAMEL-BLUE\)"
    }

    It 'reads nothing for a complete change' {
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        Set-McfOrder a-held -Address $address -Item @{ SellerFulfillmentOrderItemId = '1'; Quantity = 1 } -ErrorAction Stop
        Get-RequestCount $world 'getFulfillmentOrder' | Should -Be $before
    }
}

Describe 'Get-McfReturn' {
    BeforeAll {
        $reason = ($order | Get-McfReturnReason)[0].ReturnReasonCode
        New-McfReturn a-1 -ReturnReasonCode $reason -Confirm:$false | Out-Null
    }

    It 'reads the returns of orders' {
        $return = Get-McfReturn a-1
        $return.SellerFulfillmentOrderId | Should -Be 'a-1'
        $return.Accepted.Count | Should -Be 1
        $return.Authorizations.Count | Should -Be 1
        $order | Get-McfReturn | ForEach-Object SellerFulfillmentOrderId | Should -Be 'a-1'
    }

    It 'finds the returns since a time' {
        (Get-McfReturn -Since 7d).SellerFulfillmentOrderId | Should -Be 'a-1'
        (Get-McfReturn).SellerFulfillmentOrderId | Should -Be 'a-1'
        Get-McfReturn -Since (Get-McfClock).Now.AddHours(1) | Should -BeNullOrEmpty
    }

    It 'says when an order has none' {
        $said = Get-McfReturn a-2 -Verbose 4>&1
        "$said" | Should -Match "'a-2' has no returns"
    }
}

Describe 'What a command did' {
    It 'is returned with -PassThru and said with -Verbose: <Name>' -ForEach @(
        @{ Name = 'Set-McfOrder'; Act = { Set-McfOrder $id -Comment 'Thanks' -PassThru -Verbose 4>&1 }; Says = 'was changed' }
        @{ Name = 'Submit-McfOrder'; Act = { Submit-McfOrder $id -PassThru -Verbose 4>&1 }; Says = 'was released' }
        @{ Name = 'Stop-McfOrder'; Act = { Stop-McfOrder $id -PassThru -Confirm:$false -Verbose 4>&1 }; Says = 'was canceled' }
    ) {
        $script:id = 'a-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        Get-SampleOrder -Id $id -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        $all = & $Act
        $lines = @($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
        "$lines" | Should -Match "Order '$id' $Says"
        @($all | Where-Object { $_ -is [AmazonMcf.Model.McfOrder] }).SellerFulfillmentOrderId | Should -Be $id
    }

    It 'is said for an order that was canceled before' {
        Get-SampleOrder -Id 'a-stop' | New-McfOrder | Out-Null
        Stop-McfOrder a-stop -Confirm:$false -WarningVariable first -WarningAction SilentlyContinue
        Stop-McfOrder a-stop -Confirm:$false -WarningVariable second -WarningAction SilentlyContinue -ErrorAction Stop
        $first | Should -BeNullOrEmpty
        "$second" | Should -Match "'a-stop' was already canceled"
    }
}

Describe 'A refusal' {
    It 'names the SKU of the line and the order' {
        Get-SampleOrder -Id 'a-sku' -Sku 'NO-SUCH-SKU' | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].Exception.Message | Should -Match 'a-sku'
        $failures[0].Exception.Message | Should -Match 'NO-SUCH-SKU'
    }

    It 'keeps the text of the service apart from ours' {
        Add-Fault $world @{ Kind = 'ThrottleStorm'; Operation = 'getFulfillmentOrder'; Count = 1 }
        $body = '{"errors":[{"code":"InvalidInput","message":"Please try again"}]}'
        Add-McfFault Respond getFulfillmentOrder -HttpStatus 400 -Body $body -Header @{ 'x-amzn-RequestId' = 'r-1' }
        Get-McfOrder 'a-1' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].Exception.Message | Should -Match 'Please try again \(request id r-1\)\. It ended after 2 attempts'
        $failures[0].Exception.Message | Should -Not -Match 'try again after'
    }

    It 'recommends nothing that cannot apply' {
        Get-SampleOrder -Id 'a-gone' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        Stop-McfOrder a-gone -Confirm:$false
        Submit-McfOrder a-gone -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].Exception.Message | Should -Match 'Cancelled'
        $failures[0].ErrorDetails.RecommendedAction | Should -Not -Match 'Stop-McfOrder'
        Stop-McfOrder a-1 -Confirm:$false -ErrorVariable late -ErrorAction SilentlyContinue
        $late[0].Exception.Message | Should -Match 'Complete|Processing'
        $late[0].ErrorDetails.RecommendedAction | Should -Match 'New-McfReturn'
    }
}

Describe 'The source of an order' {
    It 'shows its rows in <Width> columns' -ForEach @{ Width = 80 }, @{ Width = 120 } {
        $file = "$TestDrive/orders-of-the-night-from-the-web-shop.csv"
        Copy-Item -LiteralPath "$repository/docs/samples/shopify-orders.csv" -Destination $file
        $imported = Import-McfOrder $file -WarningAction Ignore -ErrorAction Ignore | Select-Object -First 2
        ($imported | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_ -match 'row' } | Should -HaveCount 2
    }
}
