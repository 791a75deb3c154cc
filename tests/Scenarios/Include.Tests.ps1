BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World

    # One order of each kind that is excluded, and one that is not.
    $script:statuses = [ordered]@{
        IncludeCancelled = 'cancelled', 'paid', '', ''
        IncludeRefunded  = 'refunded', 'paid', '', ''
        IncludeFulfilled = 'shipped', 'paid', '', ''
        IncludeOnHold    = 'on hold', 'paid', '', ''
        IncludePickup    = 'processing', 'paid', 'Store pickup', ''
        IncludeUnpaid    = 'processing', 'pending', '', ''
        None             = 'processing', 'paid', '', ''
    }

    function Get-Row([string] $Prefix) {
        foreach ($name in $statuses.Keys) {
            [pscustomobject]@{
                'Order Number' = "$Prefix-$name"; SKU = 'MUG-ENAMEL-BLUE'; Quantity = '1'; Name = 'Pat'; Address1 = '1 Street'; City = 'Boise'
                State = 'ID'; Zip = '83702'; Country = 'US'; 'Order Status' = $statuses[$name][0]; 'Payment Status' = $statuses[$name][1]
                'Shipping Method' = $statuses[$name][2]
            }
        }
    }
}

AfterAll {
    Close-World $world
}

Describe 'Table rows of orders that need no shipment' {
    It 'are excluded and counted once by <_>' -ForEach 'New-McfOrder', 'Get-McfPreview', 'Test-McfOrder' {
        $ids = "$_".Substring(0, 1) + '0'
        $out = Get-Row $ids | & $_ -WarningVariable warnings -WarningAction SilentlyContinue
        @($out | Select-Object -ExpandProperty SellerFulfillmentOrderId -Unique -ErrorAction Ignore) -ne "$ids-None" | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*6 orders excluded: 1 canceled (-IncludeCancelled)*1 not paid (-IncludeUnpaid, -HoldUnpaid).*'
        "$warnings" | Should -Not -BeLike '*Import-McfOrder*'
    }

    It 'are placed with -<_>' -ForEach 'IncludeCancelled', 'IncludeRefunded', 'IncludeFulfilled', 'IncludeOnHold', 'IncludePickup', 'IncludeUnpaid' {
        $include = @{ $_ = $true }
        $results = Get-Row $_.Substring(7) | New-McfOrder @include -WarningAction SilentlyContinue
        $results.SellerFulfillmentOrderId | Should -Be "$($_.Substring(7))-$_", "$($_.Substring(7))-None"
        $results.Outcome | Should -Be 'Created', 'Created'
        @(Get-Row $_ | Test-McfOrder @include -WarningAction SilentlyContinue) | Should -Be $true, $true
        @(Get-Row $_ | Get-McfPreview @include -Cheapest -WarningAction SilentlyContinue).Count | Should -Be 2
    }

    It 'are placed on hold with -HoldUnpaid' {
        Get-Row 'hold' | New-McfOrder -HoldUnpaid -WarningAction SilentlyContinue | Out-Null
        (Get-McfOrder 'hold-IncludeUnpaid', 'hold-None').FulfillmentAction | Should -Be 'Hold', 'Ship'
    }
}

Describe 'A prefix and a suffix' {
    It 'are added by Import-McfOrder, and recipients do not see them' {
        Get-Row 'S' | Where-Object 'Order Number' -Like '*-None' | Export-Csv "$TestDrive/shop.csv"
        $order = Import-McfOrder "$TestDrive/shop.csv" -OrderIdPrefix 'A-' -OrderIdSuffix '-Z' -WarningAction SilentlyContinue
        $order.SellerFulfillmentOrderId, $order.DisplayableOrderId, $order.Source.OrderId | Should -Be 'A-S-None-Z', 'S-None', 'S-None'
        ($order | New-McfOrder).Outcome | Should -Be 'Created'
    }
}

Describe 'Parameters that include rows' {
    It 'are not offered for an order that is typed: <_>' -ForEach 'New-McfOrder', 'Get-McfPreview' {
        $typed = (Get-Command $_).ParameterSets | Where-Object Name -EQ 'Typed'
        $typed.Parameters.Name | Should -Contain 'Item'
        $typed.Parameters.Name | Should -Not -Contain 'IncludeCancelled'
        @($typed.Parameters.Name -match '^(Include(?!Cod|DeliveryWindow)|HoldUnpaid)') | Should -BeNullOrEmpty
        $line = "$_ -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -Address `$address -IncludeUnpaid"
        { & ([scriptblock]::Create($line)) } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }
}
