BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Objects made by hand' {
    It 'makes an order of nested hashtables and places it' {
        $order = [AmazonMcf.Model.McfOrderRequest]@{
            SellerFulfillmentOrderId = 'hand-1'
            DestinationAddress       = @{
                Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'
                PostalCode = '48104'; CountryCode = 'US'
            }
            Items                    = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }, @{ SellerSku = 'TEA-MINT-50'; Quantity = 2 })
            FeatureConstraints       = @(@{ FeatureName = 'BLANK_BOX'; FeatureFulfillmentPolicy = 'NotRequired' })
        }

        ($order | New-McfOrder).Outcome | Should -Be 'Created'
        $placed = Get-McfOrder 'hand-1'
        $placed.Items.Quantity | Should -Be 1, 2
        $placed.FeatureConstraints.FeatureName | Should -Be 'BLANK_BOX'
    }
}

Describe 'A list without orders' {
    It 'says how far the service looked back if no date was given' {
        $null = Get-SampleOrder -Id 'old-1' | New-McfOrder
        $null = Step-McfClock -By 20.00:00:00

        Get-McfOrder -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -Match '36 hours.*-Since'

        (Get-McfOrder -Since '2020-01-01' -WarningVariable none).SellerFulfillmentOrderId | Should -Contain 'old-1'
        $none | Should -BeNullOrEmpty
    }
}
