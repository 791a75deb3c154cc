# Orders as the APIs of shops return them, read with ConvertFrom-Json.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World

    function Get-ShopifyOrder {
        param([hashtable] $With = @{}, [string] $Lines)

        $json = @'
{
  "id": 5550000000001, "name": "#2001", "order_number": 2001, "email": "pat@example.com", "created_at": "2026-11-20T10:00:00-05:00",
  "cancelled_at": null, "currency": "USD", "financial_status": "paid", "fulfillment_status": null, "tags": "",
  "billing_address": { "name": "Payer Example", "address1": "1 Bill Rd", "city": "Portland", "zip": "97201", "country_code": "US" },
  "shipping_address": {
    "first_name": "Pat", "last_name": "Example", "name": "Pat Example", "address1": "123 Sample Street", "address2": null, "company": null,
    "city": "Ann Arbor", "province": "Michigan", "province_code": "MI", "zip": "48104", "country": "United States", "country_code": "US",
    "phone": "555-0100"
  },
  "shipping_lines": [{ "title": "Standard", "code": "std" }],
  "line_items": [
    { "id": 1, "name": "Blue mug", "sku": "MUG-ENAMEL-BLUE", "quantity": 3, "current_quantity": 3, "fulfillable_quantity": 2,
      "fulfillment_status": "partial", "requires_shipping": true },
    { "id": 2, "name": "Gift card", "sku": "GIFT-50", "quantity": 1, "fulfillable_quantity": 1, "fulfillment_status": null,
      "requires_shipping": false },
    { "id": 3, "name": "Tea", "sku": "TEA-MINT-50", "quantity": 1, "fulfillment_status": null, "requires_shipping": true }
  ]
}
'@
        $order = ConvertFrom-Json $json
        foreach ($name in $With.Keys) { $order.$name = $With[$name] }
        if ($Lines) { $order.line_items = @(ConvertFrom-Json $Lines) }
        $order
    }
}

AfterAll {
    Close-World $world
}

Describe 'An order of the REST API of Shopify' {
    It 'is placed with its lines and units that are still to ship, to the recipient' {
        (Get-ShopifyOrder | New-McfOrder -WarningAction SilentlyContinue).Outcome | Should -Be 'Created'
        $placed = Get-McfOrder '2001'
        $placed.DisplayableOrderId | Should -Be '#2001'
        $placed.DisplayableOrderDate | Should -Be ([datetime] '2026-11-20T15:00:00Z').ToUniversalTime()
        $placed.Items.SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
        $placed.Items.Quantity | Should -Be 2, 1
        $placed.DestinationAddress.AddressLine1 | Should -Be '123 Sample Street'
        $placed.DestinationAddress.StateOrRegion | Should -Be 'MI'
    }

    It 'is found in a response of the API, and several are separate orders' {
        $response = ConvertFrom-Json (@{ order = (Get-ShopifyOrder @{ name = '#2002' }) } | ConvertTo-Json -Depth 9)
        @($response; Get-ShopifyOrder @{ name = '#2003' }) | Test-McfOrder -WarningAction SilentlyContinue | Should -Be $true, $true
    }

    It 'is not placed when it is <_>' -ForEach 'cancelled', 'refunded', 'voided', 'pending', 'fulfilled' {
        $with = switch ($_) {
            'cancelled' { @{ cancelled_at = '2026-11-21T10:00:00-05:00' } }
            'fulfilled' { @{ fulfillment_status = 'fulfilled' } }
            default { @{ financial_status = $_ } }
        }
        Get-ShopifyOrder (@{ name = '#2004' } + $with) |
            New-McfOrder -ErrorAction Stop -WarningAction SilentlyContinue -WarningVariable warnings | Should -BeNullOrEmpty
        "$warnings" | Should -Match 'excluded'
        { Get-McfOrder '2004' -ErrorAction Stop } | Should -Throw -ErrorId 'McfOrderNotFound*'
    }

    It 'is held back with the value that cannot be read' {
        $lines = '[{ "name": "Mug", "sku": "MUG-ENAMEL-BLUE", "quantity": "two", "requires_shipping": true }]'
        Get-ShopifyOrder @{ name = '#2005' } -Lines $lines | Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        "$failures" | Should -BeLike "*Order '2005'*Lineitem quantity*two*"
    }

    It 'says what has another form: <Member>' -ForEach @(
        @{ Member = 'shipping_address'; Value = @(@{ name = 'Pat' }) }
        @{ Member = 'line_items[0]'; Value = @('mug') }
        @{ Member = 'line_items'; Value = @() }
    ) {
        $order = Get-ShopifyOrder
        $name = $Member -replace '\W.*'
        $order.$name = $Value
        $order | Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        "$failures" | Should -BeLike "Order '*' is held back. $([wildcardpattern]::Escape($Member)): must *"
    }
}

Describe 'An order whose address is a list' {
    It 'says that it is a list of <Count>' -ForEach @(@{ Count = 1; Text = '*is a list with one entry*' }, @{ Count = 2; Text = '*is a list with 2 entries*Name*' }) {
        $order = @{ OrderId = 'L-1'; DestinationAddress = @(1..$Count | ForEach-Object { $address }); Items = @(@{ Sku = 'TEA-MINT-50'; Quantity = 1 }) }
        foreach ($form in $order, [pscustomobject]$order) {
            Test-McfOrder $form -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
            "$failures" | Should -BeLike "Order 'L-1' is held back. DestinationAddress: $Text"
        }
    }
}

Describe 'An order with the member names of MWS' {
    It 'is read' {
        $order = [pscustomobject]@{
            SellerFulfillmentOrderId = 'M-1'; DisplayableOrderDateTime = '2026-11-20T10:00:00Z'
            Address = @{ Name = 'Pat'; Line1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrProvinceCode = 'MI'; PostalCode = '48104'; CountryCode = 'US'; PhoneNumber = '555-0100' }
            Items   = @(@{ SellerSKU = 'TEA-MINT-50'; Quantity = 1; SellerFulfillmentOrderItemId = '1' })
        }
        ($order | New-McfOrder).Outcome | Should -Be 'Created'
        $placed = Get-McfOrder 'M-1'
        $placed.DestinationAddress.StateOrRegion | Should -Be 'MI'
        $placed.DestinationAddress.AddressLine1 | Should -Be '123 Sample Street'
        $placed.DisplayableOrderDate | Should -Be ([datetime] '2026-11-20T10:00:00Z').ToUniversalTime()
    }
}

Describe 'The lists of a request object' {
    It 'are kept as they are set, also from arrays and hashtables, and are text in CSV' {
        $order = [AmazonMcf.Model.McfOrderRequest]::new()
        $order.Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 })
        $order.Items.Add([AmazonMcf.Model.McfOrderRequestItem]@{ SellerSku = 'TEA-MINT-50'; Quantity = 1 })
        $order.NotificationEmails = 'pat@example.com', 'kim@example.com'
        $order.FeatureConstraints = [AmazonMcf.Model.McfFeatureSetting]@{ FeatureName = 'BLANK_BOX' }
        $order.Items.SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
        $order.FeatureConstraints[0].FeatureName | Should -Be 'BLANK_BOX'
        $row = $order | ConvertTo-Csv | ConvertFrom-Csv
        $row.Items | Should -Be '2 x MUG-ENAMEL-BLUE; 1 x TEA-MINT-50'
        $row.NotificationEmails | Should -Be 'pat@example.com; kim@example.com'
    }
}
