BeforeDiscovery {
    $script:scripts = Get-ChildItem -Path "$PSScriptRoot/../../docs/samples" -Recurse -Filter '*.ps1' | ForEach-Object { @{ Name = $_.Name; File = $_.FullName } }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path -Path $repository -ChildPath 'docs/samples'
    $script:world = Open-World
    $script:there = @{ Embedded = $true; Store = $world.Path }
    $script:results = Join-Path -Path $TestDrive -ChildPath 'results'
}

AfterAll {
    Close-World $world
}

Describe 'The nightly import' {
    It 'places what is healthy, writes down the rest and says so with its exit code' {
        $inbox = New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath 'inbox')
        Copy-Item -Path (Join-Path -Path $samples -ChildPath '*') -Include '*.csv', 'us-flat-file.txt' -Exclude 'replenish.csv' -Destination $inbox
        $done = Join-Path -Path $TestDrive -ChildPath 'done'
        $summary = & "$samples/nightly-import.ps1" -Path "$inbox/*" -ResultFolder $results -DoneFolder $done @there
        $LASTEXITCODE | Should -Be 1
        $summary.Created | Should -Be (25 + 5 + 6)
        $summary.Refused | Should -Be 11
        Get-ChildItem -Path $inbox | Should -BeNullOrEmpty
        (Get-ChildItem -Path $done).Count | Should -Be 3
        $refused = Import-Csv -Path (Get-ChildItem -Path $results -Filter '*-refused.csv').FullName
        $refused.Count | Should -Be 11
        $refused.Message | ForEach-Object { $_ | Should -Match 'row \d+, column ' }
        foreach ($row in $refused) { $row.Message | Should -BeLike "*row $($row.Row), column '$($row.Column)'*" }
        @($refused | Where-Object OrderId).Count | Should -BeGreaterThan 7
        foreach ($row in $refused | Where-Object OrderId) { $row.Message | Should -BeLike "*'$($row.OrderId)'*" }
    }

    It 'places nothing twice' {
        $summary = & "$samples/nightly-import.ps1" -Path "$samples/shopify-orders.csv" -ResultFolder $results @there
        $LASTEXITCODE | Should -Be 1
        $summary.AlreadyExists | Should -Be 5
        $summary.Refused | Should -Be 1
        $summary.Created | Should -Be 0
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 36
    }

    It 'leaves a file where it is while something of it is open' {
        $inbox = New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath 'open')
        (Get-Content -Path "$samples/us-flat-file.txt" -TotalCount 3 -Encoding utf8) -replace 'US-2500', 'OPEN-' | Set-Content -Path "$inbox/open.txt" -Encoding utf8
        Add-Fault $world @{ Kind = 'ServerError'; Operation = 'createFulfillmentOrder'; Count = 50 }
        Add-Fault $world @{ Kind = 'ServerError'; Operation = 'getFulfillmentOrder'; Count = 50 }
        $summary = & "$samples/nightly-import.ps1" -Path "$inbox/open.txt" -ResultFolder $results -DoneFolder "$TestDrive/done" @there
        $LASTEXITCODE | Should -Be 2
        $world.Service.ClearFaults()
        $summary.OpenFiles | Should -Be 'open.txt'
        "$inbox/open.txt" | Should -Exist
    }
}

Describe 'Parcels and returns' {
    BeforeAll {
        $script:shipped = Open-World
        $script:here = @{ Embedded = $true; Store = $shipped.Path }
        [void] (Import-McfOrder -LiteralPath "$samples/us-flat-file-template.txt" -Connection $shipped.Connection -WarningAction SilentlyContinue |
                New-McfOrder -Connection $shipped.Connection)
        [void] $shipped.Service.StepClock([timespan]::FromDays(6))
    }

    AfterAll {
        Close-World $shipped
    }

    It 'come every hour in a table, each parcel once' {
        $table = Join-Path -Path $TestDrive -ChildPath 'tracking.csv'
        $summary = & "$samples/hourly-tracking-export.ps1" -Path $table @here
        $rows = @(Import-Csv -Path $table)
        $rows.Count | Should -Be $summary.Parcels
        ($rows | Where-Object { $_.OrderId -eq 'TPL-1' }).TrackingNumber | Should -Not -BeNullOrEmpty
        $rows | ForEach-Object { $_.ShipDate | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$' }
        "$table.parcels" | Should -Not -Exist

        # The shop has not read the file yet.
        (& "$samples/hourly-tracking-export.ps1" -Path $table @here).Parcels | Should -Be 0
        @(Import-Csv -Path $table).Count | Should -Be $rows.Count

        # The shop has read it.
        Remove-Item -LiteralPath $table
        (& "$samples/hourly-tracking-export.ps1" -Path $table @here).Parcels | Should -Be 0
        $table | Should -Not -Exist
    }

    It 'are neither lost nor written twice when a run is killed <When>' -ForEach @(
        @{ When = 'before its file is in place'; IsInPlace = $false }
        @{ When = 'after its file is in place'; IsInPlace = $true }
    ) {
        $table = Join-Path -Path $TestDrive -ChildPath "killed-$IsInPlace.csv"
        $first = & "$samples/hourly-tracking-export.ps1" -Path $table @here
        $first.Parcels | Should -BeGreaterThan 0

        # What a run leaves behind that ends at that moment: nothing is completed.
        Remove-Item -Path "$table.ledger*"
        $open = @(Get-McfParcel -New -Ledger "$table.ledger" -Connection $shipped.Connection)
        $open | Select-Object -Property SellerKey, SellerFulfillmentOrderId, Carrier, TrackingNumber | Export-Csv -Path "$table.parcels" -NoTypeInformation
        if (-not $IsInPlace) { Move-Item -LiteralPath $table -Destination "$table.unfinished" }

        $next = & "$samples/hourly-tracking-export.ps1" -Path $table @here
        $next.Parcels | Should -Be $(if ($IsInPlace) { 0 } else { $first.Parcels })
        $rows = @(Import-Csv -Path $table)
        $rows.Count | Should -Be $first.Parcels
        @($rows.TrackingNumber | Select-Object -Unique).Count | Should -Be $first.Parcels
    }

    It 'are written, with a warning, although the ledger has lost those of a killed run: <What>' -ForEach @(
        @{ What = 'the ledger was deleted'; Stale = @(); Warning = 'There is no file*' }
        @{ What = 'two parcels are unknown'; Stale = 'GONE-1', 'GONE-2'; Warning = "*does not contain the parcel 'GONE-?'*" }
    ) {
        $table = Join-Path -Path $TestDrive -ChildPath "stale-$($Stale.Count).csv"
        $first = & "$samples/hourly-tracking-export.ps1" -Path $table @here
        $known = @(Import-Csv -LiteralPath $table)
        $seller = @(Get-McfParcel -New -Ledger "$table.probe" -Connection $shipped.Connection)[0].SellerKey
        $journal = @(foreach ($number in @($Stale) + $known[0].TrackingNumber) {
                [pscustomobject]@{ SellerKey = $seller; SellerFulfillmentOrderId = $known[0].OrderId; Carrier = $known[0].Carrier; TrackingNumber = $number }
            })
        $journal | Export-Csv -LiteralPath "$table.parcels" -NoTypeInformation
        Remove-Item -LiteralPath $table
        if (-not $Stale) { Remove-Item -Path "$table.ledger*" }

        $next = & "$samples/hourly-tracking-export.ps1" -Path $table @here -WarningVariable warnings 3> $null
        $warnings = @($warnings | Where-Object { "$_" -like "*$table.parcels*" })
        $warnings.Count | Should -Be $(if ($Stale) { $Stale.Count } else { 1 })
        $warnings | ForEach-Object { "$_" | Should -BeLike $Warning }
        $next.Parcels | Should -Be $(if ($Stale) { 0 } else { $first.Parcels })
        "$table.parcels" | Should -Not -Exist
    }

    It 'are not written twice by a second run at the same time' {
        $table = Join-Path -Path $TestDrive -ChildPath 'two.csv'
        $other = [System.IO.File]::Open("$table.lock", 'OpenOrCreate', 'ReadWrite', 'None')
        try {
            & "$samples/hourly-tracking-export.ps1" -Path $table @here -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 3
            $table | Should -Not -Exist
        }
        finally {
            $other.Dispose()
        }

        (& "$samples/hourly-tracking-export.ps1" -Path $table @here).Parcels | Should -BeGreaterThan 0
    }

    It 'are not cut to the columns of a file that has others' {
        $table = Join-Path -Path $TestDrive -ChildPath 'columns.csv'
        Set-Content -LiteralPath $table -Value 'OrderId,Carrier', 'X,Y' -Encoding utf8
        { & "$samples/hourly-tracking-export.ps1" -Path $table @here } | Should -Throw '*has other columns*'
        @(Get-Content -LiteralPath $table).Count | Should -Be 2
        Remove-Item -LiteralPath $table
        (& "$samples/hourly-tracking-export.ps1" -Path $table @here).Parcels | Should -BeGreaterThan 0
    }

    It 'are rows for a shop, and errors where the shop does not take them' {
        $table = Join-Path -Path $TestDrive -ChildPath 'woo.csv'
        & "$samples/hourly-tracking-export.ps1" -Path $table -For WooCommerce @here | ForEach-Object Problems | Should -Be 0
        (Import-Csv -Path $table)[0].PSObject.Properties.Name | Should -Be 'Order ID', 'Tracking Provider', 'Tracking Number', 'Date Shipped'

        $table = Join-Path -Path $TestDrive -ChildPath 'open.csv'
        $open = & "$samples/hourly-tracking-export.ps1" -Path $table -Connection $shipped.Connection
        $open.Parcels | Should -BeGreaterThan 0
        Get-McfConnection -All | Should -Contain $shipped.Connection

        $table = Join-Path -Path $TestDrive -ChildPath 'none.csv'
        $forbidden = & "$samples/hourly-tracking-export.ps1" -Path $table -ForbidCarrier UPS @here 2> $null
        $forbidden.Parcels | Should -Be 0
        $forbidden.Problems | Should -BeGreaterThan 0
        $table | Should -Not -Exist
    }

    It 'are requested once and reported when they are back' {
        $order = @{ OrderId = 'TPL-2' }
        $reasons = & "$samples/refund-and-return.ps1" @order @here
        $ask = @{ Sku = 'PEN-BRASS-01'; Quantity = 2; ReturnReasonCode = $reasons[0].ReturnReasonCode }
        $units = & "$samples/refund-and-return.ps1" @order @ask @here
        $units.Count | Should -Be 2
        $units.LabelPage | Should -Not -BeNullOrEmpty
        (& "$samples/refund-and-return.ps1" @order @ask @here 3> $null).Count | Should -Be 2
        & "$samples/refund-and-return.ps1" -Received @here | Should -BeNullOrEmpty
        [void] $shipped.Service.StepClock([timespan]::FromDays(20))
        $back = & "$samples/refund-and-return.ps1" -Received @here
        $back.Count | Should -Be 2
        $back.Sku | Should -Be 'PEN-BRASS-01', 'PEN-BRASS-01'

        # A list contains each unit once, and each run returns those that are new.
        $list = "$TestDrive/refunds.csv"
        @($back[0]) | Export-Csv -LiteralPath $list -NoTypeInformation
        & "$samples/refund-and-return.ps1" -Received -Path $list @here | ForEach-Object ReturnItemId | Should -Be $back[1].ReturnItemId
        & "$samples/refund-and-return.ps1" -Received -Path $list @here | Should -BeNullOrEmpty
        (Import-Csv -LiteralPath $list).ReturnItemId | Should -Be $back.ReturnItemId

        # A second run at the same time would list units twice.
        $other = [System.IO.File]::Open("$list.lock", 'OpenOrCreate', 'ReadWrite', 'None')
        try {
            & "$samples/refund-and-return.ps1" -Received -Path $list @here -WarningAction SilentlyContinue | Should -BeNullOrEmpty
            $LASTEXITCODE | Should -Be 3
        }
        finally {
            $other.Dispose()
        }

        # A list that the script did not write is not changed.
        foreach ($content in @('OrderId;Sku;ReturnItemId', 'A;B;C'), @('OrderId,Sku', 'A,B'), @(, 'Order,Paid')) {
            $content | Set-Content -LiteralPath "$TestDrive/other.csv"
            { & "$samples/refund-and-return.ps1" -Received -Path "$TestDrive/other.csv" @here } | Should -Throw '*other columns*Nothing was written*'
            Get-Content -LiteralPath "$TestDrive/other.csv" | Should -Be $content
        }
    }

    It 'are reported when the order was completed long before they came back' {
        $reasons = & "$samples/refund-and-return.ps1" -OrderId TPL-1 @here
        [void] (& "$samples/refund-and-return.ps1" -OrderId TPL-1 -ReturnReasonCode $reasons[0].ReturnReasonCode @here)
        [void] $shipped.Service.StepClock([timespan]::FromDays(25))
        @(& "$samples/refund-and-return.ps1" -Received @here | Where-Object OrderId -EQ TPL-1) | Should -Not -BeNullOrEmpty
    }

    It 'need a reason the service knows' {
        { & "$samples/refund-and-return.ps1" -OrderId TPL-2 -ReturnReasonCode NOPE @here } | Should -Throw '*is not a valid return reason*'
    }
}

Describe 'The comparison of versions' {
    BeforeAll {
        $script:compared = Open-World
        $script:here = @{ Embedded = $true; Store = $compared.Path }
        Import-McfOrder -LiteralPath "$samples/us-flat-file.txt" -Connection $compared.Connection -WarningAction SilentlyContinue |
            New-McfOrder -Connection $compared.Connection | Out-Null
    }

    AfterAll {
        Close-World $compared
    }

    It 'finds nothing where both versions show the same, before and after the orders ship' {
        & "$samples/compare-versions.ps1" @here | Should -BeNullOrEmpty
        [void] $compared.Service.StepClock([timespan]::FromDays(5))
        & "$samples/compare-versions.ps1" @here | Should -BeNullOrEmpty
        & "$samples/compare-versions.ps1" -Connection $compared.Connection | Should -BeNullOrEmpty
        & "$samples/compare-versions.ps1" -Connection $compared.Connection.Name | Should -BeNullOrEmpty
        Get-McfConnection -All | Should -Contain $compared.Connection
    }

    It 'names orders, members and values that differ' {
        $page = @{
            orders = @(@{
                    orderId = 'US-25001'; status = 'PROCESSING'; statusUpdateTime = $testStart.AddDays(5).ToString('o')
                    receiveTime = $testStart.ToString('o'); destination = @{
                        deliveryAddress = @{ name = 'X'; addressLine1 = 'Y'; postalCode = '48104'; countryCode = 'US' }
                    }
                    lineItems = @(@{
                            lineItemId = 'US-25001-1'; product = @{ productIdentifier = @{ amazonSku = 'MUG-ENAMEL-BLUE' } }
                            amount = @{ unit = 'EACHES'; value = '1' }
                        })
                    shipments = @()
                })
        } | ConvertTo-Json -Depth 8
        Add-Fault $compared @{ Kind = 'Respond'; Operation = 'listOrders'; Body = $page; Count = $null }
        $rows = @(& "$samples/compare-versions.ps1" @here)
        $compared.Service.ClearFaults()
        @($rows | Where-Object { $_.Member -eq 'Order' -and $_.'2026-07-04' -eq 'missing' }).Count | Should -Be 24
        $own = $rows | Where-Object SellerFulfillmentOrderId -EQ 'US-25001'
        ($own | Where-Object Member -EQ 'Lines').'2026-07-04' | Should -Be 'US-25001-1: 1 x MUG-ENAMEL-BLUE, canceled 0, unfulfillable 0'
        ($own | Where-Object Member -EQ 'Status').'2026-07-04' | Should -Be 'open'
        "$($rows | Out-String -Width 400)" | Should -Not -Match '48104'
    }
}

Describe 'Hold until paid' {
    BeforeAll {
        $script:shop = Open-World
        $script:here = @{ Embedded = $true; Store = $shop.Path; WarningAction = 'SilentlyContinue' }
        $script:export = Get-Content -Raw -Path "$samples/shopify-orders.csv"
    }

    AfterAll {
        Close-World $shop
    }

    It 'releases an order that is on hold when the connection is named' {
        $path = Join-Path -Path $TestDrive -ChildPath 'named.csv'
        $name = @{ Connection = $shop.Connection.Name }
        $export.Replace('#10', '#30') | Set-Content -Path $path -Encoding utf8
        [void] (& "$samples/hold-until-paid.ps1" -Path $path @name)
        $export.Replace('#10', '#30').Replace(',pending,,unfulfilled', ',paid,2026-11-20,unfulfilled') | Set-Content -Path $path -Encoding utf8
        (& "$samples/hold-until-paid.ps1" -Path $path @name | Where-Object OrderId -EQ 3012).Action | Should -Be 'Released'
    }

    It 'holds what is not paid and places the rest' {
        $rows = & "$samples/hold-until-paid.ps1" -Path "$samples/shopify-orders.csv" @here
        ($rows | Where-Object { $_.Action -eq 'Held' }).OrderId | Should -Be '1012'
        ($rows | Where-Object { $_.Action -eq 'Placed' }).Count | Should -Be 5
    }

    It 'releases it when the shop says it is paid, and only once' {
        $path = Join-Path -Path $TestDrive -ChildPath 'paid.csv'
        $export.Replace(',pending,,unfulfilled', ',paid,2026-11-20,unfulfilled') | Set-Content -Path $path -Encoding utf8
        foreach ($expected in 'Released', 'Placed') {
            $row = & "$samples/hold-until-paid.ps1" -Path $path @here | Where-Object { $_.OrderId -eq '1012' }
            $row.Action | Should -Be $expected
            $row.Outcome | Should -Be 'AlreadyExists'
        }
        (Get-McfOrder -SellerFulfillmentOrderId 1012 -Connection $shop.Connection).FulfillmentAction | Should -Be 'Ship'
    }

    It 'cancels a held order that the shop cancelled' {
        $path = Join-Path -Path $TestDrive -ChildPath 'held.csv'
        $export.Replace('#10', '#20') | Set-Content -Path $path -Encoding utf8
        [void] (& "$samples/hold-until-paid.ps1" -Path $path @here)
        $export.Replace('#10', '#20').Replace(',pending,,unfulfilled', ',voided,,unfulfilled') | Set-Content -Path $path -Encoding utf8
        $preview = & "$samples/hold-until-paid.ps1" -Path $path @here -WhatIf
        $preview.Action | Select-Object -Unique | Should -Be 'None'
        $rows = & "$samples/hold-until-paid.ps1" -Path $path @here
        ($rows | Where-Object { $_.Action -eq 'Cancelled' }).OrderId | Should -Be '2012'
        (Get-McfOrder -SellerFulfillmentOrderId 2012 -Connection $shop.Connection).Status | Should -Be 'Cancelled'
    }
}

Describe 'The help of <Name>' -ForEach $scripts {
    It 'describes the script, its parameters and how it is called' {
        $help = Get-Help -Name $File -Full
        # Without comments that PowerShell takes for help, the synopsis is the syntax.
        $help.Synopsis | Should -Match '^[A-Z][^\[]+\.$'
        foreach ($name in @((Get-Command -Name $File).ScriptBlock.Ast.ParamBlock.Parameters.Name.VariablePath.UserPath)) {
            ($help.parameters.parameter | Where-Object name -EQ $name).description.Text | Should -Not -BeNullOrEmpty -Because "-$name needs a description"
        }
        $help.examples.example.code | Should -Not -BeNullOrEmpty
    }
}

Describe 'A file that does not exist' {
    It 'ends hold-until-paid with an error' {
        { & "$samples/hold-until-paid.ps1" -Path "$TestDrive/none.csv" @there } | Should -Throw '*none.csv*'
    }
}
