# From a file to units on the shelf to an order that ships from them, in virtual time.

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path -Path $repository -ChildPath 'docs/samples'
    $script:from = Import-PowerShellDataFile -LiteralPath "$samples/ship-from.psd1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'The journey of a box' {
    It 'leads in six commands from a file to shipments that have left' {
        # Nothing of it is there to sell.
        (Get-McfSellableStock 'MUG-ENAMEL-GREEN').SellableQuantity | Should -Be 0
        $script:before = Get-McfInventory 'MUG-ENAMEL-GREEN', 'NOTEBOOK-A4-PLAIN', 'TEA-MINT-50'

        $plan = New-McfInboundPlan "$samples/replenish.csv" $from
        $shipments = $plan | Confirm-McfInboundPlacement -Cheapest -Confirm:$false
        $boxes = $shipments | Set-McfInboundPackage -UnitsPerBox 40 -Length 16 -Width 12 -Height 10 -Weight 30
        $shipments = $plan | Confirm-McfInboundTransport -OwnCarrier -ShippingMode GROUND_SMALL_PARCEL -Confirm:$false
        $labels = $shipments | Save-McfInboundLabel -Path "$TestDrive/labels"
        $numbers = @{}
        $boxes | ForEach-Object { $numbers[$_.PackageId] = '1Z999AA1012345{0:0000}' -f $numbers.Count }
        $script:sent = $shipments | Submit-McfInboundShipment -TrackingNumber $numbers

        $sent.Status | Select-Object -Unique | Should -Be 'SHIPPED'
        $labels.Count | Should -Be @($shipments).Count
        $labels | ForEach-Object { [System.Text.Encoding]::ASCII.GetString([System.IO.File]::ReadAllBytes($_.FullName), 0, 5) | Should -Be '%PDF-' }
        ($sent.Tracking.TrackingId | Sort-Object) | Should -Be ($numbers.Values | Sort-Object)
    }

    It 'shows the units on their way' {
        $sum = { param($items, $name) ($items | Measure-Object -Property $name -Sum).Sum }
        $now = Get-McfInventory 'MUG-ENAMEL-GREEN', 'NOTEBOOK-A4-PLAIN', 'TEA-MINT-50'
        (& $sum $now InboundShippedQuantity) - (& $sum $before InboundShippedQuantity) | Should -Be 416
        (Get-McfInboundShipment -Status SHIPPED).ShipmentConfirmationId | Sort-Object | Should -Be ($sent.ShipmentConfirmationId | Sort-Object)
    }

    It 'ends with received units, compared with what was shipped' {
        $null = Step-McfClock -By 60d
        ($sent | Wait-McfInboundShipment -Timeout 1m).Status | Select-Object -Unique | Should -Be 'CLOSED'
        ($sent | Wait-McfInboundShipment -Status IN_TRANSIT -Timeout 0s).Status | Select-Object -Unique | Should -Be 'CLOSED' -Because 'it was in transit'
        $script:items = $sent | Get-McfInboundShipmentItem
        ($items | Measure-Object QuantityShipped -Sum).Sum | Should -Be 416
        $items | ForEach-Object { $_.Difference | Should -Be ($_.QuantityReceived - $_.QuantityShipped) }
        $received = @($items | Where-Object Msku -EQ 'MUG-ENAMEL-GREEN' | Measure-Object QuantityReceived -Sum).Sum
        $received | Should -BeGreaterThan 0
        $script:mugs = (Get-McfInventory 'MUG-ENAMEL-GREEN').FulfillableQuantity
        $mugs | Should -BeGreaterThan 0
        $mugs | Should -BeLessOrEqual $received -Because 'damaged units are received and cannot be sold'
        (Get-McfSellableStock 'MUG-ENAMEL-GREEN' -SafetyStock 5).SellableQuantity | Should -Be ($mugs - 5)
    }

    It 'lets an order ship from the received units' {
        (Get-SampleOrder -Id 'from-the-box' -Sku 'MUG-ENAMEL-GREEN' -Quantity 3 | New-McfOrder).Outcome | Should -Be 'Created'
        (Get-McfInventory 'MUG-ENAMEL-GREEN').FulfillableQuantity | Should -Be ($mugs - 3)
        $null = Step-McfClock -By 4d
        (Get-McfOrder 'from-the-box').Shipments.Count | Should -BeGreaterThan 0
        (Get-McfSellableStock 'MUG-ENAMEL-GREEN').SellableQuantity | Should -Be ($mugs - 3)
    }
}

Describe 'What costs money' {
    BeforeAll {
        $script:plan = New-McfInboundPlan "$samples/replenish.csv" $from
    }

    It 'is shown by -WhatIf all the way, and nothing is confirmed' {
        New-McfInboundPlan "$samples/replenish.csv" $from -WhatIf | Should -BeNullOrEmpty
        $plan | Confirm-McfInboundPlacement -Cheapest -WhatIf | Should -BeNullOrEmpty
        ($plan | Get-McfInboundPlan).PlacementOptionId | Should -BeNullOrEmpty
        $plan | Stop-McfInboundPlan -WhatIf | Should -BeNullOrEmpty
        ($plan | Get-McfInboundPlan).Status | Should -Be 'ACTIVE'
        Get-RequestCount $world 'cancelInboundPlan' | Should -Be 0
    }

    It 'downloads labels again after a failure' {
        $new = New-McfInboundPlan "$samples/replenish.csv" $from
        $labeled = $new | Confirm-McfInboundPlacement -Cheapest -Confirm:$false
        $null = $labeled | Set-McfInboundPackage -UnitsPerBox 40 -Length 16 -Width 12 -Height 10 -Weight 30
        $labeled = $new | Confirm-McfInboundTransport -OwnCarrier -ShippingMode GROUND_SMALL_PARCEL -Confirm:$false
        Add-McfFault ServerError Document -HttpStatus 503
        (Get-McfFault).Operation | Should -Be 'document'
        @($labeled[0] | Save-McfInboundLabel -Path "$TestDrive/again").Count | Should -Be 1
        (Get-McfFault).Struck | Should -Be 1
        Remove-McfFault -All
    }

    It 'is previewed with -Discard, which cancels the plan unless its placement is confirmed' {
        $preview = New-McfInboundPlan "$samples/replenish.csv" $from
        @($preview | Get-McfInboundPlacement -Discard -WhatIf).Count | Should -BeGreaterThan 1
        ($preview | Get-McfInboundPlan).Status | Should -Be 'ACTIVE'
        $options = @($preview | Get-McfInboundPlacement -Discard)
        $options.Count | Should -BeGreaterThan 1
        $options[0].Shipments.Items | Should -Not -BeNullOrEmpty
        ($preview | Get-McfInboundPlan).Status | Should -Be 'VOIDED'

        $kept = New-McfInboundPlan "$samples/replenish.csv" $from
        $null = $kept | Confirm-McfInboundPlacement -Cheapest -Confirm:$false
        $null = $kept | Get-McfInboundPlacement -Discard -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInboundPlacementConfirmed,*'
        ($kept | Get-McfInboundPlan).Status | Should -Be 'ACTIVE'
    }

    It 'names the fee in the prompt of <Command>' -ForEach @(
        @{ Command = 'Confirm-McfInboundPlacement -Cheapest'; Expected = '*"Confirm placement" on target "*: *, * shipments, fee *' }
        @{ Command = 'Confirm-McfInboundTransport -Cheapest'; Expected = '*"Confirm transport" on target "*GROUND_SMALL_PARCEL, * USD*' }
    ) {
        if ($Command -like '*Transport*') {
            $null = $plan | Confirm-McfInboundPlacement -Cheapest -Confirm:$false
            $null = $plan | Set-McfInboundPackage -UnitsPerBox 40 -Length 16 -Width 12 -Height 10 -Weight 30
        }
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
`$null = Connect-Mcf -Embedded -Path '$($world.Path)' -TimeScale 0 -Unlimited
$Command '$($plan.InboundPlanId)' -WhatIf
"@
        "$said" | Should -BeLike $Expected
    }

    It 'fails without a terminal to ask at, and says so: <_>' -ForEach 'Confirm-McfInboundPlacement -Cheapest', 'Stop-McfInboundPlan' {
        $new = New-McfInboundPlan "$samples/replenish.csv" $from
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
`$null = Connect-Mcf -Embedded -Path '$($world.Path)' -TimeScale 0 -Unlimited
try { $_ '$($new.InboundPlanId)' } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.Message }
"@
        $said[0] | Should -BeLike 'McfConfirmationImpossible,*'
        $said[1] | Should -BeLike "*requires confirmation, but this session is not interactive. '$($new.InboundPlanId)'*"
        ($new | Get-McfInboundPlan).Status | Should -Be 'ACTIVE'
        ($new | Get-McfInboundPlan).PlacementOptionId | Should -BeNullOrEmpty
    }

    It 'is confirmed once when the response is lost: <Operation>' -ForEach @(
        @{ Operation = 'confirmPlacementOption'; Code = { $new | Confirm-McfInboundPlacement -Cheapest -Confirm:$false } }
        @{ Operation = 'cancelInboundPlan'; Code = { $new | Stop-McfInboundPlan -Confirm:$false } }
    ) {
        $script:new = New-McfInboundPlan "$samples/replenish.csv" $from
        Add-McfFault DropAfterCommit $Operation
        & $Code | Out-Null
        $now = $new | Get-McfInboundPlan
        if ($Operation -eq 'cancelInboundPlan') { $now.Status | Should -Be 'VOIDED' } else { $now.PlacementOptionId | Should -Not -BeNullOrEmpty }
    }

    It 'is created once when the response is lost' {
        $count = @(Get-McfInboundPlan).Count
        Add-McfFault DropAfterCommit createInboundPlan
        (New-McfInboundPlan "$samples/replenish.csv" $from -Name 'Lost').Name | Should -BeLike 'Lost*'
        @(Get-McfInboundPlan).Count | Should -Be ($count + 1)
    }
}

Describe 'The input of New-McfInboundPlan' {
    It 'is a file whose errors are reported at once' {
        'Msku,Quantity,Expiration', 'A,0,', ',5,', 'B,2,31.12.2027' | Set-Content -LiteralPath "$TestDrive/wrong.csv"
        $failure = { New-McfInboundPlan "$TestDrive/wrong.csv" $from } | Should -Throw -ErrorId 'McfInvalidInput,*' -PassThru
        $failure.Exception.ValidationErrors.Row | Should -Be 2, 3, 4
        "$failure" | Should -BeLike "*wrong.csv, row 2, column 'Quantity' '0': must be a whole number, 1 or more.*"
    }

    It 'is checked before anything is sent' {
        $sent = Get-RequestCount $world 'createInboundPlan'
        @{ Msku = 'A'; Quantity = 1; LabelOwner = 'SHOP' } | New-McfInboundPlan -SourceAddress @{ Name = 'x' } -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -BeGreaterThan 0
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        { 'A' | New-McfInboundPlan -SourceAddress $from } | Should -Throw -ErrorId 'McfInvalidInput,*'
        Get-RequestCount $world 'createInboundPlan' | Should -Be $sent
    }

    It 'is objects from other commands' {
        $plan = Get-McfSellableStock 'PEN-BRASS-01' | Select-Object SellerSku, @{ n = 'Quantity'; e = { 60 } } | New-McfInboundPlan -SourceAddress $from
        ($plan | Get-McfInboundPlacement | Select-Object -First 1).Shipments.Items.Msku | Select-Object -Unique | Should -Be 'PEN-BRASS-01'
    }

    It 'has problems that only the service finds, one error each' {
        @{ Msku = 'NO-SUCH-1'; Quantity = 1 }, @{ Msku = 'NO-SUCH-2'; Quantity = 1 } |
            New-McfInboundPlan -SourceAddress $from -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 2
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfInboundOperationFailed,*'
        "$failures" | Should -BeLike '*NO-SUCH-1*NO-SUCH-2*'
    }
}

Describe 'Choices' {
    It 'are listed if a plan has several options' {
        $plan = New-McfInboundPlan "$samples/replenish.csv" $from
        $plan | Confirm-McfInboundPlacement -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.FullyQualifiedErrorId | Should -BeLike 'McfInboundChoiceRequired,*'
        $plan | Confirm-McfInboundTransport -Cheapest -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*has no matching confirmed placement*'
    }

    It 'of boxes need all tracking numbers' {
        $plan = New-McfInboundPlan "$samples/replenish.csv" $from
        $shipments = $plan | Confirm-McfInboundPlacement -Cheapest -Confirm:$false
        $null = $shipments | Set-McfInboundPackage -UnitsPerBox 40 -Length 16 -Width 12 -Height 10 -Weight 30
        @($shipments)[0] | Submit-McfInboundShipment -TrackingNumber @{ none = 'x' } -ErrorVariable failures -ErrorAction SilentlyContinue
        "$failures" | Should -BeLike '*is required for each of the * boxes; missing: *'
        ($plan | Get-McfInboundShipment).Status | Should -Not -Contain 'SHIPPED'
    }

    It 'of operations can be made later' {
        $plan = New-McfInboundPlan "$samples/replenish.csv" $from -NoWait
        ($plan | Wait-McfInboundOperation).Status | Should -Be 'SUCCESS'
        $operation = $plan | Confirm-McfInboundPlacement -Cheapest -NoWait -Confirm:$false
        $operation | Should -BeOfType 'AmazonMcf.Model.McfInboundOperation'
        ($operation.OperationId | Wait-McfInboundOperation).Status | Should -Be 'SUCCESS'
        Wait-McfInboundOperation 'no-such-operation' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
    }
}
