# Loads the build for this edition of PowerShell. docs/architecture.md tells why PowerShell 7 gets a load context of its own.

$importModule = Get-Command -Name 'Import-Module' -Module 'Microsoft.PowerShell.Core' -CommandType Cmdlet
$bin = Join-Path -Path $PSScriptRoot -ChildPath 'bin'
# The first one brings the commands, the others types for scripts.
$names = 'AmazonMcf', 'AmazonMcf.Client', 'AmazonMcf.Service'

if ($PSEdition -eq 'Core') {
    if ($PSVersionTable.PSVersion -lt [version]'7.4') {
        throw "AmazonMcf needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this is PowerShell $($PSVersionTable.PSVersion)."
    }

    if (-not ('AmazonMcf.Loader.LoadContext' -as [type])) {
        Add-Type -Path (Join-Path -Path $bin -ChildPath 'loader/AmazonMcf.Loader.dll')
    }

    $context = [AmazonMcf.Loader.LoadContext]::Open((Join-Path -Path $bin -ChildPath 'net8.0'))
    $inner = foreach ($name in $names) {
        & $importModule -Assembly $context.LoadModule($name) -PassThru
    }
}
else {
    $inner = foreach ($name in $names) {
        & $importModule -Name (Join-Path -Path $bin -ChildPath "netstandard2.0/$name.dll") -PassThru
    }
}

# Without this, a second Import-Module -Force finds the inner modules loaded and exports nothing.
$ExecutionContext.SessionState.Module.OnRemove = { $inner | Remove-Module -Force }.GetNewClosure()
