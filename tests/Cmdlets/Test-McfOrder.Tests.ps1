BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path $repository 'docs/samples'
}

Describe 'Test-McfOrder' {
    It 'is true for a healthy order and needs no connection' {
        Get-McfConnection | Should -BeNullOrEmpty
        Get-SampleOrder -Id 'ok' | Test-McfOrder | Should -BeTrue
        Import-McfOrder "$samples/us-flat-file.txt" | Test-McfOrder | Select-Object -Unique | Should -BeTrue
    }

    It 'is false for a faulty one, and says all that is wrong' {
        $order = Get-SampleOrder -Id ('x' * 41) -Quantity 0
        Test-McfOrder $order -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidData'
        $failures[0].Exception.ValidationErrors.Member | Should -Contain 'SellerFulfillmentOrderId'
        $failures[0].Exception.ValidationErrors.Member | Should -Contain 'Items[0].Quantity'
    }

    It 'joins the rows of a table' {
        $rows = Import-Csv -Delimiter "`t" -LiteralPath "$samples/us-flat-file.txt"
        $responses = @($rows | Test-McfOrder)
        $responses.Count | Should -Be 25
        $responses | Should -Not -Contain $false
    }

    It 'knows the rules of the marketplace' {
        $window = @{ ShippingSpeedCategory = 'ScheduledDelivery' }
        Get-SampleOrder -Id 'jp' -With $window | Test-McfOrder -Marketplace US -ErrorAction SilentlyContinue | Should -BeFalse
    }

    It 'takes objects and hashtables that call the address Address' {
        @{ OrderId = 'short'; Address = $address; Items = @{ Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } } | Test-McfOrder | Should -BeTrue
        [pscustomobject]@{ OrderId = 'short'; Address = $address; Items = @{ Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } } | Test-McfOrder | Should -BeTrue
    }

    It 'reads the value of an object as strictly as a cell: <Member> <Value>' -ForEach @(
        @{ Member = 'Quantity'; Value = '3,00'; At = 'Items[[]0].Quantity*whole number*3,00*' }
        @{ Member = 'Quantity'; Value = '3.000'; At = 'Items[[]0].Quantity*whole number*' }
        @{ Member = 'Quantity'; Value = 3.5; At = 'Items[[]0].Quantity*whole number*3.5*' }
        @{ Member = 'Quantity'; Value = $true; At = 'Items[[]0].Quantity*whole number*' }
        @{ Member = 'Quantity'; Value = ''; At = 'Items[[]0].Quantity*whole number*' }
        @{ Member = 'PerUnitDeclaredValue'; Value = @{ CurrencyCode = 'EUR'; Value = '' }; At = 'Items[[]0].PerUnitDeclaredValue.Value: is required.' }
        @{ Member = 'PerUnitDeclaredValue'; Value = @{ CurrencyCode = 'EUR' }; At = 'Items[[]0].PerUnitDeclaredValue.Value: is required.' }
        @{ Member = 'PerUnitDeclaredValue'; Value = @{ CurrencyCode = 'EUR'; Value = '1,250' }; At = 'Items[[]0].PerUnitDeclaredValue.Value*a number*' }
        @{ Member = 'PerUnitDeclaredValue'; Value = '7.250 EUR'; At = 'Items[[]0].PerUnitDeclaredValue*amount*' }
        @{ Member = 'SellerSku'; Value = "MUG$([char]0x200B)"; At = 'Items[[]0].SellerSku*invisible*' }
    ) {
        $line = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }
        $line[$Member] = $Value
        $order = @{ OrderId = 'strict'; Address = $address; Items = @($line) }
        foreach ($form in $order, ($order | ConvertTo-Json -Depth 5 | ConvertFrom-Json)) {
            Test-McfOrder $form -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
            $failures[0].ErrorDetails.Message | Should -BeLike "*$At*"
        }
    }

    It 'names the order of an object that is not valid' {
        $lines = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = '1,00' }
        $orders = foreach ($name in 'OrderId', 'SellerFulfillmentOrderId', 'Order Number') { @{ $name = "named-$($name.Length)"; Address = $address; Items = $lines } }
        $orders | Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | Should -Be $false, $false, $false
        $failures[0].ErrorDetails.Message | Should -BeLike "*Order 'named-7'*Items[[]0].Quantity: must be a whole number, not '1,00'.*"
        $failures[1].ErrorDetails.Message | Should -BeLike "*'named-24'*"
        $failures[2].ErrorDetails.Message | Should -BeLike "*'named-12'*"
        [pscustomobject]@{ SellerFulfillmentOrderId = 'carried'; Order = $orders[0] } |
            Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        $failures[0].ErrorDetails.Message | Should -BeLike "*'named-7'*"
    }

    It 'recognizes what ConvertTo-Json writes for deep objects' {
        $file = Join-Path $TestDrive 'deep.csv'
        'order-id,sku,quantity,name,address1,city,state,zip,country', 'deep-1,MUG-ENAMEL-BLUE,1,Pat,1 Street,Portland,OR,97201,US' | Set-Content $file
        $order = Import-McfOrder $file
        ConvertTo-Json $order, $order -WarningAction SilentlyContinue | ConvertFrom-Json | Select-Object -First 1 |
            Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        $failures[0].ErrorDetails.Message | Should -BeLike "*'deep-1'*ConvertTo-Json -Depth 9.*"
        $failures[0].ErrorDetails.Message | Should -Not -BeLike '*a number*'
        $order | ConvertTo-Json -Depth 9 | ConvertFrom-Json | Test-McfOrder | Should -BeTrue
    }

    It 'names the text that ConvertTo-Json wrote for <Part> of <Kind> at -Depth <Depth>' -ForEach @(
        @{
            Kind = 'hashtables'; Part = 'an address and lines'; Depth = 0
            Make = {
                $lines = @{ Sku = 'A'; Quantity = 1 }, @{ Sku = 'B'; Quantity = 2 }
                [pscustomobject]@{ OrderId = 'deep-2'; Address = $address; Items = $lines }
            }
        }
        @{
            Kind = 'objects'; Part = 'an address and lines'; Depth = 0
            Make = {
                $lines = @([pscustomobject]@{ Sku = 'A'; Quantity = 1 })
                [pscustomobject]@{ OrderId = 'deep-2'; ShipTo = [pscustomobject]$address; Items = $lines }
            }
        }
        @{
            Kind = 'objects'; Part = 'lines'; Depth = 1
            Make = {
                $lines = [pscustomobject]@{ Sku = 'A'; Quantity = 1 }, [pscustomobject]@{ Sku = 'B'; Quantity = 1 }
                [pscustomobject]@{ OrderId = 'deep-2'; Address = $address; Lines = $lines }
            }
        }
        @{
            Kind = 'a table'; Part = 'lines'; Depth = 1
            Make = { [pscustomobject]@{ OrderId = 'deep-2'; Name = 'Pat'; Items = '@{Sku=A; Quantity=1}' } }
        }
        @{
            Kind = 'a table with an address'; Part = 'lines'; Depth = 1
            Make = {
                [pscustomobject]@{
                    OrderId = 'deep-2'; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = 'Pat'; Address = '@{Name=Pat; City=Ann Arbor}'
                }
            }
        }
    ) {
        $saved = & $Make | ConvertTo-Json -Depth $Depth -WarningAction Ignore | ConvertFrom-Json
        $saved | Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        $failures.Count | Should -Be 1
        $failures[0].ErrorDetails.Message | Should -BeLike "*'deep-2'*, which ConvertTo-Json writes *ConvertTo-Json -Depth 9.*"
        $failures[0].ErrorDetails.Message | Should -Not -BeLike '*Ann Arbor*'
    }

    It 'holds back a table row with an object in place of text' {
        $row = [pscustomobject]@{
            OrderId = 'deep-3'; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = '@{First=Pat; Last=Example}'
            Address1 = '1 Street'; City = 'Ann Arbor'; State = 'MI'; Zip = '48104'; Country = 'US'
        }
        $row | Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeFalse
        $failures[0].ErrorDetails.Message | Should -BeLike '*is an object that was written as text*'
        $failures[0].ErrorDetails.Message | Should -Not -BeLike '*Example*'
    }

    It 'takes a street that only resembles a type' {
        $row = [pscustomobject]@{
            OrderId = 'deep-4'; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = 'Pat'
            Address = 'System Road 5 @{rear}'; City = 'Ann Arbor'; State = 'MI'; Zip = '48104'; Country = 'US'
        }
        $row | Test-McfOrder | Should -BeTrue
    }

    It 'reads values of an object that have one reading' {
        $line = @{ SellerSku = '="0417"'; Quantity = '3.0'; PerUnitDeclaredValue = @{ CurrencyCode = 'EUR'; Value = '7,25' } }
        $short = @{ Name = 'Pat O&#39;Hara'; Address1 = '1 Street'; Address2 = 'nan'; City = 'Portland'; State = 'Oregon'; Zip = '97201.0'; Country = 'United States' }
        $order = @{ OrderId = '4711.0'; OrderDate = '23/06/2026'; Address = $short; Items = $line }
        $order | Test-McfOrder | Should -BeTrue
        $world = Open-World
        try {
            $null = Set-McfStock '0417' 5 -Connection $world.Connection -Confirm:$false
            $read = (New-McfOrder $order -Connection $world.Connection).Order
        }
        finally {
            Close-World $world
        }

        $read.SellerFulfillmentOrderId | Should -Be '4711'
        $read.DisplayableOrderDate.Month | Should -Be 6
        $read.Items[0].SellerSku | Should -Be '0417'
        $read.Items[0].Quantity | Should -Be 3
        $read.Items[0].PerUnitDeclaredValue.Value | Should -Be 7.25
        $read.DestinationAddress.Name | Should -Be "Pat O'Hara"
        $read.DestinationAddress.AddressLine2 | Should -BeNullOrEmpty
        $read.DestinationAddress.StateOrRegion | Should -Be 'OR'
        $read.DestinationAddress.PostalCode | Should -Be '97201'
        $read.DestinationAddress.CountryCode | Should -Be 'US'
    }

    It 'takes -Country for what has none, and -DateFormat for rows' {
        $short = @{ Name = 'Pat'; Address1 = '1 Street'; City = 'Portland'; State = 'Oregon'; Zip = '97201' }
        $order = @{ OrderId = 'abroad'; Address = $short; Items = @{ Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } }
        Test-McfOrder $order -ErrorAction SilentlyContinue | Should -BeFalse
        Test-McfOrder $order -Country 'United States' | Should -BeTrue
        { Test-McfOrder $order -Country 'Atlantis' } | Should -Throw -ExpectedMessage "*name of a country*'Atlantis'*"
        $row = [pscustomobject]@{ OrderId = 'r-1'; Sku = 'MUG'; Qty = 1; Name = 'Pat'; Address1 = '1 St'; City = 'Portland'; State = 'Oregon'; Zip = '97201'; Date = '05/06/2026' }
        $row | Test-McfOrder -Country US -ErrorAction SilentlyContinue | Should -BeFalse
        $row | Test-McfOrder -Country US -DateFormat 'MM/dd/yyyy' | Should -BeTrue
    }

    It 'gives a row for each error with -Detailed, and no error record' {
        $rows = @(
            [pscustomobject]@{ OrderId = 'T-1'; Sku = 'MUG-ENAMEL-BLUE'; Qty = '0' }, [pscustomobject]@{ OrderId = 'T-2'; Sku = 'TEA-MINT-50'; Qty = '1' }
            [pscustomobject]@{ OrderId = 'T-3'; Sku = 'TEA-MINT-50'; Qty = 'two' }
        )
        foreach ($row in $rows) { foreach ($name in $address.Keys) { $row | Add-Member -NotePropertyName $name -NotePropertyValue $address[$name] } }
        $found = @($rows | Test-McfOrder -Detailed -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue)
        $found.OrderId | Should -Be 'T-1', 'T-3'
        $found.Row | Should -Be 1, 3
        $found.Column | Should -Be 'Qty', 'Qty'
        $found.Value | Should -Be '0', 'two'
        $found.Remedy | Should -Not -Contain ''
        "$warnings" | Should -BeLike '2 orders have errors and are held back:*  2 x Qty must be*'
        @{ OrderId = 'T-4'; Address = @($address); Items = @() } | Test-McfOrder -Detailed | ForEach-Object { "$($_.OrderId) $($_.Column)" } |
            Should -Be 'T-4 DestinationAddress'
    }

    It 'says which order is valid, in verbose messages' {
        $messages = @(Get-SampleOrder -Id 'v-1'; Get-SampleOrder -Id 'v-2' -Quantity 0) |
            Test-McfOrder -Verbose -ErrorAction SilentlyContinue 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $messages.Message | Should -Be "Order 'v-1' is valid.", "Order 'v-2' is not valid."
    }

    It 'recommends once what to do about the errors' {
        $null = @(1..3 | ForEach-Object { Get-SampleOrder -Id "r-$_" -Quantity 0 }) |
            Test-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue
        @($failures.ErrorDetails.RecommendedAction | Where-Object { $_ }).Count | Should -Be 1
        "$warnings" | Should -BeLike '3 orders have errors and are held back:*  3 x Items.Quantity must be greater than zero.*-Detailed*'
    }

    It 'answers once an order, in order' {
        $responses = @(Get-SampleOrder -Id 'a'; Get-SampleOrder -Id 'b' -Quantity -1; Get-SampleOrder -Id 'c') | Test-McfOrder -ErrorAction SilentlyContinue
        $responses | Should -Be $true, $false, $true
    }
}
