BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"

    # What these take from the pipeline belongs to no seller, or goes to none: connections, files, objects that are only checked, converted
    # or computed with.
    $script:withoutSeller = @(
        'Disconnect-Mcf', 'Import-McfOrder', 'Test-McfOrder', 'ConvertTo-McfSpreadsheetRow', 'ConvertFrom-McfMws', 'Get-McfSellableStock',
        'Complete-McfParcel', 'ConvertTo-McfShopRow', 'Complete-McfNotification'
    )

    $script:takers = @(
        Get-Command -Module AmazonMcf | Where-Object {
            $_.Name -notin $withoutSeller -and
            $_.ParameterSets.Parameters.Where({ $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }).Count -gt 0
        } | ForEach-Object Name
    )
    $script:byName = @(Get-Command -Module AmazonMcf -Name $takers | Where-Object { $_.Parameters.ContainsKey('ConnectionName') } | ForEach-Object Name)
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # What a command needs beside its input. A new command that needs more says so here.
    $script:more = @{
        'Export-McfReport'              = @{ Path = "$TestDrive/report.html" }
        'Set-McfOrder'                  = @{ DisplayableOrderComment = 'Thank you.' }
        'Set-McfOrderStatus'            = @{ Status = 'Processing' }
        'Wait-McfOrder'                 = @{ Timeout = '0s' }
        'New-McfInboundPlan'            = @{ SourceAddress = $address }
        'Set-McfInboundPackage'         = @{ UnitsPerBox = 10; Length = 10; Width = 10; Height = 10; Weight = 10 }
        'Set-McfInboundShipmentItem'    = @{ Item = @{ Msku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } }
        'Remove-McfInboundShipmentItem' = @{ Msku = 'MUG-ENAMEL-BLUE' }
        'Confirm-McfInboundWindow'      = @{ Earliest = $true }
        'Save-McfInboundLabel'          = @{ Path = "$TestDrive" }
        'Wait-McfInboundShipment'       = @{ Timeout = '0s' }
    }

    function Open-Shop([string] $Name) {
        Connect-Mcf -Embedded -Path (Join-Path -Path $TestDrive -ChildPath "$Name.db") -TimeScale 0 -Unlimited -Name $Name -PassThru
    }

    # A row as a shop's table has it, with everything that some command takes by name, and one column that says the seller.
    function Get-Row([string] $OrderId, [string] $Column, [string] $Value) {
        [pscustomobject][ordered]@{
            SellerFulfillmentOrderId = $OrderId; SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1; ReturnReasonCode = 'CR-DEFECTIVE'; FeatureName = 'BLANK_BOX'
            Name = 'Pat Example'; AddressLine1 = '123 Sample Street'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'
            Marketplace = 'US'; FaultId = $script:faultId; OperationId = 'none'; InboundPlanId = 'wf-none'; ShipmentId = 'sh-none'
            NotificationType = 'FULFILLMENT_ORDER_STATUS'; $Column = $Value
        }
    }

    # One fault in each store, with the same ID, that never applies.
    function Add-OneFault {
        $ids = foreach ($shop in $a, $b) {
            Remove-McfFault -All -Connection $shop
            (Add-McfFault Delay -Skip 1000000 -PassThru -Connection $shop).Id
        }
        $ids[1] | Should -Be $ids[0]
        $script:faultId = $ids[0]
    }

    function Invoke-Taker([string] $Name, $Row) {
        $command = Get-Command -Name $Name
        $arguments = if ($more.ContainsKey($Name)) { $more[$Name].Clone() } else { @{} }
        if ($command.Parameters.ContainsKey('Confirm')) { $arguments['Confirm'] = $false }
        if ($command.Parameters.ContainsKey('PassThru')) { $arguments['PassThru'] = $true }
        $Row | & $command @arguments -WarningAction SilentlyContinue 2>&1
    }

    # The history holds the last 200 calls only, so their number does not always grow.
    function Get-LastCall($Connection) {
        $history = @($Connection.GetCallHistory())
        "$($history.Count) $($history[-1].StartedAt.Ticks) $($history[-1].RequestId)"
    }

    function Get-Written($Output) {
        @($Output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
    }

    $script:a = Open-Shop 'ShopA'
    $script:b = Open-Shop 'ShopB'
    foreach ($shop in $a, $b) {
        $null = (Get-Command -Module AmazonMcf).Name | ForEach-Object { Get-SampleOrder -Id $_ -With @{ FulfillmentAction = 'Hold' } } | New-McfOrder -Connection $shop
    }
    Add-OneFault
}

AfterAll { Disconnect-Mcf -All }

Describe 'Input from the pipeline goes to its seller' {
    It 'is looked at for every command that takes any' {
        $takers.Count | Should -BeGreaterThan 15
        (Get-Command -Name $takers | Where-Object { -not $_.Parameters.ContainsKey('Connection') }).Name | Should -BeNullOrEmpty
    }

    It '<_>: input of a seller that is not connected goes nowhere' -ForEach $takers {
        $before = (Get-LastCall $a), (Get-LastCall $b)
        foreach ($column in 'ConnectionName', 'SellerKey') {
            $output = Invoke-Taker $_ (Get-Row -OrderId $_ -Column $column -Value 'Elsewhere')
            Get-Written $output | Should -Be 'McfSellerNotConnected' -Because $column
            @($output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] -and $_ -isnot [AmazonMcf.Reporting.McfReport] }) | Should -BeNullOrEmpty
        }
        (Get-LastCall $a), (Get-LastCall $b) | Should -Be $before
    }

    It '<_>: one column is enough to say the seller, however its name is written' -ForEach $takers {
        $name = $_
        foreach ($column in 'ConnectionName', 'Connection Name', 'connection_name', 'CONNECTION-NAME', 'SellerKey', 'Seller Key', 'seller_key', 'SELLER-KEY') {
            $value = if ($column -like 'Con*') { 'ShopA' } else { $a.SellerKey }
            if ($name -like '*-McfFault') { Add-OneFault }
            $before = (Get-LastCall $a), (Get-LastCall $b)
            $output = Invoke-Taker $name (Get-Row -OrderId $name -Column $column -Value $value)
            Get-Written $output | Should -Not -Match 'Seller|Connect|Parameter|Argument' -Because $column
            Get-LastCall $b | Should -Be $before[1] -Because $column
            # What removes its input returns nothing: the seller is the one that has lost a fault.
            $told = if ($name -eq 'Remove-McfFault') { $a, $b | Where-Object { -not (Get-McfFault -Connection $_) } | ForEach-Object Name }
            else { @($output | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] }).ConnectionName | Where-Object { $_ } | Select-Object -Unique }
            if ((Get-LastCall $a) -eq $before[0]) { $told | Should -Be 'ShopA' -Because $column }
            elseif ($told) { $told | Should -Be 'ShopA' -Because $column }
        }
    }

    It '<_>: what is typed beside it does not hide its seller' -ForEach $byName {
        $row = Get-Row -OrderId $_ -Column 'ConnectionName' -Value 'ShopA'
        $needed = if ($more.ContainsKey($_)) { $more[$_] } else { @{} }
        $more[$_] = $needed + @{ ConnectionName = 'ShopB' }
        { Invoke-Taker $_ $row } | Should -Throw -ErrorId 'McfSellerKeyWithInput*'
        $more[$_] = $needed + @{ SellerKey = $b.SellerKey }
        { Invoke-Taker $_ $row } | Should -Throw -ErrorId 'McfSellerKeyWithInput*'
        $more[$_] = $needed
    }

    It 'is checked against the marketplace of its seller: <_>' -ForEach 'Test-McfOrder', 'New-McfOrder' {
        # Scheduled deliveries are offered in Japan only, and need a window there. The row names no marketplace.
        $null = Connect-Mcf -Embedded -Path "$TestDrive/japan.db" -TimeScale 0 -Unlimited -Marketplace JP -Name Tokyo
        $null = Connect-Mcf -Embedded -Path "$TestDrive/current.db" -TimeScale 0 -Unlimited -Name Current
        try {
            $row = Get-Row -OrderId "japan-$_" -Column 'ConnectionName' -Value 'Tokyo' | Select-Object -ExcludeProperty Marketplace -Property *
            $row.CountryCode = 'JP'
            $row | Add-Member -NotePropertyName ShippingSpeedCategory -NotePropertyValue 'ScheduledDelivery'
            $failures = $row | & (Get-Command -Name $_) -WarningAction SilentlyContinue 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
            "$failures" | Should -Match 'DeliveryWindow'
            "$failures" | Should -Not -Match 'ShippingSpeedCategory'
        }
        finally {
            Disconnect-Mcf -Name Tokyo
            Disconnect-Mcf -Name Current
        }
    }
}
