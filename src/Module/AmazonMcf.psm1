# Loads the build for this edition of PowerShell. docs/architecture.md explains why PowerShell 7 uses a separate load context.
# This script uses only commands of the engine, and types instead of Join-Path and Add-Type: loading the modules of those commands
# would take as long as loading this module (docs/performance.md).

# The first one contains the commands, the others types for scripts.
$names = 'AmazonMcf', 'AmazonMcf.Client', 'AmazonMcf.Mws', 'AmazonMcf.Service', 'SellingPartner'

# A process has only one copy of the assemblies, and of connections and quotas, so a second copy of the module cannot be loaded.
# Throwing before anything is imported leaves the loaded copy unchanged, and leaves no module without commands.
function Assert-OnlyCopy([type] $Loaded) {
    $folder = [System.IO.Path]::GetFullPath("$($Loaded.Assembly.Location)/../../..")
    $here = [System.IO.Path]::GetFullPath($PSScriptRoot)
    if ($folder -eq $here) { return }

    $version = $Loaded.Assembly.GetName().Version.ToString(3)
    $text = "AmazonMcf $version is loaded in this PowerShell process from '$folder', and a process can load only one copy of the module. " +
    "To use the one in '$here', start a new PowerShell process. To continue with the loaded one, run: Import-Module '$folder/AmazonMcf.psd1'"
    throw [System.Management.Automation.ErrorRecord]::new(
        [System.InvalidOperationException]::new($text), 'McfOtherCopyLoaded', [System.Management.Automation.ErrorCategory]::ResourceExists, $here)
}

if ($PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "AmazonMcf requires PowerShell 7.4 or later, or Windows PowerShell 5.1; this is PowerShell $($PSVersionTable.PSVersion)."
    }

    $loadContext = 'AmazonMcf.Loader.LoadContext' -as [type]
    if ($loadContext) {
        Assert-OnlyCopy -Loaded $loadContext
    }
    else {
        $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/loader/AmazonMcf.Loader.dll")
        $loadContext = $loader.GetType('AmazonMcf.Loader.LoadContext', $true)
    }

    $context = $loadContext::Open("$PSScriptRoot/bin/net8.0")
    $inner = foreach ($name in $names) {
        Microsoft.PowerShell.Core\Import-Module -Assembly $context.LoadModule($name) -PassThru
    }
}
else {
    $command = 'AmazonMcf.Commands.ConnectMcfCommand' -as [type]
    if ($command) {
        Assert-OnlyCopy -Loaded $command
    }

    $inner = foreach ($name in $names) {
        Microsoft.PowerShell.Core\Import-Module -Name "$PSScriptRoot/bin/net472/$name.dll" -PassThru
    }
}

$views = Microsoft.PowerShell.Core\Import-Module -Name "$PSScriptRoot/AmazonMcf.Views.psd1" -PassThru

# Without this, a second Import-Module -Force finds the inner modules loaded and exports nothing.
$ExecutionContext.SessionState.Module.OnRemove = { @($inner) + $views | Microsoft.PowerShell.Core\Remove-Module -Force }
