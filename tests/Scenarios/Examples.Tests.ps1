# Every example of every page is run, from the top of the page to its end in one session, and what the page shows is what must come.

BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"
    . "$PSScriptRoot/../examples.ps1"
    $script:pages = @(
        Get-Item -Path "$repository/*.md"
        Get-ChildItem -Path "$repository/docs/*.md" -Recurse
    ) | ForEach-Object {
        $examples = @(Get-PageExample -Path $_.FullName)
        if ($examples) { @{ Page = $examples[0].Page; Examples = $examples } }
    }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    . "$PSScriptRoot/../examples.ps1"
}

# Windows PowerShell sets tables in another way; the pages show those of PowerShell 7.
Describe 'The examples of <Page>' -ForEach $pages -Skip:($PSEdition -ne 'Core') {
    BeforeAll {
        # Where a page shows quotas, they are Amazon's.
        $script:session = Open-ExampleSession -Page $Page -Paced:([bool] ($Examples.Code -match 'Quota'))
    }

    AfterAll {
        Close-ExampleSession $session
    }

    It '<Title>' -ForEach $Examples -Tag Example {
        $result = Invoke-Example -Session $session -Code $Code
        if ($null -eq $Output) {
            $result.Errors | Should -Be 0 -Because $result.Shown
        }
        else {
            ConvertTo-Comparable $result.Shown | Should -BeExactly (ConvertTo-Comparable $Output)
        }
    }
}
