BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'New-McfReturn' {
    BeforeEach {
        $script:id = 'ret-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        [pscustomobject]@{ OrderId = $id; Address = $address; Items = @(@{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 3 }, @{ SellerSku = 'TEA-MINT-50'; Quantity = 1 }) } |
            New-McfOrder | Out-Null
        Step-McfClock 3d | Out-Null
    }

    It 'returns one unit of a line' {
        $return = New-McfReturn $id 1 -Quantity 1 -Reason 'CR-DEFECTIVE' -Comment 'chipped'
        $return.SellerFulfillmentOrderId | Should -Be $id
        $return.Accepted.Count | Should -Be 1
        $return.Accepted[0].SellerReturnItemId | Should -Be '1-1'
        $return.Authorizations[0].ReturnAuthorizationId | Should -Be $return.Accepted[0].ReturnAuthorizationId
        $known = (Get-McfOrder $id).ReturnItems
        $known.SellerReturnReasonCode | Should -Be 'CR-DEFECTIVE'
        $known.ReturnComment | Should -Be 'chipped'
    }

    It 'returns everything that was shipped of an order in the pipeline' {
        $return = Get-McfOrder $id | New-McfReturn -Reason 'CR-UNWANTED_ITEM'
        $return.Accepted.SellerReturnItemId | Sort-Object | Should -Be '1-1', '1-2', '1-3', '2-1'
    }

    It 'returns the units of a SKU' {
        (Get-McfOrder $id | New-McfReturn -SellerSku 'TEA-MINT-50' -Reason 'CR-UNWANTED_ITEM').Accepted.SellerFulfillmentOrderItemId | Should -Be '2'
    }

    It 'returns nothing twice when it is run again, and says so' {
        1..2 | ForEach-Object {
            New-McfReturn $id 1 -Quantity 2 -Reason 'CR-DEFECTIVE' -WarningVariable warnings -WarningAction SilentlyContinue
        } | ForEach-Object { $_.Accepted.Count | Should -Be 2 }
        $warnings.Count | Should -Be 1
        $warnings[0].Message | Should -Match "$id.*1-1, 1-2"
        (Get-McfOrder $id).ReturnItems.Count | Should -Be 2
    }

    It 'returns nothing twice when the answer is lost' {
        Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentReturn' }
        (New-McfReturn $id 2 -Reason 'CR-DEFECTIVE').Accepted.Count | Should -Be 1
        (Get-McfOrder $id).ReturnItems.Count | Should -Be 1
        $world.Service.ClearFaults()
    }

    It 'reports accepted and refused units apart' {
        $return = New-McfReturn $id 1 -Quantity 4 -Reason 'CR-DEFECTIVE' -ErrorVariable failures -ErrorAction SilentlyContinue
        $return.Accepted.Count | Should -Be 3
        $return.Refused.SellerReturnItemId | Should -Be '1-4'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfReturnItemRefused,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
        $failures[0].TargetObject.SellerReturnItemId | Should -Be '1-4'
        $failures[0].ErrorDetails.Message | Should -Match "'1-4'.*'$id'.*NoReturnableQuantity"
    }

    It 'does not send units beyond those that can be returned, and says how many can be' {
        $return = New-McfReturn $id 1 -Quantity 99 -Reason 'CR-DEFECTIVE' -ErrorVariable failures -ErrorAction SilentlyContinue
        $return.Accepted.SellerReturnItemId | Should -Be '1-1', '1-2', '1-3'
        $failures.Count | Should -Be 1
        $failures[0].Exception.Message | Should -BeLike "*unit '1-4' (line '1' of order '$id')*99; units that can be returned: 3. Not sent: 96."
        $before = Get-RequestCount $world 'createFulfillmentReturn'
        $rows = "$id,2,1", "$id,2,3" | ConvertFrom-Csv -Header OrderId, ItemId, Quantity
        $return = @($rows | New-McfReturn -Reason 'CR-DEFECTIVE' -ErrorVariable failures -ErrorAction SilentlyContinue -ThrottleLimit 1)
        $return.Accepted.SellerReturnItemId | Should -Be '2-1'
        $failures.TargetObject.SellerReturnItemId | Should -Be '2-2'
        (Get-RequestCount $world 'createFulfillmentReturn') - $before | Should -Be 1
    }

    It 'reads an order again that may have been shipped since' {
        $order = Get-McfOrder $id
        $order.Shipments[0].Items[0].Quantity--
        ($order | New-McfReturn -ItemId 1 -Quantity 3 -Reason 'CR-DEFECTIVE' -ErrorAction Stop).Accepted.Count | Should -Be 3
    }

    It 'takes rows of a table; rows of the same line are further units of it' {
        $rows = 'OrderId,ItemId,Quantity,Reason,Comment', "$id,1,1,CR-DEFECTIVE,", "$id,1,1,CR-UNWANTED_ITEM,second", "$id,2,1,CR-DEFECTIVE," | ConvertFrom-Csv
        @($rows | New-McfReturn).Count | Should -Be 3
        (Get-McfOrder $id).ReturnItems.SellerReturnItemId | Sort-Object | Should -Be '1-1', '1-2', '2-1'
        $rows | New-McfReturn -WarningAction SilentlyContinue | Out-Null
        (Get-McfOrder $id).ReturnItems.Count | Should -Be 3
    }

    It 'takes an id of the seller and one more unit with it' {
        New-McfReturn $id 1 -Quantity 1 -Reason 'CR-DEFECTIVE' | Out-Null
        (New-McfReturn $id 1 -SellerReturnItemId 'RMA-77' -Reason 'CR-DEFECTIVE').Accepted.SellerReturnItemId | Should -Be 'RMA-77'
        (Get-McfOrder $id).ReturnItems.SellerReturnItemId | Sort-Object | Should -Be '1-1', 'RMA-77'
    }

    It 'takes complete items as hashtables' {
        $shipment = (Get-McfOrder $id).Shipments[0].AmazonShipmentId
        $items = @(
            @{ SellerReturnItemId = 'a'; SellerFulfillmentOrderItemId = '1'; AmazonShipmentId = $shipment; ReturnReasonCode = 'CR-DEFECTIVE' }
            @{ SellerReturnItemId = 'b'; SellerFulfillmentOrderItemId = '9'; AmazonShipmentId = $shipment; ReturnReasonCode = 'CR-DEFECTIVE' }
        )
        $return = New-McfReturn $id -Item $items -ErrorVariable failures -ErrorAction SilentlyContinue
        $return.Accepted.SellerReturnItemId | Should -Be 'a'
        $failures[0].TargetObject.ReasonCode | Should -Be 'InvalidValues'
        New-McfReturn $id -Item @{ ReturnReasonCode = 'X' } -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
    }

    It 'names a line that is not in the order, and an order that is not there' {
        'x' | ForEach-Object { New-McfReturn $id 9 -Reason 'CR-DEFECTIVE' -ErrorVariable +failures -ErrorAction SilentlyContinue }
        New-McfReturn 'no-order' 1 -Reason 'CR-DEFECTIVE' -ErrorVariable +failures -ErrorAction SilentlyContinue
        $failures[0].ErrorDetails.Message | Should -Match "'$id'.*line '9' is not in the order"
        $failures[1].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        $failures.TargetObject | Should -Be $id, 'no-order'
    }

    It 'says that nothing was shipped yet' {
        Get-SampleOrder -Id "$id-held" -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        { New-McfReturn "$id-held" -Reason 'CR-DEFECTIVE' -ErrorAction Stop } | Should -Throw -ExpectedMessage '*it has no shipped units*'
    }

    It 'sends nothing with -WhatIf' {
        $before = Get-RequestCount $world 'createFulfillmentReturn'
        Get-McfOrder $id | New-McfReturn -Reason 'CR-DEFECTIVE' -WhatIf | Should -BeNullOrEmpty
        Get-RequestCount $world 'createFulfillmentReturn' | Should -Be $before
    }

    It 'completes reasons of the order' {
        (Complete "New-McfReturn $id -ReturnReasonCode CR-DEF").CompletionText | Should -Be 'CR-DEFECTIVE'
    }
}
