BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'The quota' {
    BeforeEach { $script:world = Open-World -Paced }
    AfterEach { Close-World $world }

    It 'is one for all runspaces of the process' {
        $variables = @{ path = $world.Path }
        $script = '$connection = Connect-Mcf -Embedded -Path $path -PassThru
            1..15 | ForEach-Object { Get-SampleOrder "$prefix-$_" } | New-McfOrder | ForEach-Object Outcome
            $connection.GetQuota("createFulfillmentOrder").Available
            Disconnect-Mcf'
        $runs = 'one', 'other' | ForEach-Object { Start-Pipeline -Script $script -Variables ($variables + @{ prefix = $_ }) }
        $left = foreach ($run in $runs) {
            [void] $run.Shell.EndInvoke($run.Running)
            $run.Shell.Streams.Error | Should -BeNullOrEmpty
            @($run.Output)[0..14] | Should -Be (@('Created') * 15)
            $run.Output[15]
            $run.Shell.Dispose()
        }

        # With a quota of its own each would be left with 15 and what flowed in meanwhile.
        ($left | Measure-Object -Minimum).Minimum | Should -BeLessThan 15
    }

    It 'is one for runspaces of ForEach-Object -Parallel, too' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $path = $world.Path
        $left = 1..3 | ForEach-Object -ThrottleLimit 3 -Parallel {
            Import-Module -Name $using:manifest
            $connection = Connect-Mcf -Embedded -Path $using:path -PassThru
            [void] (1..10 | ForEach-Object { "nobody-$_" } | Get-McfOrder -ErrorAction Ignore)
            $connection.GetQuota('getFulfillmentOrder').Available
            Disconnect-Mcf
        }

        ($left | Measure-Object -Minimum).Minimum | Should -BeLessThan 20
    }

    It 'paces -ThrottleLimit <_> all the same' -ForEach 1, 2, 64 {
        $before = Get-RequestCount $world 'getFulfillmentOrder'
        1..33 | ForEach-Object { "nobody-$_" } | Get-McfOrder -Connection $world.Connection -ThrottleLimit $_ -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.FullyQualifiedErrorId | Select-Object -Unique | Should -BeLike 'McfOrderNotFound,*'
        (Get-RequestCount $world 'getFulfillmentOrder') - $before | Should -Be 33
    }

    It 'refuses -ThrottleLimit <_>, which no quota needs' -ForEach 0, 65 {
        { Get-McfOrder -SellerFulfillmentOrderId 'a' -Connection $world.Connection -ThrottleLimit $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'Progress' {
    BeforeAll {
        $file = Join-Path -Path $TestDrive -ChildPath 'orders.csv'
        $rows = 1..36 | ForEach-Object {
            [pscustomobject]@{
                OrderId = "p-$_"; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1
                Name = 'Pat Example'; Address1 = '123 Sample Street'; City = 'Ann Arbor'; State = 'MI'; PostalCode = '48104'; Country = 'US'
            }
        }
        $rows | Export-Csv -Path $file

        # A runspace without a console keeps its progress, so that it can be read back.
        function Get-Progress {
            param([string] $Script)

            $world = Open-World -Paced
            $run = Start-Pipeline -Script $Script -Variables @{ connection = $world.Connection; file = $file }
            [void] $run.Shell.EndInvoke($run.Running)
            $run.Shell.Streams.Error | Should -BeNullOrEmpty
            $run.Shell.Streams.Progress | Where-Object { $_.RecordType -eq 'Processing' -and $_.Activity -eq 'Placing orders' }
            $run.Shell.Dispose()
            Close-World $world
        }
    }

    It 'shows what is done, what waits, and the time left at the current quota for orders of a file' {
        $records = Get-Progress 'Import-McfOrder $file | New-McfOrder -Connection $connection'
        $records | Should -Not -BeNullOrEmpty
        foreach ($record in $records) { $record.StatusDescription | Should -Match '^\d+ of 36 done, \d+ in progress' }
        $waiting = $records | Where-Object StatusDescription -Match '^\d+ of 36 done, \d+ in progress, about \d+ s left, \d+ waiting for quota$' | Select-Object -First 1
        $waiting | Should -Not -BeNullOrEmpty
        $waiting.SecondsRemaining | Should -BeIn (1..3)
        $waiting.PercentComplete | Should -BeIn (50..99)
        $records[-1].StatusDescription | Should -Be '36 of 36 done, 0 in progress'
        $records[-1].PercentComplete | Should -Be 100
    }

    It 'does not guess how many orders a script will make' {
        $records = Get-Progress '1..36 | ForEach-Object { if ($_ -eq 20) { Start-Sleep -Milliseconds 700 }; Get-SampleOrder "g-$_" } | New-McfOrder -Connection $connection'
        $records[0].StatusDescription | Should -Match '^\d+ done, \d+ in progress'
        $records[0].PercentComplete | Should -Be -1
        $records[0].SecondsRemaining | Should -Be -1
    }

    It 'does not believe the file when the orders were sorted on the way' {
        $records = Get-Progress 'Import-McfOrder $file | Sort-Object -Property { $_.Source.OrdersAfter } | New-McfOrder -ThrottleLimit 2 -Connection $connection'
        $records[0].StatusDescription | Should -Match '^\d+ done, \d+ in progress'
    }
}
