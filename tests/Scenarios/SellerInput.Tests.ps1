BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    function Open-Shop([string] $Name) {
        $path = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid().ToString('n')).db"
        $connection = Connect-Mcf -Embedded -Path $path -TimeScale 0 -Unlimited -Name $Name -PassThru
        $null = 1001, 1002 | ForEach-Object { Get-SampleOrder -Id $_ -With @{ FulfillmentAction = 'Hold' } } | New-McfOrder -Connection $connection
        $connection
    }

    function Get-Status($Connection) { (Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $Connection).Status }

    # The ids of the errors in an output.
    function Get-Written($Output) {
        @($Output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
    }

    function Get-Row([string] $Id, [string] $Sku, [hashtable] $With = @{}) {
        $row = [ordered]@{
            OrderId = $Id; Sku = $Sku; Quantity = 1; Name = 'Pat Example'; Address1 = '123 Sample Street'; City = 'Ann Arbor'; State = 'MI'; Zip = '48104'
            Country = 'US'; SellerKey = ''
        }
        foreach ($name in $With.Keys) { $row[$name] = $With[$name] }
        [pscustomobject]$row
    }
}

Describe 'What an input says about its seller' {
    BeforeEach {
        $script:a = Open-Shop 'ShopA'
        $script:b = Open-Shop 'ShopB'
    }

    AfterEach { Disconnect-Mcf -All }

    It 'counts also where only the name of the connection is left' {
        $named = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a | Select-Object -Property SellerFulfillmentOrderId, ConnectionName
        Get-Written ($named | Stop-McfOrder -Connection $b -Confirm:$false 2>&1) | Should -Be 'McfConnectionMismatch'
        ($named | Stop-McfOrder -PassThru -Confirm:$false).SellerKey | Should -Be $a.SellerKey
        Disconnect-Mcf -Name ShopA
        $output = $named | Stop-McfOrder -Confirm:$false 2>&1
        Get-Written $output | Should -Be 'McfSellerNotConnected'
        "$output" | Should -Match "'1001' belongs to seller 'ShopA' \(without a seller key\)"
        Get-Status $b | Should -Be 'New', 'New'
        # The way out that the message names.
        $named | Select-Object -ExcludeProperty SellerKey, ConnectionName -Property * | Stop-McfOrder -Connection $b -Confirm:$false
        Get-Status $b | Should -Be 'Cancelled', 'New'
    }

    It 'counts as <Name>' -ForEach @(
        @{ Name = 'a number'; Key = 12345 }
        @{ Name = 'a long number'; Key = 12345678901L }
        @{ Name = 'a list'; Key = @('x', 'y') }
        @{ Name = 'an object'; Key = [pscustomobject]@{ Key = 'x' } }
    ) {
        Get-Written (@{ OrderId = '1001'; SellerKey = $Key } | Stop-McfOrder -Connection $b -Confirm:$false 2>&1) | Should -Be 'McfConnectionMismatch'
        Get-Written (@{ OrderId = '1001'; SellerKey = $Key } | Stop-McfOrder -Confirm:$false 2>&1) | Should -Be 'McfSellerNotConnected'
        Get-Status $b | Should -Be 'New', 'New'
    }

    It 'counts under <_>' -ForEach 'sellerkey', 'Seller Key', 'seller_key', 'SELLER-KEY' {
        ([pscustomobject]@{ OrderId = '1001'; $_ = $a.SellerKey } | Stop-McfOrder -PassThru -Confirm:$false).ConnectionName | Should -Be 'ShopA'
        (Get-Row -Id 1003 -Sku 'MUG-ENAMEL-BLUE' -With @{ $_ = $a.SellerKey } | New-McfOrder).ConnectionName | Should -Be 'ShopA'
    }

    It 'counts in order files' {
        $file = "$TestDrive/orders.csv"
        $rows = @(
            Get-Row -Id 1003 -Sku 'MUG-ENAMEL-BLUE' -With @{ SellerKey = $a.SellerKey }
            Get-Row -Id 1004 -Sku 'MUG-ENAMEL-BLUE' -With @{ SellerKey = $b.SellerKey }
            Get-Row -Id 1005 -Sku 'MUG-ENAMEL-BLUE'
        )
        $rows | Export-Csv -LiteralPath $file -NoTypeInformation
        $output = Import-McfOrder -Path $file | New-McfOrder 2>&1
        @($output | Where-Object { $_ -is [AmazonMcf.Model.McfOrderResult] }).ConnectionName | Should -Be 'ShopA', 'ShopB'
        Get-Written $output | Should -Be 'McfSellerAmbiguous'
        Get-Written (Import-McfOrder -Path $file | Select-Object -First 1 | New-McfOrder -Connection $b 2>&1) | Should -Be 'McfConnectionMismatch'
        # Rows of two sellers are never joined.
        $rows[1].OrderId = 1003
        $rows[0..1] | Export-Csv -LiteralPath $file -NoTypeInformation
        Import-McfOrder -Path $file -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$failures" | Should -Match 'SellerKey'
    }

    It 'never lets an order leave with a line missing: <Name>' -ForEach @(
        @{ Name = 'the second row has no key'; Cells = @{}; Keys = 'A', ''; Created = 2; Errors = $null }
        @{
            Name    = 'the second row has neither key nor id'
            Cells   = @{ OrderId = ''; Name = ''; Address1 = ''; City = ''; State = ''; Zip = ''; Country = '' }
            Keys    = 'A', ''
            Created = $null
            Errors  = 'McfInvalidInput'
        }
        @{ Name = 'the first row has no key'; Cells = @{}; Keys = '', 'A'; Created = $null; Errors = 'McfInvalidInput' }
        @{ Name = 'the first order has no key, and the second has one'; Cells = @{ OrderId = 1004 }; Keys = '', 'A'; Created = 1; Errors = 'McfSellerAmbiguous' }
        @{ Name = 'the second order has no key'; Cells = @{ OrderId = 1004 }; Keys = 'A', ''; Created = 1; Errors = 'McfInvalidInput' }
    ) {
        $key = @{ A = $a.SellerKey; '' = '' }
        $rows = @(
            Get-Row -Id 1003 -Sku 'MUG-ENAMEL-BLUE' -With @{ SellerKey = $key[$Keys[0]] }
            Get-Row -Id 1003 -Sku 'NOTEBOOK-A5-DOT' -With ($Cells + @{ SellerKey = $key[$Keys[1]] })
        )
        $output = $rows | New-McfOrder -WarningAction SilentlyContinue 2>&1
        $results = @($output | Where-Object { $_ -is [AmazonMcf.Model.McfOrderResult] })
        @($results | ForEach-Object { $_.Order.Items.Count }) | Should -Be $Created
        $results | ForEach-Object { $_.ConnectionName | Should -Be 'ShopA' }
        Get-Written $output | Select-Object -Unique | Should -Be $Errors
    }

    It 'is kept by orders that come back from JSON and Clixml' {
        $result = Get-SampleOrder -Id 1003 | New-McfOrder -Connection $a
        $result | Export-Clixml -LiteralPath "$TestDrive/result.xml" -Depth 5
        $back = @((Import-Clixml -LiteralPath "$TestDrive/result.xml").Order; ($result | ConvertTo-Json -Depth 6 | ConvertFrom-Json).Order)
        ($back | New-McfOrder).Outcome | Should -Be 'AlreadyExists', 'AlreadyExists'
        ($back | New-McfOrder).ConnectionName | Should -Be 'ShopA', 'ShopA'
        Get-Written ($back | New-McfOrder -Connection $b 2>&1) | Should -Be 'McfConnectionMismatch', 'McfConnectionMismatch'
    }

    It 'cannot distinguish a store from its copy, so that a change must name one of them' {
        $order = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a
        Disconnect-Mcf -All
        $copy = "$TestDrive/copy.db"
        Copy-Item -LiteralPath $a.StorePath -Destination $copy
        $first = Connect-Mcf -Embedded -Path $a.StorePath -Unlimited -Name ShopA -PassThru
        $second = Connect-Mcf -Embedded -Path $copy -Unlimited -Name Copy -PassThru
        $second.SellerKey | Should -Be $first.SellerKey
        Get-Written (Stop-McfOrder -SellerFulfillmentOrderId 1001 -Confirm:$false 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written ($order | Select-Object -Property SellerFulfillmentOrderId, SellerKey | Stop-McfOrder -Confirm:$false 2>&1) | Should -Be 'McfSellerAmbiguous'
        ($order | Stop-McfOrder -PassThru -Confirm:$false).ConnectionName | Should -Be 'ShopA'
        Get-Status $second | Should -Be 'New', 'New'
    }

    It 'is found by Get-McfConnection and Disconnect-Mcf, whatever characters the name has' {
        $null = Open-Shop 'Shop[1]'
        $null = Open-Shop 'Shop1'
        (Get-McfConnection -Name 'Shop[1]').Name | Should -Be 'Shop[1]'
        Disconnect-Mcf -Name 'Shop[1]'
        (Get-McfConnection -All).Name | Should -Be 'ShopA', 'ShopB', 'Shop1'
        foreach ($name in "x`nplaced 99", ' ', "a`e[2J") {
            { Connect-Mcf -Embedded -Path "$TestDrive/named.db" -Name $name } | Should -Throw -ErrorId 'McfInvalidInput,*'
        }
    }
}

Describe 'One seller id in two regions' {
    BeforeEach {
        $account = @{ ClientId = 'amzn1.application-oa2-client.x'; ClientSecret = 'secret'; SellerId = 'MyShop' }
        $script:na = Connect-Mcf US @account -RefreshToken 'Atzr|a' -Name NA -PassThru
        $script:eu = Connect-Mcf DE @account -RefreshToken 'Atzr|b' -Name EU -PassThru

        # Sends nothing: -WhatIf of New-McfOrder reads no order.
        function Get-ErrorId([hashtable] $With, [hashtable] $More = @{}) {
            $order = Get-SampleOrder -Id 1001 -With $With

            # The address is in the US: an order for a different marketplace needs a declared value in the currency of the marketplace.
            $order.Items[0].PerUnitDeclaredValue = if ($With.MarketplaceId -eq 'CA') { '9 CAD' } else { '9 EUR' }
            Get-Written ($order | New-McfOrder @More -WhatIf 2>&1)
        }
    }

    AfterEach { Disconnect-Mcf -All }

    It 'is two accounts, for the orders of one are not those of the other' {
        Get-ErrorId @{} | Should -Be 'McfSellerAmbiguous'
        Get-ErrorId @{ SellerKey = 'MyShop' } | Should -Be 'McfSellerAmbiguous'
        Get-ErrorId @{ SellerKey = 'MyShop'; ConnectionName = 'elsewhere' } | Should -Be 'McfSellerAmbiguous'
        Get-ErrorId @{ SellerKey = 'MyShop'; ConnectionName = 'NA' } | Should -BeNullOrEmpty
        foreach ($marketplace in 'DE', 'FR', 'US', 'CA') {
            Get-ErrorId @{ SellerKey = 'MyShop'; ConnectionName = 'elsewhere'; MarketplaceId = $marketplace } | Should -BeNullOrEmpty
        }
    }

    It 'does not take an order to the other region when its own is not connected' {
        $german = @{ SellerKey = 'MyShop'; ConnectionName = 'EU'; MarketplaceId = 'A1PA6795UKMFR9' }
        Get-ErrorId $german @{ Connection = $na } | Should -Be 'McfConnectionMismatch'
        Disconnect-Mcf -Name EU
        Get-ErrorId $german | Should -Be 'McfSellerNotConnected'
        $row = [pscustomobject]($german + @{ SellerFulfillmentOrderId = '1001' })
        $output = $row | Get-McfCallHistory 2>&1
        Get-Written $output | Should -Be 'McfSellerNotConnected'
        "$output" | Should -Match 'in DE, a different region'
    }
}
