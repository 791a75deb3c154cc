BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'Importing again' {
    It 'exports everything after Import-Module -Force, as often as one likes' {
        $said = Invoke-FreshProcess @"
foreach (`$round in 1..3) {
    Import-Module '$manifest' -Force
    (Get-Command -Module AmazonMcf).Count
    (Get-McfConnection -All | Measure-Object).Count
}
"@
        $count = (Get-Command -Module AmazonMcf).Count
        $said | Should -Be $count, 0, $count, 0, $count, 0
    }

    It 'leaves nothing behind after Remove-Module' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Remove-Module AmazonMcf
@(Get-Module | Where-Object { `$_.Name -like '*AmazonMcf*' -or `$_.Path -like '*AmazonMcf*' }).Count
[bool](Get-Command -Name New-McfOrder -ErrorAction Ignore -Module AmazonMcf)
Import-Module '$manifest'
(Get-Command -Name New-McfOrder).Source
"@
        $said | Should -Be '0', 'False', 'AmazonMcf'
    }

    It 'keeps a connection that a script holds working' {
        $store = Join-Path -Path $TestDrive -ChildPath 'kept.db'
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
`$connection = Connect-Mcf -Embedded -Path '$store' -PassThru
Import-Module '$manifest' -Force
@(Get-McfOrder -Since 2020-01-01 -Connection `$connection).Count
"@
        $said | Should -Be '0'
    }
}

Describe 'Another version of the module' {
    BeforeAll {
        # Installed as Install-PSResource does: one folder a version, side by side.
        $script:path = Join-Path -Path $TestDrive -ChildPath 'modules'
        $script:loaded = Join-Path -Path $path -ChildPath 'AmazonMcf/1.0.0'
        $script:newer = Join-Path -Path $path -ChildPath 'AmazonMcf/9.9.9'
        foreach ($folder in $loaded, $newer) {
            $null = New-Item -ItemType Directory -Path $folder
            Copy-Item -Path "$(Split-Path -Parent $manifest)/*" -Destination $folder -Recurse
            $text = Get-Content -LiteralPath $manifest -Raw
            Set-Content -LiteralPath "$folder/AmazonMcf.psd1" -Value ($text -replace "(?<=ModuleVersion\s*=\s*)'[^']+'", "'$(Split-Path -Leaf $folder)'")
        }

        # What is imported, whether its commands, members and views work, and which errors there were.
        $script:start = @"
`$env:PSModulePath = '$path'
`$ProgressPreference = 'SilentlyContinue'
function Show-State {
    # First: looking for commands of a module that is not imported makes PowerShell try to import it.
    'errors: ' + (@(`$global:Error | ForEach-Object { `$_.FullyQualifiedErrorId.Split(',')[0] }) -join ' ')
    'modules: ' + (@(Get-Module AmazonMcf | ForEach-Object { "`$(`$_.Version)" }) -join ' ')
    'commands: ' + @(Get-Command -Module AmazonMcf -ListImported).Count
    if (Get-Module AmazonMcf) {
        `$request = [AmazonMcf.Model.McfOrderRequest]::new()
        'members: ' + `$request.ItemCount
        if (-not (Get-McfConnection)) { Connect-Mcf -Embedded -Path '$TestDrive/other.db' }
        'view: ' + ((Get-McfConnection | Out-String).Trim() -split '\s+' | Select-Object -First 2)
    }
}
"@
        $script:commands = @((Get-Command -Module AmazonMcf).Name).Count
        $script:working = @('members: 0', 'view: Name Kind')
    }

    It 'works in a process of its own' {
        $said = Invoke-FreshProcess "$start`nImport-Module AmazonMcf; Show-State"
        $said | Should -Be (@('errors: ', 'modules: 9.9.9', "commands: $commands") + $working)
    }

    It 'is refused with one error beside the loaded one, which goes on working: <_>' -ForEach @(
        'Import-Module "{0}/AmazonMcf.psd1"'
        'Import-Module "{0}/AmazonMcf.psd1" -Force'
        'Import-Module AmazonMcf -RequiredVersion 9.9.9'
        'Import-Module AmazonMcf -MinimumVersion 2.0.0 -Force'
        'Import-Module AmazonMcf -Force'
        'Import-Module "{0}/AmazonMcf.psd1" -Prefix New'
    ) {
        $said = Invoke-FreshProcess "$start`nImport-Module '$loaded/AmazonMcf.psd1'`ntry { $($_ -f $newer) } catch { }`nShow-State"
        $said | Should -Be (@('errors: McfOtherCopyLoaded', 'modules: 1.0.0', "commands: $commands") + $working)
    }

    It 'is refused as often as it is tried, an older one after a newer one, too' {
        $try = "try { Import-Module '$loaded/AmazonMcf.psd1' } catch { }`n"
        $said = Invoke-FreshProcess "$start`nImport-Module AmazonMcf`n$($try * 3)Show-State"
        $said | Should -Be (@("errors: $('McfOtherCopyLoaded ' * 3)".TrimEnd(), 'modules: 9.9.9', "commands: $commands") + $working)
    }

    It 'is refused after Remove-Module, too, leaves no module without commands, and the first one can be imported again' {
        $said = Invoke-FreshProcess @"
$start
Import-Module '$loaded/AmazonMcf.psd1'
Remove-Module AmazonMcf
try { Import-Module AmazonMcf -RequiredVersion 9.9.9 } catch { }
Show-State
`$global:Error.Clear()
Import-Module '$loaded/AmazonMcf.psd1'
Show-State
"@
        $said | Should -Be (@('errors: McfOtherCopyLoaded', 'modules: ', 'commands: 0', 'errors: ', 'modules: 1.0.0', "commands: $commands") + $working)
    }

    It 'is refused in another runspace of the process, too' {
        $said = Invoke-FreshProcess @"
$start
Import-Module '$loaded/AmazonMcf.psd1'
1 | ForEach-Object -Parallel {
    try { Import-Module '$newer/AmazonMcf.psd1'; 'imported' } catch { `$_.FullyQualifiedErrorId.Split(',')[0] }
    "in the runspace: `$(@(Get-Module AmazonMcf).Count)"
}
Show-State
"@
        $said | Should -Be (@('McfOtherCopyLoaded', 'in the runspace: 0', 'errors: ', 'modules: 1.0.0', "commands: $commands") + $working)
    }

    It 'is refused with a message that names both copies and what to do' {
        $said = Invoke-FreshProcess "$start`nImport-Module '$loaded/AmazonMcf.psd1'`ntry { Import-Module '$newer/AmazonMcf.psd1' } catch { `"`$_`" }"
        $version = [AmazonMcf.Model.McfOrder].Assembly.GetName().Version.ToString(3)
        $said | Should -Be (
            "AmazonMcf $version is loaded in this PowerShell process from '$loaded', and a process can load only one copy of the module. " +
            "To use the one in '$newer', start a new PowerShell process. To continue with the loaded one, run: Import-Module '$loaded/AmazonMcf.psd1'")
    }
}
