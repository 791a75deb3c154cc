BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'New-McfOrder' {
    It 'places an order typed by hand' {
        $result = New-McfOrder -SellerFulfillmentOrderId 'new-1' -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 } -Speed Expedited -Comment 'Enjoy!'
        $result.Outcome | Should -Be 'Created'
        $result.RequestId | Should -Not -BeNullOrEmpty
        $order = Get-McfOrder 'new-1'
        $order.ShippingSpeedCategory | Should -Be 'Expedited'
        $order.DisplayableOrderComment | Should -Be 'Enjoy!'
        $order.Items[0].Quantity | Should -Be 2
        $order.DestinationAddress.City | Should -Be 'Ann Arbor'
    }

    It 'places a file and is safe to run again' {
        (Import-McfOrder "$samples/us-flat-file.txt" | New-McfOrder).Outcome | Select-Object -Unique | Should -Be 'Created'
        $again = Import-McfOrder "$samples/us-flat-file.txt" | New-McfOrder
        $again.Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
        $again.Count | Should -Be 25
        @($world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -Like 'US-*').Count | Should -Be 25
    }

    It 'joins the rows of a table into orders' {
        $rows = @(
            'OrderId,Sku,Quantity,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode'
            'flat-1,MUG-ENAMEL-BLUE,1,Pat,1 Street,Ann Arbor,MI,48104,US'
            'flat-2,TEA-MINT-50,1,Pat,1 Street,Ann Arbor,MI,48104,US'
            'flat-1,TEA-MINT-50,3,Pat,1 Street,Ann Arbor,MI,48104,US'
        ) | ConvertFrom-Csv
        ($rows | New-McfOrder).SellerFulfillmentOrderId | Should -Be 'flat-1', 'flat-2'
        (Get-McfOrder 'flat-1').Items.SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
    }

    It '<_> reports the totals and repeated headers that it skips among rows' -ForEach 'New-McfOrder', 'Get-McfPreview', 'Test-McfOrder' {
        $header = 'OrderId,Sku,Quantity,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode'
        $rows = $header, 'total-1,MUG-ENAMEL-BLUE,1,Pat,1 Street,Ann Arbor,MI,48104,US', $header, 'Total,,1,,,,,,' | ConvertFrom-Csv
        $rows | & $_ -WarningVariable warned -WarningAction SilentlyContinue -ErrorAction Stop | Should -Not -BeNullOrEmpty
        "$warned" | Should -BeLike '*1 row skipped as a total or a remark below the orders: 3.*1 row skipped as a repeated header: 2.*'
    }

    It 'keeps an order on hold' {
        New-McfOrder -OrderId 'new-hold' -Address $address -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } -Hold | Out-Null
        (Get-McfOrder 'new-hold').FulfillmentAction | Should -Be 'Hold'
    }

    It 'lets parameters go before the input' {
        Get-SampleOrder -Id 'new-2' -With @{ ShippingSpeedCategory = 'Standard' } | New-McfOrder -ShippingSpeedCategory Priority | Out-Null
        (Get-McfOrder 'new-2').ShippingSpeedCategory | Should -Be 'Priority'
    }

    It 'has its results find what follows by property name' {
        (Get-SampleOrder -Id 'new-3' | New-McfOrder | Get-McfOrder).SellerFulfillmentOrderId | Should -Be 'new-3'
        (Get-SampleOrder -Id 'new-3' | New-McfOrder | Stop-McfOrder -PassThru -Confirm:$false).Status | Should -Be 'Cancelled'
    }

    It 'places once although the first answer is lost' {
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentOrder' }
        (Get-SampleOrder -Id 'new-4' | New-McfOrder).SellerFulfillmentOrderId | Should -Be 'new-4'
        @($world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -EQ 'new-4').Count | Should -Be 1
        $world.Service.ClearFaults()
    }

    It 'makes an error record of a refusal and goes on' {
        $results = @(Get-SampleOrder -Id 'new-5' -Sku 'NO-SUCH-SKU'; Get-SampleOrder -Id 'new-6') | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $results.SellerFulfillmentOrderId | Should -Be 'new-6'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failures[0].TargetObject.SellerFulfillmentOrderId | Should -Be 'new-5'
        $failures[0].ErrorDetails.Message | Should -Match 'new-5'
    }

    It 'sends nothing with -WhatIf' {
        Import-McfOrder "$samples/shopify-orders.csv" -WarningAction SilentlyContinue -ErrorAction SilentlyContinue | New-McfOrder -WhatIf | Should -BeNullOrEmpty
        $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId | Should -Not -Contain '1001'
    }

    It 'excludes table rows that are marked as done, and says so once' {
        $rows = foreach ($status in 'new', 'Cancelled', 'shipped', 'refunded') {
            [pscustomobject]@{
                OrderId = "status-$status"; 'Order Status' = $status; Sku = 'PEN-BRASS-01'; Quantity = 1; Name = 'Pat'; AddressLine1 = '1 Street'
                City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'
            }
        }
        $results = $rows | New-McfOrder -WarningVariable warnings -WarningAction SilentlyContinue
        $results.SellerFulfillmentOrderId | Should -Be 'status-new'
        @($warnings).Count | Should -Be 1
        $warnings[0].Message | Should -BeLike '3 orders excluded*1 canceled*'
        ($rows | Test-McfOrder -WarningAction SilentlyContinue) | Should -Be $true
    }

    It 'warns once of objects whose IDs look alike' {
        $orders = 'Alike-7', 'alike-7', 'ALIKE-7' | ForEach-Object { Get-SampleOrder -Id $_ }
        $orders | New-McfOrder -WarningVariable warnings -WarningAction SilentlyContinue | Should -HaveCount 3
        @($warnings).Count | Should -Be 1
        $warnings[0].Message | Should -BeLike "The order ids 'Alike-7' and 'alike-7' differ only by case*"
    }

    It 'says how to read a file that is piped' {
        $file = Join-Path $TestDrive 'piped.csv'
        Set-Content -LiteralPath $file -Value 'OrderId,Sku,Quantity'
        Get-Item -LiteralPath $file | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failures[0].ErrorDetails.Message | Should -BeLike '*use Import-McfOrder.'
    }

    It 'needs an id of the seller' {
        { New-McfOrder -OrderId '' -Address $address -Item @{ SellerSku = 'A'; Quantity = 1 } } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}
