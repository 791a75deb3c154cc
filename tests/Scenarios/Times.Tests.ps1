# Times as users type them: local, relative and by culture. The zones are those of a process of its own.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    # The time that a parameter becomes: the start of a new store shows it.
    function Get-Typed($Time) {
        $connection = Connect-Mcf -Embedded -Path "$TestDrive/$([guid]::NewGuid().ToString('n')).db" -TimeScale 0 -StartTime $Time -Name 'typed' -PassThru
        try { (Get-McfClock -Connection $connection).Now }
        finally { $connection | Disconnect-Mcf }
    }
}

Describe 'A typed time' {
    BeforeEach {
        $script:world = Open-World
        Get-SampleOrder -Id 't-1' | New-McfOrder | Out-Null
        $script:now = (Get-McfClock).Now
    }

    AfterEach {
        Close-World $world
    }

    It 'is local without a time zone, in <Zone>' -Skip:(-not $IsLinux) -ForEach @(
        @{ Zone = 'America/Los_Angeles'; Utc = '2026-11-29T11:30:00Z' }
        @{ Zone = 'UTC'; Utc = '2026-11-29T03:30:00Z' }
        @{ Zone = 'Asia/Tokyo'; Utc = '2026-11-28T18:30:00Z' }
    ) {
        $before = $env:TZ
        try {
            $env:TZ = $Zone
            $said = Invoke-FreshProcess @"
Import-Module '$manifest'
foreach (`$time in '2026-11-29 03:30', '2026-11-29T03:30:00Z', '2026-11-29T03:30:00+09:00', [datetime]'2026-11-29T03:30:00', [datetimeoffset]'2026-11-29T03:30:00Z') {
    `$connection = Connect-Mcf -Embedded -Path "$TestDrive/`$([guid]::NewGuid().ToString('n')).db" -TimeScale 0 -StartTime `$time -PassThru
    (Get-McfClock -Connection `$connection).Now.ToString('yyyy-MM-ddTHH:mm:ssZ')
    `$connection | Disconnect-Mcf
}
"@
            $said | Should -Be $Utc, '2026-11-29T03:30:00Z', '2026-11-28T18:30:00Z', $Utc, '2026-11-29T03:30:00Z'
        }
        finally {
            $env:TZ = $before
        }
    }

    It 'can be <Text> of the service''s clock' -ForEach @(
        @{ Text = '7d'; Ago = '7.00:00:00' }
        @{ Text = '1.5h'; Ago = '01:30:00' }
        @{ Text = '2w'; Ago = '14.00:00:00' }
        @{ Text = 'now'; Ago = '00:00:00' }
    ) {
        Get-Typed $Text | Should -Be ($now - [timespan] $Ago)
    }

    It 'can be the day <Text>' -ForEach @{ Text = 'today'; Days = 0 }, @{ Text = 'Yesterday'; Days = -1 }, @{ Text = 'tomorrow'; Days = 1 } {
        $today = $now.ToLocalTime().Date
        (Get-Typed $Text).ToLocalTime() | Should -Be $today.AddDays($Days)
    }

    It 'can be <Text> in the culture <Culture>' -ForEach @(
        @{ Culture = 'de-DE'; Text = '29.11.2026'; Local = '2026-11-29 00:00' }
        @{ Culture = 'de-DE'; Text = '03.02.2026 04:05:06'; Local = '2026-02-03 04:05:06' }
        @{ Culture = 'en-US'; Text = '2/3/2026'; Local = '2026-02-03 00:00' }
        @{ Culture = 'en-US'; Text = '2/3/2026 4:05 PM'; Local = '2026-02-03 16:05' }
        @{ Culture = 'en-GB'; Text = '03/02/2026'; Local = '2026-02-03 00:00' }
        @{ Culture = 'en-US'; Text = '29.11.2026'; Local = '2026-11-29 00:00' }
        @{ Culture = 'th-TH'; Text = '2026-11-29 03:30'; Local = '2026-11-29 03:30' }
    ) {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            (Get-Typed $Text).ToLocalTime() | Should -Be ([datetime]::Parse($Local, [cultureinfo]::InvariantCulture))
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    It 'selects orders by -Since' {
        Get-McfOrder -Since 7d | ForEach-Object SellerFulfillmentOrderId | Should -Be 't-1'
        Get-McfOrder -Since $now.AddHours(1) | Should -BeNullOrEmpty
        $file = "$TestDrive/since.csv"
        Get-McfOrder 't-1' | Export-Csv -LiteralPath $file -NoTypeInformation
        { Get-McfOrder -Since (Import-Csv $file).StatusUpdatedDate } | Should -Not -Throw
    }

    It 'that is none is an error that shows the forms' {
        { Get-McfOrder -Since '31.31.2026' } | Should -Throw -ExpectedMessage "*must be a time such as*yesterday*'31.31.2026'*"
    }

    It 'of a recipient stays UTC, as in files' {
        Get-SampleOrder -Id 't-shown' | New-McfOrder -DisplayableOrderDate '2026-11-20' | Out-Null
        (Get-McfOrder 't-shown').DisplayableOrderDate | Should -Be ([datetime]::new(2026, 11, 20, 0, 0, 0, [System.DateTimeKind]::Utc))
    }
}
