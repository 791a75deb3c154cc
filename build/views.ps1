<#
.SYNOPSIS
Captures the views of the module in terminals of 80 and 120 columns to docs/views/*.txt.
.DESCRIPTION
The data is reproducible: the clock is fixed and the store is generated from a seed, so the same views produce the same files on every
machine.
#>
[CmdletBinding()]
param(
    # The folder of the staged module.
    [Parameter(Mandatory)]
    [string] $Module,

    # The folder for the captures. Default: docs/views.
    [string] $Target
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$PSStyle.OutputRendering = 'PlainText'

$root = Split-Path -Parent $PSScriptRoot
if (-not $Target) {
    $Target = Join-Path $root 'docs/views'
}
$null = New-Item -ItemType Directory -Path $Target -Force

# Tables show local time: that of New York, so that it differs from UTC. Windows does not read the time zone from the environment.
$env:TZ = 'America/New_York'
[System.TimeZoneInfo]::ClearCachedData()
[cultureinfo]::CurrentCulture = 'en-US'

Import-Module (Join-Path $Module 'AmazonMcf.psd1')
Add-Type -TypeDefinition @'
using System;
using System.Threading;

// Time passes only while a command waits for it, and then at once.
public sealed class MadeUpTime : TimeProvider
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(25);
    private long ticks = new DateTime(2026, 11, 23, 14, 5, 12, DateTimeKind.Utc).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Interlocked.Read(ref ticks), TimeSpan.Zero);
    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public override ITimer CreateTimer(TimerCallback callback, object state, TimeSpan due, TimeSpan period) =>
        new MadeUpTimer(this, base.CreateTimer(callback, state, Pass(due), period));

    private TimeSpan Pass(TimeSpan due)
    {
        if (due <= TimeSpan.Zero || due > LongestWait) return due;
        Interlocked.Add(ref ticks, due.Ticks);
        return TimeSpan.FromMilliseconds(1);
    }

    private sealed class MadeUpTimer(MadeUpTime time, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan due, TimeSpan period) => inner.Change(time.Pass(due), period);
        public void Dispose() => inner.Dispose();
        public System.Threading.Tasks.ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
'@

# Connect-Mcf takes the clock of the system, as it should; this way in is the one below it.
$settings = [AmazonMcf.Connection.McfConnectionSettings]::new()
$options = [AmazonMcf.Service.EmbeddedServiceOptions]@{ TimeScale = 0; Time = [MadeUpTime]::new() }
$open = [AmazonMcf.Commands.ConnectMcfCommand].Assembly.GetType('AmazonMcf.Session.EmbeddedConnections').GetMethod('Open')
$session = [AmazonMcf.Commands.ConnectMcfCommand].Assembly.GetType('AmazonMcf.Session.McfSession').GetProperty('OfThread').GetValue($null)
$session.Add($open.Invoke($null, @($settings, $options)))
$PSDefaultParameterValues['*-Mcf*:ThrottleLimit'] = 1
$PSDefaultParameterValues['*-Mcf*:WarningAction'] = 'SilentlyContinue'
$PSDefaultParameterValues['*-Mcf*:ErrorAction'] = 'SilentlyContinue'

# The data for the commands below.
Set-Location -LiteralPath (Join-Path $root 'docs/samples')
$orders = @(Import-McfOrder 'us-flat-file.txt' | Select-Object -First 5)
$results = @($orders | New-McfOrder)
$results += New-McfOrder -InputObject $orders[1]
$null = Step-McfClock -By 6.12:00:00
$null = Get-McfOrder 'US-99999'
Add-McfFault Throttle -Operation 'getFeatures'
$null = Import-McfOrder 'ten-mistakes.csv' -ErrorVariable held

$tables = @(
    '$orders'
    '$orders[1] | Get-McfPreview'
    '$results'
    '$results | Select-Object -First 5 | Get-McfOrder'
    "(Get-McfOrder 'US-25002').Items"
    "(Get-McfOrder 'US-25002').Shipments"
    "(Get-McfOrder 'US-25002').Shipments.Packages"
    '$results | Select-Object -First 5 | Get-McfTracking'
    '$results | Select-Object -First 4 | Get-McfTracking | Format-Table -View ByOrder'
    "(Get-McfTracking -OrderId 'US-25003').TrackingEvents"
    "Get-McfReturnReason -SellerSku 'PEN-BRASS-01' | Select-Object -First 4"
    "New-McfReturn 'US-25002' -SellerFulfillmentOrderItemId 'US-25002-2' -Quantity 2 -ReturnReasonCode 'CR-DEFECTIVE'"
    "(Get-McfOrder 'US-25002').ReturnItems"
    "(Get-McfOrder 'US-25002').ReturnAuthorizations"
    "Get-McfDeliveryOffer -SellerSku 'MUG-ENAMEL-BLUE' -PostalCode 48104 -CountryCode US"
    'Get-McfFeature'
    'Get-McfFeatureInventory BLANK_BOX | Select-Object -First 3'
    'Get-McfInventory | Select-Object -First 4'
    "Get-McfSellableStock 'MUG-ENAMEL-BLUE', 'TEA-MINT-50' -SafetyStock 10%"
    "'MUG-ENAMEL-BLUE', 'TEA-MINT-50' | Get-McfFulfillmentIdentifier"
    'Get-McfConnection'
    'Get-McfServiceStatus'
    '(Get-McfServiceStatus).Quotas'
    'Get-McfCallHistory -Last 6'
    'Get-McfCallHistory -Failed'
    '(Get-McfCallHistory -Operation getFeatures).Requests'
    '$held.Exception.ValidationErrors | Select-Object -First 4'
    "Get-McfStock 'MUG-*'"
    'Get-McfFault'
    'Get-McfClock'
    'Step-McfClock -By 1h'
    "Get-McfParcel 'US-25002', 'US-25003'"
    "(Get-McfParcel 'US-25003').Lines"
)

$lists = @(
    "Get-McfOrder 'US-25002' | Format-List"
    "(Get-McfOrder 'US-25002').Items[0] | Format-List"
    '$results[0] | Format-List'
    '$orders[1] | Get-McfPreview | Select-Object -First 1 | Format-List'
    "Get-McfTracking -OrderId 'US-25003' | Format-List"
    'Get-McfCallHistory -Operation getFeatures | Format-List'
    'Get-McfServiceStatus | Format-List'
    'Get-McfConnection | Format-List'
    'Get-McfFault | Format-List'
    "Get-McfInventory 'MUG-ENAMEL-BLUE' | Format-List"
    "Get-McfSellableStock 'MUG-ENAMEL-BLUE' -SafetyStock 10% | Format-List"
    "Get-McfStock 'MUG-ENAMEL-BLUE' | Format-List"
    'Get-McfClock | Format-List'
    "Get-McfParcel 'US-25003' | Format-List"
)

# What a view shows must not depend on how often it was looked at: each command runs once.
$made = [ordered]@{}
foreach ($command in $tables + $lists) {
    $made[$command] = @(& ([scriptblock]::Create($command)))
}

function Get-Capture {
    param([string[]] $Commands, [int] $Width)

    foreach ($command in $Commands) {
        "PS> $command"
        ''
        ($made[$command] | Out-String -Width $Width).Trim("`r", "`n") -split '\r?\n' | ForEach-Object {
            # The one moment that comes from the clock of the system, and the id of the store, which is random.
            $_.TrimEnd() -replace '(?<=^CheckedAt +: ).*', '2026-11-23 14:05:13Z' -replace 'embedded-[0-9a-f]{12}', 'embedded-0123456789ab'
        }
        ''
        ''
    }
}

$files = @{ '80-columns.txt' = $tables, 80; '120-columns.txt' = $tables, 120; 'lists.txt' = $lists, 100 }
foreach ($name in $files.Keys) {
    $text = (@(Get-Capture -Commands $files[$name][0] -Width $files[$name][1]) -join "`n").TrimEnd() + "`n"
    [System.IO.File]::WriteAllText((Join-Path $Target $name), $text)
}

# The columns of each command: the header of its table, as shown for an object without values. Columns that do not fit are left out on
# the right.
function Get-Column {
    param([object] $InputObject, [int] $Width)

    $lines = @(($InputObject | Out-String -Width $Width) -split '\r?\n')
    $rule = [array]::FindIndex([string[]] $lines, [predicate[string]] { $args[0] -match '^ *-[- ]*$' })
    if ($rule -lt 1) { return }
    if ($lines[[math]::Max(0, $rule - 2)].Trim()) { throw "The last column of $($InputObject.GetType().Name) is cut in $Width columns." }
    foreach ($mark in [regex]::Matches($lines[$rule], '-+')) {
        $lines[$rule - 1].Substring($mark.Index, [math]::Min($mark.Length, $lines[$rule - 1].Length - $mark.Index)).Trim()
    }
}

$rows = foreach ($command in Get-Command -Module AmazonMcf -CommandType Cmdlet | Sort-Object -Property Name) {
    foreach ($type in @($command.OutputType.Type) | Where-Object { $_.Namespace -like 'AmazonMcf*' } | Select-Object -Unique) {
        $object = [System.Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject($type)
        $narrow = @(Get-Column -InputObject $object -Width 80)
        $wide = @(Get-Column -InputObject $object -Width 120)
        if ($wide) {
            '| {0} | {1} | {2} | {3} |' -f $command.Name, $type.Name, ($narrow -join ', '), (($wide | Select-Object -Skip $narrow.Count) -join ', ')
        }
    }
}
$page = @(
    '# Columns'
    ''
    'The columns that each command shows by default, written by `./build.sh views`. `Format-List` shows all properties, and `Format-Table` those that you name.'
    ''
    '| command | object | in 80 columns | in 120 columns also |'
    '|---|---|---|---|'
    $rows
)
[System.IO.File]::WriteAllText((Join-Path $Target 'columns.md'), ($page -join "`n") + "`n")
