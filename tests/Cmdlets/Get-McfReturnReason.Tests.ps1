BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Get-McfReturnReason' {
    BeforeAll {
        [pscustomobject]@{ OrderId = 'reasons-1'; Address = $address; Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }, @{ SellerSku = 'TEA-MINT-50'; Quantity = 1 }) } |
            New-McfOrder | Out-Null
    }

    It 'reads the reasons of a SKU' {
        $reasons = Get-McfReturnReason 'MUG-ENAMEL-BLUE'
        $reasons.ReturnReasonCode | Should -Contain 'CR-DEFECTIVE'
        $reasons[0].SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        $reasons.Description | Should -Not -Contain $null
    }

    It 'translates when asked' {
        Get-McfReturnReason 'MUG-ENAMEL-BLUE' | ForEach-Object { $_.TranslatedDescription | Should -BeNullOrEmpty }
        $french = Get-McfReturnReason 'MUG-ENAMEL-BLUE' -Language 'fr_FR' | Where-Object { $_.ReturnReasonCode -eq 'CR-DEFECTIVE' }
        $french.TranslatedDescription | Should -Not -BeNullOrEmpty
        $french.TranslatedDescription | Should -Not -Be $french.Description
    }

    It 'reads the reasons of every SKU of an order from <From>' -ForEach @(
        @{ From = 'the order'; Ask = { Get-McfOrder 'reasons-1' | Get-McfReturnReason } }
        @{ From = 'the head of the order'; Ask = { Get-McfOrder -Since '2020-01-01' | Get-McfReturnReason } }
        @{ From = 'its lines'; Ask = { (Get-McfOrder 'reasons-1').Items | Get-McfReturnReason } }
        @{ From = 'its id'; Ask = { Get-McfReturnReason -OrderId 'reasons-1' } }
    ) {
        (& $Ask).SellerSku | Select-Object -Unique | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
    }

    It 'names the order it cannot find' {
        Get-McfReturnReason -OrderId 'no-order' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        $failures[0].TargetObject | Should -Be 'no-order'
    }

    It 'is an error for a SKU that is not there' {
        Get-McfReturnReason 'NO-SUCH-SKU' -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].TargetObject | Should -Be 'NO-SUCH-SKU'
    }
}
