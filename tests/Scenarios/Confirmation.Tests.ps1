BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    if (-not ('AmazonMcf.Tests.AnsweringHost' -as [type])) { Add-Type -Path "$PSScriptRoot/AnsweringHost.cs" }
    $script:world = Open-World

    function Invoke-AtPrompt {
        param([string] $Script, [int[]] $Answer)

        $answering = [AmazonMcf.Tests.AnsweringHost]::new($Answer)
        $runspace = [runspacefactory]::CreateRunspace($answering, [initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $runspace.SessionStateProxy.SetVariable('connection', $world.Connection)
        $shell = [powershell]::Create($runspace)
        $null = $shell.AddScript("Import-Module '$manifest'; $Script")
        try { $output = @($shell.Invoke()) }
        finally {
            $errors = @($shell.Streams.Error)
            $shell.Dispose()
            $runspace.Dispose()
        }
        [pscustomobject]@{ Output = $output; Errors = $errors; Asked = @($answering.Asked) }
    }
}

AfterAll { Close-World $world }

Describe 'A prompt of Stop-McfOrder' {
    BeforeEach {
        $script:name = 'ask-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        1..4 | ForEach-Object { Get-SampleOrder -Id "$name-$_" -Quantity $_ } | New-McfOrder | Out-Null
        $script:reads = Get-RequestCount $world 'getFulfillmentOrder'
        $script:all = "1..4 | ForEach-Object { '$name-' + `$_ } | Stop-McfOrder -Connection `$connection"
    }

    It 'comes without being asked for, and shows status, lines and town' {
        $said = Invoke-AtPrompt $all -Answer 0, 2, 0, 2
        $said.Errors | Should -BeNullOrEmpty
        $said.Asked.Count | Should -Be 4
        $said.Asked[1] | Should -Be ("Confirm|Are you sure you want to perform this action?`nPerforming the operation `"Cancel order`" on target " +
            "`"$name-2: New, 2 x MUG-ENAMEL-BLUE to P*** E***, Ann Arbor, US`".")
        1..4 | ForEach-Object { (Get-McfOrder "$name-$_").Status } | Should -Be 'Cancelled', 'New', 'Cancelled', 'New'
    }

    It 'is not repeated after Yes to All, nor are orders read for it' {
        (Invoke-AtPrompt $all -Answer 1).Asked.Count | Should -Be 1
        (Get-RequestCount $world 'getFulfillmentOrder') - $reads | Should -Be 1
        1..4 | ForEach-Object { (Get-McfOrder "$name-$_").Status } | Should -Be (, 'Cancelled' * 4)
    }

    It 'is not repeated after No to All' {
        (Invoke-AtPrompt $all -Answer 0, 3).Asked.Count | Should -Be 2
        (Get-RequestCount $world 'getFulfillmentOrder') - $reads | Should -Be 2
        1..4 | ForEach-Object { (Get-McfOrder "$name-$_").Status } | Should -Be 'Cancelled', 'New', 'New', 'New'
    }

    It 'is left away, and costs no read, with <_>' -ForEach '-Confirm:$false', '# $ConfirmPreference' {
        $script = if ($_ -like '#*') { "`$ConfirmPreference = 'None'; $all" } else { "$all $_" }
        (Invoke-AtPrompt $script).Asked | Should -BeNullOrEmpty
        Get-RequestCount $world 'getFulfillmentOrder' | Should -Be $reads
        1..4 | ForEach-Object { (Get-McfOrder "$name-$_").Status } | Should -Be (, 'Cancelled' * 4)
    }

    It 'comes from Set- and Submit-McfOrder only with -Confirm' {
        Get-SampleOrder -Id "$name-held" -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null
        (Invoke-AtPrompt "Set-McfOrder '$name-held' -Comment x -Connection `$connection").Asked | Should -BeNullOrEmpty
        $said = Invoke-AtPrompt "Set-McfOrder '$name-held' -Comment y -Confirm -Connection `$connection; Submit-McfOrder '$name-held' -Confirm -Connection `$connection" -Answer 2, 2
        $said.Asked[0].EndsWith("`"Change order`" on target `"$name-held: New, 1 x MUG-ENAMEL-BLUE to P*** E***, Ann Arbor, US; comment`".") | Should -BeTrue
        $said.Asked[1] | Should -BeLike '*"Release order" on target *; action Ship".'
        (Get-McfOrder "$name-held").FulfillmentAction | Should -Be 'Hold'
    }

    It 'asks with the id alone when the order cannot be read' {
        Add-Fault $world @{ Kind = 'ServerError'; Operation = 'getFulfillmentOrder'; Count = 5 }
        $said = Invoke-AtPrompt "Stop-McfOrder '$name-1' -Connection `$connection" -Answer 0
        $world.Service.ClearFaults()
        $said.Asked | Should -BeLike "*`"$name-1: status unknown (Mcf*)`"."
        (Get-McfOrder "$name-1").Status | Should -Be 'Cancelled'
    }
}

Describe 'Without a terminal to ask at' {
    BeforeEach {
        $script:id = 'alone-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
        Get-SampleOrder -Id $id | New-McfOrder | Out-Null
        $script:cancel = "Import-Module '$manifest'; Connect-Mcf -Embedded -Path '$($world.Path)' -TimeScale 0 -Unlimited
            try { 'before', '$id' | Select-Object -Skip 1 | Stop-McfOrder } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.Message }"
        $script:expected = @(
            'McfConfirmationImpossible,AmazonMcf.Commands.StopMcfOrderCommand'
            ("Stop-McfOrder requires confirmation, but this session is not interactive. '$id' and everything after it was not changed. " +
            'Use -Confirm:$false to run without confirmation.')
        )
    }

    AfterEach { (Get-McfOrder $id).Status | Should -Be 'New' }

    It 'fails with an error that names -Confirm:$false: -NonInteractive' {
        Invoke-FreshProcess $cancel | Should -Be $expected
    }

    It 'fails likewise when the input is redirected, even to a pipe that stays silent' {
        $file = Join-Path $TestDrive "$id.ps1"
        Set-Content -LiteralPath $file -Value $cancel
        $engine = Get-PowerShellEngine
        $start = [System.Diagnostics.ProcessStartInfo]::new($engine.Program)
        @($engine.Arguments) + '-NoLogo', '-NoProfile', '-File', $file | ForEach-Object { $start.ArgumentList.Add($_) }
        $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
        $process = [System.Diagnostics.Process]::Start($start)
        try {
            # Nothing is written and nothing closed: a prompt would wait for ever.
            $text = $process.StandardOutput.ReadToEndAsync()
            $text.Wait(60000) | Should -BeTrue
            $text.Result.Trim() -split "`r?`n" | Should -Be $expected
        }
        finally {
            if (-not $process.HasExited) { $process.Kill($true) }
            $process.Dispose()
        }
    }

    It 'fails likewise in a background job, which does not block' {
        $job = Start-Job -ScriptBlock ([scriptblock]::Create($cancel))
        try {
            $job | Wait-Job -Timeout 120 | Out-Null
            $job.State | Should -Be 'Completed'
            $job | Receive-Job | Should -Be $expected
        }
        finally { $job | Remove-Job -Force }
    }

    It 'fails likewise in a thread job' -Skip:(-not (Get-Command -Name Start-ThreadJob -ErrorAction Ignore)) {
        $job = Start-ThreadJob -ScriptBlock ([scriptblock]::Create($cancel))
        try {
            $job | Wait-Job -Timeout 120 | Out-Null
            $job | Receive-Job | Should -Be $expected
        }
        finally { $job | Remove-Job -Force }
    }

    It 'fails likewise in a runspace without a host' {
        $shell = [powershell]::Create().AddScript($cancel)
        try { $shell.Invoke() | Should -Be $expected }
        finally { $shell.Dispose() }
    }

    It 'fails likewise in ForEach-Object -Parallel' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $cancel | ForEach-Object -Parallel { & ([scriptblock]::Create($_)) } | Should -Be $expected
    }

    It 'fails likewise when the host refuses to ask' {
        $said = Invoke-AtPrompt "Stop-McfOrder '$id' -Connection `$connection"
        $said.Errors[0].FullyQualifiedErrorId | Should -Be $expected[0]
        "$($said.Errors[0])" | Should -Be $expected[1]
    }
}
