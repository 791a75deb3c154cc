BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'ConvertTo-McfSpreadsheetRow' {
    It 'keeps <Value> from running as a formula' -ForEach @(
        @{ Value = '=1+1' }, @{ Value = '+1' }, @{ Value = '-cmd' }, @{ Value = '@SUM(A1)' }, @{ Value = "`t=1" }, @{ Value = "`r=1" }
        @{ Value = "$([char] 0xFF1D)1+1" }
    ) {
        ([pscustomobject]@{ Cell = $Value } | ConvertTo-McfSpreadsheetRow).Cell | Should -BeExactly "'$Value"
    }

    It 'keeps a formula behind <Name> from running, in cells and in column names' -ForEach @(
        @{ Name = 'a space'; Before = ' ' }, @{ Name = 'a no-break space'; Before = [char] 0xA0 }, @{ Name = 'an ideographic space'; Before = [char] 0x3000 }
        @{ Name = 'a zero-width space'; Before = [char] 0x200B }, @{ Name = 'a byte order mark'; Before = [char] 0xFEFF }
        @{ Name = 'a word joiner'; Before = [char] 0x2060 }, @{ Name = 'a soft hyphen'; Before = [char] 0xAD }, @{ Name = 'a right-to-left override'; Before = [char] 0x202E }
        @{ Name = 'a Hangul filler'; Before = [char] 0x3164 }, @{ Name = 'an escape'; Before = [char] 27 }, @{ Name = 'a line separator'; Before = [char] 0x2028 }
        @{ Name = 'a variation selector'; Before = [char] 0xFE0F }, @{ Name = 'a tag'; Before = [char]::ConvertFromUtf32(0xE0020) }
        @{ Name = 'several'; Before = " `t$([char] 0x200B) " }
    ) {
        foreach ($sign in '=', '+', '-', '@', [char] 0xFF1D, [char] 0xFE66) {
            $text = "$Before${sign}1+1"
            $row = [pscustomobject]@{ $text = $text } | ConvertTo-McfSpreadsheetRow
            $property = @($row.psobject.Properties)[0]
            $property.Name | Should -BeExactly "'$text"
            $property.Value | Should -BeExactly "'$text"
        }
    }

    It 'leaves text alone whose first visible character starts no formula' {
        foreach ($text in ' a=1', "$([char] 0x200B)b", '  ', "'=1", '1-2', "$([char] 0xE9)=") {
            ([pscustomobject]@{ Cell = $text } | ConvertTo-McfSpreadsheetRow).Cell | Should -BeExactly $text
        }
    }

    It 'keeps both of two columns whose guarded names meet' {
        $row = [ordered]@{ "'=a" = 1; '=a' = 2 } | ConvertTo-McfSpreadsheetRow
        @($row.psobject.Properties.Name) | Should -Be "'=a", "''=a"
        @($row.psobject.Properties.Value) | Should -Be 1, 2
    }

    It 'leaves harmless text and plain values alone' {
        $row = [pscustomobject]@{ Text = "it's = fine"; Empty = ''; Nothing = $null; Number = -2; Price = -1.5d; Flag = $true } | ConvertTo-McfSpreadsheetRow
        $row.Text | Should -BeExactly "it's = fine"
        $row.Empty | Should -BeExactly ''
        $row.Nothing | Should -BeNullOrEmpty
        $row.Number | Should -BeOfType int
        $row.Number | Should -Be -2
        $row.Price | Should -Be -1.5
        $row.Flag | Should -BeTrue
    }

    It 'writes times in one form and lists in a line' {
        $time = [datetime]::new(2026, 7, 1, 10, 0, 0, [DateTimeKind]::Utc)
        $row = [pscustomobject]@{ Time = $time; List = @('=a', 'b'); Span = [timespan]::FromHours(26); Table = @{ k = 'v' } } | ConvertTo-McfSpreadsheetRow
        $row.Time | Should -BeExactly '2026-07-01T10:00:00Z'
        $row.List | Should -BeExactly "'=a; b"
        $row.Span | Should -BeExactly '1.02:00:00'
        $row.Table | Should -BeExactly 'k=v'
    }

    It 'takes hashtables, and keeps the order of columns' {
        $row = [ordered]@{ B = 1; A = '=2' } | ConvertTo-McfSpreadsheetRow
        $row.psobject.Properties.Name | Should -Be 'B', 'A'
        $row.A | Should -BeExactly "'=2"
    }

    It 'makes a row without lists of every object of an order' {
        $world = Open-World
        try {
            $result = Get-SampleOrder -Id 'row-1' | New-McfOrder
            $null = Step-McfClock -By 3.00:00:00
            foreach ($object in $result, (Get-McfOrder 'row-1'), (Get-McfTracking -SellerFulfillmentOrderId 'row-1')) {
                $object | ConvertTo-McfSpreadsheetRow | ConvertTo-Csv | Should -Not -Match 'System\.|AmazonMcf\.|\[\]'
            }
        }
        finally {
            Close-World $world
        }
    }
}

Describe 'Export-Csv' {
    It 'writes results and tracking that can be read without formatting' {
        $world = Open-World
        try {
            $result = Get-SampleOrder -Id 'csv-1' | New-McfOrder
            # Whatever the hour of the start: in the van or delivered.
            $null = Step-McfClock -By 9.00:00:00
            $result | ConvertTo-Csv | Should -Not -Match 'System\.|AmazonMcf\.|\[\]'
            $tracking = $result | Get-McfTracking
            $tracking.DeliveryWindow | Should -Not -BeNullOrEmpty
            $tracking | ConvertTo-Csv | Should -Not -Match 'System\.|AmazonMcf\.|\[\]'
            $tracking.TrackingEvents[0].EventCode | Should -Be $tracking.TrackingEvents.EventCode[0]
        }
        finally {
            Close-World $world
        }
    }
}
