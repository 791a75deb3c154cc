# What users of 0.1.0 saved with Export-Clixml (tests/data/clixml/0.1.0; Save-Objects.ps1 beside the files made them).
BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"

    # The module's types in the files, without enums, arrays and collections.
    function Get-SavedType {
        $pattern = '<TN RefId="\d+">\s*<T>(AmazonMcf\.[\w.]+)</T>\s*<T>System\.Object</T>'
        Get-ChildItem -Path (Join-Path $repository 'tests/data/clixml/0.1.0/*.xml') |
            ForEach-Object { [regex]::Matches((Get-Content -LiteralPath $_.FullName -Raw), $pattern) } |
            ForEach-Object { $_.Groups[1].Value } | Sort-Object -Unique | ForEach-Object { @{ Name = $_ } }
    }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:saved = Join-Path $repository 'tests/data/clixml/0.1.0'

    function Get-Saved([string] $Name) { Import-Clixml -LiteralPath "$saved/$Name.xml" }
    function Get-Shown($Object) { ($Object | Out-String -Width 200) -split '\r?\n' | Where-Object { $_.Trim() } }
    function Get-Written($Output) {
        @($Output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
    }

    # A store with the orders of the files: 1001 and 1002 shipped, 1004 on hold.
    function Open-Store {
        $world = Open-World
        $placed = Get-Saved imports | Select-Object -First 2 | New-McfOrder -Connection $world.Connection
        $placed.Outcome | Should -Be 'Created', 'Created'
        $null = Step-McfClock -By 7.00:00:00 -Connection $world.Connection
        (Get-Saved orders)[1] | New-McfOrder -Connection $world.Connection | ForEach-Object Outcome | Should -Be 'Created'
        $world
    }
}

Describe 'A view of what 0.1.0 saved' {
    It 'is there for <Name>' -ForEach (Get-SavedType) {
        $kinds = (Get-FormatData -TypeName "Deserialized.$Name" -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control | ForEach-Object { $_.GetType().Name }
        $kinds | Should -Contain 'TableControl'
        $kinds | Should -Contain 'ListControl'
    }

    It 'has the columns of <Type> and these values: <File> <Row>' -ForEach @(
        @{ File = 'orders'; Type = 'AmazonMcf.Model.McfOrder'; Row = '^1001 +Complete +2026-12-' }
        @{ File = 'list'; Type = 'AmazonMcf.Model.McfOrder'; Row = '^1004 +New +2026-12-' }
        @{ File = 'imports'; Type = 'AmazonMcf.Model.McfOrderRequest'; Row = '^1003 .*Ann Arbor, US' }
        @{ File = 'results'; Type = 'AmazonMcf.Model.McfOrderResult'; Row = '^1001 +AlreadyExists +2 .*orders\.csv rows 2, 3' }
        @{ File = 'interruptions'; Type = 'AmazonMcf.Submission.McfInterruption'; Row = '^New-McfOrder +1006 +OutcomeUnknown +1 .*It was sent' }
        @{ File = 'previews'; Type = 'AmazonMcf.Model.McfPreview'; Row = '^1001 +Standard +True .* 12\.00 USD' }
        @{ File = 'returns'; Type = 'AmazonMcf.Model.McfReturn'; Row = '^1002 ' }
        @{ File = 'reasons'; Type = 'AmazonMcf.Model.McfReturnReason'; Row = 'NOTEBOOK-A5-DOT' }
        @{ File = 'tracking'; Type = 'AmazonMcf.Model.McfTracking'; Row = '^1001 +\w+ .*1Z' }
        @{ File = 'features'; Type = 'AmazonMcf.Model.McfFeature'; Row = 'BLANK_BOX' }
        @{ File = 'skus'; Type = 'AmazonMcf.Model.McfFeatureSku'; Row = 'MUG-ENAMEL-BLUE' }
        @{ File = 'connection'; Type = 'AmazonMcf.Connection.McfConnection'; Row = '^Shop +Embedded +US +NorthAmerica ' }
        @{ File = 'status'; Type = 'AmazonMcf.Connection.McfServiceStatus'; Row = '^GREEN +Shop +US .*unlimited +The service answers\.' }
        @{ File = 'status'; Part = 'Quotas'; Type = 'SellingPartner.Quota.QuotaSnapshot'; Row = '^createFulfillmentOrder +1000000/s ' }
        @{ File = 'calls'; Type = 'AmazonMcf.Model.McfCallRecord'; Row = 'createFulfillmentOrder +1009 +403 +Unauthorized +2 ' }
        @{ File = 'calls'; Part = 'Requests'; Type = 'SellingPartner.Telemetry.ApiAttempt'; Row = '^ *2 +[\d:]+ +403 +Unauthorized ' }
        @{ File = 'errors'; Type = 'SellingPartner.Errors.ServiceError'; Row = '^InvalidInput +the SellerSKU for Item Id: 1 is invalid' }
        @{ File = 'mws'; Index = 0; Type = 'AmazonMcf.Model.McfOrderRequest'; Row = '^1008 ' }
        @{ File = 'mws'; Index = 1; Type = 'AmazonMcf.Mws.MwsRequest'; Row = '^GetFulfillmentOrder +1001' }
        @{ File = 'mws'; Index = 2; Type = 'AmazonMcf.Mws.MwsResponse'; Row = 'InvalidRequestException: Requested order .1009. not found' }
        @{ File = 'mws'; Index = 2; Part = 'Errors'; Type = 'AmazonMcf.Mws.MwsError'; Row = 'InvalidRequestException' }
        @{ File = 'mws'; Index = 3; Type = 'AmazonMcf.Model.McfOrder'; Row = '^1001 +Complete ' }
        @{ File = 'report'; Type = 'AmazonMcf.Reporting.McfReport'; Row = '\d' }
        @{ File = 'stock'; Type = 'AmazonMcf.Service.StockLevel'; Row = 'US' }
        @{ File = 'clock'; Type = 'AmazonMcf.Service.McfClock'; Row = '2026-12-05 17:00:00Z' }
        @{ File = 'faults'; Type = 'AmazonMcf.Service.Faults.McfFaultRule'; Row = '^ *1 +Delay +getFulfillmentOrder' }
    ) {
        $objects = @(Get-Saved $File)
        if ($null -ne $Index) { $objects = @($objects[$Index]) }
        if ($Part) { $objects = @($objects.$Part) }
        $controls = (Get-FormatData -TypeName $Type -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control
        $table = $controls | Where-Object { $_ -is [System.Management.Automation.TableControl] } | Select-Object -First 1
        $list = $controls | Where-Object { $_ -is [System.Management.Automation.ListControl] } | Select-Object -First 1

        $shown = Get-Shown ($objects | Format-Table)
        $shown[0].Trim() -replace ' +', ' ' | Should -Be ($table.Headers.Label -join ' ')
        $shown -match $Row | Should -Not -BeNullOrEmpty
        $items = $list.Entries[0].Items | Where-Object { -not $_.ItemSelectionCondition }
        $details = (Get-Shown ($objects | Format-List)) -join "`n"
        foreach ($label in $items.Label) { $details | Should -Match "(?m)^$([regex]::Escape($label)) +:" }
        "$shown$details" | Should -Not -Match 'Deserialized|AmazonMcf\.(Model|Http|Legacy)|SellingPartner\.'
        $Error.Clear()
        $null = $objects | Format-List | Out-String
        $Error | Should -BeNullOrEmpty
    }

    It 'shows the names of enums, and ConvertTo-McfSpreadsheetRow writes them' {
        (Get-Shown (Get-Saved connection | Format-List)) -match '^(Kind|Region) ' -replace ' ' | Should -Be 'Kind:Embedded', 'Region:NorthAmerica'
        (Get-Saved results | ConvertTo-McfSpreadsheetRow).Outcome | Should -Be 'Created', 'Created', 'AlreadyExists'
        (Get-Saved interruptions | ConvertTo-McfSpreadsheetRow).Kind | Should -Be 'OutcomeUnknown', 'AnsweredNotWritten', 'NotSent'
    }
}

Describe 'New-McfOrder' {
    BeforeEach { $script:world = Open-World }
    AfterEach { Close-World $world }

    It 'places what 0.1.0 saved: <File>' -ForEach @(
        @{ File = 'imports'; Ids = '1001', '1002'; Outcomes = 'Created', 'Created'; Errors = 'McfInvalidRequest' }
        @{ File = 'results'; Ids = '1001', '1002', '1001'; Outcomes = 'Created', 'Created', 'AlreadyExists'; Errors = $null }
        @{ File = 'interruptions'; Ids = '1006', '1007', '1009'; Outcomes = 'Created', 'Created', 'Created'; Errors = $null }
    ) {
        $output = Get-Saved $File | New-McfOrder -ThrottleLimit 1 2>&1
        $results = @($output | Where-Object { $_ -is [AmazonMcf.Model.McfOrderResult] })
        $results.SellerFulfillmentOrderId | Should -Be $Ids
        $results.Outcome | Should -Be $Outcomes
        $results.SellerKey | Select-Object -Unique | Should -Be $world.Connection.SellerKey
        Get-Written $output | Should -Be $Errors
        $world.Service.ReadCommittedState().Orders.Count | Should -Be @($Ids | Select-Object -Unique).Count
        (Get-McfOrder $Ids[0]).DestinationAddress.Name | Should -Be 'Pat Example'
    }

    It 'places the request of MWS that 0.1.0 converted' {
        ((Get-Saved mws)[0] | New-McfOrder).Outcome | Should -Be 'Created'
        (Get-McfOrder 1008).Items.Quantity | Should -Be 2
    }

    It 'reads results that came through JSON, and says where they carry no order' {
        $back = Get-SampleOrder -Id 'json-1' | New-McfOrder | ConvertTo-Json -Depth 6 | ConvertFrom-Json
        ($back | New-McfOrder).Outcome | Should -Be 'AlreadyExists'
        $bare = Get-Saved results | Select-Object -First 1
        $bare.Order = $null
        $output = $bare | New-McfOrder 2>&1
        Get-Written $output | Should -Be 'McfInvalidInput'
        "$output" | Should -Match 'Order: is required'
    }

    It 'places the order of a saved result at the seller that the result names' {
        $result = Get-SampleOrder -Id 'kept-1' | New-McfOrder
        $other = Open-World
        try {
            $result | Export-Clixml -LiteralPath "$TestDrive/kept.xml"
            $saved = Import-Clixml -LiteralPath "$TestDrive/kept.xml"
            $saved.Order.SellerKey = ''
            Get-Written ($saved | New-McfOrder -Connection $other.Connection 2>&1) | Should -Be 'McfConnectionMismatch'
            ($saved | New-McfOrder).SellerKey | Should -Be $world.Connection.SellerKey
        }
        finally { Close-World $other }
    }
}

Describe 'A command' {
    BeforeAll { $script:world = Open-Store }
    AfterAll { Close-World $world }

    It 'takes the order ids of what 0.1.0 saved: <File>' -ForEach @(
        @{ File = 'orders'; Ids = '1001', '1004' }
        @{ File = 'list'; Ids = '1001', '1002', '1004' }
        @{ File = 'imports'; Ids = '1001', '1002' }
        @{ File = 'results'; Ids = '1001', '1002', '1001' }
        @{ File = 'previews'; Ids = '1001' }
        @{ File = 'tracking'; Ids = '1001', '1001', '1002' }
        @{ File = 'returns'; Ids = '1002' }
    ) {
        $output = Get-Saved $File | Get-McfOrder -OutputOrder Input 2>&1
        @($output | Where-Object { $_ -is [AmazonMcf.Model.McfOrder] }).SellerFulfillmentOrderId | Should -Be $Ids
        Get-Written $output | Should -Be $(if ($File -eq 'imports') { 'McfOrderNotFound' })
    }

    It 'reads on from what 0.1.0 saved' {
        (Get-Saved orders | Get-McfTracking).SellerFulfillmentOrderId | Select-Object -Unique | Should -Be '1001'
        (Get-Saved results | Get-McfTracking).SellerFulfillmentOrderId | Should -Contain '1002'
        (Get-Saved orders | Select-Object -First 1 | Wait-McfOrder -Status Complete).Status | Should -Be 'Complete'
        Get-Saved imports | Test-McfOrder | Should -Be $true, $true, $true
        (Get-Saved results | Select-Object -First 1 | Get-McfPreview).ShippingSpeedCategory | Should -Contain 'Standard'
        (Get-Saved skus | Get-McfFeatureInventory).SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        (Get-Saved results | Get-McfCallHistory).Target | Select-Object -Unique | Sort-Object | Should -Be '1001', '1002'
        (Get-Saved orders | Export-McfReport -Path "$TestDrive/saved.html" -PassThru).OrderCount | Should -Be 2
    }

    It 'changes nothing with -WhatIf: <Script>' -ForEach @(
        @{ Script = { Get-Saved orders | Stop-McfOrder -WhatIf } }
        @{ Script = { Get-Saved results | Stop-McfOrder -WhatIf } }
        @{ Script = { Get-Saved orders | Submit-McfOrder -WhatIf } }
        @{ Script = { Get-Saved orders | Set-McfOrder -DisplayableOrderComment 'Thank you' -WhatIf } }
        @{ Script = { Get-Saved orders | New-McfReturn -ReturnReasonCode CUSTOMER_RETURN -WhatIf } }
        @{ Script = { Get-Saved imports | New-McfOrder -WhatIf } }
        @{ Script = { Get-Saved stock | Select-Object -First 1 | Set-McfStock -Quantity 5 -WhatIf } }
    ) {
        $before = $world.Service.ReadCommittedState()
        & $Script 2>&1 | Should -BeNullOrEmpty
        $after = $world.Service.ReadCommittedState()
        $after.Orders.Count | Should -Be $before.Orders.Count
        foreach ($operation in 'createFulfillmentOrder', 'cancelFulfillmentOrder', 'updateFulfillmentOrder', 'createFulfillmentReturn') {
            $after.Requests[$operation] | Should -Be $before.Requests[$operation]
        }
    }

    It 'changes the order that 0.1.0 saved' {
        $held = (Get-Saved list | Where-Object SellerFulfillmentOrderId -EQ '1004')
        ($held | Set-McfOrder -DisplayableOrderComment 'Changed' -PassThru).DisplayableOrderComment | Should -Be 'Changed'
        ($held | Stop-McfOrder -PassThru -Confirm:$false).Status | Should -Be 'Cancelled'
    }
}

Describe 'What 0.1.0 saved says no seller' {
    BeforeEach {
        $script:a = Open-Store
        $script:b = Open-Store
    }

    AfterEach { $a, $b | ForEach-Object { Close-World $_ } }

    It 'so that a change needs -Connection when several are open: <Script>' -ForEach @(
        @{ Script = { param($With) Get-Saved list | Where-Object SellerFulfillmentOrderId -EQ '1004' | Stop-McfOrder -Confirm:$false @With } }
        @{ Script = { param($With) Get-Saved list | Where-Object SellerFulfillmentOrderId -EQ '1004' | Set-McfOrder -DisplayableOrderComment 'Changed' @With } }
        @{ Script = { param($With) Get-Saved imports | Select-Object -First 1 | New-McfOrder @With } }
        @{ Script = { param($With) Get-Saved interruptions | Select-Object -First 1 | New-McfOrder @With } }
        @{ Script = { param($With) Get-Saved results | Select-Object -First 1 | New-McfOrder @With } }
        @{ Script = { param($With) Get-Saved orders | Select-Object -First 1 | New-McfReturn -ReturnReasonCode CUSTOMER_RETURN @With } }
    ) {
        $writes = { param($World) ($World.Service.ReadCommittedState().Requests.GetEnumerator() | Where-Object Key -Match '^(create|cancel|update)' | Measure-Object -Property Value -Sum).Sum }
        $before = & $writes $a
        Get-Written (& $Script @{} 2>&1) | Should -Be 'McfSellerAmbiguous'
        & $writes $a | Should -Be $before
        $null = & $Script @{ Connection = $a.Connection } 2>&1
        & $writes $a | Should -BeGreaterThan $before
        & $writes $b | Should -Be $before
    }

    It 'and goes to the only open seller, or for reading to the current one' {
        (Get-Saved orders | Get-McfOrder).SellerKey | Select-Object -Unique | Should -Be $b.Connection.SellerKey
        $a.Connection | Disconnect-Mcf
        (Get-Saved list | Where-Object SellerFulfillmentOrderId -EQ '1004' | Stop-McfOrder -PassThru -Confirm:$false).SellerKey | Should -Be $b.Connection.SellerKey
    }
}
