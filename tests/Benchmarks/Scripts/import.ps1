# Imports a module and answers with the milliseconds it took.
param([string] $Module)

$clock = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module $Module
$clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
