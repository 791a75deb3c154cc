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
        $read.StorePath | Should -Be (Join-Path $TestDrive 'south.db')
        "$($read.TokenEndpoint)" | Should -Be 'https://embedded.mcf.localhost/auth/o2/token'
        ($read | Format-List | Out-String) | Should -Match 'StorePath'
    }

    It 'shows store, token endpoint and virtual time of an embedded connection' {
        $path = Join-Path $TestDrive 'clock.db'
        $connection = Connect-Mcf -Embedded -Path $path -TimeScale 0 -Name 'clock' -PassThru
        try {
            $connection.StorePath | Should -Be $path
            "$($connection.TokenEndpoint)" | Should -Be 'https://embedded.mcf.localhost/auth/o2/token'
            $before = $connection.VirtualTime
            $before.Kind | Should -Be 'Utc'
            $before | Should -Be (Get-McfConnection 'clock').VirtualTime
            Step-McfClock 1.02:03:04 -Connection $connection | Out-Null
            $connection.VirtualTime - $before | Should -Be ([timespan]'1.02:03:04')

            $time = $connection.VirtualTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", [cultureinfo]::InvariantCulture)
            $table = Get-McfConnection 'clock' | Format-Table | Out-String -Width 300
            $list = Get-McfConnection 'clock' | Format-List | Out-String -Width 300
            $list | Should -Match ([regex]::Escape($time))
            $table | Should -Match $connection.VirtualTime.ToLocalTime().ToString('yyyy-MM-dd HH:mm', [cultureinfo]::InvariantCulture)
            foreach ($view in $table, $list) { $view | Should -Match ([regex]::Escape($path)) }
            $list | Should -Match 'TokenEndpoint *: https://embedded.mcf.localhost/auth/o2/token'
        }
        finally {
            Disconnect-Mcf -Connection $connection
        }
        $connection.VirtualTime | Should -BeNullOrEmpty
        ($connection | Format-List | Out-String) | Should -Not -Match 'VirtualTime'
    }

    It 'shows the same time as other connections to the store' {
        $path = Join-Path $TestDrive 'shared.db'
        $both = 'one', 'two' | ForEach-Object { Connect-Mcf -Embedded -Path $path -TimeScale 0 -Name $_ -PassThru }
        try {
            Step-McfClock 5h -Connection $both[0] | Out-Null
            $both[1].VirtualTime | Should -Be $both[0].VirtualTime
        }
        finally {
            $both | Disconnect-Mcf
        }
    }

    It 'shows endpoint and token endpoint of other connections, and no store or virtual time' {
        $connection = Open-LiveConnection
        try {
            $connection.StorePath | Should -BeNullOrEmpty
            $connection.VirtualTime | Should -BeNullOrEmpty
            $list = $connection | Format-List | Out-String -Width 300
            $list | Should -Match 'TokenEndpoint *: https://api.amazon.com/auth/o2/token'
            $list | Should -Not -Match 'StorePath|VirtualTime'
            ($connection | Format-Table | Out-String -Width 300) | Should -Match 'https://sellingpartnerapi-na.amazon.com/'
        }
        finally {
            $connection.Dispose()
        }
    }

    It 'finds a name that contains wildcard characters' {
        foreach ($name in 'west[1]', 'west[2') {
            $connection = Connect-Mcf -Embedded -Path (Join-Path $TestDrive 'west.db') -Name $name -PassThru
            try {
                (Get-McfConnection $name).Name | Should -Be $name
                Disconnect-Mcf -Name $name
                Get-McfConnection -All | Where-Object Name -EQ $name | Should -BeNullOrEmpty
            }
            finally { $connection.Dispose() }
        }
    }
}
