# Members of objects that no member of an order takes: they must neither vanish nor make an order ship that is done with.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World

    function Get-ObjectOrder {
        param([string] $Id, [hashtable] $With = @{}, [hashtable] $InAddress = @{}, [hashtable] $InItem = @{})

        $order = @{ sellerFulfillmentOrderId = $Id; destinationAddress = $address + $InAddress }
        $order.items = @((@{ sellerSku = 'MUG-ENAMEL-BLUE'; quantity = 3 } + $InItem), @{ sellerSku = 'TEA-MINT-50'; quantity = 2 })
        $order + $With | ConvertTo-Json -Depth 9 | ConvertFrom-Json
    }

    function Get-Placed { @($world.Service.ReadCommittedState().Orders) }
}

AfterAll {
    Close-World $world
}

Describe 'A member that looks like a typing error' {
    It 'holds the order back and names the member that is meant (<Name>)' -ForEach @(
        @{ Name = 'shippingSpeedCatagory'; With = @{ 'shippingSpeedCatagory' = 'Expedited' }; Meant = 'ShippingSpeedCategory' }
        @{ Name = 'adressLine2'; InAddress = @{ 'adressLine2' = 'Apt 5' }; Meant = 'AddressLine2' }
        @{ Name = 'adress2'; InAddress = @{ 'adress2' = 'Apt 5' }; Meant = 'address2' }
        @{ Name = 'gift_mesage'; InItem = @{ 'gift_mesage' = 'Enjoy' }; Meant = 'GiftMessage' }
        @{ Name = 'DisplayableOrderComent'; With = @{ 'DisplayableOrderComent' = 'x' }; Meant = 'DisplayableOrderComment' }
    ) {
        $parts = @{}
        if ($With) { $parts.With = $With }
        if ($InAddress) { $parts.InAddress = $InAddress }
        if ($InItem) { $parts.InItem = $InItem }
        $order = Get-ObjectOrder -Id 'typo-1' @parts
        $order | New-McfOrder -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failure[0] | Should -Match "Order 'typo-1'.*$Name.*is not a property of McfO?\w+\. Did you mean '$Meant'\?"
        $order | Test-McfOrder -ErrorAction SilentlyContinue | Should -BeFalse
        Get-Placed | Should -BeNullOrEmpty
    }

    It 'is refused in -Item and -Address' {
        $item = [pscustomobject]@{ SellerSku = 'TEA-MINT-50'; Quantity = 1; 'DisplayableComent' = 'x' }
        { New-McfOrder -OrderId 'typo-2' -Address $address -Item $item } | Should -Throw "*DisplayableComent*Did you mean 'DisplayableComment'?*"
        $place = [pscustomobject]($address + @{ 'DistrictOrCountry' = 'x' })
        { New-McfOrder -OrderId 'typo-2' -Address $place -Item @{ SellerSku = 'TEA-MINT-50'; Quantity = 1 } } |
            Should -Throw "*DistrictOrCountry*Did you mean 'DistrictOrCounty'?*"
    }
}

Describe 'A member that no rule reads' {
    It 'is named in one warning about all orders, and the orders are placed' {
        $with = @{ With = @{ warehouseNote = 'x'; tags = @('a'); empty = $null }; InAddress = @{ verified = $true }; InItem = @{ color = 'red' } }
        $results = 1..2 | ForEach-Object { Get-ObjectOrder -Id "note-$_" @with } | New-McfOrder -WarningVariable warnings -WarningAction SilentlyContinue
        $results.Outcome | Should -Be 'Created', 'Created'
        @($warnings -match 'Unrecognized members').Count | Should -Be 1
        $warnings -match 'Unrecognized' | Should -Be 'Unrecognized members are not sent to Amazon: DestinationAddress.verified, Items.color, tags, warehouseNote.'
    }

    It 'is named for -Item and -Address' {
        $item = [pscustomobject]@{ SellerSku = 'TEA-MINT-50'; Quantity = 1; Shelf = 'B2' }
        New-McfOrder -OrderId 'note-3' -Address ([pscustomobject]($address + @{ Geo = '1,2' })) -Item $item -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        $warnings | Should -Be 'Unrecognized members are not sent to Amazon: DestinationAddress.Geo, Items.Shelf.'
    }

    It 'is named, too, where a column of the name fills no member of the order' {
        $with = @{ With = @{ email = 'pat@example.com' }; InAddress = @{ company = 'Example Inc' } }
        Get-ObjectOrder -Id 'note-4' @with | New-McfOrder -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        $warnings | Should -Be 'Unrecognized members are not sent to Amazon: DestinationAddress.company, email.'
    }
}

Describe 'A member with a status' {
    It 'excludes the order (<Name>)' -ForEach @(
        @{ Name = 'status'; Value = 'cancelled'; Kind = 'Canceled'; Include = 'IncludeCancelled' }
        @{ Name = 'orderStatus'; Value = 'Shipped'; Kind = 'Fulfilled'; Include = 'IncludeFulfilled' }
        @{ Name = 'isCancelled'; Value = $true; Kind = 'Canceled'; Include = 'IncludeCancelled' }
        @{ Name = 'financial_status'; Value = 'pending'; Kind = 'Unpaid'; Include = 'IncludeUnpaid' }
        @{ Name = 'shippingMethod'; Value = 'Store pickup'; Kind = 'Pickup'; Include = 'IncludePickup' }
        @{ Name = 'refunded_at'; Value = '2026-11-20T10:00:00Z'; Kind = 'Refunded'; Include = 'IncludeRefunded' }
    ) {
        $order = Get-ObjectOrder -Id "status-$Name" -With @{ $Name = $Value }
        $messages = $order | New-McfOrder -WarningVariable warnings -Verbose -WarningAction SilentlyContinue 4>&1
        $messages.Outcome | Should -BeNullOrEmpty
        "$messages" | Should -Match "status-$Name"
        "$warnings" | Should -Match '1 order'
        Get-Placed | Where-Object SellerFulfillmentOrderId -EQ "status-$Name" | Should -BeNullOrEmpty
        $order | Test-McfOrder -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $switch = @{ $Include = $true }
        ($order | New-McfOrder @switch -WarningAction SilentlyContinue).Outcome | Should -Be 'Created'
    }

    It 'lets the order ship without a warning where it says so' {
        $order = Get-ObjectOrder -Id 'open-1' -With @{ status = 'processing'; financial_status = 'paid'; isCancelled = $false }
        ($order | New-McfOrder -WarningVariable warnings).Outcome | Should -Be 'Created'
        $warnings | Should -BeNullOrEmpty
        (Get-McfOrder 'open-1').Items.Quantity | Should -Be 3, 2
    }

    It 'removes a line, or units of it, from the order' {
        $order = Get-ObjectOrder -Id 'line-1' -InItem @{ shippedQuantity = 2 }
        $order.items[1] | Add-Member itemStatus 'cancelled'
        ($order | New-McfOrder -WarningAction SilentlyContinue).Outcome | Should -Be 'Created'
        $placed = Get-McfOrder 'line-1'
        $placed.Items.SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        $placed.Items.Quantity | Should -Be 1
    }

    It 'holds the order back where the lines do not show what is left' {
        Get-ObjectOrder -Id 'part-1' -With @{ status = 'partially shipped' } |
            New-McfOrder -ErrorVariable failure -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0] | Should -Match "Order 'part-1' is held back\. status 'partially shipped': does not show how many units are still to ship"
    }

    It 'is read in lines of -Item' {
        $items = [pscustomobject]@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 3; quantityRefunded = 3 }, [pscustomobject]@{ SellerSku = 'TEA-MINT-50'; Quantity = 2 }
        (New-McfOrder -OrderId 'item-1' -Address $address -Item $items -WarningAction SilentlyContinue).Outcome | Should -Be 'Created'
        (Get-McfOrder 'item-1').Items.SellerSku | Should -Be 'TEA-MINT-50'
    }
}

Describe 'Objects of this module' {
    BeforeAll {
        $script:source = Get-ObjectOrder -Id 'own-1' | New-McfOrder
        $script:read = Get-McfOrder 'own-1'
        $script:other = Open-World
        function Copy-AsJson { process { $_ | ConvertTo-Json -Depth 9 | ConvertFrom-Json } }
        function Copy-AsClixml { process { [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($_, 6)) } }
    }

    AfterAll {
        Close-World $other
    }

    It 'are placed without a warning: <_>' -ForEach 'order', 'order as JSON', 'saved order', 'selected order', 'result', 'result as JSON', 'result with a note', 'preview', 'request as JSON' {
        $forms = @{
            'order'              = { $read }
            'order as JSON'      = { $read | Copy-AsJson }
            'saved order'        = { $read | Copy-AsClixml }
            'selected order'     = { $read | Select-Object -Property * }
            'result'             = { $source }
            'result as JSON'     = { $source | Copy-AsJson }
            'result with a note' = { $source | Select-Object -Property *, @{ Name = 'Note'; Expression = { 'x' } } | Copy-AsClixml }
            'preview'            = { Get-ObjectOrder -Id 'own-2' | Get-McfPreview -ShippingSpeedCategory Standard }
            'request as JSON'    = { $source.Order | Copy-AsJson }
        }
        & $forms[$_] | New-McfOrder -Connection $world.Connection -WarningVariable warnings -ErrorAction SilentlyContinue | Out-Null
        $warnings -match 'Unrecognized' | Should -BeNullOrEmpty
    }

    It 'are lines without a warning' {
        foreach ($items in $read.Items, ($read.Items | Copy-AsJson), ($read.Items | Select-Object -Property *)) {
            New-McfOrder -OrderId "own-lines-$(New-Guid)".Substring(0, 40) -Address $address -Item $items -WarningVariable warnings -Connection $world.Connection | Out-Null
            $warnings | Should -BeNullOrEmpty
        }
    }
}
