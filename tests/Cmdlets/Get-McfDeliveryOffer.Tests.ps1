BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfDeliveryOffer' {
    It 'gives dates and a message to show' {
        $offers = Get-McfDeliveryOffer 'MUG-ENAMEL-BLUE' '48104'
        $offers.Count | Should -BeGreaterThan 0
        $offers[0].SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        $offers[0].LatestDelivery | Should -BeGreaterThan $offers[0].EarliestDelivery
        $offers[0].EarliestDelivery.Kind | Should -Be 'Utc'
        $offers[0].Message | Should -Not -BeNullOrEmpty
    }

    It 'takes SKUs, quantities and postal codes from a table' {
        $rows = 'Sku,Quantity,PostalCode', 'MUG-ENAMEL-RED,2,48104', 'TEA-MINT-50,1,94105' | ConvertFrom-Csv
        ($rows | Get-McfDeliveryOffer).SellerSku | Select-Object -Unique | Should -Be 'MUG-ENAMEL-RED', 'TEA-MINT-50'
    }

    It 'takes an address or an IP address in place of a postal code' {
        Get-McfDeliveryOffer 'MUG-ENAMEL-BLUE' -Destination $address | Should -Not -BeNullOrEmpty
        Get-McfDeliveryOffer 'MUG-ENAMEL-BLUE' -IpAddress '192.0.2.7' | Should -Not -BeNullOrEmpty
        { Get-McfDeliveryOffer 'MUG-ENAMEL-BLUE' -Destination $address -IpAddress '192.0.2.7' } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }

    It 'says that there is nothing to offer, and goes on' {
        $found = 'NO-SUCH-SKU', 'MUG-ENAMEL-BLUE' | Get-McfDeliveryOffer -PostalCode '48104' -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.SellerSku | Select-Object -Unique | Should -Be 'MUG-ENAMEL-BLUE'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfNoDeliveryOffer,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject.SellerSku | Should -Be 'NO-SUCH-SKU'
    }

    It 'holds faulty questions back' {
        $before = Get-RequestCount $world 'deliveryOffers'
        Get-McfDeliveryOffer 'MUG-ENAMEL-BLUE' -IpAddress 'nowhere' -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failures[0].ErrorDetails.Message | Should -Match 'IpAddress'
        $failures[0].ErrorDetails.Message | Should -Not -Match 'nowhere'
        Get-RequestCount $world 'deliveryOffers' | Should -Be $before
    }
}
