BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:header = 'OrderId,Sku,Quantity,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode,Shipping Method,Tags'

    function Write-Profile([string] $Name, [string] $Text) {
        $path = Join-Path -Path $TestDrive -ChildPath $Name
        Set-Content -LiteralPath $path -Value $Text
        $path
    }

    function Write-OrderFile([string] $Name, [string[]] $Rows) {
        $path = Join-Path -Path $TestDrive -ChildPath $Name
        Set-Content -LiteralPath $path -Value (@($header) + $Rows)
        $path
    }

    function Get-Row([string] $Id, [string] $Method = 'Rush', [string] $Tags = '') {
        "$Id,MUG-ENAMEL-BLUE,1,Pat,1 Street,Ann Arbor,MI,48104,US,$Method,$Tags"
    }
}

AfterAll {
    Close-World $world
}

Describe 'A channel profile' {
    BeforeAll {
        $script:json = Write-Profile 'market.json' (
            '{ "orderIdPrefix": "M-", "features": ["BLANK_BOX"], "speedMap": { "Rush*": "Priority" }, ' +
            '"comment": "Thanks from Market.", "fulfillmentPolicy": "FillAll", "exclude": { "tag": ["b2b"] } }')
        $script:data = Write-Profile 'market.psd1' (
            "@{ OrderIdPrefix = 'M-'; Features = 'BLANK_BOX'; SpeedMap = @{ 'Rush*' = 'Priority' }; " +
            "Comment = 'Thanks from Market.'; FulfillmentPolicy = 'FillAll'; Exclude = @{ Tag = @('b2b') } }")
        $script:file = Write-OrderFile 'market.csv' (Get-Row '1'), (Get-Row '2' -Tags 'new')
    }

    It 'says the same as JSON and as PowerShell data' {
        $orders = foreach ($market in $json, $data) {
            Import-McfOrder $file -Channel $market | ConvertTo-Json -Depth 5
        }
        $orders[0] | Should -Be $orders[1]
        $first = (Import-McfOrder $file -Channel $data)[0]
        $first.SellerFulfillmentOrderId, $first.DisplayableOrderId, $first.ShippingSpeedCategory | Should -Be 'M-1', '1', 'Priority'
        "$($first.FeatureConstraints)", $first.FulfillmentPolicy, $first.DisplayableOrderComment | Should -Be 'BLANK_BOX=Required', 'FillAll', 'Thanks from Market.'
        $first.Source.Channel, $first.Source.OrderId | Should -Be 'market', '1'
    }

    It 'is overridden by parameters' {
        $order = Import-McfOrder $file -Channel $json -OrderIdPrefix 'Z-' -SpeedMap @{ 'Rush' = 'Standard' } | Select-Object -First 1
        $order.SellerFulfillmentOrderId, $order.ShippingSpeedCategory | Should -Be 'Z-1', 'Standard'
        $hold = Write-Profile 'hold.json' '{ "hold": true }'
        (Import-McfOrder $file -Channel $hold)[0].FulfillmentAction | Should -Be 'Hold'
        (Import-McfOrder $file -Channel $hold -Hold:$false)[0].FulfillmentAction | Should -BeNullOrEmpty
    }

    It 'is applied by New-McfOrder to rows and objects alike, and once' {
        $read = Write-OrderFile 'alike.csv' (Get-Row '31')
        (Import-McfOrder $read -Channel $json | New-McfOrder -Channel $data).SellerFulfillmentOrderId | Should -Be 'M-31'
        (Import-Csv $read | New-McfOrder -Channel $json).Outcome | Should -Be 'AlreadyExists'
        $typed = New-McfOrder -Channel $json -OrderId '32' -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -Comment 'Mine.'
        $typed.SellerFulfillmentOrderId | Should -Be 'M-32'
        $placed = Get-McfOrder 'M-32'
        $placed.DisplayableOrderId, $placed.DisplayableOrderComment, $placed.FulfillmentPolicy | Should -Be '32', 'Mine.', 'FillAll'
    }

    It 'is not mixed with a different one' {
        $other = Write-Profile 'other.json' '{ }'
        Import-McfOrder $file -Channel $json | Select-Object -First 1 | New-McfOrder -Channel $other -ErrorAction SilentlyContinue -ErrorVariable failed |
            Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failed[0].ErrorDetails.Message | Should -BeLike "*Source.Channel 'market': must be 'other'*"
    }

    It 'is checked by Test-McfOrder, with the rules of its marketplace' {
        $german = Write-Profile 'german.json' '{ "marketplace": "DE", "features": ["BLOCK_AMZL"] }'
        $row = Get-SampleOrder -Id 'test-1' -With @{ }
        $row | Test-McfOrder -Channel $json | Should -BeTrue
        $row | Test-McfOrder -Channel $german -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeFalse
        "$($failed.ErrorDetails.Message)" | Should -BeLike '*can be required only in the United States*'
    }

    It 'is rejected as a whole, with the place of each error' {
        $wrong = Write-Profile 'wrong.psd1' "@{ Featuers = 'BLANK_BOX'; Exclude = @{ Country = 'Germany' } }"
        { Import-McfOrder $file -Channel $wrong } | Should -Throw -ErrorId 'McfInvalidInput,*'
        try { Import-McfOrder $file -Channel $wrong } catch { $message = $_.ErrorDetails.Message }
        $message | Should -BeLike "*wrong.psd1, `$.Featuers: is not a known member. Did you mean 'features'?*"
        $message | Should -BeLike "*wrong.psd1, `$.Exclude.Country 'Germany': must be a two-letter*"
    }

    It 'is data: <Name> is never executed' -ForEach @(
        @{ Name = 'command'; Text = "@{ Comment = (Set-Content -Path '{0}' -Value 'ran') }" }
        @{ Name = 'statement'; Text = "Set-Content -Path '{0}' -Value 'ran'; @{ }" }
        @{ Name = 'subexpression'; Text = "@{ Comment = `"`$(Set-Content -Path '{0}' -Value 'ran')`" }" }
        @{ Name = 'method'; Text = "@{ Comment = [System.IO.File]::WriteAllText('{0}', 'ran') }" }
        @{ Name = 'pipeline'; Text = "@{ } | ForEach-Object { Set-Content -Path '{0}' -Value 'ran' }" }
        @{ Name = 'script block'; Text = "@{ Comment = { Set-Content -Path '{0}' -Value 'ran' } }" }
        @{ Name = 'number'; Text = '42' }
        @{ Name = 'half a table'; Text = '@{ Name = ' }
    ) {
        $mark = Join-Path -Path $TestDrive -ChildPath 'mark.txt'
        $wrong = Write-Profile 'code.psd1' ($Text.Replace('{0}', $mark))
        { Import-McfOrder $file -Channel $wrong } | Should -Throw -ErrorId 'McfInvalidInput,*'
        $mark | Should -Not -Exist
    }

    It 'has a SKU map, which is applied once to rows and objects' {
        Write-Profile 'skus.csv' "Channel,ShopSku,SellerSku,Quantity`nskus,SET,MUG-ENAMEL-BLUE,2`nskus,SET,TEA-MINT-50,3`nweb,SET,TEA-MINT-50,9" | Out-Null
        foreach ($name in 'skus.json', 'skus.psd1') {
            $own = Write-Profile $name $(if ($name -like '*.json') { '{ "skuMap": "skus.csv" }' } else { "@{ SkuMap = 'skus.csv' }" })
            $set = Write-OrderFile "$name.csv" ((Get-Row "$name-1").Replace('MUG-ENAMEL-BLUE', 'SET'))
            $lines = '2 MUG-ENAMEL-BLUE', '3 TEA-MINT-50'
            $read = Import-McfOrder $set -Channel $own -DefaultSpeed Standard
            $read.Items | ForEach-Object { "$($_.Quantity) $($_.SellerSku)" } | Should -Be $lines
            ($read | New-McfOrder -Channel $own).Outcome | Should -Be 'Created'
            (Import-Csv $set | New-McfOrder -Channel $own).Outcome | Should -Be 'AlreadyExists'
            $typed = New-McfOrder -Channel $own -OrderId "$name-2" -Address $address -Item @{ SellerSku = 'SET'; Quantity = 1 }
            $typed.Order.Items | ForEach-Object { "$($_.Quantity) $($_.SellerSku)" } | Should -Be $lines
            Import-Csv $set | Test-McfOrder -Channel $own | Should -BeTrue
        }
    }

    It 'with a SKU map does not refuse lines that were passed on when the file was read' {
        $own = Write-Profile 'skus.json' '{ "skuMap": "skus.csv" }'
        $read = Import-McfOrder (Write-OrderFile 'pass.csv' (Get-Row 'P-1')) -Channel $own -UnmappedSku Pass -DefaultSpeed Standard
        ($read | New-McfOrder -Channel $own).Outcome | Should -Be 'Created'
    }

    It 'that is missing ends the command' {
        { Import-McfOrder $file -Channel ' ' } | Should -Throw "*'Channel'. The value is empty.*" -ErrorId 'ParameterArgumentValidationError,*'
        foreach ($name in 'none.json', 'none.psd1') {
            { Import-McfOrder $file -Channel (Join-Path -Path $TestDrive -ChildPath $name) } | Should -Throw -ErrorId 'McfOrderFileUnreadable,*'
        }
    }
}

Describe 'A prefix that is new to a shop' {
    It 'ships no open order again, unless that is wanted' {
        $market = Write-Profile 'prefix.json' '{ "orderIdPrefix": "NEW-" }'
        $shop = Write-OrderFile 'shop.csv' (Get-Row '801'), (Get-Row '802')
        $open = Write-OrderFile 'open.csv' (Get-Row '801'), (Get-Row '802'), (Get-Row '803')
        (Import-McfOrder $shop -DefaultSpeed Standard | New-McfOrder).Outcome | Should -Be 'Created', 'Created'

        $results = Import-McfOrder $open -DefaultSpeed Standard -Channel $market | New-McfOrder -ErrorAction SilentlyContinue -ErrorVariable failed
        $results.SellerFulfillmentOrderId | Should -Be 'NEW-803'
        $failed.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'McfOrderIdChanged,AmazonMcf.Commands.NewMcfOrderCommand'
        $failed.Count | Should -Be 2
        $failed[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $failed[0].ErrorDetails.RecommendedAction | Should -BeLike '*-AllowNewId*'
        @($world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -Like '*80?').SellerFulfillmentOrderId |
            Sort-Object | Should -Be '801', '802', 'NEW-803'

        (Import-McfOrder $open -DefaultSpeed Standard -Channel $market | New-McfOrder -AllowNewId).Outcome | Should -Be 'Created', 'Created', 'AlreadyExists'
        (Import-McfOrder $open -DefaultSpeed Standard -OrderIdPrefix 'NEW-' | New-McfOrder).Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
    }

    It 'is still known after the orders were saved' {
        $saved = Join-Path -Path $TestDrive -ChildPath 'orders.xml'
        $shop = Write-OrderFile 'saved.csv' (Get-Row '811')
        Import-McfOrder $shop -DefaultSpeed Standard | New-McfOrder | Out-Null
        Import-McfOrder $shop -DefaultSpeed Standard -OrderIdPrefix 'S-' | Export-Clixml -LiteralPath $saved
        Import-Clixml -LiteralPath $saved | New-McfOrder -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderIdChanged,*'
    }
}
