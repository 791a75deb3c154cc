BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:results = 'habit-1', 'habit-2' | ForEach-Object { Get-SampleOrder -Id $_ } | New-McfOrder
    [void] $world.Service.StepClock([timespan]::FromDays(6))
}

AfterAll {
    Close-World $world
}

Describe 'Preferences and common parameters' {
    It '-ErrorAction: <Action> does what it says' -ForEach @(
        @{ Action = 'SilentlyContinue'; Shown = 0; Kept = 1 }
        @{ Action = 'Ignore'; Shown = 0; Kept = 0 }
        @{ Action = 'Continue'; Shown = 1; Kept = 1 }
    ) {
        $Error.Clear()
        $said = Get-McfOrder -SellerFulfillmentOrderId 'habit-1', 'nobody', 'habit-2' -ErrorAction $Action 2>&1
        @($said | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }).Count | Should -Be $Shown
        ($said | Where-Object { $_ -is [AmazonMcf.Model.McfOrder] }).SellerFulfillmentOrderId | Should -Be 'habit-1', 'habit-2'
        @($Error | Where-Object { $_.FullyQualifiedErrorId -like 'McfOrderNotFound,*' }).Count | Should -Be $Kept
    }

    It '-ErrorAction Stop and the preference for it end the pipeline with the same error' {
        { Get-McfOrder -SellerFulfillmentOrderId 'nobody' -ErrorAction Stop } | Should -Throw -ErrorId 'McfOrderNotFound,*'
        { $ErrorActionPreference = 'Stop'; Get-McfOrder -SellerFulfillmentOrderId 'nobody' } | Should -Throw -ErrorId 'McfOrderNotFound,*'
    }

    It '-WarningAction and -WarningVariable: warnings can be kept, and turned into an end' {
        $other = Open-World
        Get-McfOrder -WarningVariable kept -WarningAction SilentlyContinue
        $kept.Count | Should -Be 1
        { Get-McfOrder -WarningAction Stop } | Should -Throw
        Close-World $other
        Connect-Mcf -Embedded -Path $world.Path -Unlimited
    }

    It '-InformationAction: nothing but objects, errors and warnings comes without being asked for' {
        $said = Get-McfOrder -SellerFulfillmentOrderId 'habit-1' -InformationAction Continue -InformationVariable told *>&1
        @($said).Count | Should -Be 1
        $told | Should -BeNullOrEmpty
    }

    It '-OutVariable and -OutBuffer keep what comes out' {
        $piped = Get-McfOrder -SellerFulfillmentOrderId 'habit-1', 'habit-2' -OutVariable kept -OutBuffer 5
        $kept.SellerFulfillmentOrderId | Should -Be $piped.SellerFulfillmentOrderId
    }

    It '-PipelineVariable is the object that is on its way' {
        $pairs = Get-McfOrder -SellerFulfillmentOrderId 'habit-1', 'habit-2' -PipelineVariable order -ThrottleLimit 1 |
            ForEach-Object { $_.Items } | ForEach-Object { $order.SellerFulfillmentOrderId }
        $pairs | Should -Be 'habit-1', 'habit-2'
    }

    It '$PSDefaultParameterValues reaches every command' {
        $other = Open-World
        $PSDefaultParameterValues = @{ '*-Mcf*:Connection' = $world.Connection; 'Get-McfOrder:Since' = '2020-01-01' }
        (Get-McfOrder).SellerFulfillmentOrderId | Sort-Object | Should -Be 'habit-1', 'habit-2'
        $PSDefaultParameterValues = @{}
        Close-World $other
        Connect-Mcf -Embedded -Path $world.Path -Unlimited
    }

    It '$ConfirmPreference asks where it should: never by itself, always when it is Low' {
        $run = Start-Pipeline -Variables @{ connection = $world.Connection } -Script '
            Get-SampleOrder "sure-1" | New-McfOrder -Connection $connection | ForEach-Object Outcome
            $ConfirmPreference = "Low"
            Get-SampleOrder "sure-2" | New-McfOrder -Connection $connection | ForEach-Object Outcome
            Get-SampleOrder "sure-3" | New-McfOrder -Connection $connection -Confirm:$false | ForEach-Object Outcome'
        try { [void] $run.Shell.EndInvoke($run.Running) } catch { $asked = $_ }
        # A runspace without a console cannot answer, so being asked is an error there.
        @($run.Output)[0] | Should -Be 'Created'
        "$asked $($run.Shell.Streams.Error)" | Should -Match 'prompt|interact|Confirm'
        $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId | Should -Not -Contain 'sure-2'
    }

    It '-Verbose reports each attempt in one line, with its waits and why' {
        Add-Fault $world @{ Kind = 'Throttle'; Operation = 'getFulfillmentOrder' }
        $said = Get-McfOrder -SellerFulfillmentOrderId 'habit-1' -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $said.Count | Should -Be 2
        $said[0].Message | Should -Match '^getFulfillmentOrder habit-1: 429 QuotaExceeded after [\d.]+ s \(attempt 1.*request id [\w-]+\); retrying in [\d.]+ s'
        $said[1].Message | Should -Match '^getFulfillmentOrder habit-1: 200 after [\d.]+ s \(attempt 2, waited [\d.]+ s to retry'
    }

    It '-Debug shows bodies, masked, and asks nothing' {
        $said = Get-McfOrder -SellerFulfillmentOrderId 'habit-1' -Debug 5>&1 | Where-Object { $_ -is [System.Management.Automation.DebugRecord] }
        $said[0].Message | Should -Match '^getFulfillmentOrder habit-1: 200'
        $said[1].Message | Should -Match '^getFulfillmentOrder habit-1 got: \{.*"name":"\*\*\*".*"sellerSku":"MUG-ENAMEL-BLUE"'
        "$said" | Should -Not -Match 'Pat Example|Sample Street|555-0100'
        Get-McfOrder -SellerFulfillmentOrderId 'habit-1' 5>&1 | Should -BeOfType [AmazonMcf.Model.McfOrder]
    }
}

Describe 'Other threads' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
    It 'ForEach-Object -Parallel takes a connection along' {
        $connection = $world.Connection
        $orders = 'habit-1', 'habit-2' | ForEach-Object -Parallel {
            Import-Module -Name $using:manifest
            Get-McfOrder -SellerFulfillmentOrderId $_ -Connection $using:connection
        }
        $orders.SellerFulfillmentOrderId | Sort-Object | Should -Be 'habit-1', 'habit-2'
    }

    It 'Start-ThreadJob takes a connection along' -Skip:(-not (Get-Command -Name Start-ThreadJob -ErrorAction Ignore)) {
        $connection = $world.Connection
        $job = Start-ThreadJob -ScriptBlock {
            Import-Module -Name $using:manifest
            $using:results | Get-McfOrder -Connection $using:connection
        }
        ($job | Receive-Job -Wait -AutoRemoveJob).SellerFulfillmentOrderId | Should -Be 'habit-1', 'habit-2'
    }
}

Describe 'A trip through a file, as to another process' {
    BeforeAll {
        $script:file = Join-Path -Path $TestDrive -ChildPath 'trip.xml'
        function Get-Traveler($Object) {
            $Object | Export-Clixml -LiteralPath $file
            Import-Clixml -LiteralPath $file
        }
    }

    It 'keeps what a result pipes' {
        (Get-Traveler $results | Get-McfOrder).SellerFulfillmentOrderId | Should -Be 'habit-1', 'habit-2'
        (Get-Traveler $results | Get-McfTracking).Count | Should -BeGreaterThan 0
    }

    It 'keeps what an order pipes' {
        $order = Get-Traveler (Get-McfOrder -SellerFulfillmentOrderId 'habit-1')
        ($order | Get-McfOrder).Status | Should -Be $order.Status
        ($order | Get-McfTracking).TrackingNumber | Should -Be $order.Shipments.Packages.TrackingNumber
        $order.Items[0].SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        $order.DestinationAddress.City | Should -Be 'Ann Arbor'
    }

    It 'keeps an order that is still to be placed' {
        $request = Import-McfOrder -LiteralPath "$repository/docs/samples/us-flat-file.txt" | Select-Object -First 1
        (Get-Traveler $request | New-McfOrder).Outcome | Should -Be 'Created'
        ($request | New-McfOrder).Outcome | Should -Be 'AlreadyExists'
    }

    It 'keeps a history readable' {
        $call = Get-Traveler (Get-McfCallHistory -Last 1)
        $call | Out-String | Should -Match $call.Operation
        $call.Requests[0].RequestId | Should -Be $call.RequestId
    }
}
