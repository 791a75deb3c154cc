BeforeDiscovery {
    # What a process may write is bounded by the shell that starts it: the nearest thing to a full disk that needs no rights.
    $script:hasLimit = [bool] (Get-Command -Name 'sh' -CommandType Application -ErrorAction Ignore)
    if (-not $hasLimit) { Write-Warning 'A full disk is not tested: there is no sh to bound the size of files.' }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # A web server that answers every request with one page; it ends with its listener.
    function Start-PageServer {
        [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '', Justification = 'It only starts a test.')]
        param([int] $Status, [string] $Body)

        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $response = "HTTP/1.1 $Status X`r`nContent-Type: text/html`r`nConnection: close`r`nContent-Length: $($Body.Length)`r`n`r`n$Body"
        $shell = [powershell]::Create().AddScript({
                param($listener, $response)
                # Without it the loop would go on after the listener has stopped, and gather errors without end.
                $ErrorActionPreference = 'Stop'
                while ($true) {
                    $client = $listener.AcceptTcpClient()
                    $stream = $client.GetStream()
                    $received = [byte[]]::new(65536)
                    [void] $stream.Read($received, 0, $received.Length)
                    $bytes = [System.Text.Encoding]::ASCII.GetBytes($response)
                    $stream.Write($bytes, 0, $bytes.Length)
                    # A connection that is closed before the rest of the request was read is reset, and its response may be lost.
                    $client.Client.Shutdown([System.Net.Sockets.SocketShutdown]::Send)
                    while ($stream.Read($received, 0, $received.Length) -gt 0) { }
                    $client.Close()
                }
            }).AddArgument($listener).AddArgument($response)
        [void] $shell.BeginInvoke()
        [pscustomobject]@{ Shell = $shell; Listener = $listener; Address = [uri] "http://127.0.0.1:$($listener.LocalEndpoint.Port)/" }
    }

    # Places three orders and returns the one error that ends it, with what was warned.
    function Get-Rejection {
        param($Connection)

        $warnings = $null
        $failures = $null
        try {
            1..3 | ForEach-Object { Get-SampleOrder -Id "bad-$_" } |
                New-McfOrder -Connection $Connection -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction Stop | Out-Null
        }
        catch { $failures = $_ }
        [pscustomobject]@{ Record = $failures; Warnings = "$warnings" }
    }
}

Describe 'Failures of the environment' {
    It 'without a network names the host and says what to check' {
        $connection = Open-LiveConnection -Endpoint 'https://sellingpartnerapi.invalid/'
        try {
            $status = Get-McfServiceStatus -Connection $connection
            $status.Status | Should -Be 'RED'
            $status.Message | Should -Match 'no connection to sellingpartnerapi\.invalid'
            $status.RecommendedAction | Should -Match 'Check the network, the proxy'
            $status.ErrorId | Should -Be 'McfConnectionFailed'
        }
        finally { $connection.Dispose() }
    }

    It 'with <Name> ends the command at the first order, and says who answered' -ForEach @(
        @{ Name = 'a wrong address'; Status = 404; Body = '<html><head><title>404 Not Found</title></head></html>'; Said = "HTTP 404 and a page titled '404 Not Found'" }
        @{ Name = 'the login page of a network'; Status = 200; Body = '<html><head><title>Hotel Wi-Fi</title></head></html>'; Said = "HTTP 200 and a page titled 'Hotel Wi-Fi'" }
    ) {
        $server = Start-PageServer -Status $Status -Body $Body
        $connection = Open-LiveConnection -Endpoint $server.Address
        try {
            $rejection = Get-Rejection $connection
            $rejection.Record.FullyQualifiedErrorId | Should -BeLike 'McfNotTheService,*'
            $rejection.Record.CategoryInfo.Category | Should -Be 'ProtocolError'
            $rejection.Record.ErrorDetails.Message | Should -BeLike "*got a response that is not from the service: 127.0.0.1:* sent $Said*"
            $rejection.Record.ErrorDetails.RecommendedAction | Should -Match 'endpoint \(Get-McfConnection\).*proxy'
            $rejection.Warnings | Should -Match '2 not sent \(bad-2, bad-3\)'
        }
        finally {
            $connection.Dispose()
            $server.Listener.Stop()
            $server.Shell.Dispose()
        }
    }

    It 'with a damaged store says which file and what to do with it' {
        $path = Join-Path -Path $TestDrive -ChildPath 'damaged.db'
        $world = [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = $path; StartTime = $testStart })
        $world.Dispose()
        $bytes = [System.IO.File]::ReadAllBytes($path)
        [System.IO.File]::WriteAllBytes($path, $bytes[0..([int] ($bytes.Length / 2))])
        $failure = { Connect-Mcf -Embedded -Path $path; Get-McfStock } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfStoreUnavailable,*'
        $failure.TargetObject | Should -Be $path
        $failure.ErrorDetails.Message | Should -Be "The embedded store '$path' is damaged."
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Move the file away'
    }

    It 'with a full disk ends the command, and the orders placed before are kept' -Skip:(-not $hasLimit) {
        $path = Join-Path -Path $TestDrive -ChildPath 'full.db'
        $script = Join-Path -Path $TestDrive -ChildPath 'fill.ps1'
        Set-Content -LiteralPath $script -Value @"
. '$PSScriptRoot/../common.ps1'
Connect-Mcf -Embedded -Path '$path' -TimeScale 0 -Unlimited
Set-McfStock MUG-ENAMEL-BLUE 100000 | Out-Null
`$placed = 0
try { 1..2000 | ForEach-Object { Get-SampleOrder -Id "fill-`$_" } | New-McfOrder -WarningAction SilentlyContinue -ErrorAction Stop | ForEach-Object { `$placed++ } }
catch { "ID=`$(`$_.FullyQualifiedErrorId)"; "TEXT=`$(`$_.ErrorDetails.Message)"; "ACTION=`$(`$_.ErrorDetails.RecommendedAction)" }
"PLACED=`$placed"
"@
        $pwsh = (Get-PowerShellEngine).Shell
        # A process that reaches the limit of 4000 blocks gets an error and is not killed; the runtime must not keep its own code in a file.
        $said = & sh -c "trap '' XFSZ; ulimit -f 4000; DOTNET_EnableWriteXorExecute=0 exec $pwsh -NoProfile -NonInteractive -File '$script'" 2>&1 | Out-String
        $said | Should -Match 'ID=McfStoreUnavailable,'
        $said | Should -Match ([regex]::Escape("TEXT=The embedded store '$path' cannot be read or written: the disk is full"))
        $said | Should -Match 'ACTION=Free some space'
        $placed = [int] [regex]::Match($said, 'PLACED=(\d+)').Groups[1].Value
        $placed | Should -BeGreaterThan 0

        $service = [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{ Path = $path })
        try { $service.ReadCommittedState().Orders.Count | Should -BeGreaterOrEqual $placed }
        finally { $service.Dispose() }
    }
}
