# Each runbook runs twice in a row, with an outage of the service in between: nothing is lost, nothing is done twice, and the logs agree.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path -Path $repository -ChildPath 'docs/samples'

    # Runs a runbook in this session: what it returns, the lines it prints, and its exit code.
    function Invoke-Runbook {
        param([string] $Name, [hashtable] $Arguments)

        $global:LASTEXITCODE = 0
        $failure = $null
        try { $all = @(& "$samples/$Name" @Arguments -WarningAction SilentlyContinue -ErrorVariable errors -ErrorAction SilentlyContinue 6>&1 2>$null) }
        catch { $failure = $_ }
        [pscustomobject]@{
            Lines  = @($all | Where-Object { $_ -is [System.Management.Automation.InformationRecord] } | ForEach-Object { "$_" })
            Output = @($all | Where-Object { $_ -isnot [System.Management.Automation.InformationRecord] })
            Code   = $LASTEXITCODE
            Error  = $failure
        }
    }

    # From the given number of requests on, an operation is out of reach.
    function Start-Outage {
        [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It only starts a test.')]
        param([string[]] $Operation, [int] $After = 0)

        foreach ($each in $Operation) { Add-Fault $world @{ Kind = 'DropBeforeCommit'; Operation = $each; Skip = $After; Count = $null } }
    }

    function Get-OrderId { @($world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId) }
}

Describe 'The nightly import' {
    BeforeEach {
        $script:world = Open-World
        $script:inbox = (New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath ([guid]::NewGuid().ToString('n')))).FullName
        $script:run = @{ Path = "$inbox/*"; Connection = $world.Connection }
    }

    AfterEach {
        Close-World $world
    }

    It 'goes on after an outage: every order once, every file in the done folder' {
        Copy-Item -Path "$samples/shopify-orders.csv", "$samples/ten-mistakes.csv", "$samples/us-flat-file.txt" -Destination $inbox
        Start-Outage -Operation createFulfillmentOrder -After 33
        $first = Invoke-Runbook nightly-import.ps1 $run
        $first.Code | Should -Be 2
        $first.Output.Created | Should -Be 33
        $first.Output.OpenFiles | Should -Be 'us-flat-file.txt'
        (Get-ChildItem -LiteralPath $inbox -File).Name | Should -Be 'us-flat-file.txt'
        $world.Service.ClearFaults()

        $reads = Get-RequestCount $world getFulfillmentOrder
        $second = Invoke-Runbook nightly-import.ps1 $run
        $second.Code | Should -Be 0
        $second.Output.Created | Should -Be 3
        $second.Output.AlreadyExists | Should -Be 22
        # What the results file of the first run settles costs no request; orders whose response was lost may be read.
        (Get-RequestCount $world getFulfillmentOrder) - $reads | Should -BeLessOrEqual 3
        Get-ChildItem -LiteralPath $inbox -File | Should -BeNullOrEmpty
        Get-OrderId | Sort-Object -Unique | Should -HaveCount 36
        Get-OrderId | Should -HaveCount 36

        (Get-ChildItem -LiteralPath "$inbox/done").Name -replace '^\d{8}-\d{6}-' | Sort-Object | Should -Be 'shopify-orders.csv', 'ten-mistakes.csv', 'us-flat-file.txt'
        $rows = Import-Csv -LiteralPath (Get-ChildItem -LiteralPath "$inbox/results" -Filter '*-us-flat-file.txt.results.csv').FullName
        $rows.SellerFulfillmentOrderId | Sort-Object -Unique | Should -HaveCount 25
        $rows.Outcome | Select-Object -Unique | Should -Be 'Created'

        # The logs of both runs together list what the service has.
        $totals = @($first; $second) | ForEach-Object { $_.Lines[-1] } | ForEach-Object { [regex]::Match($_, 'Done: .* created (\d+)').Groups[1].Value }
        ($totals | Measure-Object -Sum).Sum | Should -Be 36
        foreach ($line in @($first.Lines; $second.Lines)) { $line | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d ' }
        $first.Lines -match 'us-flat-file.txt: created 22, existing 0, rejected 0, open 3$' | Should -HaveCount 1

        $third = Invoke-Runbook nightly-import.ps1 $run
        $third.Code | Should -Be 0
        $third.Output.Files | Should -Be 0
    }

    It 'lists what was rejected with order, row and column, in the log and in a table' {
        Copy-Item -Path "$samples/ten-mistakes.csv" -Destination $inbox
        $said = Invoke-Runbook nightly-import.ps1 $run
        $said.Code | Should -Be 1
        $rows = Import-Csv -LiteralPath $said.Output.RefusedPath
        $rows.Count | Should -Be 10
        ($rows | Where-Object OrderId -EQ 'MX-101').Row | Should -Be '3'
        ($rows | Where-Object OrderId -EQ 'MX-101').Column | Should -Be 'Qty'
        $said.Lines -match "rejected: .*'MX-101'.* row 3, column 'Qty'" | Should -HaveCount 1
        $said.Lines -match ': rejected: ' | Should -HaveCount 10
    }

    It 'ends at once while another run is active, and names the exit code of each failure' {
        Copy-Item -Path "$samples/us-flat-file-template.txt" -Destination $inbox
        $null = New-Item -ItemType Directory -Path "$inbox/results"
        $other = [System.IO.File]::Open("$inbox/results/nightly-import.lock", 'OpenOrCreate', 'ReadWrite', 'None')
        try { $said = Invoke-Runbook nightly-import.ps1 $run } finally { $other.Dispose() }
        $said.Code | Should -Be 3
        $said.Lines | Should -HaveCount 1
        Get-OrderId | Should -BeNullOrEmpty

        $said = Invoke-Runbook nightly-import.ps1 @{ Path = "$inbox/nowhere/*"; Connection = $world.Connection }
        $said.Code | Should -Be 4
        $said.Lines[-1] | Should -Match 'Failed: .*nowhere'
    }

    It 'leaves a file that cannot be read where it is, and places the others' {
        Copy-Item -Path "$samples/us-flat-file-template.txt", "$samples/us-flat-file.txt" -Destination $inbox
        $writer = [System.IO.File]::Open("$inbox/us-flat-file-template.txt", 'Open', 'ReadWrite', 'None')
        try { $said = Invoke-Runbook nightly-import.ps1 $run } finally { $writer.Dispose() }
        $said.Code | Should -Be 1
        $said.Output.Created | Should -Be 25
        (Get-ChildItem -LiteralPath $inbox -File).Name | Should -Be 'us-flat-file-template.txt'
        (Invoke-Runbook nightly-import.ps1 $run).Output.Created | Should -Be 3
    }

    It 'stops at the first file when the service cannot be reached' {
        Copy-Item -Path "$samples/us-flat-file.txt", "$samples/shopify-orders.csv" -Destination $inbox
        $gone = Open-LiveConnection -Endpoint 'http://127.0.0.1:9'
        try { $said = Invoke-Runbook nightly-import.ps1 @{ Path = $inbox; Connection = $gone } } finally { $gone.Dispose() }
        $said.Code | Should -Be 2
        $said.Output.OpenFiles | Should -Be 'shopify-orders.csv', 'us-flat-file.txt'
        $said.Lines -match 'stopped: ' | Should -HaveCount 1
        $again = Invoke-Runbook nightly-import.ps1 @{ Path = $inbox; Connection = $world.Connection }
        $again.Output.Created | Should -Be 30
        Get-OrderId | Sort-Object -Unique | Should -HaveCount 30
    }

    It 'prints its lines and its summary when a scheduler starts it' {
        Copy-Item -Path "$samples/us-flat-file-template.txt" -Destination $inbox
        $engine = Get-PowerShellEngine
        $before = $env:PSModulePath
        $env:PSModulePath = (Split-Path -Parent (Split-Path -Parent (Split-Path -Parent $manifest))), $before -join [System.IO.Path]::PathSeparator
        try {
            $call = '-NoProfile', '-NonInteractive', '-File', "$samples/nightly-import.ps1", '-Path', "$inbox/*", '-Embedded', '-Store', $world.Path, '-LogPath', "$inbox/night.txt"
            $printed = & $engine.Program @($engine.Arguments) @call 2>&1 | ForEach-Object { "$_" }
        }
        finally { $env:PSModulePath = $before }
        $LASTEXITCODE | Should -Be 0 -Because ($printed -join "`n")
        $printed -match '^\d.* Done: files 1, created 3, ' | Should -HaveCount 1
        ($printed -replace '\e\[[\d;]*m') -match '^Created +: 3$' | Should -HaveCount 1
        Get-Content -LiteralPath "$inbox/night.txt" | Should -Be ($printed -match '^\d{4}-')
    }
}

Describe 'The export of tracking' {
    It 'loses no package to an outage, and keeps the table of the last run' {
        $script:world = Open-World
        try {
            [void] (Import-McfOrder -LiteralPath "$samples/us-flat-file-template.txt" -Connection $world.Connection -WarningAction SilentlyContinue |
                    New-McfOrder -Connection $world.Connection)
            [void] $world.Service.StepClock([timespan]::FromDays(6))
            $table = Join-Path -Path $TestDrive -ChildPath 'tracking.csv'
            $call = @{ Path = $table; Embedded = $true; Store = $world.Path }
            (Invoke-Runbook hourly-tracking-export.ps1 $call).Error | Should -BeNullOrEmpty
            $before = Get-Content -LiteralPath $table

            Get-SampleOrder -Id 'later' | New-McfOrder -Connection $world.Connection | Out-Null
            [void] $world.Service.StepClock([timespan]::FromDays(2))
            Start-Outage -Operation listAllFulfillmentOrders
            (Invoke-Runbook hourly-tracking-export.ps1 $call).Error | Should -Not -BeNullOrEmpty
            Get-Content -LiteralPath $table | Should -Be $before
            $world.Service.ClearFaults()

            (Invoke-Runbook hourly-tracking-export.ps1 $call).Error | Should -BeNullOrEmpty
            $rows = @(Import-Csv -LiteralPath $table)
            $rows.OrderId | Should -Contain 'later'
            @($rows.TrackingNumber | Select-Object -Unique).Count | Should -Be $rows.Count
            (Get-Content -LiteralPath $table)[0..($before.Count - 1)] | Should -Be $before
        }
        finally { Close-World $world }
    }
}

Describe 'Hold until paid' {
    It 'places, holds and releases each order once, whatever was out of reach between' {
        $script:world = Open-World
        try {
            $call = @{ Path = "$samples/shopify-orders.csv"; Connection = $world.Connection }
            Start-Outage -Operation createFulfillmentOrder -After 4
            $first = Invoke-Runbook hold-until-paid.ps1 $call
            $first.Code | Should -Be 2
            Get-OrderId | Should -HaveCount 4
            $world.Service.ClearFaults()
            $second = Invoke-Runbook hold-until-paid.ps1 $call
            $second.Code | Should -Be 0
            $second.Output.OrderId | Should -Be $first.Output.OrderId
            $second.Output.Action | Should -Be $first.Output.Action
            ($second.Output | Where-Object Outcome -EQ AlreadyExists) | Should -HaveCount 4
            Get-OrderId | Sort-Object -Unique | Should -HaveCount 6

            $paid = Join-Path -Path $TestDrive -ChildPath 'paid.csv'
            (Get-Content -Raw -Path $call.Path).Replace(',pending,,unfulfilled', ',paid,2026-11-20,unfulfilled') | Set-Content -Path $paid -Encoding utf8
            $call.Path = $paid
            Start-Outage -Operation updateFulfillmentOrder
            (Invoke-Runbook hold-until-paid.ps1 $call).Error | Should -Not -BeNullOrEmpty
            $world.Service.ClearFaults()
            ((Invoke-Runbook hold-until-paid.ps1 $call).Output | Where-Object OrderId -EQ '1012').Action | Should -Be 'Released'
            (Get-McfOrder 1012 -Connection $world.Connection).FulfillmentAction | Should -Be 'Ship'
            Get-OrderId | Should -HaveCount 6
        }
        finally { Close-World $world }
    }
}

Describe 'Refund and return' {
    It 'requests each unit once, also when the first response was lost' {
        $script:world = Open-World
        try {
            [void] (Import-McfOrder -LiteralPath "$samples/us-flat-file-template.txt" -Connection $world.Connection -WarningAction SilentlyContinue |
                    New-McfOrder -Connection $world.Connection)
            [void] $world.Service.StepClock([timespan]::FromDays(6))
            $call = @{ OrderId = 'TPL-2'; Sku = 'PEN-BRASS-01'; Quantity = 2; ReturnReasonCode = 'CR-DEFECTIVE'; Connection = $world.Connection }
            Start-Outage -Operation createFulfillmentReturn
            $first = Invoke-Runbook refund-and-return.ps1 $call
            $first.Output | Should -BeNullOrEmpty
            $world.Service.ClearFaults()
            Add-Fault $world @{ Kind = 'DropAfterCommit'; Operation = 'createFulfillmentReturn' }
            $second = Invoke-Runbook refund-and-return.ps1 $call
            $third = Invoke-Runbook refund-and-return.ps1 $call
            $second.Output.ReturnItemId | Should -HaveCount 2
            $third.Output.ReturnItemId | Should -Be $second.Output.ReturnItemId
            (Get-McfOrder TPL-2 -Connection $world.Connection).ReturnItems | Should -HaveCount 2
        }
        finally { Close-World $world }
    }
}
