BeforeDiscovery {
    # Each way PowerShell can be started on this machine: by the program it runs in, inside dotnet, by the program beside it,
    # by pwsh on PATH, and as the tool of the clone.
    $root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
    $dotnet = (Get-Command -Name dotnet -CommandType Application -TotalCount 1 -ErrorAction Ignore).Source
    $onPath = (Get-Command -Name pwsh -CommandType Application -TotalCount 1 -ErrorAction Ignore).Source
    $own = Join-Path -Path $PSHOME -ChildPath $(if ($IsWindows) { 'pwsh.exe' } else { 'pwsh' })
    $restored = $dotnet -and (& {
            Push-Location -LiteralPath $root
            try { $null = dotnet tool run pwsh -- --version 2>&1; $LASTEXITCODE -eq 0 } finally { Pop-Location }
        })
    $script:ways = @(
        @{ Name = 'dotnet pwsh.dll'; Command = $dotnet, "$PSHOME/pwsh.dll"; Here = $dotnet -and (Test-Path -LiteralPath "$PSHOME/pwsh.dll") }
        @{ Name = 'the program of PowerShell itself'; Command = @($own); Here = [bool] (Get-Command -Name $own -CommandType Application -ErrorAction Ignore) }
        @{ Name = 'pwsh on PATH'; Command = @($onPath); Here = [bool] $onPath }
        @{ Name = 'dotnet tool run pwsh'; Command = $dotnet, 'tool', 'run', 'pwsh', '--'; Here = $restored }
        @{ Name = 'dotnet pwsh'; Command = $dotnet, 'pwsh'; Here = $restored }
    )
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # A script that starts itself once more, and says from which PowerShell it ran both times.
    $script:nested = Join-Path -Path $TestDrive -ChildPath 'a folder with $signs & spaces/nested.ps1'
    $null = New-Item -ItemType Directory -Path (Split-Path -Parent $nested)
    Set-Content -LiteralPath $nested -Value @"
param([switch] `$Inner)
. '$repository/build/engine.ps1'
"`$(`$PSVersionTable.PSVersion) `$PSHOME"
if (`$Inner) { return }
`$engine = Get-PowerShellEngine
& `$engine.Program @(`$engine.Arguments) -NoProfile -NonInteractive -File `$PSCommandPath -Inner
"@
}

Describe 'Get-PowerShellEngine' {
    It 'starts the PowerShell that runs it, started as <Name>' -ForEach ($ways | Where-Object Here) {
        Push-Location -LiteralPath $repository
        try {
            $program, $first = $Command[0], @($Command | Select-Object -Skip 1)
            $said = & $program @first -NoProfile -NonInteractive -File $nested 2>&1 | ForEach-Object { "$_" }
        }
        finally {
            Pop-Location
        }
        $said.Count | Should -Be 2 -Because ($said -join "`n")
        $said[1] | Should -Be $said[0]
        $said[0] | Should -Match '^7\.\d+\.\d+\S* .'
    }

    It 'gives a line for sh that starts it, too' -Skip:($IsWindows) {
        $said = sh -c "$((Get-PowerShellEngine).Shell) -NoProfile -NonInteractive -Command '`$PSHOME'"
        $said | Should -Be $PSHOME
    }

    It 'quotes for sh whatever the path holds' -Skip:($IsWindows) {
        Mock Get-Process { [pscustomobject]@{ Path = "/opt/it's here/dotnet" } }
        Mock Test-Path { $true }
        $engine = Get-PowerShellEngine
        $engine.Program | Should -Be "/opt/it's here/dotnet"
        sh -c "for part in $($engine.Shell); do echo `"`$part`"; done" | Should -Be "/opt/it's here/dotnet", (Join-Path $PSHOME 'pwsh.dll')
    }

    It 'starts PowerShell beside itself where another program hosts it' {
        Mock Get-Process { [pscustomobject]@{ Path = '/opt/editor/bin/editor-host' } }
        Mock Test-Path { $true }
        $engine = Get-PowerShellEngine
        Split-Path -Parent $engine.Program | Should -Be $PSHOME
        Split-Path -LeafBase $engine.Program | Should -Be 'pwsh'
        $engine.Arguments | Should -BeNullOrEmpty
    }

    It 'says what is wrong where a program hosts PowerShell without its files' {
        Mock Get-Process { [pscustomobject]@{ Path = '/opt/editor/bin/editor-host' } }
        Mock Test-Path { $false }
        { Get-PowerShellEngine } | Should -Throw "*'/opt/editor/bin/editor-host'*does not exist*Run this from pwsh."
    }
}

Describe 'Scripts that start PowerShell' {
    It 'ask for the engine: none takes the path of its own process or a pwsh by name' {
        $scripts = Get-ChildItem -LiteralPath "$repository/build", "$repository/tests", "$repository/docs/samples" -Recurse -File -Filter '*.ps1' |
            Where-Object { $_.FullName -notmatch '[\\/](node_modules|bin|obj)[\\/]' -and $_.Name -notin 'engine.ps1', 'Engine.Tests.ps1' }
        $scripts.Count | Should -BeGreaterThan 50
        $scripts | Select-String -Pattern 'Get-Process -Id \$PID\)\.Path', "(&|exec|-FilePath|Get-Command( -Name)?) ['`"]?(pwsh|powershell)\b" | Should -BeNullOrEmpty
    }
}
