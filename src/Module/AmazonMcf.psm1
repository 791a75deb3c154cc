# Loads the build for this edition of PowerShell. docs/architecture.md tells why PowerShell 7 gets a load context of its own.
# Only the engine's own commands, and types instead of Join-Path and Add-Type: each other module these come from takes as long to
# load as all of ours (docs/performance.md).

# The first one brings the commands, the others types for scripts.
$names = 'AmazonMcf', 'AmazonMcf.Client', 'AmazonMcf.Service'

if ($PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "AmazonMcf needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this is PowerShell $($PSVersionTable.PSVersion)."
    }

    $loadContext = 'AmazonMcf.Loader.LoadContext' -as [type]
    if (-not $loadContext) {
        $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/loader/AmazonMcf.Loader.dll")
        $loadContext = $loader.GetType('AmazonMcf.Loader.LoadContext', $true)
    }

    $context = $loadContext::Open("$PSScriptRoot/bin/net8.0")
    $inner = foreach ($name in $names) {
        Microsoft.PowerShell.Core\Import-Module -Assembly $context.LoadModule($name) -PassThru
    }
}
else {
    $inner = foreach ($name in $names) {
        Microsoft.PowerShell.Core\Import-Module -Name "$PSScriptRoot/bin/netstandard2.0/$name.dll" -PassThru
    }
}

# Without this, a second Import-Module -Force finds the inner modules loaded and exports nothing.
$ExecutionContext.SessionState.Module.OnRemove = { $inner | Microsoft.PowerShell.Core\Remove-Module -Force }
