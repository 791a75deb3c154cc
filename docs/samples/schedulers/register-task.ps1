#Requires -RunAsAdministrator

<#
.SYNOPSIS
Registers the nightly import with Windows Task Scheduler.

.DESCRIPTION
The task runs every hour, so that a run after an outage comes by itself; a run without new files ends at once. The account is a group
managed service account, whose password Windows manages. It needs the right to log on as a batch job, and access to the folders of the
script and the order files. Task Scheduler does not record what a script prints, so the task writes a log file.

.PARAMETER Script
The path of nightly-import.ps1.

.PARAMETER Path
The order files: a folder or a pattern.

.PARAMETER LogPath
The log file.

.PARAMETER Account
The account, for example CONTOSO\mcf$.

.PARAMETER Marketplace
The marketplace of the seller's account. Default: US.

.EXAMPLE
./register-task.ps1 -Script C:\mcf\nightly-import.ps1 -Path C:\orders\inbox -LogPath C:\orders\night.log -Account 'CONTOSO\mcf$'

Registers the task.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Script,

    [Parameter(Mandatory)]
    [string] $Path,

    [Parameter(Mandatory)]
    [string] $LogPath,

    [Parameter(Mandatory)]
    [string] $Account,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'
$line = '-NoProfile -NonInteractive -File "{0}" -Path "{1}" -LogPath "{2}" -Marketplace {3}' -f $Script, $Path, $LogPath, $Marketplace
$action = New-ScheduledTaskAction -Execute 'pwsh.exe' -Argument $line
$trigger = New-ScheduledTaskTrigger -Once -At (Get-Date).Date.AddMinutes(15) -RepetitionInterval (New-TimeSpan -Hours 1)
$settings = New-ScheduledTaskSettingsSet -MultipleInstances IgnoreNew -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 4)
$principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType Password
if ($PSCmdlet.ShouldProcess($Account, "Run pwsh $line every hour")) {
    Register-ScheduledTask -TaskName 'AmazonMcf nightly import' -Action $action -Trigger $trigger -Settings $settings -Principal $principal
}
