# A second run: results files, what they settle, and a service that cannot be reached.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    function Get-RunOrder([int] $From, [int] $To) { $From..$To | ForEach-Object { Get-SampleOrder -Id "r-$_" } }
    function Get-CreateCount { Get-RequestCount $world 'createFulfillmentOrder' }
    function Get-ReadCount { Get-RequestCount $world 'getFulfillmentOrder' }
}

Describe 'A results file' {
    BeforeEach {
        $script:world = Open-World
        $script:file = "$TestDrive/$([guid]::NewGuid().ToString('n')).csv"
    }

    AfterEach {
        Close-World $world
    }

    It 'has a row for each order, whatever became of it' {
        $orders = (Get-RunOrder 1 2), (Get-SampleOrder -Id 'r-bad' -Sku 'NO-SUCH'), (Get-SampleOrder -Id 'r-none' -Quantity 0) | ForEach-Object { $_ }
        $results = $orders | New-McfOrder -ResultPath $file -ErrorAction SilentlyContinue
        $results.Count | Should -Be 2
        $rows = Import-Csv -LiteralPath $file
        $rows.SellerFulfillmentOrderId | Sort-Object | Should -Be 'r-1', 'r-2', 'r-bad', 'r-none'
        ($rows | Where-Object SellerFulfillmentOrderId -Like 'r-?').Outcome | Select-Object -Unique | Should -Be 'Created'
        ($rows | Where-Object SellerFulfillmentOrderId -In 'r-bad', 'r-none').Outcome | Should -Be 'Rejected', 'Rejected'
        $first = $rows | Where-Object SellerFulfillmentOrderId -EQ 'r-1'
        $first.ContentHash | Should -Match '^[0-9a-f]{32}$'
        $first.SellerKey | Should -Be $results[0].SellerKey
        "$file.partial" | Should -Not -Exist
    }

    It 'is written row by row, and is partial until the end' {
        $seen = Get-RunOrder 1 20 | New-McfOrder -ResultPath $file -ThrottleLimit 1 | ForEach-Object {
            if ($_.SellerFulfillmentOrderId -eq 'r-10') { @(Import-Csv -LiteralPath "$file.partial").Count; Test-Path -LiteralPath $file }
        }
        $seen[0] | Should -BeGreaterOrEqual 10
        $seen[1] | Should -BeFalse
        @(Import-Csv -LiteralPath $file).Count | Should -Be 20
    }

    It 'lets the next run skip what it settles, without a request' {
        Get-RunOrder 1 30 | New-McfOrder -ResultPath $file | Out-Null
        $creates, $reads = (Get-CreateCount), (Get-ReadCount)
        $again = Get-RunOrder 1 32 | New-McfOrder -ResumeFrom $file -ResultPath $file
        $again.Count | Should -Be 32
        ($again | Where-Object Outcome -EQ AlreadyExists).Count | Should -Be 30
        $again[0].Reason | Should -Match 'nothing was sent'
        (Get-CreateCount) - $creates | Should -Be 2
        (Get-ReadCount) - $reads | Should -Be 0
        $rows = Import-Csv -LiteralPath $file
        $rows.Count | Should -Be 32
        ($rows | Where-Object Outcome -EQ Created).Count | Should -Be 32
    }

    It 'settles nothing for different content, a different seller or an open outcome' {
        Get-RunOrder 1 3 | New-McfOrder -ResultPath $file | Out-Null
        Get-SampleOrder -Id 'r-1' -Quantity 2 | New-McfOrder -ResumeFrom $file -ErrorVariable conflict -ErrorAction SilentlyContinue
        $conflict[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderConflict,*'
        $other = Open-World
        try {
            (Get-RunOrder 1 3 | New-McfOrder -ResumeFrom $file -Connection $other.Connection).Outcome | Select-Object -Unique | Should -Be 'Created'
        }
        finally {
            Close-World $other
        }

        (Get-Content -LiteralPath $file -Raw) -replace 'r-2,Created', 'r-2,Unknown' | Set-Content -LiteralPath $file
        $reads = Get-ReadCount
        (Get-SampleOrder -Id 'r-2' | New-McfOrder -ResumeFrom $file -Connection $world.Connection).Outcome | Should -Be 'AlreadyExists'
        (Get-ReadCount) - $reads | Should -Be 1
    }

    It 'of a run that was stopped is read and continued' {
        Get-RunOrder 1 40 | New-McfOrder -ResultPath $file -ThrottleLimit 1 | Select-Object -First 20 | Out-Null
        $file | Should -Not -Exist
        $known = @(Import-Csv -LiteralPath "$file.partial").Count
        $known | Should -BeGreaterOrEqual 20
        # As after a loss of power: the last row is cut off.
        Add-Content -LiteralPath "$file.partial" -Value 'r-99,Created,,a-b' -NoNewline
        $reads = Get-ReadCount
        $results = Get-RunOrder 1 40 | New-McfOrder -ResumeFrom $file -ResultPath $file
        $results.Count | Should -Be 40
        (Get-ReadCount) - $reads | Should -BeLessOrEqual 2
        (Import-Csv -LiteralPath $file).SellerFulfillmentOrderId | Sort-Object -Unique | Should -HaveCount 40
        "$file.partial" | Should -Not -Exist
        ($world.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId | Sort-Object -Unique).Count | Should -Be 40
    }

    It 'of a stopped run is kept when nothing is resumed' {
        Get-RunOrder 1 3 | New-McfOrder -ResultPath $file | Select-Object -First 1 | Out-Null
        Get-RunOrder 1 3 | New-McfOrder -ResultPath $file -WarningVariable said -WarningAction SilentlyContinue | Out-Null
        "$said" | Should -Match 'unfinished run'
        "$file.partial.1" | Should -Exist
    }

    It 'is not a different file' {
        Set-Content -LiteralPath $file -Value 'my notes'
        { Get-RunOrder 1 1 | New-McfOrder -ResultPath $file } | Should -Throw -ErrorId 'McfFileNotWritten,*'
        { Get-RunOrder 1 1 | New-McfOrder -ResumeFrom $file } | Should -Throw -ErrorId 'McfResultsUnreadable,*'
        Get-Content -LiteralPath $file | Should -Be 'my notes'
        Get-CreateCount | Should -Be 0
    }

    It 'that does not exist yet settles nothing' {
        (Get-RunOrder 1 1 | New-McfOrder -ResumeFrom $file -ResultPath $file).Outcome | Should -Be 'Created'
    }

    It 'is private' -Skip:(-not $IsLinux) {
        Get-RunOrder 1 1 | New-McfOrder -ResultPath $file | Out-Null
        (Get-Item -LiteralPath $file).UnixMode | Should -Be '-rw-------'
    }
}

Describe 'A second run without a results file' {
    It 'places new orders while the placed ones are still compared at the quota of reads' {
        $world = Open-World
        $paced = Connect-Mcf -Embedded -Path $world.Path -TimeScale 0 -Name 'paced' -PassThru
        try {
            Get-RunOrder 1 60 | New-McfOrder -Connection $world.Connection | Out-Null
            $results = (Get-RunOrder 1 60), (Get-RunOrder 101 103) | ForEach-Object { $_ } | New-McfOrder -Connection $paced -OutputOrder Completion
            $results.Count | Should -Be 63
            $ids = @($results.SellerFulfillmentOrderId)
            $last = 101..103 | ForEach-Object { [array]::IndexOf($ids, "r-$_") } | Sort-Object | Select-Object -Last 1
            ($results | Where-Object Outcome -EQ Created).SellerFulfillmentOrderId | Sort-Object | Should -Be 'r-101', 'r-102', 'r-103'
            # Thirty reads may leave at once, and the other ones two a second.
            $last | Should -BeLessThan 60
            $ids[-1] | Should -BeIn (1..60 | ForEach-Object { "r-$_" })
        }
        finally {
            $paced | Disconnect-Mcf
            Close-World $world
        }
    }
}

Describe 'A service that cannot be reached' {
    It 'ends the run after a few failures with one error; every other order is NotSent' {
        # The port is closed.
        $connection = Open-LiveConnection -Endpoint 'http://127.0.0.1:9'
        try {
            $file = "$TestDrive/dead.csv"
            $results = 1..60 | ForEach-Object { Get-SampleOrder -Id "d-$_" } |
                New-McfOrder -Connection $connection -ResultPath $file -ErrorVariable failures -ErrorAction SilentlyContinue
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfConnectionFailed,*'
            $results.Count | Should -Be 60
            $results.Outcome | Select-Object -Unique | Should -Be 'NotSent'
            (Import-Csv -LiteralPath $file).Outcome | Select-Object -Unique | Should -Be 'NotSent'
        }
        finally {
            $connection.Dispose()
        }
    }

    It 'for a moment is an error of the orders it concerns' {
        $world = Open-World
        try {
            Add-Fault $world @{ Kind = 'DropBeforeCommit'; Operation = 'createFulfillmentOrder'; SellerFulfillmentOrderId = 'd-2'; Count = $null }
            $results = 1..4 | ForEach-Object { Get-SampleOrder -Id "d-$_" } | New-McfOrder -ErrorAction SilentlyContinue
            ($results | Where-Object Outcome -EQ Created).SellerFulfillmentOrderId | Should -Be 'd-1', 'd-3', 'd-4'
        }
        finally {
            Close-World $world
        }
    }
}
