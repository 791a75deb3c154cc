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

    It 'answers once an order, in order' {
        $responses = @(Get-SampleOrder -Id 'a'; Get-SampleOrder -Id 'b' -Quantity -1; Get-SampleOrder -Id 'c') | Test-McfOrder -ErrorAction SilentlyContinue
        $responses | Should -Be $true, $false, $true
    }
}
