# Values that have no text of their own must never become an order id, a SKU or an address under the name of their type.
BeforeDiscovery {
    $secret = [securestring]::new()
    $secret.AppendChar('x')
    $script:values = @(
        @{ Name = 'an array'; Value = [object[]]('a', 'b'); Type = 'System.Object\[\]' }
        @{ Name = 'a nested array'; Value = [object[]](, [object[]]('a', 'b')); Type = 'System.Object\[\]' }
        @{ Name = 'an array of bytes'; Value = [byte[]](1, 2); Type = 'System.Byte\[\]' }
        @{ Name = 'a hashtable'; Value = @{ A = 1 }; Type = 'System.Collections.Hashtable' }
        @{ Name = 'an object'; Value = [pscustomobject]@{ A = 1 }; Type = 'PSCustomObject' }
        @{ Name = 'a secret'; Value = $secret; Type = 'System.Security.SecureString' }
        @{ Name = 'a script block'; Value = { 1 }; Type = 'ScriptBlock' }
        @{ Name = 'a set'; Value = [System.Collections.Generic.HashSet[string]]::new([string[]]('a', 'b')); Type = 'HashSet' }
        @{ Name = 'a queue'; Value = [System.Collections.Queue]::new(@(1)); Type = 'Queue' }
        @{ Name = 'a process'; Value = [System.Diagnostics.Process]::GetCurrentProcess(); Type = 'Process' }
        @{ Name = 'true'; Value = $true; Type = 'System.Boolean' }
    )
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:secret = [securestring]::new()
    $secret.AppendChar('x')

    function Get-Placed { @($world.Service.ReadCommittedState().Orders) }

    function Get-OrderMember {
        @{ SellerFulfillmentOrderId = 'bind-1'; Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }); DestinationAddress = $address.Clone() }
    }
}

AfterAll {
    Close-World $world
}

Describe 'Text members given <Name>' -ForEach $values {
    It 'refuse it as <Member> of an object' -ForEach @(
        @{ Member = 'SellerFulfillmentOrderId' }, @{ Member = 'Items[0].SellerSku' }, @{ Member = 'Items[0].SellerFulfillmentOrderItemId' }
        @{ Member = 'DestinationAddress.Name' }, @{ Member = 'DestinationAddress.AddressLine1' }, @{ Member = 'DestinationAddress.PostalCode' }
        @{ Member = 'DisplayableOrderId' }
    ) {
        $order = Get-OrderMember
        switch -Regex ($Member) {
            '^Items\[0\]\.(.+)' { $order.Items[0][$Matches[1]] = $Value; break }
            '^DestinationAddress\.(.+)' { $order.DestinationAddress[$Matches[1]] = $Value; break }
            default { $order[$_] = $Value }
        }

        foreach ($form in $order, [pscustomobject]$order) {
            $form | New-McfOrder -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failure[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
            $failure[0] | Should -Match "^(Order 'bind-1' is held back\. )?$([regex]::Escape($Member)): must be text or a number, not a value of type .*$Type"
        }

        Get-Placed | Should -BeNullOrEmpty
    }

    It 'refuse it as -SellerFulfillmentOrderId' {
        { New-McfOrder -SellerFulfillmentOrderId $Value -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } } |
            Should -Throw '*SellerFulfillmentOrderId*must be text or a number, not a value of type*'
        # This one comes through pipelines too, where PowerShell itself runs script blocks.
        if ($Type -ne 'ScriptBlock') { { New-McfReturn -SellerFulfillmentOrderId $Value -ReturnReasonCode X } | Should -Throw '*must be text or a number*' }
        Get-Placed | Should -BeNullOrEmpty
    }

    It 'refuse it in a cell of a row, together with the other rows of the order' {
        $rows = foreach ($cell in 'MUG-ENAMEL-BLUE', $Value) {
            $row = [ordered]@{ OrderId = 'row-1'; Sku = 'TEA-MINT-50'; Quantity = 1 } + $address
            $row.Sku = $cell
            [pscustomobject]$row
        }
        if ($Name -eq 'true') { return }

        $rows | New-McfOrder -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0].Exception.ValidationErrors.Rule -match 'name of a \.NET type' | Should -Not -BeNullOrEmpty
        $failure[0].Exception.ValidationErrors.Value -match $Type | Should -Not -BeNullOrEmpty
        $failure[0].Exception.ValidationErrors[0].Row | Should -Be 2
        $failure[0] | Should -Match "row 2.*'Sku'"
        Get-Placed | Should -BeNullOrEmpty
    }
}

Describe 'Order ids in objects' {
    It 'refuse <Name>' -ForEach @(
        @{ Name = 'an id that is a list'; Value = [pscustomobject]@{ SellerFulfillmentOrderId = 'a', 'b' } }
        @{ Name = 'an id that is a hashtable'; Value = @{ Id = @{} } }
        @{ Name = 'a process'; Value = [System.Diagnostics.Process]::GetCurrentProcess() }
        @{ Name = 'a script block'; Value = { 1 } }
    ) {
        { Get-McfOrder -SellerFulfillmentOrderId $Value } | Should -Throw '*SellerFulfillmentOrderId*'
        { Stop-McfOrder -SellerFulfillmentOrderId $Value -Confirm:$false } | Should -Throw '*SellerFulfillmentOrderId*'
    }

    It 'refuse a secret' {
        { Get-McfOrder -SellerFulfillmentOrderId $secret } | Should -Throw '*SecureString*'
    }

    It 'refuse a list in what a report or tracking reads' {
        $object = [pscustomobject]@{ SellerFulfillmentOrderId = 'a', 'b' }
        { $object | Get-McfTracking -ErrorAction Stop } | Should -Throw '*SellerFulfillmentOrderId*must be text or a number*'
        { $object | Export-McfReport -Path "$TestDrive/report.html" -ErrorAction Stop } | Should -Throw '*SellerFulfillmentOrderId*must be text or a number*'
    }
}

Describe 'Numbers as ids' {
    It 'become their text in every culture' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = [cultureinfo]::GetCultureInfo('de-DE')
            foreach ($id in 1001, 1002L, 1003.0, [decimal] 1004.5, [bigint] 1005) {
                $order = Get-OrderMember
                $order.SellerFulfillmentOrderId = $id
                $order.DestinationAddress.PostalCode = 48104
                [pscustomobject]$order | New-McfOrder | ForEach-Object SellerFulfillmentOrderId
            }
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }

        (Get-Placed).SellerFulfillmentOrderId | Should -Be '1001', '1002', '1003', '1004.5', '1005'
        (Get-McfOrder -SellerFulfillmentOrderId 1001, 1004.5).SellerFulfillmentOrderId | Should -Be '1001', '1004.5'
        (Get-McfOrder 1001).DestinationAddress.PostalCode | Should -Be '48104'
    }

    It 'keep what was typed' {
        New-McfOrder -SellerFulfillmentOrderId 0012 -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } |
            ForEach-Object SellerFulfillmentOrderId | Should -BeExactly '0012'
    }
}

Describe 'Names of types that came in as text' {
    It 'are held back in order files, as Export-Csv writes them' {
        $file = "$TestDrive/types.csv"
        [pscustomobject]([ordered]@{ OrderId = 'csv-1'; Sku = 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'; Quantity = 1 } + $address) | Export-Csv $file -NoTypeInformation
        Import-McfOrder $file -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0] | Should -Match "types\.csv, row 2, column 'Sku' 'System\.Object\[\]': is the name of a \.NET type"
    }

    It 'are held back where PowerShell itself made the order' {
        $order = [AmazonMcf.Model.McfOrderRequest]@{ SellerFulfillmentOrderId = @{ A = 1 } }
        $order.DestinationAddress = [AmazonMcf.Model.McfAddress]$address
        $order.Items.Add([AmazonMcf.Model.McfOrderRequestItem]@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 })
        $order | New-McfOrder -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0] | Should -Match "SellerFulfillmentOrderId 'System\.Collections\.Hashtable'"
    }
}

Describe 'Spaces around ids and SKUs' {
    BeforeAll {
        $script:spaced = " trim-1`t"
        function Get-Spaced {
            @{
                SellerFulfillmentOrderId = $spaced; DisplayableOrderId = ' T 1 '; DestinationAddress = $address.Clone()
                Items = @(@{ SellerSku = "MUG-ENAMEL-BLUE$([char] 0xA0)"; SellerFulfillmentOrderItemId = ' L1'; Quantity = 1 })
            }
        }
    }

    It 'are removed from an order in each form, so that it is placed once' {
        $order = Get-Spaced
        $typed = [AmazonMcf.Model.McfOrderRequest]@{ SellerFulfillmentOrderId = 'trim-1  '; DisplayableOrderId = 'T 1 ' }
        $typed.DestinationAddress = [AmazonMcf.Model.McfAddress]$address
        $typed.Items.Add([AmazonMcf.Model.McfOrderRequestItem]@{ SellerSku = ' MUG-ENAMEL-BLUE'; SellerFulfillmentOrderItemId = 'L1 '; Quantity = 1 })
        $results = @(
            New-McfOrder -OrderId $spaced -DisplayableOrderId $order.DisplayableOrderId -Address $address -Item $order.Items
            $order | New-McfOrder
            [pscustomobject]$order | New-McfOrder
            $order | ConvertTo-Json -Depth 9 | ConvertFrom-Json | New-McfOrder
            $typed | New-McfOrder
            $row = @{ OrderId = $spaced; DisplayableOrderId = 'T 1'; Sku = ' MUG-ENAMEL-BLUE '; SellerFulfillmentOrderItemId = 'L1'; Qty = 1 }
            [pscustomobject]($row + $address) | New-McfOrder -WarningAction SilentlyContinue
        )
        $results.SellerFulfillmentOrderId | Select-Object -Unique | Should -BeExactly 'trim-1'
        $results.Outcome | Should -Be 'Created', 'AlreadyExists', 'AlreadyExists', 'AlreadyExists', 'AlreadyExists', 'AlreadyExists'
        $placed = Get-Placed | Where-Object SellerFulfillmentOrderId -Like '*trim-1*'
        @($placed).Count | Should -Be 1
        (Get-McfOrder 'trim-1').Items.SellerSku | Should -BeExactly 'MUG-ENAMEL-BLUE'
        (Get-McfOrder 'trim-1').DisplayableOrderId | Should -BeExactly 'T 1'
        $typed.SellerFulfillmentOrderId | Should -BeExactly 'trim-1  '
    }

    It 'are removed before a SKU map, a preview and a validation' {
        $order = Get-Spaced
        $order.SellerFulfillmentOrderId = 'trim-2 '
        $order.Items[0].SellerSku = ' SET '
        ($order | New-McfOrder -SkuMap @{ SET = @{ 'TEA-MINT-50' = 2 } }).Outcome | Should -Be 'Created'
        (Get-McfOrder 'trim-2').Items.SellerSku | Should -Be 'TEA-MINT-50'
        $preview = Get-Spaced | Get-McfPreview -ShippingSpeedCategory Standard
        $preview.IsFulfillable | Should -BeTrue
        $preview.SellerFulfillmentOrderId | Should -BeExactly 'trim-1'
        $order.SellerFulfillmentOrderId = ' ' + 'x' * 40
        $order.Items[0].SellerSku = 'TEA-MINT-50'
        $order | Test-McfOrder | Should -BeTrue
    }

    It 'leave ids of nothing but spaces missing' {
        $order = Get-Spaced
        $order.SellerFulfillmentOrderId = '  '
        $order | New-McfOrder -ErrorVariable failure -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failure[0] | Should -Match 'SellerFulfillmentOrderId.*is required'
    }

    It 'are kept in the ID of an order that the service has, which identifies exactly this order' {
        $request = [AmazonMcf.Model.McfOrderRequest]@{ SellerFulfillmentOrderId = ' old-1 ' }
        $request.DestinationAddress = [AmazonMcf.Model.McfAddress]$address
        $request.Items.Add([AmazonMcf.Model.McfOrderRequestItem]@{ SellerSku = 'TEA-MINT-50'; SellerFulfillmentOrderItemId = '1'; Quantity = 1 })
        $request.DisplayableOrderId = 'old-1'
        $request.DisplayableOrderComment = 'As before'
        $request.DisplayableOrderDate = [datetime]::new(2026, 11, 25, 12, 0, 0, [DateTimeKind]::Utc)
        $request.ShippingSpeedCategory = 'Standard'
        $request.MarketplaceId = 'ATVPDKIKX0DER'
        # As a version before 0.3 sent it.
        [void]$world.Connection.Orders.PlaceAsync($request, [SellingPartner.Telemetry.ApiCall]::new()).GetAwaiter().GetResult()
        $order = Get-McfOrder ' old-1 '
        $order.SellerFulfillmentOrderId | Should -BeExactly ' old-1 '
        ($order | New-McfOrder -WarningAction SilentlyContinue -ErrorAction SilentlyContinue).SellerFulfillmentOrderId | Should -BeIn ' old-1 ', $null
        @(Get-Placed | Where-Object SellerFulfillmentOrderId -Like '*old-1*').Count | Should -Be 1
        $order | Stop-McfOrder -Confirm:$false | Out-Null
        (Get-McfOrder ' old-1 ').Status | Should -Be 'Cancelled'
    }
}
