BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World

    function Get-OrderTo {
        param([string] $Id, $PostalCode, [string] $Country = 'US')

        $there = $address.Clone()
        $there.PostalCode = $PostalCode
        $there.CountryCode = $Country
        [pscustomobject]@{
            SellerFulfillmentOrderId = $Id
            DestinationAddress       = $there
            Items                    = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1; PerUnitDeclaredValue = '9 USD' })
        }
    }
}

AfterAll { Close-World $world }

Describe 'A postal code of the United States' {
    It 'holds the order back where a leading zero is missing: <_>' -ForEach 2134, '2134', 601, '2134-1234' {
        Get-OrderTo -Id 'zip-1' -PostalCode $_ | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        "$($failures[0])" | Should -Match 'PostalCode .*leading zeros? (is|are) missing\. Enter the complete code; in a spreadsheet, format the column as text'
        "$($failures[0])" | Should -Not -Match "$_"
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 0
    }

    It 'holds the order back in every command: <Code>' -ForEach @(
        @{ Code = 'Get-OrderTo -Id zip-2 -PostalCode "4810" | New-McfOrder -WhatIf' }
        @{ Code = 'Get-OrderTo -Id zip-2 -PostalCode "481040" | Get-McfPreview' }
        @{ Code = 'Get-OrderTo -Id zip-2 -PostalCode "48104 1234" | Test-McfOrder | Where-Object { $_ }' }
        @{ Code = 'Get-McfDeliveryOffer MUG-ENAMEL-BLUE 4810' }
        @{ Code = 'Set-McfOrder zip-2 -Address (Get-OrderTo -Id zip-2 -PostalCode "4810").DestinationAddress' }
        @{ Code = '"OrderId,Sku,Quantity,Name,Address1,City,State,Zip,Country", "zip-2,MUG-ENAMEL-BLUE,1,Ann Lee,1 Elm St,Allston,MA,2134,US" | ConvertFrom-Csv | New-McfOrder' }
    ) {
        $output = @(& ([scriptblock]::Create($Code)) 2>&1)
        $output.Count | Should -Be 1
        $output[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        "$($output[0])" | Should -Match 'digits'
        $world.Service.ReadCommittedState().Orders.Count | Should -Be 0
    }

    It 'is sent as it was written' {
        $codes = [ordered]@{ 'zip-3' = '02134'; 'zip-4' = '02134-1234' }
        $codes.Keys | ForEach-Object { (Get-OrderTo -Id $_ -PostalCode $codes[$_] | New-McfOrder).Outcome | Should -Be 'Created' }
        $codes.Keys | ForEach-Object { (Get-McfOrder $_).DestinationAddress.PostalCode | Should -BeExactly $codes[$_] }
    }

    It 'has no say in other countries' {
        Get-OrderTo -Id 'zip-5' -PostalCode '1010' -Country 'AT' | Test-McfOrder | Should -BeTrue
        Get-OrderTo -Id 'zip-6' -PostalCode 'M5V 2T6' -Country 'GB' | Test-McfOrder | Should -BeTrue
        Get-OrderTo -Id 'zip-7' -PostalCode '601' -Country 'PR' | Test-McfOrder -ErrorAction SilentlyContinue | Should -BeFalse
    }
}
