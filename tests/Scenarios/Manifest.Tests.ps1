BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:data = Import-PowerShellDataFile -LiteralPath $manifest
}

Describe 'The manifest' {
    It 'is valid' {
        Test-ModuleManifest -Path $manifest -ErrorAction Stop | Should -Not -BeNullOrEmpty
    }

    It 'names exactly the commands that the module brings' {
        $commands = (Get-Command -Module AmazonMcf).Name | Sort-Object
        $commands | Should -Be ($data.CmdletsToExport | Sort-Object)
    }

    It 'exports nothing by wildcard' {
        foreach ($list in 'FunctionsToExport', 'VariablesToExport', 'AliasesToExport') {
            $data.ContainsKey($list) | Should -BeTrue
            $data[$list] | Should -BeNullOrEmpty
        }
        $data.CmdletsToExport | Should -Not -Contain '*'
    }

    It 'loads no assembly before the module can isolate it' {
        $data.ContainsKey('RequiredAssemblies') | Should -BeFalse
        $data.ContainsKey('NestedModules') | Should -BeFalse
    }

    It 'leaves members and views to the module, which adds them when it knows that it is the only copy' {
        $data.ContainsKey('TypesToProcess') | Should -BeFalse
        $data.ContainsKey('FormatsToProcess') | Should -BeFalse
        $folder = Split-Path -Parent $manifest
        $views = Import-PowerShellDataFile -LiteralPath "$folder/AmazonMcf.Views.psd1"
        $named = @($views.FormatsToProcess) + $views.TypesToProcess | Sort-Object
        $named | Should -Be ((Get-ChildItem -LiteralPath $folder -Filter '*.ps1xml').Name | Sort-Object)
    }

    It 'says which editions it is for' {
        $data.CompatiblePSEditions | Should -Be 'Desktop', 'Core'
        $data.PowerShellVersion | Should -Be '5.1'
    }
}

Describe 'The module' {
    It 'lets scripts name the types of the model' {
        [AmazonMcf.Model.McfOrderRequest] | Should -Not -BeNullOrEmpty
        [AmazonMcf.Connection.McfConnection] | Should -Not -BeNullOrEmpty
    }

    It 'opens no store and no connection when it is imported' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
'connection: ' + (Get-McfConnection)
'sqlite: ' + @([System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -like '*sqlite*' }).Count
'polly: ' + @([System.AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Name -eq 'Polly.Core' }).Count
"@
        $said | Should -Be 'connection: ', 'sqlite: 0', 'polly: 0'
    }
}
