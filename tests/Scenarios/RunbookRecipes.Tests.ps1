# The recipes for schedulers: what they call exists, and what can run here does.
BeforeDiscovery {
    $script:hasShell = -not $IsWindows -and (Get-Command -Name 'sh' -ErrorAction Ignore) -and (Get-Command -Name 'curl' -CommandType Application -ErrorAction Ignore)
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    Add-Type -Path "$PSScriptRoot/ListeningEndpoint.cs"
    $script:samples = Join-Path -Path $repository -ChildPath 'docs/samples'
    $script:recipes = Join-Path -Path $samples -ChildPath 'schedulers'
}

Describe 'The recipe <_>' -ForEach 'nightly-import.service', 'github-actions.yml', 'register-task.ps1', 'azure-automation.ps1', 'lambda/bootstrap', '../../runbooks.md' {
    It 'calls the import with parameters that it has' {
        $has = (Get-Command -Name "$samples/nightly-import.ps1").Parameters.Keys
        $calls = Get-Content -LiteralPath "$recipes/$_" | Where-Object { $_ -match '^(?!\./).*(nightly-import\.ps1"?|-File "\{0\}"|& \$Script) .*-Path' }
        $calls | Should -Not -BeNullOrEmpty
        foreach ($call in $calls) {
            $names = [regex]::Matches(($call -replace "' -f .*" -replace '^.*?(nightly-import\.ps1|\{0\}|\$Script)'), '(?<=[ "])-([A-Za-z]+)').ForEach({ $_.Groups[1].Value })
            $names | Should -Contain 'Path'
            foreach ($name in $names) { $name | Should -BeIn $has }
        }
    }
}

Describe 'The recipes' {
    It 'exist in full on the page' {
        $page = Get-Content -Raw -LiteralPath "$repository/docs/runbooks.md"
        foreach ($file in Get-ChildItem -LiteralPath $recipes -Recurse -File) {
            $page | Should -Match ([regex]::Escape("samples/schedulers/$($file.FullName.Substring($recipes.Length + 1).Replace('\', '/'))"))
        }
    }

    It 'know every exit code of the import' {
        $help = Get-Content -Raw -LiteralPath "$samples/nightly-import.ps1"
        $known = [regex]::Matches($help, '(?m)^([0-9])  ').ForEach({ $_.Groups[1].Value })
        $page = Get-Content -Raw -LiteralPath "$repository/docs/runbooks.md"
        [regex]::Matches($page, '(?m)^\| ([0-9]) \|').ForEach({ $_.Groups[1].Value }) | Should -Be $known
    }

    It 'of Azure Automation reads the vault, shows the lines, and fails when the outcome is open' {
        $world = Open-World
        try {
            $inbox = (New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath 'azure')).FullName
            Copy-Item -Path "$samples/us-flat-file-template.txt" -Destination $inbox
            $script:asked = @{}
            $run = @{ Script = "$samples/nightly-import.ps1"; Path = $inbox; VaultName = 'orders' }
            function Connect-AzAccount { param([switch] $Identity) $asked.Identity = $Identity }
            function Get-AzKeyVaultSecret {
                param([string] $VaultName, [string] $Name)

                $value = [securestring]::new()
                "$VaultName-$Name".ToCharArray() | ForEach-Object { $value.AppendChar($_) }
                [pscustomobject]@{ SecretValue = $value }
            }
            function Connect-Mcf {
                param($Marketplace, $ClientId, $ClientSecret, $RefreshToken, [switch] $PassThru)

                $asked.Login = $Marketplace, $ClientId, ($ClientSecret -is [securestring]), ($RefreshToken -is [securestring]), [bool] $PassThru
                $world.Connection
            }
            function Disconnect-Mcf { param($Connection) $asked.Closed = $Connection.Name }

            $output = & "$recipes/azure-automation.ps1" @run
            $asked.Identity | Should -BeTrue
            $asked.Login | Should -Be 'US', 'orders-mcf-client-id', $true, $true, $true
            $asked.Closed | Should -Be $world.Connection.Name
            "$($output -join "`n")" | Should -Match 'Done: files 1, created 3'

            Copy-Item -Path "$samples/shopify-orders.csv" -Destination $inbox
            $other = [System.IO.File]::Open("$inbox/results/nightly-import.lock", 'OpenOrCreate', 'ReadWrite', 'None')
            try { { & "$recipes/azure-automation.ps1" @run } | Should -Throw '*exit code 3*' } finally { $other.Dispose() }
        }
        finally { Close-World $world }
    }

    It 'of AWS Lambda answers each event with the exit code of the import' -Skip:(-not $hasShell) {
        $folder = (New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath 'lambda')).FullName
        # The import, as the shell sees it: its exit codes, one for each event.
        Set-Content -LiteralPath "$folder/pwsh" -Value "#!/bin/sh`necho `"`$@`" >> $folder/calls; code=`$(head -n 1 $folder/codes); sed -i 1d $folder/codes; exit `$code"
        Set-Content -LiteralPath "$folder/codes" -Value '0', '1', '2'
        & chmod +x "$folder/pwsh"
        $api = [ListeningEndpoint]::Listen()
        $start = [System.Diagnostics.ProcessStartInfo]::new('sh', "$recipes/lambda/bootstrap")
        $start.Environment['PATH'] = "$folder`:$env:PATH"
        $start.Environment['AWS_LAMBDA_RUNTIME_API'] = ([uri] @($api.Prefixes)[0]).Authority
        $start.Environment['LAMBDA_TASK_ROOT'] = '/var/task'
        $start.Environment['ORDERS'] = '/mnt/orders/inbox'
        $start.Environment['MARKETPLACE'] = 'US'
        $process = [System.Diagnostics.Process]::Start($start)
        try {
            $heard = foreach ($step in 1..7) {
                $context = $api.GetContextAsync()
                if (-not $context.Wait(60000)) { throw "Nothing was heard in step $step." }
                $request = $context.Result.Request
                $body = [System.IO.StreamReader]::new($request.InputStream).ReadToEnd()
                "$($request.HttpMethod) $($request.Url.AbsolutePath -replace '^.*/runtime/invocation/') $body".Trim()
                $response = $context.Result.Response
                if ($step -lt 7) { $response.Headers.Add('Lambda-Runtime-Aws-Request-Id', "event-$step") } else { $response.StatusCode = 500 }
                $response.Close()
            }
        }
        finally {
            $api.Close()
            if (-not $process.WaitForExit(60000)) { $process.Kill() }
        }
        $heard | Should -Be @(
            'GET next', 'POST event-1/response {"exitCode":0}', 'GET next', 'POST event-3/response {"exitCode":1}'
            'GET next', 'POST event-5/error {"errorType":"NightlyImport","errorMessage":"exit code 2"}', 'GET next'
        )
        Get-Content -LiteralPath "$folder/calls" | Select-Object -Unique |
            Should -Be '-NoProfile -NonInteractive -File /var/task/nightly-import.ps1 -Path /mnt/orders/inbox -Marketplace US'
    }
}
