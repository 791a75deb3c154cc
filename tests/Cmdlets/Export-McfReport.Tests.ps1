BeforeDiscovery {
    # The shell that starts a process bounds the size of its files: the nearest thing to a full disk that needs no rights.
    $script:hasLimit = [bool] (Get-Command -Name 'sh' -CommandType Application -ErrorAction Ignore)
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    1..3 | ForEach-Object { Get-SampleOrder -Id "report-$_" } | New-McfOrder | Out-Null
    Get-SampleOrder -Id 'report-held' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
    Get-SampleOrder -Id 'report-short' -Quantity 5 | New-McfOrder | Out-Null
    Set-McfOrderStatus 'report-short' Unfulfillable
    $null = Step-McfClock -By 12.00:00:00
}

AfterAll {
    Close-World $world
}

Describe 'Export-McfReport' {
    BeforeEach {
        $script:file = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid().ToString('n')).html"
    }

    It 'writes one HTML file and nothing to the pipeline' {
        Export-McfReport $file -Since '2020-01-01' | Should -BeNullOrEmpty
        $page = Get-Content -LiteralPath $file -Raw
        $page | Should -BeLike '<!DOCTYPE html>*</html>*'
        $page | Should -Match 'report-held'
        $page | Should -Not -Match '(src|href)\s*=\s*"(?!#)'
    }

    It 'returns the figures with -PassThru' {
        $report = Export-McfReport $file -Since '2020-01-01' -PassThru
        $report | Should -BeOfType AmazonMcf.Reporting.McfReport
        $report.OrderCount | Should -Be 5
        $report.Statuses.Where({ $_.Status -eq 'Complete' }).OrderCount | Should -Be 3
        $report.PackageCount | Should -Be 3
        $report.UnfulfillableSkus.SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        $report.Issues.SellerFulfillmentOrderId | Should -Be 'report-held', 'report-short'
        $report.Holds[0].IsAboutToExpire | Should -BeTrue
    }

    It 'goes by the virtual time of the embedded service' {
        (Export-McfReport $file -PassThru -Since '2020-01-01').GeneratedDate | Should -Be (Get-McfClock).Now
    }

    It 'takes whole orders, heads, ids and results, each order once' {
        $whole = Get-McfOrder 'report-1', 'report-2'
        $heads = Get-McfOrder -Since '2020-01-01'
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        ($whole | Export-McfReport $file -PassThru).OrderCount | Should -Be 2
        Get-RequestCount $world 'getFulfillmentOrder' | Should -Be $before
        (@($whole; $heads; 'report-1') | Export-McfReport $file -PassThru).OrderCount | Should -Be 5
        (Get-SampleOrder -Id 'report-1' | New-McfOrder | Export-McfReport $file -PassThru).OrderCount | Should -Be 1
        (Export-McfReport $file -InputObject $whole -PassThru).OrderCount | Should -Be 2
    }

    It 'takes orders back from a file, without a connection' {
        $path = Join-Path -Path $TestDrive -ChildPath 'orders.xml'
        Get-McfOrder -Since '2020-01-01' -Detailed | Export-Clixml $path
        $there = Get-McfOrder -Since '2020-01-01' -Detailed | Export-McfReport $file -PassThru
        $figures = 'Select-Object OrderCount, UnitCount, ShippedUnitCount, HoldCount | ConvertTo-Json -Compress'
        $out = Invoke-FreshProcess "Import-Module '$manifest'; (Import-Clixml '$path' | Export-McfReport '$file' -PassThru | $figures)"
        $out | Should -Be ($there | Select-Object OrderCount, UnitCount, ShippedUnitCount, HoldCount | ConvertTo-Json -Compress)
    }

    It 'makes an empty report of an empty pipeline' {
        $report = @() | Export-McfReport $file -PassThru
        $report.OrderCount | Should -Be 0
        $file | Should -Exist
    }

    It 'measures transit with -IncludeTracking, or from tracking in the pipeline' {
        $orders = Get-McfOrder 'report-1', 'report-2'
        ($orders | Export-McfReport $file -PassThru).IsTransitMeasured | Should -BeFalse
        $measured = $orders | Export-McfReport $file -PassThru -IncludeTracking
        $measured.IsTransitMeasured | Should -BeTrue
        ([timespan] $measured.TransitTimesBySpeed[0].Median).TotalDays | Should -Be 7
        $measured.Arrivals[0].OnTime | Should -Be 2
        $piped = @($orders; $orders | Get-McfTracking) | Export-McfReport $file -PassThru
        $piped.TransitTimesBySpeed[0].Count | Should -Be 2
    }

    It 'is for its owner alone with -IncludePersonalData, also where it replaces a file' -Skip:($PSVersionTable.PSVersion.Major -lt 7 -or $IsWindows) {
        Export-McfReport $file -Since '2020-01-01'
        $shared = [System.IO.UnixFileMode] 'UserRead, UserWrite, GroupRead, OtherRead'
        [System.IO.File]::SetUnixFileMode($file, $shared)
        Export-McfReport $file -Since '2020-01-01'
        [System.IO.File]::GetUnixFileMode($file) | Should -Be $shared
        foreach ($path in $file, "$file.new") {
            Export-McfReport $path -Since '2020-01-01' -IncludePersonalData
            [System.IO.File]::GetUnixFileMode($path) | Should -Be ([System.IO.UnixFileMode] 'UserRead, UserWrite')
        }
    }

    It 'names recipients only with -IncludePersonalData' {
        Export-McfReport $file -Since '2020-01-01'
        $page = Get-Content -LiteralPath $file -Raw
        foreach ($word in 'Pat Example', 'Sample Street', 'Ann Arbor', '48104', '555-0100') { $page | Should -Not -Match $word }
        $report = Export-McfReport $file -Since '2020-01-01' -IncludePersonalData -PassThru
        $report.Issues[0].Recipient.Name | Should -Be 'Pat Example'
        Get-Content -LiteralPath $file -Raw | Should -Match 'Sample Street'
    }

    It 'says which orders are missing' {
        $report = 'report-1', 'nobody' | Export-McfReport $file -PassThru -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderNotFound,*'
        $report.UnreadCount | Should -Be 1
        Get-Content -LiteralPath $file -Raw | Should -Match '1 order could not be read'
    }

    It 'refuses what is not an order and continues' {
        $report = [pscustomobject]@{ Color = 'red' }, (Get-McfOrder 'report-1') | Export-McfReport $file -PassThru -ErrorAction SilentlyContinue -ErrorVariable failures
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
        $report.OrderCount | Should -Be 1
    }

    It 'does nothing with -WhatIf, not even read' {
        $before = Get-RequestCount $world 'listAllFulfillmentOrders'
        Export-McfReport $file -Since '2020-01-01' -WhatIf -PassThru | Should -BeNullOrEmpty
        $file | Should -Not -Exist
        Get-RequestCount $world 'listAllFulfillmentOrders' | Should -Be $before
    }

    It 'replaces a file, keeps it with -NoClobber, and needs -Force for one that is read-only' {
        Set-Content -LiteralPath $file -Value 'old'
        { 'report-1' | Export-McfReport $file -NoClobber } | Should -Throw -ErrorId 'McfFileExists,*'
        Get-Content -LiteralPath $file | Should -Be 'old'
        'report-1' | Export-McfReport $file
        (Get-Item -LiteralPath $file).IsReadOnly = $true
        { 'report-1' | Export-McfReport $file } | Should -Throw -ErrorId 'McfFileNotWritten,*'
        'report-1' | Export-McfReport $file -Force
        (Get-Item -LiteralPath $file).IsReadOnly | Should -BeFalse
    }

    It 'keeps the old report whole when the new one does not fit' -Skip:(-not $hasLimit) {
        $script = Join-Path -Path $TestDrive -ChildPath 'large.ps1'
        Set-Content -LiteralPath $script -Value @"
Import-Module '$manifest'
try { @() | Export-McfReport '$file' -ErrorAction Stop }
catch { "ID=`$(`$_.FullyQualifiedErrorId)"; "TEXT=`$(`$_.ErrorDetails.Message)" }
"@
        'report-1' | Export-McfReport $file
        $before = Get-FileHash -LiteralPath $file
        # An empty report has about 10 KB. The runtime must not keep its own code in a file.
        $limits = "trap '' XFSZ; ulimit -f 8; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0"
        $said = & sh -c "$limits; exec $((Get-PowerShellEngine).Shell) -NoProfile -NonInteractive -File '$script'" 2>&1 | Out-String
        $said | Should -Match 'ID=McfFileNotWritten,'
        $said | Should -Match ([regex]::Escape("The file '$file' cannot be written"))
        (Get-FileHash -LiteralPath $file).Hash | Should -Be $before.Hash
        "$file.partial" | Should -Not -Exist
    }

    It 'replaces what a command that was cut off left, and nothing else' {
        Set-Content -LiteralPath "$file.partial" -Value '<!DOCTYPE html><html>' -NoNewline
        'report-1' | Export-McfReport $file -Title 'First page'
        $file | Should -FileContentMatch 'First page'
        "$file.partial" | Should -Not -Exist
        Set-Content -LiteralPath "$file.partial" -Value 'a letter' -NoNewline
        { 'report-1' | Export-McfReport $file } | Should -Throw -ErrorId 'McfFileNotWritten,*'
        Get-Content -LiteralPath "$file.partial" -Raw | Should -Be 'a letter'
        $file | Should -FileContentMatch 'First page'
    }

    It 'never replaces a store' {
        $store = Join-Path -Path $TestDrive -ChildPath 'other.db'
        [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = $store }).Dispose()
        $before = Get-FileHash -LiteralPath $store
        $failure = { 'report-1' | Export-McfReport $store -Force } | Should -Throw -ErrorId 'McfFileNotWritten,*' -PassThru
        $failure.ErrorDetails.Message | Should -Match 'is a database'
        (Get-FileHash -LiteralPath $store).Hash | Should -Be $before.Hash
    }

    It 'never follows a link' -Skip:($PSVersionTable.PSVersion.Major -lt 7 -or $IsWindows) {
        $store = Join-Path -Path $TestDrive -ChildPath 'linked.db'
        [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = $store }).Dispose()
        $before = Get-FileHash -LiteralPath $store
        foreach ($target in $store, (Join-Path -Path $TestDrive -ChildPath 'nowhere.html')) {
            $link = Join-Path -Path $TestDrive -ChildPath "$([guid]::NewGuid().ToString('n')).html"
            $null = New-Item -ItemType SymbolicLink -Path $link -Target $target
            $failure = { 'report-1' | Export-McfReport $link } | Should -Throw -ErrorId 'McfFileNotWritten,*' -PassThru
            $failure.ErrorDetails.Message | Should -Match 'is a symbolic link'
        }
        (Get-FileHash -LiteralPath $store).Hash | Should -Be $before.Hash
    }

    It 'finds out before the work that the folder is not there' {
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        { 'report-1' | Export-McfReport (Join-Path -Path $TestDrive -ChildPath 'nowhere/r.html') } | Should -Throw -ErrorId 'McfFileNotWritten,*'
        Get-RequestCount $world 'getFulfillmentOrder' | Should -Be $before
    }

    It 'takes brackets as they are with -LiteralPath, and the folder of the session for relative paths' {
        $literal = Join-Path -Path $TestDrive -ChildPath 'a[1].html'
        'report-1' | Export-McfReport -LiteralPath $literal
        Test-Path -LiteralPath $literal | Should -BeTrue
        Push-Location -LiteralPath $TestDrive
        try { 'report-1' | Export-McfReport 'here.html' } finally { Pop-Location }
        Join-Path -Path $TestDrive -ChildPath 'here.html' | Should -Exist
        { 'report-1' | Export-McfReport 'Env:\report' } | Should -Throw -ErrorId 'McfInvalidPath,*'
        { 'report-1' | Export-McfReport $TestDrive } | Should -Throw -ErrorId 'McfInvalidPath,*'
    }

    It 'names the seller in the title, and the time zone of its days and times' {
        $report = Export-McfReport $file -Since '2020-01-01' -PassThru
        $report.Sellers | Should -Be $world.Connection.Name
        $report.TimeZone | Should -Be $(if ([System.TimeZoneInfo]::Local.HasSameRules([System.TimeZoneInfo]::Utc)) { 'UTC' } else { [System.TimeZoneInfo]::Local.Id })
        $report.Days[0].Date | Should -Be $testStart.ToLocalTime().Date
        $page = Get-Content -LiteralPath $file -Raw
        $page | Should -Match "<title>Multi-Channel Fulfillment: $($world.Connection.Name)</title>"
        $page | Should -Match ([regex]::Escape("Time zone: $($report.TimeZone)"))
        @() | Export-McfReport $file -PassThru | ForEach-Object Sellers | Should -BeNullOrEmpty
    }

    It 'names the commands that help, which run as they are' {
        $report = Export-McfReport $file -Since '2020-01-01' -PassThru
        $report.Issues[0].Commands | Should -Be 'Submit-McfOrder report-held', 'Stop-McfOrder report-held'
        $report.Issues[1].Commands | Should -Be 'Get-McfInventory MUG-ENAMEL-BLUE'
        (& ([scriptblock]::Create($report.Issues[1].Commands[0]))).SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        Get-Content -LiteralPath $file -Raw | Should -Match '<code><bdi>Stop-McfOrder report-held</bdi></code>'
        $report | ConvertTo-Json -Depth 5 | ConvertFrom-Json | ForEach-Object { $_.Issues[0].Commands } | Should -Be $report.Issues[0].Commands
    }

    It 'bears the title it is given' {
        'report-1' | Export-McfReport $file -Title 'Shop <North> & Co'
        Get-Content -LiteralPath $file -Raw | Should -Match '<title>Shop &lt;North&gt; &amp; Co</title>'
    }

    It 'reads again only what is open, and shows a return that was created since' {
        $null = Export-McfReport $file -Since '2020-01-01'
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        (Export-McfReport $file -Since '2020-01-01' -PassThru).OrderCount | Should -Be 5
        (Get-McfOrder -Since '2020-01-01' | Export-McfReport $file -PassThru).OrderCount | Should -Be 5

        # The order on hold, in each report.
        (Get-RequestCount $world 'getFulfillmentOrder') - $before | Should -Be 2

        $null = New-McfReturn 'report-1' -Reason 'CR-UNWANTED_ITEM'
        (Export-McfReport $file -Since '2020-01-01' -PassThru).OpenReturnCount | Should -Be 1
    }
}
