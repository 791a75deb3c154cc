# Converts archived answers of MWS; answers with the orders found, the milliseconds it took and the most bytes the process held.
param([string] $Module, [string] $Path)

Import-Module $Module
$clock = [System.Diagnostics.Stopwatch]::StartNew()
$orders = (ConvertFrom-McfMws -LiteralPath $Path | Measure-Object).Count
$clock.Stop()
$orders
$clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)
[System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64
