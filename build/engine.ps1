<#
.SYNOPSIS
Returns how to start a new process of the PowerShell that runs this script, however it is installed.
.DESCRIPTION
The result contains the program, the arguments that precede all others, and both as one string for sh:

    $engine = Get-PowerShellEngine
    & $engine.Program @($engine.Arguments) -NoProfile -File script.ps1

The path of this process is not enough: PowerShell as a .NET tool (global, local or in a folder) runs inside dotnet, and other
programs host PowerShell, too.
#>
function Get-PowerShellEngine {
    $process = (Get-Process -Id $PID).Path
    $command = if ((Split-Path -Leaf $process) -match '^dotnet(\.exe)?$') {
        $process, (Join-Path $PSHOME 'pwsh.dll')
    }
    else {
        $name = if ($PSEdition -eq 'Desktop') { 'powershell.exe' } elseif ($IsWindows) { 'pwsh.exe' } else { 'pwsh' }
        Join-Path $PSHOME $name
    }
    if (-not (Test-Path -LiteralPath @($command)[-1])) {
        throw "PowerShell runs inside '$process', which is not a PowerShell executable ('$(@($command)[-1])' does not exist). Run this from pwsh."
    }

    [pscustomobject]@{
        Program   = @($command)[0]
        Arguments = @($command | Select-Object -Skip 1)
        Shell     = ($command | ForEach-Object { "'$($_ -replace "'", "'\''")'" }) -join ' '
    }
}
