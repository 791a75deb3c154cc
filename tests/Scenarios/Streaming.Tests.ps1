BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'Streaming' {
    It 'writes results before the input ends' {
        $log = [System.Collections.Generic.List[string]]::new()
        1..10 |
            ForEach-Object { $log.Add("in $_"); Get-SampleOrder -Id "stream-$_" } |
            New-McfOrder -ThrottleLimit 2 |
            ForEach-Object { $log.Add("out $($_.SellerFulfillmentOrderId)") }

        $log.IndexOf('out stream-1') | Should -BeLessThan $log.IndexOf('in 4')
        $log.IndexOf('out stream-10') | Should -Be 19
    }

    It 'has no more orders under way than the throttle limit, results that wait for their turn included' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = 'window-1'; Delay = [timespan]::FromSeconds(1) }
        $count = @{ Read = 0; Written = 0; Highest = 0 }
        1..12 | ForEach-Object { $count.Read++; Get-SampleOrder -Id "window-$_" } | New-McfOrder -ThrottleLimit 4 | ForEach-Object {
            # The order that waits for a place in the window is read too.
            $count.Highest = [Math]::Max($count.Highest, $count.Read - $count.Written - 1)
            $count.Written++
        }
        $count.Highest | Should -Be 4
        $count.Written | Should -Be 12
    }

    It 'reads no further page once -First has enough' {
        1..60 | ForEach-Object { Get-SampleOrder -Id "page-$_" } | New-McfOrder | Out-Null
        $before = Get-RequestCount $world 'listAllFulfillmentOrders'

        (Get-McfOrder -Since '2020-01-01' -First 5).Count | Should -Be 5
        (Get-RequestCount $world 'listAllFulfillmentOrders') - $before | Should -Be 1

        (Get-McfOrder -Since '2020-01-01' | Measure-Object).Count | Should -BeGreaterThan 60
        (Get-RequestCount $world 'listAllFulfillmentOrders') - $before | Should -BeGreaterThan 2
    }

    It 'gathers flat rows by order until the input ends, and nothing leaves with a line missing' {
        $row = @{
            AddressName = 'Pat Example'; AddressFieldOne = '1 Sample Street'; AddressCity = 'Ann Arbor'; AddressStateOrRegion = 'MI'
            AddressPostalCode = '48104'; AddressCountryCode = 'US'; AddressPhoneNumber = '555-0100'
        }
        $rows = @(
            [pscustomobject]($row + @{ MerchantFulfillmentOrderID = 'rows-1'; MerchantSKU = 'MUG-ENAMEL-BLUE'; Quantity = '1' })
            [pscustomobject]($row + @{ MerchantFulfillmentOrderID = 'rows-2'; MerchantSKU = 'MUG-ENAMEL-RED'; Quantity = '2' })
            [pscustomobject]($row + @{ MerchantFulfillmentOrderID = 'rows-1'; MerchantSKU = 'TEA-MINT-50'; Quantity = '3' })
        )

        $results = $rows | New-McfOrder
        $results.SellerFulfillmentOrderId | Should -Be 'rows-1', 'rows-2'
        $committed = $world.Service.ReadCommittedState().Orders | Where-Object SellerFulfillmentOrderId -EQ 'rows-1'
        $committed.Lines.SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
    }

    It 'does nothing when nothing comes through the pipeline' {
        $before = $world.Service.ReadCommittedState().Requests
        @() | Get-McfOrder | Should -BeNullOrEmpty
        @() | New-McfOrder | Should -BeNullOrEmpty
        $world.Service.ReadCommittedState().Requests['listAllFulfillmentOrders'] | Should -Be $before['listAllFulfillmentOrders']
    }

    # Without widths PowerShell holds the first rows back to measure them, until a later row comes: a long time when quota is short.
    It 'shows <_> row by row, for only the last column takes what is left of the window' -ForEach @(
        'McfOrderResult', 'McfOrder', 'McfTracking', 'McfPreview', 'McfReturn', 'McfReturnReason', 'McfFeatureSku', 'McfDeliveryOffer'
    ) {
        $table = (Get-FormatData -TypeName "AmazonMcf.Model.$_").FormatViewDefinition.Control |
            Where-Object { $_ -is [System.Management.Automation.TableControl] } | Select-Object -First 1
        $table.Headers.Count | Should -BeGreaterThan 2
        $table.Headers[0..($table.Headers.Count - 2)].Width | ForEach-Object { $_ | Should -BeGreaterThan 0 }
    }
}
