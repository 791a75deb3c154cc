BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    'north', 'north-2', 'south' | ForEach-Object { Connect-Mcf -Embedded -Path (Join-Path $TestDrive "$_.db") -Name $_ }
}

AfterAll { Disconnect-Mcf -All }

Describe 'Get-McfConnection' {
    It 'shows the connection in use' {
        (Get-McfConnection).Name | Should -Be 'south'
    }

    It 'shows all, oldest first' {
        (Get-McfConnection -All).Name | Should -Be 'north', 'north-2', 'south'
    }

    It 'finds by name and wildcard' {
        (Get-McfConnection 'north*').Name | Should -Be 'north', 'north-2'
        (Get-McfConnection 'SOUTH').Name | Should -Be 'south'
        Get-McfConnection 'east*' -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'says that a name is not there' {
        Get-McfConnection 'east', 'south' -ErrorVariable failures -ErrorAction SilentlyContinue | Select-Object -ExpandProperty Name | Should -Be 'south'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfConnectionNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be 'east'
    }

    It 'survives a trip through a file without anything that works' {
        $file = Join-Path $TestDrive 'connection.xml'
        Get-McfConnection | Export-Clixml -LiteralPath $file
        $read = Import-Clixml -LiteralPath $file
        $read.Name | Should -Be 'south'
        $read.PSObject.Properties.Name | Should -Not -Contain 'Outbound'
    }
}
