BeforeDiscovery {
    $script:changing = @(
        @{ Name = 'Stop-McfOrder'; Script = { param($order, $more) $order | Stop-McfOrder @more -Confirm:$false } }
        @{ Name = 'Submit-McfOrder'; Script = { param($order, $more) $order | Submit-McfOrder @more } }
        @{ Name = 'Set-McfOrder'; Script = { param($order, $more) $order | Set-McfOrder -DisplayableOrderComment 'changed' @more } }
        @{ Name = 'Set-McfOrderStatus'; Script = { param($order, $more) $order | Set-McfOrderStatus -Status Processing @more } }
        @{ Name = 'New-McfReturn'; Script = { param($order, $more) $order | New-McfReturn -ReturnReasonCode 'CR-DEFECTIVE' @more } }
        @{ Name = 'New-McfOrder'; Script = { param($order, $more) $order | New-McfOrder @more } }
    )
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:hasThreadJob = [bool] (Get-Command -Name Start-ThreadJob -ErrorAction Ignore)
    # PowerShell as a .NET tool may have no program of its own to start a job with.
    $script:hasJob = try { 1 -eq (Start-Job { 1 } -ErrorAction Stop | Receive-Job -Wait -AutoRemoveJob) } catch { $false }

    function Open-Shop([string] $Name) {
        $path = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid().ToString('n')).db"
        $connection = Connect-Mcf -Embedded -Path $path -TimeScale 0 -Unlimited -Name $Name -PassThru
        $script:pathOf[$Name] = $path
        $script:services[$Name] = [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = $path })
        $null = 1001, 1002 | ForEach-Object { Get-SampleOrder -Id $_ -With @{ FulfillmentAction = 'Hold'; DisplayableOrderComment = "of $Name" } } |
            New-McfOrder -Connection $connection
        $connection
    }

    # What a shop is left with: status and comment of each order.
    function Get-State($Connection) {
        Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $Connection |
            ForEach-Object { '{0} {1} {2} {3} {4}' -f $_.SellerFulfillmentOrderId, $_.Status, $_.FulfillmentAction, $_.DisplayableOrderComment, $_.ReturnItems.Count }
    }

    function Get-Status($Connection) { (Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $Connection).Status }

    # The ids of the errors in an output.
    function Get-Written($Output) {
        @($Output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
    }
}

Describe 'Two sellers with the same order ids' {
    BeforeEach {
        $script:services = @{}
        $script:pathOf = @{}
        $script:a = Open-Shop 'ShopA'
        $script:b = Open-Shop 'ShopB'
    }

    AfterEach {
        Disconnect-Mcf -All
        foreach ($service in $services.Values) { $service.Dispose() }
    }

    It 'are two keys, though both log in with the credentials of the embedded service' {
        $a.SellerKey | Should -Match '^embedded-[0-9a-f]{12}$'
        $b.SellerKey | Should -Not -Be $a.SellerKey
    }

    It 'gives a store the same key when it is opened again' {
        $path = Join-Path -Path $TestDrive -ChildPath 'again.db'
        $first = Connect-Mcf -Embedded -Path $path -PassThru
        Disconnect-Mcf -Connection $first
        (Connect-Mcf -Embedded -Path $path -PassThru).SellerKey | Should -Be $first.SellerKey
    }

    It 'marks everything that is read or placed' {
        $null = Step-McfClock -By 1d -Connection $a
        $null = Get-SampleOrder -Id 'shipped' | New-McfOrder -Connection $a -OutVariable result
        $null = Step-McfClock -By 4d -Connection $a
        $order = Get-McfOrder -SellerFulfillmentOrderId 'shipped' -Connection $a
        $objects = @(
            $result
            $result.Order
            $order
            $order.Items
            $order.Shipments
            $order.Shipments.Packages
            Get-McfOrder -Since 2020-01-01 -Connection $a
            $order | Get-McfTracking
            Get-SampleOrder -Id 'asked' | Get-McfPreview -Connection $a
            Get-McfDeliveryOffer -SellerSku 'MUG-ENAMEL-BLUE' -PostalCode '48104' -Connection $a
            Get-McfReturnReason -SellerSku 'MUG-ENAMEL-BLUE' -Connection $a
            $order | New-McfReturn -ReturnReasonCode 'CR-DEFECTIVE' -OutVariable return
            $return.Accepted
            $return.Authorizations
            Get-McfFeature -Connection $a
            Get-McfFeatureInventory -FeatureName BLANK_BOX -Connection $a
            Get-McfCallHistory -Connection $a
            Get-McfStock -Connection $a
            Get-McfClock -Connection $a
            Step-McfClock -By 1h -Connection $a
            Add-McfFault Delay getFeatures -PassThru -Connection $a
            Get-McfFault -Connection $a
        )
        $objects.Count | Should -BeGreaterThan 30
        foreach ($object in $objects) {
            $object.SellerKey | Should -Be $a.SellerKey -Because "$($object.GetType().Name) was read from ShopA"
            $object.ConnectionName | Should -Be 'ShopA'
        }
    }

    It '<Name> follows its input, not the current connection' -ForEach $changing {
        if ($Name -eq 'New-McfReturn') {
            Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a | Submit-McfOrder
            $null = Step-McfClock -By 4d -Connection $a
        }
        $order = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a
        $before = Get-State $b
        $history = (Get-McfCallHistory -Connection $b).Count

        $output = & $Script $order @{} 2>&1
        Get-Written $output | Should -BeNullOrEmpty
        (Get-McfCallHistory -Connection $b).Count | Should -Be $history
        Get-State $b | Should -Be $before
        if ($Name -eq 'New-McfOrder') { $output.Outcome | Should -Be 'AlreadyExists' }
        else { (Get-State $a)[0] | Should -Not -Be '1001 New Hold of ShopA 0' }
    }

    It '<Name> says so when -Connection contradicts its input, and sends nothing' -ForEach $changing {
        $order = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a
        $states = (Get-State $a), (Get-State $b)
        $calls = (Get-McfCallHistory -Connection $a).Count, (Get-McfCallHistory -Connection $b).Count

        $output = & $Script $order @{ Connection = $b } 2>&1
        Get-Written $output | Should -Be 'McfConnectionMismatch'
        "$output" | Should -Match "'1001' belongs to seller 'ShopA'.*-Connection specifies 'ShopB'"
        (Get-McfCallHistory -Connection $a).Count, (Get-McfCallHistory -Connection $b).Count | Should -Be $calls
        (Get-State $a), (Get-State $b) | Should -Be $states
    }

    It '<Name> says so when the seller of its input has no open connection' -ForEach $changing {
        $order = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a
        $before = Get-State $b
        Disconnect-Mcf -Name ShopA

        $output = & $Script $order @{} 2>&1
        Get-Written $output | Should -Be 'McfSellerNotConnected'
        "$output" | Should -Match "seller 'ShopA' \(seller key $($a.SellerKey)\).*open connections: 'ShopB'"
        Get-State $b | Should -Be $before
    }

    It '<Name> with typed input of no seller wants to know which' -ForEach $changing {
        $typed = if ($Name -eq 'New-McfOrder') { Get-SampleOrder -Id 1001 } else { [pscustomobject]@{ SellerFulfillmentOrderId = '1001' } }
        $states = (Get-State $a), (Get-State $b)
        $output = & $Script $typed @{} 2>&1
        Get-Written $output | Should -Be 'McfSellerAmbiguous'
        "$output" | Should -Match "'ShopA'.*'ShopB'"
        (Get-State $a), (Get-State $b) | Should -Be $states
        # -WhatIf shows what would happen, the error included.
        Get-Written (& $Script $typed @{ WhatIf = $true } 2>&1) | Should -Be 'McfSellerAmbiguous'
    }

    It '<Name> takes typed input to the only seller that is open' -ForEach $changing {
        if ($Name -eq 'New-McfReturn') {
            $null = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $b | Submit-McfOrder
            $null = Step-McfClock -By 4d -Connection $b
        }
        Disconnect-Mcf -Name ShopA
        $typed = if ($Name -eq 'New-McfOrder') { Get-SampleOrder -Id 1003 } else { [pscustomobject]@{ SellerFulfillmentOrderId = '1001' } }
        Get-Written (& $Script $typed @{} 2>&1) | Should -BeNullOrEmpty
    }

    It 'distinguishes what comes back from <Name>' -ForEach @(
        @{ Name = 'Clixml'; Trip = { param($items) $items | Export-Clixml -LiteralPath "$TestDrive/trip.xml"; Import-Clixml -LiteralPath "$TestDrive/trip.xml" } }
        @{ Name = 'CSV'; Trip = { param($items) $items | Export-Csv -LiteralPath "$TestDrive/trip.csv" -NoTypeInformation; Import-Csv -LiteralPath "$TestDrive/trip.csv" } }
        @{ Name = 'JSON'; Trip = { param($items) $items | ConvertTo-Json -Depth 4 | ConvertFrom-Json } }
    ) {
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a, $b
        $orders.ConnectionName | Should -Be 'ShopA', 'ShopB'
        $back = & $Trip $orders
        $back.SellerKey | Should -Be $a.SellerKey, $b.SellerKey

        $back[0] | Stop-McfOrder -Confirm:$false
        Get-Status $a | Should -Be 'Cancelled', 'New'
        Get-Status $b | Should -Be 'New', 'New'
        # As an argument too, where no pipeline binds properties.
        Stop-McfOrder -SellerFulfillmentOrderId $back[1] -Confirm:$false
        Get-Status $b | Should -Be 'Cancelled', 'New'
        Get-Written ($back[0] | Stop-McfOrder -Connection ShopB -Confirm:$false 2>&1) | Should -Be 'McfConnectionMismatch'
        (& $Trip (Get-McfOrder 1002 -Connection $a) | Get-McfTracking -Verbose 4>&1) -match "'1002' has no shipped packages" | Should -Not -BeNullOrEmpty
    }

    It 'sends mixed input to its own seller each, in order' {
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $a, $b
        $orders.ConnectionName | Should -Be 'ShopA', 'ShopB', 'ShopA', 'ShopB'
        $stopped = $orders | Stop-McfOrder -PassThru -Confirm:$false
        $stopped.Status | Should -Be 'Cancelled', 'Cancelled', 'Cancelled', 'Cancelled'
        $stopped.SellerKey | Should -Be $a.SellerKey, $b.SellerKey, $a.SellerKey, $b.SellerKey
    }

    It 'goes on with the other inputs when one contradicts -Connection' {
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $a, $b
        $output = $orders | Stop-McfOrder -Connection ShopB -PassThru -Confirm:$false 2>&1
        Get-Written $output | Should -Be 'McfConnectionMismatch', 'McfConnectionMismatch'
        Get-Status $a | Should -Be 'New', 'New'
        Get-Status $b | Should -Be 'Cancelled', 'Cancelled'
    }

    It 'goes on with the other seller when one seller''s access is refused' {
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $a, $b
        $null = Add-McfFault -Kind ServerError -HttpStatus 403 -Operation cancelFulfillmentOrder -Always -Connection $a
        $output = $orders | Stop-McfOrder -ThrottleLimit 1 -Confirm:$false 2>&1
        Get-Written $output | Should -Be 'McfUnauthorized', 'McfUnauthorized'
        Get-Status $a | Should -Be 'New', 'New'
        Get-Status $b | Should -Be 'Cancelled', 'Cancelled'
    }

    It 'tracks the parcels of each seller over its own connection' {
        foreach ($shop in $a, $b) {
            Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $shop | Submit-McfOrder
            $null = Step-McfClock -By 4d -Connection $shop
        }
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a, $b
        $packages = $orders.Shipments.Packages
        # The packages of two stores have the same numbers.
        ($packages | Get-McfTracking).SellerKey | Should -Be $a.SellerKey, $b.SellerKey
        ($orders | Get-McfTracking | Get-McfTracking).TrackingNumber | Should -Be $packages.TrackingNumber
        ($orders | New-McfReturn -ReturnReasonCode 'CR-DEFECTIVE').SellerKey | Should -Be $a.SellerKey, $b.SellerKey
        $report = $orders | Export-McfReport -Path "$TestDrive/report.html" -PassThru
        $report.OrderCount | Should -Be 2
        $report.PackageCount | Should -Be 2
    }

    It 'places results again with the seller they were placed with' {
        $results = 1003, 1004 | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder -Connection $a
        $results += Get-SampleOrder -Id 1003 -Quantity 2 | New-McfOrder -Connection $b
        $again = $results | New-McfOrder
        $again.Outcome | Should -Be 'AlreadyExists', 'AlreadyExists', 'AlreadyExists'
        $again.SellerKey | Should -Be $a.SellerKey, $a.SellerKey, $b.SellerKey
        ($results.Order | New-McfOrder).SellerKey | Should -Be $a.SellerKey, $a.SellerKey, $b.SellerKey
        Get-Written ($results[0] | New-McfOrder -Connection $b 2>&1) | Should -Be 'McfConnectionMismatch'
    }

    It 'never joins rows of two sellers into one order' {
        $rows = foreach ($shop in $a, $b) {
            [pscustomobject]@{
                OrderId = 1005; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = 'Pat Example'; Address1 = '123 Sample Street'; City = 'Ann Arbor'
                State = 'MI'; Zip = '48104'; Country = 'US'; SellerKey = $shop.SellerKey
            }
        }
        $results = $rows | New-McfOrder -WarningAction SilentlyContinue
        $results.ConnectionName | Should -Be 'ShopA', 'ShopB'
        $results.Order.Items.Count | Should -Be 2
    }

    It 'keeps what Ctrl+C leaves open with the connection that sent it' {
        foreach ($shop in $a, $b) { $null = Add-McfFault -Kind Delay -Delay 60s -Operation cancelFulfillmentOrder -Always -Connection $shop }
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a, $b
        $run = Start-Pipeline -Script '$orders | Stop-McfOrder -Connection $connections -Confirm:$false' -Variables @{ orders = $orders; connections = $a, $b }
        Wait-Until { -not ($services.Values | Where-Object { -not $_.ReadCommittedState().Requests.ContainsKey('cancelFulfillmentOrder') }) }
        $run.Shell.Stop()
        $a.Interruptions.Target | Should -Be '1001'
        $a.Interruptions.SellerKey | Should -Be $a.SellerKey
        $b.Interruptions.SellerKey | Should -Be $b.SellerKey
        foreach ($shop in $a, $b) { Remove-McfFault -All -Connection $shop }
        $a.Interruptions + $b.Interruptions | Stop-McfOrder -Confirm:$false
        $a.Interruptions.Count + $b.Interruptions.Count | Should -Be 0
        (Get-Status $a)[0], (Get-Status $b)[0] | Should -Be 'Cancelled', 'Cancelled'
    }

    It 'hands its seller on to ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $a, $b
        $connections = $a, $b
        $stopped = $orders | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module -Name $using:manifest
            $_ | Stop-McfOrder -Connection $using:connections -PassThru -Confirm:$false
        }
        $stopped.Count | Should -Be 4
        @($stopped | Where-Object SellerKey -EQ $a.SellerKey).SellerFulfillmentOrderId | Sort-Object | Should -Be '1001', '1002'
        Get-Status $a | Should -Be 'Cancelled', 'Cancelled'
        Get-Status $b | Should -Be 'Cancelled', 'Cancelled'
    }

    It 'takes nothing to a seller that a parallel runspace was not given' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a, $b
        $connection = $b
        $output = $orders | ForEach-Object -Parallel {
            Import-Module -Name $using:manifest
            $_ | Stop-McfOrder -Connection $using:connection -PassThru -Confirm:$false 2>&1
            $_ | Stop-McfOrder -Confirm:$false 2>&1
        }
        Get-Written $output | Sort-Object | Should -Be 'McfConnectionMismatch', 'McfSellerNotConnected', 'McfSellerNotConnected'
        (Get-Status $a)[0], (Get-Status $b)[0] | Should -Be 'New', 'Cancelled'
    }

    It 'keeps its seller through <_>' -ForEach 'Start-ThreadJob', 'Start-Job' {
        if (($_ -eq 'Start-ThreadJob' -and -not $hasThreadJob) -or ($_ -eq 'Start-Job' -and -not $hasJob)) {
            Set-ItResult -Skipped -Because "this machine has no $_, or no engine that it can start"
            return
        }
        $orders = Get-McfOrder -SellerFulfillmentOrderId 1001, 1002 -Connection $a, $b
        $script = {
            param($manifest, $orders, $store)
            Import-Module -Name $manifest
            $null = Connect-Mcf -Embedded -Path $store -Unlimited -Name 'Elsewhere'
            $orders | Stop-McfOrder -PassThru -Confirm:$false -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures | ForEach-Object { $_.FullyQualifiedErrorId }
        }
        $output = & $_ -ScriptBlock $script -ArgumentList $manifest, $orders, $pathOf['ShopA'] | Receive-Job -Wait -AutoRemoveJob
        @($output | Where-Object { $_ -is [string] }) -replace ',.*' | Should -Be 'McfSellerNotConnected', 'McfSellerNotConnected'
        # The same seller by another name.
        $stopped = @($output | Where-Object { $_ -isnot [string] })
        $stopped.SellerKey | Should -Be $a.SellerKey, $a.SellerKey
        $stopped.ConnectionName | Should -Be 'Elsewhere', 'Elsewhere'
        Get-Status $b | Should -Be 'New', 'New'
        # What the job read goes to this session's connection of the seller.
        ($stopped | Get-McfOrder).ConnectionName | Should -Be 'ShopA', 'ShopA'
    }

    It 'reads from the current connection where nothing names a seller, and says so with -Verbose' {
        $said = Get-McfOrder -SellerFulfillmentOrderId 1001 -Verbose 4>&1
        ($said | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] }).ConnectionName | Should -Be 'ShopB'
        "$said" | Should -Match "Several sellers are connected.*'ShopB'"
    }

    It 'takes two connections of one seller for no ambiguity, the marketplace of the order first' {
        $canada = Connect-Mcf -Embedded -Path $pathOf['ShopA'] -Unlimited -Marketplace CA -PassThru
        $canada.SellerKey | Should -Be $a.SellerKey
        Disconnect-Mcf -Name ShopB
        (Stop-McfOrder -SellerFulfillmentOrderId 1002 -PassThru -Confirm:$false).ConnectionName | Should -Be 'CA Embedded'
        $row = [pscustomobject]@{ SellerFulfillmentOrderId = '1001'; SellerKey = $a.SellerKey; MarketplaceId = 'ATVPDKIKX0DER' }
        ($row | Stop-McfOrder -PassThru -Confirm:$false).ConnectionName | Should -Be 'ShopA'
        Disconnect-Mcf -Name ShopA
        ($row | Get-McfOrder).ConnectionName | Should -Be 'CA Embedded'
    }

    It 'takes objects without a key, as 0.1.0 saved them, to -Connection' {
        $old = Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a | Select-Object -ExcludeProperty SellerKey, ConnectionName
        Get-Written ($old | Stop-McfOrder -Confirm:$false 2>&1) | Should -Be 'McfSellerAmbiguous'
        ($old | Stop-McfOrder -Connection ShopB -PassThru -Confirm:$false).ConnectionName | Should -Be 'ShopB'
    }

    It 'takes rows of a table by their SellerKey: <Name>' -ForEach @(
        @{ Name = 'New-McfReturn'; Script = { param($row) $row | New-McfReturn } }
        @{ Name = 'Get-McfReturnReason'; Script = { param($row) $row | Get-McfReturnReason } }
        @{ Name = 'Get-McfDeliveryOffer'; Script = { param($row) $row | Get-McfDeliveryOffer } }
        @{ Name = 'Get-McfFeatureInventory'; Script = { param($row) $row | Get-McfFeatureInventory } }
        @{ Name = 'Set-McfStock'; Script = { param($row) $row | Set-McfStock -PassThru } }
        @{ Name = 'Get-McfStock'; Script = { param($row) $row | Get-McfStock } }
    ) {
        Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a | Submit-McfOrder
        $null = Step-McfClock -By 4d -Connection $a
        $row = "OrderId,SellerSku,Quantity,PostalCode,FeatureName,MarketplaceId,ReturnReasonCode,SellerKey
1001,MUG-ENAMEL-BLUE,1,48104,BLANK_BOX,US,CR-DEFECTIVE,$($a.SellerKey)" | ConvertFrom-Csv
        $found = & $Script $row
        $found.SellerKey | Select-Object -Unique | Should -Be $a.SellerKey
        # Typed beside the pipeline it would hide the seller of the input.
        $command = Get-Command -Name $Name
        { $row | & $command -SellerKey $b.SellerKey } | Should -Throw -ErrorId 'McfSellerKeyWithInput*'
        Disconnect-Mcf -Name ShopA
        Get-Written (& $Script $row 2>&1) | Should -Be 'McfSellerNotConnected'
    }

    It 'shows the seller in a column while there are several, and only then: <Name>' -ForEach @(
        @{ Name = 'orders'; Script = { param($shop) Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $shop } }
        @{ Name = 'results'; Script = { param($shop) Get-SampleOrder -Id 1001 | New-McfOrder -Connection $shop -ErrorAction Ignore; Get-SampleOrder -Id 1006 | New-McfOrder -Connection $shop } }
        @{ Name = 'previews'; Script = { param($shop) Get-SampleOrder -Id 1006 | Get-McfPreview -Connection $shop } }
        @{ Name = 'tracking'; Script = { param($shop) Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $shop | Get-McfTracking } }
    ) {
        Get-McfOrder -SellerFulfillmentOrderId 1001 -Connection $a | Submit-McfOrder
        $null = Step-McfClock -By 4d -Connection $a
        $shown = & $Script $a | Out-String -Width 80
        $shown | Should -Match '(?m)^SellerFulfillm\S*\s+Seller\s'
        $shown | Should -Match '(?m)^100[16]\s+ShopA\s'
        Disconnect-Mcf -Name ShopB
        & $Script $a | Out-String -Width 80 | Should -Not -Match 'ShopA'
    }

    It 'shows the seller of inventory, clocks and faults in a column while there are several, and only then: <Name>' -ForEach @(
        @{ Name = 'Get-McfStock'; Script = { Get-McfStock MUG-ENAMEL-BLUE -Connection Shop* } }
        @{ Name = 'Get-McfClock'; Script = { Get-McfClock -Connection Shop* } }
        @{ Name = 'Get-McfFault'; Script = { Get-McfFault -Connection Shop* } }
    ) {
        foreach ($shop in $a, $b) { Add-McfFault Delay getFeatures -Connection $shop }
        $shown = & $Script | Out-String -Width 80
        '^[ \S]+ Seller\s', ' ShopA ', ' ShopB ' | ForEach-Object { $shown | Should -Match "(?m)$_" }
        Disconnect-Mcf -Name ShopB
        & $Script | Out-String -Width 80 | Should -Not -Match 'ShopA'
    }

    It 'removes faults of the seller that they were read from' {
        foreach ($shop in $a, $b) { 'Delay', 'HtmlBody' | ForEach-Object { Add-McfFault $_ -Connection $shop } }
        Get-McfFault -Connection $a, $b | Where-Object { $_.Kind -eq $(if ($_.ConnectionName -eq 'ShopA') { 'Delay' } else { 'HtmlBody' }) } | Remove-McfFault
        (Get-McfFault -Connection $a).Kind | Should -Be 'HtmlBody'
        (Get-McfFault -Connection $b).Kind | Should -Be 'Delay'
        Get-Written (Get-McfFault -Connection $a | Remove-McfFault -Connection $b 2>&1) | Should -Be 'McfConnectionMismatch'
        (Get-McfFault -Connection $b).Kind | Should -Be 'Delay'
    }

    It 'names the seller in what -WhatIf says, when there are several' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
`$a = Connect-Mcf -Embedded -Path '$($pathOf['ShopA'])' -Name ShopA -PassThru
`$b = Connect-Mcf -Embedded -Path '$($pathOf['ShopB'])' -Name ShopB -PassThru
Get-McfOrder 1001 -Connection `$a, `$b | Stop-McfOrder -WhatIf
"@
        "$said" | Should -Match "target ""1001[^""]*, seller 'ShopA'"".*target ""1001[^""]*, seller 'ShopB'"""
    }
}
