BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    $script:mcf = Join-Path $script:root 'out/mcf/mcf.dll'
    $script:file = Join-Path $script:root 'docs/samples/us-flat-file.txt'
}

Describe 'mcf and the cmdlets' {
    BeforeEach { $script:world = Open-World }
    AfterEach { Close-World $world }

    It 'finds what mcf has placed' {
        $null = dotnet $mcf import $file --embedded $world.Path 2>&1

        $results = Import-McfOrder $file | New-McfOrder -Connection $world.Connection

        $results.Count | Should -Be 25
        $results.Outcome | Select-Object -Unique | Should -Be 'AlreadyExists'
    }

    It 'places what mcf then finds' {
        Import-McfOrder $file | New-McfOrder -Connection $world.Connection | Out-Null

        $line = dotnet $mcf import $file --embedded $world.Path 2>$null | Select-Object -Last 1

        $line | Should -Be 'placed 25: created 0, already 25, rejected 0, unknown 0'
    }
}
