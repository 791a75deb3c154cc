# The script that installs the gateway as a Windows service, with mocks of the commands that only Windows has.

BeforeDiscovery {
    # Real services are nothing for a test to touch.
    $script:isWindowsHere = $PSVersionTable.Platform -ne 'Unix'
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:installer = Join-Path -Path $repository -ChildPath 'docs/samples/gateway/install-gateway.ps1'
}

Describe 'install-gateway.ps1' -Skip:$isWindowsHere {
    BeforeEach {
        $script:calls = [System.Collections.Generic.List[string]]::new()
        $script:existing = $null
        $script:refused = $false
        $script:deaf = [System.Collections.Generic.Queue[bool]]::new()
        $standIns = @{
            'sc.exe'            = { $calls.Add("sc.exe $args"); $global:LASTEXITCODE = 0 }
            'icacls.exe'        = { $calls.Add("icacls.exe $args"); $global:LASTEXITCODE = if ($refused) { 5 } else { 0 } }
            'Get-Service'       = { $existing }
            'New-Service'       = { param($Name, $BinaryPathName, $StartupType) $calls.Add("New-Service $Name $StartupType $BinaryPathName") }
            'Start-Service'     = { param($Name) $calls.Add("Start-Service $Name") }
            'Stop-Service'      = { param($Name) $calls.Add("Stop-Service $Name") }
            'Set-ItemProperty'  = { param($LiteralPath, $Name, $Type, $Value) $calls.Add("Set-ItemProperty $LiteralPath $Name $Type $Value") }
            'Invoke-RestMethod' = { param($Uri) if ($deaf.Count -and $deaf.Dequeue()) { throw 'refused' } "asked $Uri" }
            'Start-Sleep'       = { }
        }
        foreach ($name in $standIns.Keys) { Set-Item -Path "function:$name" -Value $standIns[$name] }

        $script:program = (New-Item -ItemType File -Path "$TestDrive/mcf/mcf.exe" -Force).FullName
        $script:config = (Copy-Item -Path "$repository/docs/samples/gateway/gateway.json" -Destination $TestDrive -PassThru).FullName
        $script:secrets = (New-Item -ItemType Directory -Path "$TestDrive/secrets" -Force).FullName
        $script:wanted = @{ Program = $program; Config = $config; SecretPath = $secrets; LogPath = "$TestDrive/logs/gateway.jsonl"; Port = 8500 }
    }

    It 'makes a service that starts the gateway by whole paths, and asks for its health' {
        & $installer @wanted | Should -Be 'asked http://127.0.0.1:8500/health'

        $calls[0] | Should -Be ('New-Service mcf-gateway Automatic "{0}" gateway --config "{1}" --port 8500 --log "{2}"' -f $program, $config, $wanted.LogPath)
        $calls[-1] | Should -Be 'Start-Service mcf-gateway'
    }

    It 'gives the secrets to the account of the service only' {
        $null = & $installer @wanted

        $calls | Should -Contain 'sc.exe config mcf-gateway obj= NT SERVICE\mcf-gateway'
        $calls | Should -Contain "Set-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\mcf-gateway Environment MultiString CREDENTIALS_DIRECTORY=$secrets"
        $calls | Should -Contain "icacls.exe $secrets /inheritance:r /grant:r *S-1-5-32-544:(OI)(CI)F NT SERVICE\mcf-gateway:(OI)(CI)RX"
    }

    It 'brings a service that is there up to date' {
        $script:existing = 'mcf-gateway'

        $null = & $installer @wanted

        $calls[0] | Should -Be 'Stop-Service mcf-gateway'
        $calls[1] | Should -BeLike 'Set-ItemProperty HKLM:*mcf-gateway ImagePath * gateway --config *'
        $calls -like 'New-Service*' | Should -BeNullOrEmpty
    }

    It 'takes the service away' {
        $script:existing = 'mcf-gateway'

        & $installer -Remove

        $calls | Should -Be 'Stop-Service mcf-gateway', 'sc.exe delete mcf-gateway'
    }

    It 'does nothing with -WhatIf' {
        & $installer @wanted -WhatIf

        $calls | Should -BeNullOrEmpty
    }

    It 'waits until the gateway listens' {
        1..3 | ForEach-Object { $deaf.Enqueue($true) }

        & $installer @wanted | Should -Be 'asked http://127.0.0.1:8500/health'
        $deaf.Count | Should -Be 0
    }

    It 'says how to see why the gateway does not listen' {
        1..1000 | ForEach-Object { $deaf.Enqueue($true) }

        { & $installer @wanted } | Should -Throw ('No response on port 8500.*$env:CREDENTIALS_DIRECTORY = ''{0}''; & "{1}" gateway --config *' -f $secrets, $program)
    }

    It 'stops where Windows refuses, before the service starts' {
        $script:refused = $true

        { & $installer @wanted } | Should -Throw 'icacls.exe * ended with 5*'
        $calls | Should -Not -Contain 'Start-Service mcf-gateway'
    }
}
