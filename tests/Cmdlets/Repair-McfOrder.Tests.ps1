BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    function Get-Family([string] $Id) { @($world.Service.ReadCommittedState().Orders | Where-Object { $_.SellerFulfillmentOrderId -like "$Id*" }) }
}

Describe 'Repair-McfOrder' {
    BeforeEach { $script:world = Open-World }

    AfterEach { Close-World $world }

    It 'cancels an order and places it again under an ID of its own' {
        $null = Get-SampleOrder -Id '1001' -Quantity 2 -With @{ DisplayableOrderId = '#1001'; DisplayableOrderComment = 'Enjoy.' } | New-McfOrder
        $result = Repair-McfOrder '1001' -Confirm:$false
        $result.SellerFulfillmentOrderId | Should -Be '1001-R1'
        $result.Outcome | Should -Be 'Created'
        $result.Reason | Should -BeLike "Repairs order '1001', whose status is Cancelled.*"
        $old, $new = Get-McfOrder '1001', '1001-R1'
        $old.Status | Should -Be 'Cancelled'
        $new.DisplayableOrderId | Should -Be '#1001'
        $new.DisplayableOrderComment | Should -Be 'Enjoy.'
        $new.DestinationAddress.AddressLine1 | Should -Be '123 Sample Street'
        $new.Items[0].Quantity | Should -Be 2

        $null = Step-McfClock 6d
        $parcel = Get-McfParcel '1001-R1'
        $parcel.ShopOrderId | Should -Be '1001'
    }

    It 'finds the order of an interrupted run, and repairs that one, too' {
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        $null = Repair-McfOrder '1001' -Confirm:$false
        (Repair-McfOrder '1001' -Confirm:$false).Outcome | Should -Be 'AlreadyExists'
        (Get-Family '1001').Count | Should -Be 2
        (Repair-McfOrder '1001-R1' -Confirm:$false).SellerFulfillmentOrderId | Should -Be '1001-R2'
        (Get-Family '1001').Count | Should -Be 3
    }

    It 'keeps the order ID of the shop, also one that ends like that of a repair, with <_>' -ForEach '2020-07-01', '2026-07-04' {
        $version = $_
        '1001', 'Q-R1' | ForEach-Object { $null = Get-SampleOrder -Id $_ | New-McfOrder -ApiVersion $version }
        $placed = '1001', '1001-R1', 'Q-R1' | ForEach-Object { Repair-McfOrder $_ -ApiVersion $version -Confirm:$false }
        $placed.SellerFulfillmentOrderId | Should -Be '1001-R1', '1001-R2', 'Q-R1-R1'
        $null = Step-McfClock 6d
        @(Get-McfParcel -Since 30d -ApiVersion $version | ForEach-Object ShopOrderId | Sort-Object) | Should -Be '1001', 'Q-R1'
    }

    It 'goes on where a run ended that canceled only' {
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        Stop-McfOrder '1001' -Confirm:$false
        (Repair-McfOrder '1001' -Confirm:$false).Outcome | Should -Be 'Created'
        (Get-Family '1001').Count | Should -Be 2
    }

    It 'does not repair an order with a parcel' {
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        $null = Step-McfClock 6d
        { Repair-McfOrder '1001' -Confirm:$false -ErrorAction Stop } | Should -Throw '*was not placed again*' -ErrorId 'McfOrderNotRepairable,*'
        (Get-Family '1001').Count | Should -Be 1
    }

    It 'places nothing if the service does not cancel the order any more' {
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        Set-McfOrderStatus '1001' Processing
        { Repair-McfOrder '1001' -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'McfOrderNotCancellable,*'
        (Get-Family '1001').Count | Should -Be 1
    }

    It 'checks the new order before it cancels the first one' {
        $long = 'X' * 39
        $null = Get-SampleOrder -Id $long | New-McfOrder
        { Repair-McfOrder $long -Confirm:$false -ErrorAction Stop } | Should -Throw '*was not canceled*' -ErrorId 'McfInvalidInput,*'
        (Get-McfOrder $long).Status | Should -Not -Be 'Cancelled'
    }

    It 'does not cancel an order whose new ID is that of a different order' {
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        $null = Get-SampleOrder -Id '1001-R1' -Quantity 2 | New-McfOrder
        { Repair-McfOrder '1001' -Confirm:$false -ErrorAction Stop } |
            Should -Throw "*'1001-R1' exists already*" -ErrorId 'McfOrderNotRepairable,*'
        (Get-McfOrder '1001').Status | Should -Not -Be 'Cancelled'
    }

    It 'does not advise to cancel a canceled order whose new ID is that of a different order' {
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        $null = Get-SampleOrder -Id '1001-R1' -Quantity 2 | New-McfOrder
        Stop-McfOrder '1001' -Confirm:$false
        Repair-McfOrder '1001' -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable failure | Should -BeNullOrEmpty
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfOrderNotRepairable,*'
        "$failure" | Should -BeLike "*'1001-R1' already exists with different content*"
        $failure.ErrorDetails.RecommendedAction | Should -BeLike '*New-McfOrder under a new id*'
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeLike '*cancel*'
    }

    It 'says with -WhatIf what would be done, or why nothing would be' {
        $null = Get-SampleOrder -Id 'DONE' | New-McfOrder
        $null = Step-McfClock 6d
        'NEW', 'AGAIN', 'LEFT' | ForEach-Object { $null = Get-SampleOrder -Id $_ | New-McfOrder }
        $null = Repair-McfOrder 'AGAIN' -Confirm:$false
        Stop-McfOrder 'LEFT' -Confirm:$false
        $before = $world.Service.ReadCommittedState().Orders.Count
        $null = Start-Transcript "$TestDrive/said.txt"
        try { Repair-McfOrder 'NEW', 'DONE', 'AGAIN', 'LEFT' -WhatIf } finally { $null = Stop-Transcript }
        $said = Get-Content -LiteralPath "$TestDrive/said.txt" | Where-Object { $_ -like 'What if:*Repair order*' }
        $said.Count | Should -Be 4
        $said[0] | Should -BeLike "*NEW: * it is canceled, and placed again as 'NEW-R1'*"
        $said[1] | Should -BeLike '*DONE: Complete, * nothing is done, since *'
        $said[2] | Should -BeLike "*AGAIN: Cancelled, * nothing is placed, since order 'AGAIN-R1' exists already*"
        $said[3] | Should -BeLike "*LEFT: Cancelled, * it is placed again as 'LEFT-R1'*"
        $world.Service.ReadCommittedState().Orders.Count | Should -Be $before
    }

    It 'asks first' {
        (Get-Command Repair-McfOrder).ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $true)[0].ConfirmImpact |
            Should -Be 'High'
        $null = Get-SampleOrder -Id '1001' | New-McfOrder
        Repair-McfOrder '1001' -WhatIf
        (Get-Family '1001').Count | Should -Be 1
    }
}

Describe 'Orders that need a person' {
    It 'are found, repaired, and what is left is known' {
        $world = Open-World
        try {
            # One that cannot be shipped, one that is held, one that is late, and one that is well.
            Set-McfStock 'MUG-ENAMEL-RED' -Quantity 3
            $null = Get-SampleOrder -Id 'HELD' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder
            $null = Step-McfClock 12d
            Get-McfOrder -Stuck | ForEach-Object StuckReason | Should -Be 'HoldEnding'
            $null = Get-SampleOrder -Id 'SHORT' -Sku 'MUG-ENAMEL-RED' -Quantity 3 -With @{ FulfillmentPolicy = 'FillAllAvailable' } | New-McfOrder
            $null = Get-SampleOrder -Id 'WELL' | New-McfOrder
            $null = Step-McfClock 6h
            Set-McfOrderStatus 'SHORT' Unfulfillable

            $stuck = @(Get-McfOrder -Stuck | Sort-Object SellerFulfillmentOrderId)
            $stuck.SellerFulfillmentOrderId | Should -Be 'HELD', 'SHORT'
            $stuck.StuckReason | Should -Be 'HoldEnding', 'Unfulfillable'
            $stuck[0].StuckExplanation | Should -BeLike 'The hold ends on *'

            $rest = @(Get-McfRemainder)
            $rest.SellerFulfillmentOrderId | Should -Be 'SHORT'
            $rest.Quantity | Should -Be 3
            $rest.AddressLine1 | Should -Be '123 Sample Street'

            Set-McfStock 'MUG-ENAMEL-RED' -Quantity 10
            $stuck | Where-Object StuckReason -EQ Unfulfillable | Repair-McfOrder -Confirm:$false | ForEach-Object Outcome | Should -Be 'Created'
            Get-McfRemainder | Should -BeNullOrEmpty
            Get-McfOrder -Stuck | ForEach-Object SellerFulfillmentOrderId | Should -Be 'HELD'

            Submit-McfOrder 'HELD'
            $null = Step-McfClock 8d
            Get-McfOrder -Stuck | Should -BeNullOrEmpty
            @(Get-McfParcel -Since 20d | ForEach-Object ShopOrderId | Sort-Object) | Should -Be 'HELD', 'SHORT', 'WELL'
            $orders = $world.Service.ReadCommittedState().Orders
            ($orders | Where-Object { $_.SellerFulfillmentOrderId -like 'SHORT*' } | ForEach-Object { $_.Lines.Shipped } | Measure-Object -Sum).Sum | Should -Be 3
        }
        finally { Close-World $world }
    }

    It 'are not hidden by an order of the shop whose ID ends like that of a repair' {
        $world = Open-World
        try {
            Set-McfStock 'MUG-ENAMEL-RED' -Quantity 3
            $null = Get-SampleOrder -Id '1001' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder
            $null = Get-SampleOrder -Id '1002' -Sku 'MUG-ENAMEL-RED' -Quantity 2 | New-McfOrder
            Set-McfOrderStatus '1002' Unfulfillable
            $null = Get-SampleOrder -Id '1001-R1' | New-McfOrder
            $null = Get-SampleOrder -Id '1002-R1' | New-McfOrder
            $null = Step-McfClock 12d

            Get-McfOrder -Stuck | ForEach-Object SellerFulfillmentOrderId | Sort-Object | Should -Be '1001', '1002'
            Get-McfRemainder | ForEach-Object SellerFulfillmentOrderId | Should -Be '1002'
        }
        finally { Close-World $world }
    }
}
