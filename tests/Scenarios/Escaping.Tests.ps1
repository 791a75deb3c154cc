# Control characters of files and responses must not reach a terminal, where they could forge lines, hide text or run commands.

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    Add-Type -Path "$PSScriptRoot/IndiscreetService.cs"
    $script:world = Open-World

    # An escape sequence, CSI as one character, a title, a line break with a forged summary, and an override of direction.
    $script:evil = "X$([char] 27)[2J$([char] 27)]0;title$([char] 7)$([char] 0x9B)31m`r`nplaced 99: created 99$([char] 0x2028)$([char] 0x202E)Y"
    $script:json = ($evil | ConvertTo-Json -Compress).Trim('"') -replace [char] 0x9B, '\u009b' -replace [char] 0x2028, '\u2028' -replace [char] 0x202E, '\u202e'

    # What a terminal would get, without the colors, which PowerShell itself adds: there are none in the text.
    function Show-Everything {
        param([scriptblock] $Script)

        $rendering = if ($PSStyle) { $PSStyle.OutputRendering }
        try {
            if ($PSStyle) { $PSStyle.OutputRendering = 'Ansi' }
            $shown = & $Script *>&1 | Out-String -Width 4000
            $shown -replace "$([char] 27)\[[\d;]*m"
        }
        finally {
            if ($PSStyle) { $PSStyle.OutputRendering = $rendering }
        }
    }

    function Assert-Harmless {
        param([string] $Shown)

        [regex]::Matches($Shown, '[^\n]{0,60}[\p{Cc}\u2028\u202e-[\r\n]]').Value | Should -BeNullOrEmpty
        $Shown -split '\r?\n' -match '^\s*placed 99' | Should -BeNullOrEmpty
    }

    function Open-Indiscreet {
        param([hashtable] $Response)

        $secret = [securestring]::new()
        'not-of-the-text'.ToCharArray() | ForEach-Object { $secret.AppendChar($_) }
        $settings = [AmazonMcf.Connection.McfConnectionSettings]@{
            ClientId = 'x'; ClientSecret = $secret; RefreshToken = $secret; Kind = 'Custom'; MaxAttempts = 1
            Endpoint = 'http://127.0.0.1/'; TokenEndpoint = 'http://127.0.0.1/auth/o2/token'
        }
        [AmazonMcf.Connection.McfConnection]::Open($settings, [IndiscreetService]$Response)
    }
}

AfterAll {
    Close-World $world
}

Describe 'Text of files' {
    It 'is shown with its control characters escaped or removed, column by column' -ForEach @(
        'OrderId', 'Sku', 'Quantity', 'Name', 'City', 'StateOrRegion', 'CountryCode', 'ShippingSpeed', 'Comment', 'Marketplace'
    ) {
        $row = [ordered]@{ OrderId = 'evil-1'; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; ShippingSpeed = 'Standard'; Comment = 'x'; Marketplace = 'US' } + $address
        $row[$_] = $evil
        $file = Join-Path $TestDrive 'evil.csv'
        [pscustomobject]$row | Export-Csv -LiteralPath $file -NoTypeInformation -Encoding utf8
        $shown = Show-Everything {
            $orders = @(Import-McfOrder $file -Verbose)
            $orders
            $orders | Format-List
            $orders.Items | Format-List
            $orders | New-McfOrder -WhatIf
            $result = $orders | New-McfOrder -Verbose -Debug
            $result
            $result | Format-List
            $result | Get-McfOrder | Format-List
            Get-McfCallHistory | Select-Object -Last 2
        }
        $shown | Should -Match 'evil-1|placed 99'

        # Ids are errors with the characters escaped. All other cells are read without them.
        if ($_ -in 'OrderId', 'Sku') { $shown | Should -Match '\\u001b' } else { $shown | Should -Not -Match '\\u001b' }
        Assert-Harmless $shown
    }

    It 'is shown escaped in the names of columns and files' {
        $file = Join-Path $TestDrive "evil$([char] 27)c.csv"
        Set-Content -LiteralPath $file -Value '"OrderId","Sku","Quantity","Nope"', '"a","b","c","d"'
        Assert-Harmless (Show-Everything { Import-McfOrder -LiteralPath $file; Import-McfOrder -LiteralPath "$file.not" })
    }
}

Describe 'Text of the service' {
    It 'is shown escaped in errors, warnings, verbose and debug lines: <Name>' -ForEach @(
        @{ Name = 'an error'; Response = @{ Status = 400; Body = '{"errors":[{"code":"EVIL","message":"EVIL","details":"EVIL"}]}' } }
        @{ Name = 'an error of another kind'; Response = @{ Status = 403; Body = '{"errors":[{"code":"EVIL","message":"EVIL"}]}' } }
        @{ Name = 'a page'; Response = @{ Status = 502; Body = '<html><title>EVIL</title>'; ContentType = 'text/html' } }
        @{ Name = 'a member'; Response = @{ Status = 200; Body = '{"payload":{"EVIL":"EVIL"}}' } }
    ) {
        $response = $Response.Clone()
        $response.Body = $response.Body.Replace('EVIL', $(if ($response.ContentType) { $evil } else { $json }))
        $connection = Open-Indiscreet $response
        $shown = Show-Everything {
            # A login or a connection that is refused ends the command.
            try { Get-SampleOrder -Id "evil-2$evil" | New-McfOrder -Connection $connection -Verbose -Debug -WarningAction Continue } catch { $_ }
            try { Get-SampleOrder -Id 'evil-2' | New-McfOrder -Connection $connection -Verbose -Debug -WarningAction Continue | Format-List } catch { $_ }
            try { Get-McfOrder 'evil-2' -Connection $connection -Verbose -Debug } catch { $_ }
            $Error[0]
            $Error[0].CategoryInfo | Out-String
            Get-McfCallHistory -Connection $connection
            Get-McfCallHistory -Connection $connection | Format-List
        }
        $shown | Should -Match '\\u001b'
        Assert-Harmless $shown
        $connection.Dispose()
    }

    It 'is shown escaped in tables and lists of orders, and stays as it is in their values' {
        $order = '"sellerFulfillmentOrderId":"EVIL","marketplaceId":"EVIL","displayableOrderId":"EVIL","displayableOrderDate":"2026-01-01T00:00:00Z",' +
        '"displayableOrderComment":"EVIL","shippingSpeedCategory":"EVIL","deliveryWindow":null,"destinationAddress":{"name":"EVIL","addressLine1":"EVIL",' +
        '"city":"EVIL","stateOrRegion":"EVIL","postalCode":"EVIL","countryCode":"EVIL"},"fulfillmentAction":"EVIL","fulfillmentPolicy":"EVIL",' +
        '"receivedDate":"2026-01-01T00:00:00Z","fulfillmentOrderStatus":"EVIL","statusUpdatedDate":"2026-01-01T00:00:00Z","notificationEmails":["EVIL"],' +
        '"featureConstraints":[{"featureName":"EVIL","featureFulfillmentPolicy":"EVIL"}]'
        $item = '{"sellerSku":"EVIL","sellerFulfillmentOrderItemId":"EVIL","quantity":1,"giftMessage":"EVIL","displayableComment":"EVIL",' +
        '"fulfillmentNetworkSku":"EVIL","orderItemDisposition":"EVIL","cancelledQuantity":0,"unfulfillableQuantity":0}'
        $shipment = '{"amazonShipmentId":"EVIL","fulfillmentCenterId":"EVIL","fulfillmentShipmentStatus":"EVIL","shippingNotes":["EVIL"],' +
        '"fulfillmentShipmentItem":[{"sellerSku":"EVIL","sellerFulfillmentOrderItemId":"EVIL","quantity":1,"serialNumber":"EVIL"}],' +
        '"fulfillmentShipmentPackage":[{"packageNumber":1,"carrierCode":"EVIL","trackingNumber":"EVIL"}]}'
        $payload = "`"fulfillmentOrder`":{$order},`"fulfillmentOrderItems`":[$item],`"fulfillmentShipments`":[$shipment]," +
        '"returnItems":[],"returnAuthorizations":[]'
        $body = "{`"payload`":{$payload}}".Replace('EVIL', $json)
        $connection = Open-Indiscreet @{ Status = 200; Body = $body }
        # Read by the very id that it has: an order of another id would be no answer.
        $orders = @(Get-McfOrder $evil -Connection $connection -ErrorAction SilentlyContinue)
        if (-not $orders) { $orders = @($connection.Outbound.GetOrderAsync($evil, [SellingPartner.Telemetry.ApiCall]::new()).GetAwaiter().GetResult()) }
        $orders[0].Status | Should -BeExactly $evil
        $orders[0].DestinationAddress.City | Should -BeExactly $evil
        $orders[0].Items[0].SellerSku | Should -BeExactly $evil
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($orders[0], 6))
        foreach ($one in $orders[0], $copy) {
            $shown = Show-Everything {
                $one | Format-Table
                $one | Format-List
                $one.Items | Format-Table
                $one.Items | Format-List
                $one.Shipments | Format-Table
                $one.Shipments | Format-List
                $one.Shipments.Packages | Format-Table
                $one.Shipments.Packages | Format-List
            }
            $shown | Should -Match '\\u001b'
            Assert-Harmless $shown
        }

        $connection.Dispose()
    }
}

Describe 'Text at the prompt' {
    It 'offers no completion that holds control characters' {
        $null = & { Get-McfOrder $evil -ErrorAction SilentlyContinue } 2>$null
        Complete 'Get-McfCallHistory -Target ' | ForEach-Object { Assert-Harmless "$($_.CompletionText) $($_.ListItemText) $($_.ToolTip)" }
    }

    It 'escapes a value that does not bind' {
        try { Get-McfOrder -Since $evil } catch { $failure = $_ }
        Assert-Harmless "$failure"
        Assert-Harmless $failure.Exception.Message
    }
}
