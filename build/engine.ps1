<#
.SYNOPSIS
Tells how to start another process of the PowerShell that runs this, however it is installed.
.DESCRIPTION
The result holds the program, the arguments that come before all others, and both as one word for sh:

    $engine = Get-PowerShellEngine
    & $engine.Program @($engine.Arguments) -NoProfile -File script.ps1

The path of this process alone does not do: PowerShell as a .NET tool (global, local or in a folder) runs inside dotnet, and other
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
        throw "PowerShell runs inside '$process' without a program of its own ('$(@($command)[-1])' does not exist): start this from pwsh."
    }

    [pscustomobject]@{
        Program   = @($command)[0]
        Arguments = @($command | Select-Object -Skip 1)
        Shell     = ($command | ForEach-Object { "'$($_ -replace "'", "'\''")'" }) -join ' '
    }
}
