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
        @{ Line = 'Import-McfOrder -Encoding shi'; Expected = 'shift_jis' }
        @{ Line = 'Import-McfOrder -Format S'; Expected = 'Shopify' }
    ) {
        (Complete $Line).CompletionText | Sort-Object | Should -Be $Expected
    }

    It 'explains what it offers' {
        (Complete 'Connect-Mcf -Marketplace JP').ToolTip | Should -Be 'Japan (A1VC38T7YXB528)'
    }

    It 'offers the order ids of the connection, quoted where needed' {
        $offered = Complete 'Get-McfOrder -SellerFulfillmentOrderId tab'
        $offered.CompletionText | Sort-Object | Should -Be "'tab #3'", 'tab-1', 'tab-2'
        $offered.ToolTip | ForEach-Object { $_ | Should -Match 'received' }
    }

    It 'gives up quickly and silently when the service is slow' {
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'listAllFulfillmentOrders'; Delay = [timespan]::FromSeconds(30) }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        { Complete 'Stop-McfOrder -SellerFulfillmentOrderId tab' } | Should -Not -Throw
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
        $world.Service.ClearFaults()
    }

    It 'never throws where there is no connection' {
        $run = Start-Pipeline -Script '[System.Management.Automation.CommandCompletion]::CompleteInput("Get-McfOrder tab", 16, $null).CompletionMatches.Count; $Error.Count'
        $run.Shell.EndInvoke($run.Running)
        $run.Output[-1] | Should -Be 0
    }
}
