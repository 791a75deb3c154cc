#Requires -Version 5.1
#Requires -Modules AmazonMcf
<#
.SYNOPSIS
Places the orders of all order files in a folder and writes down what became of every one of them.

.DESCRIPTION
Made for a scheduler: it asks nothing and ends with an exit code. It may run again at any time, for an order that was placed
before is found and not placed twice. Three tables are written for each run: what was placed, what was refused or held back and
why, and what is still open because the service could not be reached. A file is moved away only when nothing of it is open.

Exit codes: 0 everything placed; 1 some orders refused or held back; 2 some orders open, run again.

.PARAMETER Path
The order files, for example D:\orders\*.csv. Formats, encodings and delimiters are found out.

.PARAMETER ResultFolder
Where the tables go. It is created when it is missing.

.PARAMETER DoneFolder
Where files go of which nothing is open. Without it they stay where they are.

.PARAMETER SpeedMap
Shipping methods of the shop and the speeds they stand for, for example @{ 'Express*' = 'Expedited' }.

.PARAMETER Embedded
Runs on the embedded service instead of Amazon.

.PARAMETER Store
The store of the embedded service. Without it, the one of the user.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are taken from the environment: SPAPI_CLIENT_ID, SPAPI_CLIENT_SECRET
and SPAPI_REFRESH_TOKEN.

.EXAMPLE
./nightly-import.ps1 -Path ./us-flat-file.txt, ./shopify-orders.csv -ResultFolder ./out -Embedded

Places the sample orders on the embedded service.

.EXAMPLE
./nightly-import.ps1 -Path /srv/orders/*.csv -ResultFolder /srv/results -DoneFolder /srv/orders/done -Marketplace DE

The line for a scheduler.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [SupportsWildcards()]
    [string[]] $Path,

    [Parameter(Mandatory)]
    [string] $ResultFolder,

    [string] $DoneFolder,

    [hashtable] $SpeedMap = @{},

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US'
)

$ErrorActionPreference = 'Stop'

$way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
if ($Embedded -and $Store) { $way.Path = $Store }
$connection = Connect-Mcf @way -PassThru

$stamp = Get-Date -Format 'yyyyMMdd-HHmmss'
$quiet = @{ Connection = $connection; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
$results = New-Object -TypeName System.Collections.ArrayList
$refusals = New-Object -TypeName System.Collections.ArrayList
$openFiles = @()

try {
    foreach ($file in Get-Item -Path $Path) {
        $orders = @(Import-McfOrder -LiteralPath $file.FullName -SpeedMap $SpeedMap @quiet -ErrorVariable heldBack -WarningVariable remarks)
        $remarks | ForEach-Object { Write-Verbose "$($file.Name): $_" }

        $placed = @($orders | New-McfOrder @quiet -ErrorVariable refused)
        $failures = @(@($heldBack) + @($refused) | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $null = $results.AddRange($placed)
        foreach ($failure in $failures) {
            $null = $refusals.Add([pscustomobject]@{
                    File    = $file.Name
                    ErrorId = $failure.FullyQualifiedErrorId.Split(',')[0]
                    Message = $failure.Exception.Message
                })
        }

        $unsettled = @($placed | Where-Object { 'Unknown', 'NotSent' -contains $_.Outcome })
        $transient = @($failures | Where-Object { $_.Exception.PSObject.Properties['IsTransient'] -and $_.Exception.IsTransient })
        if ($unsettled.Count + $transient.Count -gt 0) {
            $openFiles += $file.Name
        }
        elseif ($DoneFolder -and $PSCmdlet.ShouldProcess($file.FullName, "Move to $DoneFolder")) {
            $null = New-Item -ItemType Directory -Path $DoneFolder -Force
            Move-Item -LiteralPath $file.FullName -Destination (Join-Path -Path $DoneFolder -ChildPath "$stamp-$($file.Name)")
        }
    }
}
finally {
    Disconnect-Mcf -Connection $connection
}

$null = New-Item -ItemType Directory -Path $ResultFolder -Force
$columns = 'SellerFulfillmentOrderId', 'Outcome', 'Reason', 'RequestId', 'Attempts', 'Source'
$results | Select-Object -Property $columns | Export-Csv -Path (Join-Path -Path $ResultFolder -ChildPath "$stamp-placed.csv") -NoTypeInformation -Encoding UTF8
$refusals | Export-Csv -Path (Join-Path -Path $ResultFolder -ChildPath "$stamp-refused.csv") -NoTypeInformation -Encoding UTF8

[pscustomobject]@{
    Created       = @($results | Where-Object { $_.Outcome -eq 'Created' }).Count
    AlreadyExists = @($results | Where-Object { $_.Outcome -eq 'AlreadyExists' }).Count
    Refused       = $refusals.Count
    OpenFiles     = $openFiles
}

if ($openFiles.Count -gt 0) { exit 2 }
if ($refusals.Count -gt 0) { exit 1 }
exit 0
