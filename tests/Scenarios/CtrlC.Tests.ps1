BeforeDiscovery {
    $script:hasTerminal = [bool] (Get-Command -Name 'script' -CommandType Application -ErrorAction Ignore)
    if (-not $hasTerminal) { Write-Warning "Ctrl+C is not tested at a terminal: there is no 'script' of util-linux on PATH." }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # A pwsh at a terminal of its own: its output is collected in Text, and its queries for the cursor are answered.
    function Start-Terminal {
        [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It only starts a test.')]
        param([string] $Startup)

        $start = [System.Diagnostics.ProcessStartInfo]@{
            FileName = 'script'; UseShellExecute = $false; RedirectStandardInput = $true; RedirectStandardOutput = $true; RedirectStandardError = $true
        }
        $pwsh = (Get-PowerShellEngine).Shell
        # A shell that runs the tests in the background lets its children ignore Ctrl+C; where env can undo that, it does.
        $null = & env --default-signal=INT true 2>&1
        if ($LASTEXITCODE -eq 0) { $pwsh = "env --default-signal=INT $pwsh" }
        @('--quiet', '--flush', '--return', '--command', "stty cols 2000 rows 50; $pwsh -NoProfile -NoLogo -NoExit -File '$Startup'", '/dev/null') |
            ForEach-Object { $start.ArgumentList.Add($_) }
        $start.Environment['SHELL'] = '/bin/sh'
        $process = [System.Diagnostics.Process]::Start($start)
        [pscustomobject]@{ Process = $process; Text = ''; Buffer = [byte[]]::new(65536); Reading = $null }
    }

    function Send-Key {
        param($Terminal, [string] $Text)

        $Terminal.Process.StandardInput.Write($Text)
        $Terminal.Process.StandardInput.Flush()
    }

    # Takes in what the terminal printed in the meantime.
    function Read-Screen {
        param($Terminal)

        while ($true) {
            if (-not $Terminal.Reading) {
                $Terminal.Reading = $Terminal.Process.StandardOutput.BaseStream.ReadAsync($Terminal.Buffer, 0, $Terminal.Buffer.Length)
            }
            if (-not $Terminal.Reading.Wait(20)) { return }
            $part = [System.Text.Encoding]::UTF8.GetString($Terminal.Buffer, 0, $Terminal.Reading.Result)
            $Terminal.Reading = $null
            if ($part.Length -eq 0) { throw "The terminal was closed: $($Terminal.Text)" }
            foreach ($question in [regex]::Matches($part, '\e\[6n')) { Send-Key $Terminal "`e[1;1R" }
            $Terminal.Text += $part -replace '\e\[[0-9;?]*[ -/]*[@-~]|\e[=>]'
        }
    }

    # Waits until a pattern appears after a position of the text, and returns the position behind it.
    function Wait-Screen {
        param($Terminal, [string] $Pattern, [int] $From, [double] $Seconds = 60)

        $waited = [System.Diagnostics.Stopwatch]::StartNew()
        while ($true) {
            Read-Screen $Terminal
            $found = [regex]::new($Pattern).Match($Terminal.Text, $From)
            if ($found.Success) { return $found.Index + $found.Length }
            if ($waited.Elapsed.TotalSeconds -gt $Seconds) { throw "'$Pattern' did not appear within $Seconds s: $($Terminal.Text.Substring($From))" }
        }
    }

    # The names a warning lists behind some words.
    function Get-NamedOrder {
        param([string] $Text, [string] $Words)

        if ($Text -match "\d+ $Words \((?<names>[^)]*)\)") { $Matches.names -split ', ' }
    }

    $script:rounds = 20
    $script:ordersPerFile = 12
}

Describe 'Ctrl+C at a terminal' -Skip:(-not $hasTerminal) {
    BeforeAll {
        $script:world = Open-World
        $script:startup = Join-Path -Path $TestDrive -ChildPath 'startup.ps1'
        Set-Content -LiteralPath $startup -Value @"
Import-Module '$manifest'
Set-Location -LiteralPath '$TestDrive'
Connect-Mcf -Embedded -Path '$($world.Path)' -TimeScale 0 -Unlimited
function prompt { "READY-`$((`$global:turn++))> " }
function Place(`$File) {
    Import-McfOrder `$File | New-McfOrder -ThrottleLimit 6 | ForEach-Object { "GOT-`$(`$_.SellerFulfillmentOrderId)-`$(`$_.Outcome)." }
}
"@
        foreach ($round in 1..$rounds) {
            1..$ordersPerFile | ForEach-Object {
                [pscustomobject]@{
                    OrderId = "r$round-$_"; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; Name = 'Pat Example'; AddressLine1 = '123 Sample Street'
                    City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'
                }
            } | Export-Csv -LiteralPath (Join-Path -Path $TestDrive -ChildPath "$round.csv") -NoTypeInformation
        }

        [void] $world.Service.SetStock('US', 'MUG-ENAMEL-BLUE', 100000)
        $script:terminal = Start-Terminal -Startup $startup
        $script:position = Wait-Screen $terminal 'READY-0> '
    }

    AfterAll {
        if ($terminal -and -not $terminal.Process.HasExited) { $terminal.Process.Kill($true) }
        if ($world) { Close-World $world }
    }

    It 'returns to the prompt within three seconds and reports the outcome of each order: round <_> of 20' -ForEach (1..20) {
        # Some orders are answered, some are done without an answer, some are refused for the moment.
        $world.Service.ClearFaults()
        foreach ($slow in 3, 5, 9) {
            Add-Fault $world @{ Kind = 'Delay'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = "r$_-$slow"; Delay = [timespan]::FromMinutes(5); Count = $null }
        }
        foreach ($refused in 4, 7) {
            Add-Fault $world @{ Kind = 'ThrottleStorm'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = "r$_-$refused"; Count = $null }
        }

        $before = Get-RequestCount $world 'createFulfillmentOrder'
        Send-Key $terminal "Place $_.csv`r"
        Wait-Until { Read-Screen $terminal; (Get-RequestCount $world 'createFulfillmentOrder') -gt $before + $_ % 8 }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        Send-Key $terminal "`u{3}"
        $end = Wait-Screen $terminal 'READY-\d+> ' -From $position
        $took = $watch.Elapsed
        $said = $terminal.Text.Substring($position, $end - $position)

        # What an empty line takes is a measure of how busy the machine is.
        $watch.Restart()
        Send-Key $terminal "`r"
        $script:position = Wait-Screen $terminal 'READY-\d+> ' -From $end
        ($took - $watch.Elapsed * 10).TotalSeconds | Should -BeLessOrEqual 3 -Because $said

        $file = $_
        $all = 1..$ordersPerFile | ForEach-Object { "r$file-$_" }
        $committed = @($world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId | Where-Object { $_ -like "r$file-*" })
        $written = @([regex]::Matches($said, '(?m)^GOT-(r\d+-\d+)-Created\.').ForEach{ $_.Groups[1].Value })
        $warning = [regex]::Match($said, 'WARNING: New-McfOrder was stopped: .*').Value
        $unknown = @(Get-NamedOrder $warning 'sent with unknown outcome')
        $answered = @(Get-NamedOrder $warning 'completed but not written')
        $notSent = @(Get-NamedOrder $warning 'not sent')
        $toCome = if ($warning -match '(?<count>\d+) more inputs? not sent') { [int] $Matches.count } else { 0 }

        $unanswered = $committed | Where-Object { $_ -notin $written -and $_ -notin $answered }
        $unknown | Sort-Object | Should -Be ($unanswered | Sort-Object) -Because $said
        @($committed | Where-Object { $_ -in $notSent }) | Should -BeNullOrEmpty -Because $said
        # An order that is being written when the stop comes cannot be distinguished from one that was not written.
        @($written | Where-Object { $_ -in $answered }).Count | Should -BeLessOrEqual 1 -Because $said
        $named = @(@($written) + $unknown + $answered + $notSent | Sort-Object -Unique)
        $named | Should -Be ($all[0..($named.Count - 1)] | Sort-Object) -Because $said
        $named.Count + $toCome | Should -Be $ordersPerFile -Because $said
    }

    It 'says that a SKU may have been registered' {
        $world.Service.ClearFaults()
        Add-Fault $world @{ Kind = 'Delay'; Operation = 'createInventoryItem'; Delay = [timespan]::FromMinutes(5); Count = $null }
        Send-Key $terminal "Register-McfItem N-1`r"
        Wait-Until { Read-Screen $terminal; (Get-RequestCount $world 'createInventoryItem') -ge 1 }
        Send-Key $terminal "`u{3}"
        $script:position = Wait-Screen $terminal "unknown whether SKU 'N-1' was registered\. Read it with Get-McfInventory 'N-1'" -From $position
        $script:position = Wait-Screen $terminal 'READY-\d+> ' -From $position
        Get-RequestCount $world 'createInventoryItem' | Should -Be 1
    }

    It 'says what may have become of an inbound plan: <Operation>' -ForEach @(
        @{
            Operation = 'createInboundPlan'
            Command   = '$null = New-McfInboundPlan $units $from'
            Says      = 'New-McfInboundPlan was stopped: the outcome of its request is unknown\. Look for the plan with Get-McfInboundPlan'
        }
        @{
            Operation = 'getInboundOperationStatus'
            Command   = '$null = New-McfInboundPlan $units $from'
            Says      = "Amazon continues createInboundPlan '[^']+'\. To wait for it: Wait-McfInboundOperation "
        }
        @{
            Operation = 'confirmPlacementOption'
            Command   = '$null = New-McfInboundPlan $units $from | Confirm-McfInboundPlacement -Cheapest -Confirm:$false'
            Says      = 'Confirm-McfInboundPlacement was stopped: the outcome of its request is unknown\. Read the plan with'
        }
    ) {
        $world.Service.ClearFaults()
        $samples = Join-Path -Path $repository -ChildPath 'docs/samples'
        Send-Key $terminal "`$units = '$samples/replenish.csv'; `$from = Import-PowerShellDataFile '$samples/ship-from.psd1'`r"
        $script:position = Wait-Screen $terminal 'READY-\d+> ' -From $position
        Add-Fault $world @{ Kind = 'Delay'; Operation = $Operation; Delay = [timespan]::FromMinutes(5); Count = $null }
        $before = Get-RequestCount $world $Operation
        Send-Key $terminal "$Command`r"
        Wait-Until { Read-Screen $terminal; (Get-RequestCount $world $Operation) -gt $before }
        Send-Key $terminal "`u{3}"
        $script:position = Wait-Screen $terminal $Says -From $position
        $script:position = Wait-Screen $terminal 'READY-\d+> ' -From $position
    }

    It 'leaves interruptions that can be piped in to settle all of it' {
        $world.Service.ClearFaults()
        Send-Key $terminal '(Get-McfConnection).Interruptions | New-McfOrder | Out-Null; "STILL OPEN: $(@((Get-McfConnection).Interruptions).Count)."'
        Send-Key $terminal "`r"
        $end = Wait-Screen $terminal '(?m)^STILL OPEN: \d+\.' -From $position
        $terminal.Text.Substring(0, $end) | Should -Match 'STILL OPEN: 0\.$'
        $settled = $world.Service.ReadCommittedState().Orders.Count

        Send-Key $terminal "1..$rounds | ForEach-Object { Place `"`$_.csv`" } | Group-Object { `$_.Split('-')[-1] } | ForEach-Object { `"ALL: `$(`$_.Count) `$(`$_.Name)`" }`r"
        $end = Wait-Screen $terminal "(?m)^ALL: $settled AlreadyExists" -From $end
        $state = $world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId
        $state.Count | Should -Be ($rounds * $ordersPerFile)
        @($state | Select-Object -Unique).Count | Should -Be $state.Count
    }
}
