# Loads the build for this edition of PowerShell. docs/architecture.md tells why PowerShell 7 gets a load context of its own.
# Only the engine's own commands, and types instead of Join-Path and Add-Type: each other module these come from takes as long to
# load as all of ours (docs/performance.md).

# The first one brings the commands, the others types for scripts.
$names = 'AmazonMcf', 'AmazonMcf.Client', 'AmazonMcf.Mws', 'AmazonMcf.Service', 'SellingPartner'

# The assemblies of a process exist once, and so do connections and quotas: another copy of the module cannot be loaded beside the
# first one, nor after it. Throwing before anything is imported leaves the loaded copy as it is, and no module without commands.
function Assert-OnlyCopy([type] $Loaded) {
    $folder = [System.IO.Path]::GetFullPath("$($Loaded.Assembly.Location)/../../..")
    $here = [System.IO.Path]::GetFullPath($PSScriptRoot)
    if ($folder -eq $here) { return }

    $version = $Loaded.Assembly.GetName().Version.ToString(3)
    $text = "AmazonMcf $version is loaded in this PowerShell process from '$folder', and a process can hold only one copy of the module. " +
    "To use the one in '$here', start a new PowerShell; to go on with the loaded one, run: Import-Module '$folder/AmazonMcf.psd1'"
    throw [System.Management.Automation.ErrorRecord]::new(
        [System.InvalidOperationException]::new($text), 'McfOtherCopyLoaded', [System.Management.Automation.ErrorCategory]::ResourceExists, $here)
}

if ($PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "AmazonMcf needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this is PowerShell $($PSVersionTable.PSVersion)."
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
