# Responses that claim what is not so, over sockets: New-McfOrder against mcf serve. What it says of each order is compared with the orders
# the service has. The rows are those of tests/data/wrong-responses.json. ResultTableTests.cs does the same for mcf import and the gateway.

BeforeDiscovery {
    $rows = Get-Content -LiteralPath "$PSScriptRoot/../data/wrong-responses.json" -Raw | ConvertFrom-Json -AsHashtable
    $script:alone = @($rows | Where-Object { $_.alone } | ForEach-Object { @{ Row = $_; Id = $_.id } })
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:mcf = Join-Path $repository 'out/mcf/mcf.dll'
    $script:together = Get-Content -LiteralPath "$PSScriptRoot/../data/wrong-responses.json" -Raw | ConvertFrom-Json -AsHashtable |
        Where-Object { -not $_.alone }

    # Starts mcf serve on a free port and connects to it with the credentials it prints.
    function Open-Served {
        $world = Open-World
        $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
        foreach ($argument in $mcf, 'serve', '--port', '0', '--unlimited', '--store', $world.Path) { $start.ArgumentList.Add($argument) }
        $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        $facts = @{}
        while (-not $facts['Refresh token'] -and ($line = $process.StandardOutput.ReadLine())) {
            $name, $value = $line -split ' {2,}', 2
            $facts[$name] = "$value".Trim()
        }
        $settings = [AmazonMcf.Connection.McfConnectionSettings]@{
            Kind          = 'Custom'
            Endpoint      = $facts['Endpoint']
            TokenEndpoint = $facts['Token endpoint']
            ClientId      = $facts['Client id']
            ClientSecret  = [System.Net.NetworkCredential]::new('', $facts['Client secret']).SecurePassword
            RefreshToken  = [System.Net.NetworkCredential]::new('', $facts['Refresh token']).SecurePassword
            Unlimited     = $true
            MaxAttempts   = 3
            MaxRetryWait  = [timespan]::FromSeconds(5)
        }
        $world | Add-Member -PassThru -NotePropertyMembers @{
            Process = $process
            Remote  = [AmazonMcf.Connection.McfConnection]::Open($settings)
        }
    }

    function Close-Served {
        param($World)

        $World.Remote.Dispose()
        $World.Process.Kill()
        $World.Process.WaitForExit()
        Close-World $World
    }

    # The faults of a row strike its order only; those of the login strike every login.
    function Add-RowFault {
        param($World, $Row)

        foreach ($fault in $Row.faults) {
            $rule = @{ Kind = $fault.kind; Operation = $fault.operation; AfterCommit = [bool]$fault.afterCommit; Skip = [int]$fault.skip }
            if ($fault.operation -ne 'token') { $rule.SellerFulfillmentOrderId = $Row.id }
            if ($fault.ContainsKey('count')) { $rule.Count = $fault.count }
            if ($fault.ContainsKey('status')) { $rule.Status = $fault.status }
            if ($fault.ContainsKey('body')) { $rule.Body = $fault.body }
            if ($fault.headers) {
                $rule.Headers = [System.Collections.Generic.Dictionary[string, string]]::new()
                foreach ($name in $fault.headers.Keys) { $rule.Headers.Add($name, $fault.headers[$name]) }
            }
            Add-Fault $World $rule
        }
    }

    # The outcome of an order: that of its result, or what its error says.
    function Get-Outcome {
        param($Results, $Failures, $Id)

        $result = $Results | Where-Object SellerFulfillmentOrderId -EQ $Id
        if ($result) { return "$($result.Outcome)" }
        $failure = $Failures | Where-Object { $_.TargetObject.SellerFulfillmentOrderId -eq $Id } | Select-Object -First 1
        if ($null -eq $failure) { return 'nothing' }
        switch -Wildcard ($failure.FullyQualifiedErrorId) {
            'McfOutcomeUnknown,*' { return 'Unknown' }
            'McfUnexpected,*' { return 'Unexpected' }
        }
        if ($failure.Exception.IsOfTheConnection -or $failure.Exception.IsTransient) { 'NotSent' } else { 'Rejected' }
    }

    # What speaks against what was said of an order; nothing when it is right.
    function Get-Objection {
        param($World, $Row, $Results, $Failures)

        $placed = $World.Service.ReadCommittedState().Orders.SellerFulfillmentOrderId -contains $Row.id
        $outcome = Get-Outcome -Results $Results -Failures $Failures -Id $Row.id
        if ($placed -ne $Row.placed -or $outcome -notin $Row.outcomes) {
            $why = ($Failures | Where-Object { $_.TargetObject.SellerFulfillmentOrderId -eq $Row.id } | Select-Object -First 1).Exception.Message
            "$($Row.id): told $outcome, placed $placed. $why"
        }
    }
}

Describe 'New-McfOrder and responses that claim what is not so' {
    BeforeEach { $script:world = Open-Served }
    AfterEach { Close-Served $world }

    It 'reports the true outcome of every order' {
        $together | ForEach-Object { Add-RowFault $world $_ }
        $results = $together | ForEach-Object { Get-SampleOrder -Id $_.id } |
            New-McfOrder -Connection $world.Remote -ThrottleLimit 64 -ErrorAction SilentlyContinue -ErrorVariable failures

        $together.Count | Should -BeGreaterThan 30
        $together | ForEach-Object { Get-Objection -World $world -Row $_ -Results $results -Failures $failures } | Should -BeNullOrEmpty
    }

    It 'reports the true outcome when the connection fails: <Id>' -ForEach $alone {
        Add-RowFault $world $Row
        $results = $failures = $null
        try {
            $results = Get-SampleOrder -Id $Row.id | New-McfOrder -Connection $world.Remote -ErrorAction SilentlyContinue -ErrorVariable failures
        }
        catch {
            $failures = @($_)
        }

        Get-Objection -World $world -Row $Row -Results $results -Failures $failures | Should -BeNullOrEmpty
    }
}
