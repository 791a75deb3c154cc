BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    'tab-1', 'tab-2', 'tab #3' | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder | Out-Null
}

AfterAll {
    Close-World $world
}

Describe 'The Tab key' {
    It 'completes <Line>' -ForEach @(
        @{ Line = 'Connect-Mcf -Marketplace U'; Expected = 'UK', 'US' }
        @{ Line = 'New-McfOrder -ShippingSpeedCategory E'; Expected = 'Expedited' }
        @{ Line = 'New-McfOrder -FulfillmentPolicy FillA'; Expected = 'FillAll', 'FillAllAvailable' }
        @{ Line = 'New-McfOrder -FeatureConstraint BLANK'; Expected = 'BLANK_BOX' }
        @{ Line = 'Set-McfOrder -FulfillmentAction '; Expected = 'Hold', 'Ship' }
        @{ Line = 'Get-McfOrder -Status CompleteP'; Expected = 'CompletePartialled' }
        @{ Line = 'Get-McfInboundShipment -Status IN_'; Expected = 'IN_TRANSIT' }
        @{ Line = 'Save-McfInboundLabel -Page PackageLabel_A4'; Expected = 'PackageLabel_A4_2', 'PackageLabel_A4_4' }
        @{ Line = 'Confirm-McfInboundTransport -ShippingMode OCEAN'; Expected = 'OCEAN_FCL', 'OCEAN_LCL' }
        @{ Line = 'Import-McfOrder -Encoding shi'; Expected = 'shift_jis' }
        @{ Line = 'Import-McfOrder -Format S'; Expected = 'ShipStation', 'Shopify', 'Squarespace' }
        @{ Line = 'Import-McfOrder -Delimiter '; Expected = '"`t"', "','", "';'", "'|'" }
        @{ Line = 'Get-McfDeliveryOffer -CountryCode G'; Expected = 'GB' }
        @{ Line = 'Get-McfReturnReason -Language de'; Expected = 'de_DE' }
        @{ Line = 'Add-McfFault ServerError -HttpStatus 504'; Expected = '504' }
        @{ Line = 'New-McfReturn -SellerFulfillmentOrderId tab-1 -SellerFulfillmentOrderItemId '; Expected = '1' }
        @{ Line = 'Get-McfReturnReason -SellerSku MUG-ENAMEL-B'; Expected = 'MUG-ENAMEL-BLUE', 'MUG-ENAMEL-BLUE-OLD' }
        @{ Line = 'Get-McfOrder -Connection US'; Expected = "'US Embedded'" }
        @{ Line = 'Get-McfConnection US'; Expected = "'US Embedded'" }
    ) {
        (Complete $Line -Until $Expected).CompletionText | Sort-Object | Should -Be ($Expected | Sort-Object)
    }

    It 'explains what it offers' {
        (Complete 'Connect-Mcf -Marketplace JP').ToolTip | Should -Be 'Japan (A1VC38T7YXB528)'
    }

    It 'offers the order ids of the connection, quoted where needed' {
        $offered = Complete 'Get-McfOrder -SellerFulfillmentOrderId tab' -Until "'tab #3'", 'tab-1', 'tab-2'
        $offered.CompletionText | Sort-Object | Should -Be "'tab #3'", 'tab-1', 'tab-2'
        $offered.ToolTip | ForEach-Object { $_ | Should -Match 'received' }
    }

    It 'gives up silently, before the request times out, when the service is slow' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'listAllFulfillmentOrders'; Delay = [timespan]::FromMinutes(5) }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        { Complete 'Stop-McfOrder -SellerFulfillmentOrderId tab' } | Should -Not -Throw
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 30 -Because 'the request times out then'
        $world.Service.ClearFaults()
    }

    It 'never throws where there is no connection' {
        $run = Start-Pipeline -Script '[System.Management.Automation.CommandCompletion]::CompleteInput("Get-McfOrder tab", 16, $null).CompletionMatches.Count; $Error.Count'
        $run.Shell.EndInvoke($run.Running)
        $run.Output[-1] | Should -Be 0
    }

    It 'offers nothing, and writes no error, without a service: <_>' -ForEach 'Get-McfOrder', 'New-McfReturn tab-1 -SellerFulfillmentOrderItemId', 'New-McfReturn tab-1 -ReturnReasonCode' {
        $dead = Open-LiveConnection -Endpoint 'http://127.0.0.1:9/'
        try {
            $PSDefaultParameterValues = @{}
            $Error.Clear()
            $before = Get-McfConnection
            Complete "$_ -Connection `$dead " | Out-Null
            $offered = & { Complete "Stop-McfOrder -Connection `$dead -SellerFulfillmentOrderId t" }
            $offered | Where-Object { $_.CompletionText -like 'tab*' } | Should -BeNullOrEmpty
            Get-McfConnection | Should -Be $before
        }
        finally { $dead.Dispose() }
    }

    It 'offers the operations of the APIs of the connection, the token endpoint and downloads of documents' {
        $operations = @($world.Connection.Apis.Operations.Name) + 'token', 'document'
        $operations.Count | Should -BeGreaterThan 14
        (Complete 'Add-McfFault Throttle -Operation ').ListItemText | Should -Be $operations
        (Complete "Add-McfFault Throttle -Connection '$($world.Connection.Name)' -Operation getF").ListItemText |
            Should -Be ($operations -like 'getF*')
    }

    It 'explains every value it offers' {
        foreach ($line in 'New-McfOrder -ShippingSpeedCategory ', 'New-McfOrder -FulfillmentPolicy ', 'Set-McfOrder -FulfillmentAction ', 'Get-McfOrder -Status ',
            'Import-McfOrder -Encoding ', 'Get-McfReturnReason -Language ', 'Add-McfFault ServerError -HttpStatus ', 'Connect-Mcf -Marketplace ', 'Add-McfFault Throttle -Operation ') {
            $offered = @(Complete $line)
            $offered.Count | Should -BeGreaterThan 1
            $offered | ForEach-Object { $_.ToolTip | Should -Not -Be $_.ListItemText -Because "$line$($_.ListItemText) needs a meaning" }
        }
    }
}
