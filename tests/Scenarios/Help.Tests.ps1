BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"
    $script:documents = Get-Item -Path (Join-Path -Path $repository -ChildPath 'docs/en-US/*.md') | ForEach-Object {
        @{ Document = $_.BaseName; Path = $_.FullName }
    }
    $script:exported = @((Import-PowerShellDataFile -LiteralPath $manifest).CmdletsToExport)
    $script:cases = foreach ($name in $exported) {
        $help = Get-Help -Name $name -Full
        @{
            Name       = $name
            Parameters = @(Get-OwnParameter $name | ForEach-Object { @{ Parameter = $_.Name } })
            Links      = @($help.relatedLinks.navigationLink | ForEach-Object { @{ Text = $_.linkText; Address = $_.uri } })
        }
    }
    $script:topics = foreach ($document in $documents | Where-Object Document -Like 'about_*') {
        $seeAlso = (Get-Content -LiteralPath $document.Path -Raw) -split '(?m)^## See also\s*$' | Select-Object -Skip 1
        @{
            Topic = $document.Document
            Links = @([regex]::Matches($seeAlso, '(?m)^- (.+)$') | ForEach-Object { @{ Text = $_.Groups[1].Value.Trim() } })
        }
    }
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
}

Describe 'The help' {
    It 'has a page for <_>, and a command' -ForEach $exported -Tag Command {
        Get-Command -Module AmazonMcf -Name $_ | Should -Not -BeNullOrEmpty
        Join-Path -Path $repository -ChildPath "docs/en-US/$_.md" | Should -Exist
    }

    It 'has a command for <Document>, which is exported' -ForEach ($documents | Where-Object Document -Like '*-Mcf*') -Tag Page {
        $Document | Should -BeIn (Get-Command -Module AmazonMcf).Name
        $Document | Should -BeIn (Import-PowerShellDataFile -LiteralPath $manifest).CmdletsToExport
    }

    It 'names no command in <Document> that is not there' -ForEach $documents {
        $named = [regex]::Matches((Get-Content -LiteralPath $Path -Raw), '(?<![\w-])[A-Z][A-Za-z]+-Mcf\w*\b').Value | Sort-Object -Unique
        $named | Where-Object { -not (Get-Command -Name $_ -Module AmazonMcf -ErrorAction Ignore) } | Should -BeNullOrEmpty
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

    It 'opens the page of a command with -Online' -Skip:(-not $IsLinux) {
        $opened = Join-Path -Path $TestDrive -ChildPath 'opened'
        $opener = Join-Path -Path $TestDrive -ChildPath 'xdg-open'
        Set-Content -LiteralPath $opener -Value "#!/bin/sh`necho `"`$1`" > '$opened.part' && mv '$opened.part' '$opened'"
        chmod +x $opener
        Invoke-FreshProcess "`$env:PATH = '$($TestDrive):' + `$env:PATH; Import-Module '$manifest'; Get-Help Get-McfOrder -Online" |
            Should -BeNullOrEmpty
        Wait-Until { Test-Path -LiteralPath $opened }
        Get-Content -LiteralPath $opened | Should -Be "$((Test-ModuleManifest -Path $manifest).ProjectUri)/blob/main/docs/en-US/Get-McfOrder.md"
    }
}

Describe 'The topic <Topic>' -ForEach $topics {
    BeforeAll {
        $script:text = "$(Get-Help -Name $Topic)"
    }

    It 'is shown by Get-Help' -Tag Topic {
        $text | Should -Match "(?m)^\s+$Topic$"
        $text | Should -Match '(?m)^SHORT DESCRIPTION\r?\n {4}\S'
        $text | Should -Match '(?m)^LONG DESCRIPTION\r?\n {4}\S'
        (Get-Help -Name $Topic).Synopsis.Trim() | Should -CMatch '^[A-Z].*\.$' -Because 'lists of topics show its first line only'
    }

    It 'is plain text, and fits a window of 80 columns but for its examples' {
        $text -split '\r?\n' | Where-Object { $_.Length -gt 80 -and $_ -notmatch '^ {8}' } | Should -BeNullOrEmpty
        $text | Should -Not -Match '(?m)^#|```|^\s*\|'
    }

    It 'leads to <Text>' -ForEach $Links -Tag Link {
        (Get-Help -Name $Text).Name | Should -Be $Text
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
        }
        "$($examples.code)" | Should -Match ([regex]::Escape($Name))
        $listed = Get-Help -Name $Name -Examples | Out-String
        $examples.title | ForEach-Object { $listed | Should -Match ([regex]::Escape($_.Trim('-', ' '))) }
    }

    It 'describes no parameter that is not there' {
        $shown.name | Where-Object { $_ -notin (Get-OwnParameter $Name).Name } | Should -BeNullOrEmpty
    }

    It 'says what -<Parameter> does and what to type' -ForEach $Parameters -Tag Parameter {
        $compiled = Get-OwnParameter $Name | Where-Object Name -EQ $Parameter
        $told = Get-Help -Name $Name -Parameter $Parameter
        $because = "it is what -$Parameter does"
        $told.required | Should -Be "$(Get-Flag -Parameter $compiled -Flag IsMandatory)".ToLowerInvariant() -Because $because
        $told.pipelineInput | Should -Be (Get-PipelineInput $compiled) -Because $because
        $aliases = if ($compiled.Aliases) { $compiled.Aliases -join ', ' } else { 'none' }
        $told.aliases | Should -Be $aliases -Because $because
        $description = "$($told.description.Text)"
        $description.Length | Should -BeGreaterThan 15
        if (-not $compiled.SwitchParameter) { $description | Should -Match '\btype\b|\bpipe\b' -Because 'it takes a value' }
    }

    It 'shows each way to type it' {
        $sets = (Get-Command -Name $Name).ParameterSets | ForEach-Object {
            ($_.Parameters.Name | Where-Object { $_ -notin [System.Management.Automation.PSCmdlet]::CommonParameters } | Sort-Object) -join ' '
        }
        $help.syntax.syntaxItem | ForEach-Object { ($_.parameter.name | Sort-Object) -join ' ' } | Sort-Object | Should -Be ($sets | Sort-Object)
    }

    It 'says what goes in and what comes out' {
        @($help.inputTypes.inputType).Count | Should -BeGreaterOrEqual 1
        foreach ($output in (Get-Command -Name $Name).OutputType.Name | Where-Object { $_ -ne 'System.Void' }) {
            @($help.returnValues.returnValue).type.name | Should -Contain $output
        }
    }

    It 'leads to <Text>' -ForEach $Links -Tag Link {
        if ($Address) {
            $Text | Should -Be 'Online Version:'
            $Address | Should -Be "$((Test-ModuleManifest -Path $manifest).ProjectUri)/blob/main/docs/en-US/$Name.md"
            $Address | Should -Be (Get-Command -Name $Name).HelpUri
        }
        else {
            (Get-Help -Name $Text).Name | Should -Be $Text
        }
    }

    It 'leaves nothing to fill in' {
        ($help | Out-String) | Should -Not -Match '\{\{'
    }
}
