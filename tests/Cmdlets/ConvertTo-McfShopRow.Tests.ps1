BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $null = Get-SampleOrder -Id '1001' -Quantity 2 | New-McfOrder
    $null = Step-McfClock 6d
    $script:parcel = Get-McfParcel '1001'
}

AfterAll { Close-World $world }

Describe 'ConvertTo-McfShopRow' {
    It 'returns the rows of <_>' -ForEach 'WooCommerce', 'eBay', 'Walmart' {
        $row = $parcel | ConvertTo-McfShopRow -For $_
        "$($row.Body)$($row.'Tracking Number')" | Should -BeLike "*$($parcel.TrackingNumber)*"
    }

    It 'returns requests of Etsy for a shop' {
        $row = $parcel | ConvertTo-McfShopRow -For Etsy -ShopId 55
        $row.Path | Should -Be '/v3/application/shops/55/receipts/1001/tracking'
        ($row.Body | ConvertFrom-Json).carrier_name | Should -Be 'UPS'
    }

    It 'returns variables of Shopify for open fulfillment orders' {
        '{ "nodes": [ { "id": "gid://shopify/FulfillmentOrder/1", "orderName": "#1001", "lineItems": { "nodes": [
            { "id": "gid://shopify/FulfillmentOrderLineItem/11", "sku": "MUG-ENAMEL-BLUE", "remainingQuantity": 2 } ] } } ] }' |
            Set-Content -LiteralPath "$TestDrive/open.json"
        $row = $parcel | ConvertTo-McfShopRow -For Shopify -Template "$TestDrive/open.json" -NotifyCustomer
        $row.Mutation | Should -Be 'fulfillmentCreate'
        $fulfillment = ($row.Variables | ConvertFrom-Json).fulfillment
        $fulfillment.notifyCustomer | Should -BeTrue
        $fulfillment.lineItemsByFulfillmentOrder[0].fulfillmentOrderLineItems[0].quantity | Should -Be 2
        $fulfillment.trackingInfo.company | Should -Be 'UPS'
    }

    It 'rejects -<Name> "<Value>" as empty' -ForEach @(
        @{ Name = 'Template'; Value = ''; For = 'Shopify' }
        @{ Name = 'ShopId'; Value = ' '; For = 'Etsy' }
    ) {
        $parameters = @{ For = $For; $Name = $Value }
        { $parcel | ConvertTo-McfShopRow @parameters } | Should -Throw "*'$Name'*The value is empty*"
    }

    It 'reads parcels that were saved as JSON' {
        $saved = $parcel | ConvertTo-Json -Depth 6 | ConvertFrom-Json
        ($saved | ConvertTo-McfShopRow -For eBay).Body | Should -Be ($parcel | ConvertTo-McfShopRow -For eBay).Body
    }

    It 'rejects <Name>, which has no <Member>, and converts the others' -ForEach @(
        @{ Name = 'an order'; Member = 'ShopOrderId'; Read = { Get-McfOrder '1001' } }
        @{ Name = 'tracking'; Member = 'ShopOrderId'; Read = { Get-McfTracking '1001' } }
        @{ Name = 'a row of an order file'; Member = 'ShopOrderId'; Read = { [pscustomobject]@{ OrderId = '1001'; TrackingNumber = 'X1' } } }
        @{ Name = 'a parcel without a number'; Member = 'TrackingNumber'; Read = { @{ ShopOrderId = '1001'; Carrier = 'UPS' } } }
        @{ Name = 'a blank number'; Member = 'TrackingNumber'; Read = { @{ ShopOrderId = '1001'; TrackingNumber = ' ' } } }
    ) {
        foreach ($parameters in @{ For = 'WooCommerce' }, @{ For = 'eBay' }, @{ For = 'Etsy'; ShopId = 5 }, @{ For = 'Walmart' }) {
            $rows = @(& $Read; $parcel) | ConvertTo-McfShopRow @parameters -ErrorAction SilentlyContinue -ErrorVariable failures
            @($rows).Count | Should -Be 1
            @($failures.FullyQualifiedErrorId | Select-Object -Unique) | Should -Be 'McfInvalidInput,AmazonMcf.Commands.ConvertToMcfShopRowCommand'
            "$($failures[0])" | Should -BeLike "*$Member*is required*"
        }
    }

    It 'names the parameter that is null' {
        { $null | ConvertTo-McfShopRow -For WooCommerce -ErrorAction Stop } | Should -Throw "*'InputObject'*null*"
        { ConvertTo-McfShopRow -InputObject $null -For WooCommerce } | Should -Throw "*'InputObject'*null*"
        $row = @($null, $parcel) | ConvertTo-McfShopRow -For WooCommerce -ErrorAction SilentlyContinue
        $row.'Order ID' | Should -Be '1001'
    }

    It 'does not recommend to complete a parcel that has no ship date yet' {
        $pending = $parcel | ConvertTo-Json -Depth 6 | ConvertFrom-Json
        $pending.ShipDate = $null
        $pending | ConvertTo-McfShopRow -For Walmart -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        "$failures" | Should -BeLike '*has no ship date yet*Do not complete it*'
        $failures.ErrorDetails.RecommendedAction | Should -Not -BeLike '*Complete-McfParcel*'
        $failures.ErrorDetails.RecommendedAction | Should -BeLike '*Get-McfParcel -New returns the parcel*'
    }

    It 'returns an error for what the shop does not take, with the parcel' {
        $leaked = Get-McfParcel '1001' -CarrierMap @{ UPS = 'AMZN_US' }
        $leaked | ConvertTo-McfShopRow -For Walmart -ErrorAction SilentlyContinue -ErrorVariable failures | Should -BeNullOrEmpty
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfShopRowImpossible,*'
        $failures.TargetObject | Should -Be $leaked
    }

    It 'rejects <Name>' -ForEach @(
        @{ Name = 'Shopify without a template'; Parameters = @{ For = 'Shopify' }; Message = '*Template*is required with -For Shopify*' }
        @{ Name = 'Etsy without a shop'; Parameters = @{ For = 'Etsy' }; Message = '*ShopId*is required with -For Etsy*' }
        @{ Name = 'a template for another shop'; Parameters = @{ For = 'eBay'; Template = 'x.json' }; Message = '*Template*requires -For Shopify*' }
        @{ Name = '-NotifyCustomer for another shop'; Parameters = @{ For = 'eBay'; NotifyCustomer = $true }; Message = '*requires -For Shopify*' }
    ) {
        { $parcel | ConvertTo-McfShopRow @Parameters } | Should -Throw $Message -ErrorId 'McfInvalidInput,*'
    }
}
