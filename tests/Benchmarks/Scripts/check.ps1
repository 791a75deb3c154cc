# Checks the orders of a file: one round for each line of input. Answers with the milliseconds it took.
param([string] $Module, [string] $File)

Import-Module $Module
$orders = Import-McfOrder -Path $File
while ([Console]::In.ReadLine()) {
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $null = $orders | Test-McfOrder | Measure-Object
    [Console]::Out.WriteLine($clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture))
}
