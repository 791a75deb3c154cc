BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
}

AfterAll {
    Close-World $world
}

Describe 'Set-McfOrder' {
    BeforeEach {
        $script:id = 'set-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        Get-SampleOrder -Id $id -Quantity 3 -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
    }

    It 'changes what is named and keeps the rest' {
        Set-McfOrder $id -Comment 'New words' -Speed Expedited | Should -BeNullOrEmpty
        $order = Get-McfOrder $id
        $order.DisplayableOrderComment | Should -Be 'New words'
        $order.ShippingSpeedCategory | Should -Be 'Expedited'
        $order.FulfillmentAction | Should -Be 'Hold'
        $order.DestinationAddress.City | Should -Be 'Ann Arbor'
    }

    It 'changes the address' {
        $there = $address.Clone()
        $there.City = 'Ypsilanti'
        (Set-McfOrder $id -Address $there -PassThru).DestinationAddress.City | Should -Be 'Ypsilanti'
    }

    It 'takes units away' {
        (Set-McfOrder $id -Item @{ SellerFulfillmentOrderItemId = '1'; Quantity = 1 } -PassThru).Items[0].Quantity | Should -Be 1
    }

    It 'releases with the change' {
        (Set-McfOrder $id -Comment 'Go' -FulfillmentAction Ship -PassThru).FulfillmentAction | Should -Be 'Ship'
    }

    It 'takes orders from the pipeline' {
        Get-McfOrder $id | Set-McfOrder -Comment 'Piped'
        (Get-McfOrder $id).DisplayableOrderComment | Should -Be 'Piped'
    }

    It 'explains when the order is not on hold any more' {
        Submit-McfOrder $id
        Step-McfClock 3d | Out-Null
        Set-McfOrder $id -Comment 'Too late' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotUpdatable,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
        $failures[0].TargetObject | Should -Be $id
        $failures[0].ErrorDetails.Message | Should -Match "'$id' is not on hold: its status is Complete"
    }

    It 'names every broken rule and sends nothing' {
        $before = Get-RequestCount $world 'updateFulfillmentOrder'
        Set-McfOrder $id -Item @{ SellerFulfillmentOrderItemId = '1'; Quantity = -1 } -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $failures[0].ErrorDetails.Message | Should -BeLike "Order '$id': *Quantity*"
        Get-RequestCount $world 'updateFulfillmentOrder' | Should -Be $before
    }

    It 'changes nothing with -WhatIf' {
        Set-McfOrder $id -Comment 'Dry' -WhatIf
        (Get-McfOrder $id).DisplayableOrderComment | Should -Not -Be 'Dry'
    }
}
