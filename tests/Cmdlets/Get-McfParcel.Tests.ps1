BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $null = Get-SampleOrder -Id 'SHOP-1' -Quantity 2 | New-McfOrder
    $null = Get-SampleOrder -Id 'SHOP-2' -Sku 'TEA-MINT-50' | New-McfOrder
    $null = Step-McfClock 6d

    # The same order with another tracking number: what a correction looks like.
    function Get-Corrected([string] $Id, [string] $Number) {
        $order = Get-McfOrder $Id
        $order.Shipments[0].Packages[0].TrackingNumber = $Number
        $order
    }
}

AfterAll { Close-World $world }

Describe 'Get-McfParcel' {
    It 'returns one parcel for each number, with what a shop needs' {
        $parcels = @(Get-McfParcel -Since 30d)
        $parcels.SellerFulfillmentOrderId | Should -Be 'SHOP-1', 'SHOP-2'
        $parcels[0].Carrier | Should -Be 'UPS'
        $parcels[0].IsAmazonLogistics | Should -BeFalse
        $parcels[0].TrackingUrl | Should -Be "https://www.ups.com/track?tracknum=$($parcels[0].TrackingNumber)"
        $parcels[0].Lines[0].ShopSku | Should -Be 'MUG-ENAMEL-BLUE'
        $parcels[0].Lines[0].Quantity | Should -Be 2
        $parcels[0].Change | Should -Be 'New'
        $parcels[0].SellerKey | Should -Be $world.Connection.SellerKey
        @($parcels.Warning | Where-Object { $_ }) | Should -BeNullOrEmpty
    }

    It 'reads orders by <Name>' -ForEach @(
        @{ Name = 'ID'; Read = { Get-McfParcel 'SHOP-2' } }
        @{ Name = 'a list of IDs'; Read = { Get-McfParcel 'SHOP-2', 'SHOP-2' | Select-Object -First 1 } }
        @{ Name = 'the pipeline'; Read = { Get-McfOrder 'SHOP-2' | Get-McfParcel } }
        @{ Name = 'a row'; Read = { [pscustomobject]@{ OrderId = 'SHOP-2' } | Get-McfParcel } }
    ) {
        (& $Read).SellerFulfillmentOrderId | Should -Be 'SHOP-2'
    }

    It 'is the same parcel with both versions of the API' {
        $ledger = "$TestDrive/versions.db"
        Get-McfParcel 'SHOP-1' -New -Ledger $ledger | Complete-McfParcel -Ledger $ledger
        Get-McfParcel 'SHOP-1' -New -Ledger $ledger -ApiVersion 2026-07-04 | Should -BeNullOrEmpty
    }

    It 'has the order ID of the shop, and its SKU' {
        '{ "name": "Own", "orderIdPrefix": "SHOP-" }' | Set-Content -LiteralPath "$TestDrive/own.json"
        $parcel = Get-McfParcel 'SHOP-1' -Channel "$TestDrive/own.json" -SkuMap @{ 'PAIR' = @{ 'MUG-ENAMEL-BLUE' = 2 } }
        $parcel.ShopOrderId | Should -Be '1'
        $parcel.Channel | Should -Be 'Own'
        $parcel.Lines[0].ShopSku | Should -Be 'PAIR'
        $parcel.Lines[0].Quantity | Should -Be 1
        $parcel.Lines[0].IsComplete | Should -BeTrue
    }

    It 'rejects -<Name> "<Value>" as empty' -ForEach @(
        @{ Name = 'Ledger'; Value = '' }
        @{ Name = 'SkuMap'; Value = ' ' }
        @{ Name = 'Channel'; Value = @('one.json', '') }
    ) {
        $parameters = @{ $Name = $Value }
        { Get-McfParcel @parameters } | Should -Throw "*'$Name'*The value is empty*"
    }

    It 'keeps the parcels of two channels in one ledger apart' {
        $ledger = "$TestDrive/channels.db"
        '{ "name": "One", "orderIdPrefix": "SHOP-" }' | Set-Content -LiteralPath "$TestDrive/one.json"
        '{ "name": "Other", "orderIdPrefix": "OTHER-" }' | Set-Content -LiteralPath "$TestDrive/other.json"
        @(Get-McfParcel -New -Ledger $ledger -Since 30d -Channel "$TestDrive/one.json").Count | Should -Be 2
        Get-McfParcel -New -Ledger $ledger -Channel "$TestDrive/other.json" | Should -BeNullOrEmpty
        Get-McfParcel -New -Ledger $ledger -Since 30d -Channel "$TestDrive/other.json" | Should -BeNullOrEmpty
        'SHOP-1' | Get-McfParcel -New -Ledger $ledger -Channel "$TestDrive/other.json" | Should -BeNullOrEmpty
        @(Get-McfParcel -New -Ledger $ledger -Channel "$TestDrive/one.json").Count | Should -Be 2

        # The run of the other channel must not hide the orders of this one.
        $ledger = "$TestDrive/channels-2.db"
        Get-McfParcel -New -Ledger $ledger -Since 30d -Channel "$TestDrive/other.json" | Should -BeNullOrEmpty
        @(Get-McfParcel -New -Ledger $ledger -Channel "$TestDrive/one.json").Count | Should -Be 2
    }

    It 'names carriers by a map' {
        (Get-McfParcel 'SHOP-1' -CarrierMap @{ ups = 'Royal Mail' }).Carrier | Should -Be 'Royal Mail'
        (Get-McfParcel 'SHOP-1' -CarrierMap @{ UPS = 'Hound Express' } -WarningVariable warned).Carrier | Should -Be 'Hound Express'
        $warned | Should -BeNullOrEmpty
    }

    It 'warns of an unknown carrier that no map names' {
        $order = Get-Corrected 'SHOP-1' 'H 1'
        $order.Shipments[0].Packages[0].CarrierCode = 'Hound Express'
        $null = $order | Get-McfParcel -CarrierMap @{ Other = 'Hound Express' } -WarningVariable warned 3> $null
        $warned | Should -BeLike "Order 'SHOP-1': The carrier 'Hound Express' is unknown.*"
    }

    It 'makes parcels of forbidden carriers errors, which a person completes' {
        $ledger = "$TestDrive/forbidden.db"
        $order = Get-Corrected 'SHOP-1' 'TBA123456789012'
        $order.Shipments[0].Packages[0].CarrierCode = 'AMZN_US'
        foreach ($run in 1..2) {
            $order | Get-McfParcel -New -Ledger $ledger -ForbidCarrier AmazonLogistics -ErrorAction SilentlyContinue -ErrorVariable leaked |
                Should -BeNullOrEmpty
            $leaked.FullyQualifiedErrorId | Should -Be 'McfForbiddenCarrier,AmazonMcf.Commands.GetMcfParcelCommand'
        }

        $leaked.TargetObject | Complete-McfParcel -Ledger $ledger
        $order | Get-McfParcel -New -Ledger $ledger -ForbidCarrier AmazonLogistics | Should -BeNullOrEmpty
    }

    It 'forbids Amazon Logistics by the number, too, if the carrier is <Carrier>' -ForEach @(
        @{ Carrier = 'UPS' }
        @{ Carrier = 'Hound Express' }
    ) {
        $order = Get-Corrected 'SHOP-2' 'TBA098765432101'
        $order.Shipments[0].Packages[0].CarrierCode = $Carrier
        ($order | Get-McfParcel -WarningAction SilentlyContinue).IsAmazonLogistics | Should -BeTrue
        $order | Get-McfParcel -ForbidCarrier AmazonLogistics -ErrorAction SilentlyContinue -ErrorVariable leaked | Should -BeNullOrEmpty
        "$leaked" | Should -BeLike '*is delivered by *Amazon Logistics*, which -ForbidCarrier forbids.'
    }

    It 'rejects <Name>' -ForEach @(
        @{ Name = '-New without -Ledger'; Parameters = @{ New = $true }; Message = '*Ledger*is required with -New*' }
        @{ Name = '-Ledger without -New'; Parameters = @{ Ledger = 'x.db' }; Message = '*New*is required with -Ledger*' }
        @{ Name = 'a short -KeepFor'; Parameters = @{ New = $true; Ledger = 'x.db'; KeepFor = '1d' }; Message = '*KeepFor*must be at least 30 days*' }
        @{ Name = '-ClaimFor without -Ledger'; Parameters = @{ ClaimFor = '1h' }; Message = '*ClaimFor*requires -Ledger*' }
        @{ Name = 'a -ClaimFor of no time'; Parameters = @{ New = $true; Ledger = 'x.db'; ClaimFor = [timespan]::Zero }; Message = '*ClaimFor*must be positive*' }
        @{ Name = 'a -ClaimFor of more than a day'; Parameters = @{ New = $true; Ledger = 'x.db'; ClaimFor = '25h' }; Message = '*ClaimFor*at most 1 day*' }
        @{ Name = 'a carrier with a wrong name'; Parameters = @{ ForbidCarrier = 'UPS', 'AmaznLogistics' }; Message = "*'AmaznLogistics' is not*mean 'Amazon Logistics'*" }
        @{ Name = 'a map with an empty name'; Parameters = @{ CarrierMap = @{ FedEx = 'FedEx'; UPS = '' } }; Message = "*CarrierMap*maps 'UPS' to ''*" }
        @{ Name = 'a map with null'; Parameters = @{ CarrierMap = @{ UPS = $null } }; Message = "*CarrierMap*maps 'UPS' to ''*" }
        @{ Name = 'a map with an empty text'; Parameters = @{ CarrierMap = @{ '' = 'UPS' } }; Message = "*CarrierMap*maps '' to 'UPS'*" }
        @{ Name = 'a ledger with a different address'; Parameters = @{ New = $true; Ledger = 'http://x' }; Message = '*Ledger*must be the path of a file*' }
        @{ Name = 'a password for a file'; Parameters = @{ New = $true; Ledger = 'x.db'; LedgerPassword = 'env:X' }; Message = '*LedgerPassword*requires a ledger in Redis*' }
    ) {
        { Get-McfParcel @Parameters } | Should -Throw $Message -ErrorId 'McfInvalidInput,*'
    }

    It 'does not return claimed parcels to other runs until the claim ends' {
        $ledger = "$TestDrive/claims.db"
        @(Get-McfParcel -Since 30d -New -Ledger $ledger -ClaimFor 1h).Count | Should -Be 2
        Get-McfParcel -New -Ledger $ledger -WarningVariable warned 3> $null | Should -BeNullOrEmpty
        $warned | Should -BeLike '2 parcels are not returned: a different run has claimed them until * UTC*'
        $null = Step-McfClock 2h
        $parcels = @(Get-McfParcel -New -Ledger $ledger -ClaimFor 1h)
        $parcels.Count | Should -Be 2
        $parcels | Complete-McfParcel -Ledger $ledger
        $null = Step-McfClock 2h
        Get-McfParcel -New -Ledger $ledger | Should -BeNullOrEmpty
    }

    It 'names a number that the shop may have, because a run ended before it was completed' {
        $ledger = "$TestDrive/doubt.db"
        Get-Corrected 'SHOP-1' 'N1' | Get-McfParcel -New -Ledger $ledger | Out-Null
        $parcel = Get-Corrected 'SHOP-1' 'N2' | Get-McfParcel -New -Ledger $ledger -WarningVariable warned 3> $null
        $parcel.Change | Should -Be 'New'
        $parcel.UnconfirmedNumbers | Should -Be 'N1'
        $warned | Should -BeLike "*The shop may have 'N1' for the parcel 'N2'*"
    }

    It 'accepts the address of Redis on PowerShell 7 only, without a password in it' {
        if ($PSEdition -eq 'Core') {
            $failure = { Get-McfParcel -New -Ledger 'redis://:s3cr3t@127.0.0.1:1' } | Should -Throw -ErrorId 'McfInvalidInput,*' -PassThru
            $failure.Exception.Message | Should -BeLike '*Ledger*must not contain a password*env:NAME, file:PATH or credential:NAME*'
            "$($failure.Exception)" | Should -Not -BeLike '*s3cr3t*'
            { Get-McfParcel 'SHOP-1' -New -Ledger 'redis://127.0.0.1:1' } |
                Should -Throw "*The ledger 'redis://127.0.0.1:1' cannot be used: no connection can be established*" -ErrorId 'McfParcelLedgerFailed,*'
            { [pscustomobject]@{ SellerFulfillmentOrderId = 'X'; TrackingNumber = 'N' } | Complete-McfParcel -Ledger 'redis://127.0.0.1:1' } |
                Should -Throw -ErrorId 'McfParcelLedgerFailed,*'
        }
        else {
            { Get-McfParcel -New -Ledger 'redis://127.0.0.1:1' } | Should -Throw '*Ledger*requires PowerShell 7*' -ErrorId 'McfInvalidInput,*'
        }
    }

    It 'says that an order does not exist, and reads the others' {
        $parcels = 'NO-SUCH', 'SHOP-2' | Get-McfParcel -ErrorAction SilentlyContinue -ErrorVariable failures
        $parcels.SellerFulfillmentOrderId | Should -Be 'SHOP-2'
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
    }

    It 'refuses a file that is not a ledger' {
        'SellerSku,Quantity' + ('x' * 200) | Set-Content -LiteralPath "$TestDrive/no-ledger.csv"
        { Get-McfParcel -New -Ledger "$TestDrive/no-ledger.csv" } | Should -Throw '*is not a ledger*' -ErrorId 'McfParcelLedgerFailed,*'
    }
}

Describe 'Complete-McfParcel' {
    It 'accepts saved parcels, and says which the ledger does not contain' {
        $ledger = "$TestDrive/saved.db"
        Get-McfParcel -Since 30d -New -Ledger $ledger | Select-Object SellerKey, SellerFulfillmentOrderId, Carrier, TrackingNumber |
            Export-Csv "$TestDrive/parcels.csv" -NoTypeInformation
        $saved = Import-Csv "$TestDrive/parcels.csv"
        $saved[0] | Complete-McfParcel -Ledger $ledger -WhatIf
        @(Get-McfParcel -New -Ledger $ledger).Count | Should -Be 2
        $saved | Complete-McfParcel -Ledger $ledger
        Get-McfParcel -New -Ledger $ledger | Should -BeNullOrEmpty

        $saved[0].TrackingNumber = 'OTHER'
        $saved[0], 'text' | Complete-McfParcel -Ledger $ledger -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures.FullyQualifiedErrorId | Should -Be 'McfParcelNotInLedger,AmazonMcf.Commands.CompleteMcfParcelCommand',
        'McfInvalidInput,AmazonMcf.Commands.CompleteMcfParcelCommand'
    }

    It 'needs a ledger that exists' {
        { Get-McfParcel 'SHOP-1' | Complete-McfParcel -Ledger "$TestDrive/none.db" } | Should -Throw -ErrorId 'McfFileNotFound,*'
    }
}

Describe 'Parcels over two weeks, with runs that end anywhere' {
    It 'are each returned at least once, and never again once they are completed' {
        $shop = Open-World
        $ledger = "$TestDrive/story.db"
        $random = [random]::new(16)
        $told = @{}
        $completed = @{}
        $corrections = 0

        # A run: what it returns, and how far it gets. A crash loses everything after it.
        function Invoke-Run([string] $End, [object[]] $Orders) {
            $parcels = @(if ($Orders) { $Orders | Get-McfParcel -New -Ledger $ledger -Connection $shop.Connection }
                else { Get-McfParcel -New -Ledger $ledger -Connection $shop.Connection })
            if ($End -eq 'BeforeTelling') { return }
            $number = 0
            foreach ($parcel in $parcels) {
                $key = "$($parcel.SellerFulfillmentOrderId) $($parcel.TrackingNumber)"
                $completed.ContainsKey($key) | Should -BeFalse -Because "$key is completed"
                $told[$key] = $parcel
                $number++
                if ($End -eq 'BetweenParcels' -and $number -gt 1) { return }
                if ($End -eq 'BeforeCompleting') { continue }
                $parcel | Complete-McfParcel -Ledger $ledger
                $completed[$key] = $true
            }
        }

        try {
            foreach ($day in 1..14) {
                foreach ($number in 1..3) {
                    $null = Get-SampleOrder -Id "D$day-$number" -Quantity (1 + $random.Next(3)) | New-McfOrder -Connection $shop.Connection
                }
                Set-McfStock 'MUG-ENAMEL-BLUE' -Quantity 500 -Connection $shop.Connection
                foreach ($hour in 1..2) {
                    $null = Step-McfClock 12h -Connection $shop.Connection
                    Invoke-Run -End ('Whole', 'BeforeTelling', 'BetweenParcels', 'BeforeCompleting')[$random.Next(4)]
                }

                # Amazon corrects the number of a parcel that the shop has.
                $known = @($completed.Keys | Where-Object { $_ -notlike '* C*' } | Sort-Object)
                if ($day % 4 -eq 0 -and $known) {
                    $id = ($known[$random.Next($known.Count)] -split ' ')[0]
                    $order = Get-McfOrder $id -Connection $shop.Connection
                    $old = $order.Shipments[0].Packages[0].TrackingNumber
                    $order.Shipments[0].Packages[0].TrackingNumber = "C$day"
                    Invoke-Run -End BeforeTelling -Orders $order
                    Invoke-Run -End Whole -Orders $order
                    $told["$id C$day"].Change | Should -Be 'Corrected'
                    $told["$id C$day"].PreviousNumber | Should -Be $old
                    $completed.Remove("$id $old")
                    Invoke-Run -End Whole -Orders (Get-McfOrder $id -Connection $shop.Connection)
                    $told["$id $old"].Change | Should -Be 'Corrected'
                    $corrections++
                }
            }

            $null = Step-McfClock 6d -Connection $shop.Connection
            Invoke-Run -End Whole
            Invoke-Run -End Whole
        }
        finally { Close-World $shop }

        $corrections | Should -BeGreaterThan 1
        $orders = foreach ($day in 1..14) { foreach ($number in 1..3) { "D$day-$number" } }
        @($told.Keys | ForEach-Object { ($_ -split ' ')[0] } | Sort-Object -Unique) | Should -Be ($orders | Sort-Object)
        @($told.Keys | Where-Object { -not $completed.ContainsKey($_) -and $_ -notlike '* C*' }) | Should -BeNullOrEmpty
    }
}
