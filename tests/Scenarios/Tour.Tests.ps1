BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'The week of use' {
    It 'shows what the commands show now' -Skip:($PSVersionTable.PSVersion.Major -lt 7 -or $IsWindows -or -not (Test-Path -LiteralPath '/usr/share/zoneinfo/America/New_York')) {
        $target = Join-Path -Path $TestDrive -ChildPath 'tour.md'
        Invoke-FreshProcess "& '$repository/tests/tour.ps1' -Module '$manifest' -Target '$target'" | Should -BeNullOrEmpty
        Get-Content -LiteralPath $target |
            Should -Be (Get-Content -LiteralPath "$repository/docs/tour.md") -Because 'the page is written by tests/tour.ps1: run the Views task'
    }

    It 'contains nothing of the machine that wrote it' {
        $page = Get-Content -Raw -LiteralPath "$repository/docs/tour.md"
        foreach ($own in [System.IO.Path]::GetTempPath().TrimEnd('/', '\'), [System.Environment]::MachineName, '   at System.', '.dll') {
            $page | Should -Not -Match ([regex]::Escape($own))
        }
    }
}
