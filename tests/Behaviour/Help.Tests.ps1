BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"
    $script:names = @((Import-PowerShellDataFile -LiteralPath $manifest).CmdletsToExport)
    $script:cases = $names | ForEach-Object { @{ Name = $_ } }
    $script:hasPlatyPS = [bool] (Get-Module -Name Microsoft.PowerShell.PlatyPS -ListAvailable)
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # Whether an attribute of any parameter set says so.
    function Get-Flag([System.Management.Automation.ParameterMetadata] $Parameter, [string] $Flag) {
        [bool] ($Parameter.ParameterSets.Values | Where-Object { $_.$Flag })
    }

    function Get-PipelineInput([System.Management.Automation.ParameterMetadata] $Parameter) {
        $ways = @(
            if (Get-Flag -Parameter $Parameter -Flag ValueFromPipeline) { 'ByValue' }
            if (Get-Flag -Parameter $Parameter -Flag ValueFromPipelineByPropertyName) { 'ByPropertyName' }
        )
        if ($ways) { "true ($($ways -join ', '))" } else { 'false' }
    }

    function Get-OwnParameter([string] $Command) {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters
        (Get-Command -Name $Command).Parameters.Values | Where-Object { $_.Name -notin $common }
    }
}

Describe 'The help' {
    It 'has one page for each command, and no other' {
        $pages = (Get-ChildItem -Path (Join-Path -Path $repository -ChildPath 'docs/en-US/*-Mcf*.md')).BaseName | Sort-Object
        $pages | Should -Be (Get-Command -Module AmazonMcf).Name
        $pages | Should -Be ((Import-PowerShellDataFile -LiteralPath $manifest).CmdletsToExport | Sort-Object)
    }

    It 'is what the pages say' -Skip:(-not $hasPlatyPS) {
        $target = Join-Path -Path $TestDrive -ChildPath 'help'
        $report = Join-Path -Path $TestDrive -ChildPath 'docs.json'
        $builder = Join-Path -Path $repository -ChildPath 'build/docs.ps1'
        $module = Split-Path -Parent $manifest
        Invoke-FreshProcess "& '$builder' -Module '$module' -ReportPath '$report' -Target '$target'" | Should -BeNullOrEmpty
        (Get-Content -LiteralPath $report -Raw | ConvertFrom-Json).failures | Should -BeNullOrEmpty

        $checkedIn = Get-ChildItem -LiteralPath (Join-Path -Path $repository -ChildPath 'src/Module/en-US')
        $checkedIn.Name | Should -Be (Get-ChildItem -LiteralPath $target).Name
        foreach ($file in $checkedIn) {
            $built = Get-Content -LiteralPath (Join-Path -Path $target -ChildPath $file.Name)
            $because = "$($file.Name) is built from docs/en-US: run the Docs task"
            ($built -join "`n") -ceq ((Get-Content -LiteralPath $file.FullName) -join "`n") | Should -BeTrue -Because $because
        }
    }

    It 'has a tour that Get-Help shows' {
        $topic = Get-Help -Name about_AmazonMcf
        $topic.Synopsis | Should -Match '^\s*Places, holds'
        "$topic" | Should -Match '(?m)^LONG DESCRIPTION'
    }
}

Describe 'The help of <Name>' -ForEach $cases {
    BeforeAll {
        $script:help = Get-Help -Name $Name -Full
        $script:shown = @($help.parameters.parameter)
    }

    It 'says in one sentence what it does' {
        $help.Synopsis | Should -CMatch '^[A-Z][a-z]+s\b.*\.$'
        $help.Synopsis | Should -Not -Match "`n"
    }

    It 'describes the command' {
        "$($help.description.Text)".Length | Should -BeGreaterThan 200
    }

    It 'has at least three examples, each with code' {
        $examples = @($help.examples.example)
        $examples.Count | Should -BeGreaterOrEqual 3
        foreach ($example in $examples) {
            $example.title | Should -Match 'Example \d+: \w+'
            $example.code | Should -Not -BeNullOrEmpty
            $errors = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($example.code, [ref] $null, [ref] $errors)
            $errors | Should -BeNullOrEmpty
        }
        "$($examples.code)" | Should -Match ([regex]::Escape($Name))
    }

    It 'describes every parameter, and no other' {
        $shown.name | Sort-Object | Should -Be ((Get-OwnParameter $Name).Name | Sort-Object)
        foreach ($parameter in $shown) {
            "$($parameter.description.Text)".Length | Should -BeGreaterThan 15 -Because "-$($parameter.name) needs a description"
        }
    }

    It 'tells of each parameter what the command does with it' {
        foreach ($parameter in Get-OwnParameter $Name) {
            $told = $shown | Where-Object name -EQ $parameter.Name
            $because = "it is what -$($parameter.Name) does"
            $told.required | Should -Be "$(Get-Flag -Parameter $parameter -Flag IsMandatory)".ToLowerInvariant() -Because $because
            $told.pipelineInput | Should -Be (Get-PipelineInput $parameter) -Because $because
            $aliases = if ($parameter.Aliases) { $parameter.Aliases -join ', ' } else { 'none' }
            $told.aliases | Should -Be $aliases -Because $because
        }
    }

    It 'says what goes in and what comes out' {
        @($help.inputTypes.inputType).Count | Should -BeGreaterOrEqual 1
        foreach ($output in (Get-Command -Name $Name).OutputType.Name | Where-Object { $_ -ne 'System.Void' }) {
            @($help.returnValues.returnValue).type.name | Should -Contain $output
        }
    }

    It 'leads to its page and to commands that are there' {
        $links = @($help.relatedLinks.navigationLink)
        $links[0].uri | Should -Match "^https://.*/$Name\.md$"
        foreach ($link in $links | Select-Object -Skip 1) {
            $link.linkText | Should -BeIn (Get-Command -Module AmazonMcf).Name
        }
    }

    It 'leaves nothing to fill in' {
        ($help | Out-String) | Should -Not -Match '\{\{'
    }
}
