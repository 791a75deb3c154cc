BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'The captures of the views' {
    It 'are what the views show now' -Skip:($PSVersionTable.PSVersion.Major -lt 7 -or $IsWindows -or -not (Test-Path -LiteralPath '/usr/share/zoneinfo/America/New_York')) {
        $target = Join-Path -Path $TestDrive -ChildPath 'views'
        $script = Join-Path -Path $repository -ChildPath 'build/views.ps1'
        Invoke-FreshProcess "& '$script' -Module '$(Split-Path -Parent $manifest)' -Target '$target'" | Should -BeNullOrEmpty
        $kept = Get-ChildItem -LiteralPath (Join-Path -Path $repository -ChildPath 'docs/views')
        $kept.Name | Should -Be (Get-ChildItem -LiteralPath $target).Name
        foreach ($file in $kept) {
            $now = Get-Content -LiteralPath (Join-Path -Path $target -ChildPath $file.Name)
            $now | Should -Be (Get-Content -LiteralPath $file.FullName) -Because "$($file.Name) is captured from the module: run the Views task"
        }
    }

    It 'name the columns of every command that has a table' {
        $page = Get-Content -LiteralPath (Join-Path -Path $repository -ChildPath 'docs/views/columns.md')
        $named = $page | Where-Object { $_ -match '^\| (\w+-Mcf\w*) \| (\w+) \| [^|]+ \|' } | ForEach-Object { "$($Matches[1]) $($Matches[2])" }
        $shown = foreach ($command in Get-Command -Module AmazonMcf -CommandType Cmdlet) {
            foreach ($type in $command.OutputType.Type | Where-Object { $_.Namespace -like 'AmazonMcf*' }) {
                $views = @((Get-FormatData -TypeName $type.FullName -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition)
                if ($views[0].Control -is [System.Management.Automation.TableControl]) { "$($command.Name) $($type.Name)" }
            }
        }
        $shown.Count | Should -BeGreaterThan 60
        $shown | Where-Object { $_ -notin $named } | Should -BeNullOrEmpty
    }

    It 'fit the columns they are named after' -ForEach 80, 120 {
        $lines = Get-Content -LiteralPath (Join-Path -Path $repository -ChildPath "docs/views/$_-columns.txt") | Where-Object { $_ -notlike 'PS> *' }
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual $_
    }
}
