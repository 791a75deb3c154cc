#Requires -Version 5.1
#Requires -Modules AmazonMcf

<#
.SYNOPSIS
Adds new parcels, each once, to a CSV file that a shop imports.

.DESCRIPTION
Intended for a scheduler. A ledger next to the CSV file remembers the parcels that the file has received: a parcel is never missed and never
written twice, also when a run is interrupted or missed. A number that Amazon corrects is written again, with the number that it replaces.

Only one run at a time uses a CSV file: a second one ends at once with the exit code 3. The file with .lock added is the lock; it can stay.

The shop, or the program that imports the file, deletes it when it has read it. While the file exists, new rows are added to it.

If the ledger was deleted or replaced after an interrupted run, the script warns about the parcels of that run and continues.

Parcels that the shop cannot take are errors and are not written. They are reported by each run until someone has handled them and has
completed them with Complete-McfParcel.

.PARAMETER Path
The CSV file. It is replaced only when the new content is complete, so a reader never sees a partial file.

.PARAMETER For
Writes rows for a shop: Shopify, WooCommerce, eBay, Etsy or Walmart. Default: a table of all parcels.

.PARAMETER Template
The open fulfillment orders of a Shopify shop, as JSON. Required with -For Shopify.

.PARAMETER ShopId
The ID of an Etsy shop. Required with -For Etsy.

.PARAMETER Channel
The channel profiles that the orders were placed with. Only orders whose ids fit one of them are written.

.PARAMETER SkuMap
The SKU map that the orders were placed with. Default: the map of the channel profile.

.PARAMETER ForbidCarrier
Carriers that the shop does not allow, for example AmazonLogistics.

.PARAMETER Ledger
The ledger. Default: the path of the CSV file with .ledger added.

.PARAMETER Embedded
Uses the embedded service instead of Amazon.

.PARAMETER Store
The store file of the embedded service. Default: the current user's store.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are read from the environment variables SPAPI_CLIENT_ID,
SPAPI_CLIENT_SECRET and SPAPI_REFRESH_TOKEN. Default: US.

.PARAMETER Connection
An open connection, as an object or a name, which stays open. Default: a connection of its own.

.EXAMPLE
./hourly-tracking-export.ps1 -Path ./tracking.csv -Embedded

Exports the parcels of the embedded service.

.EXAMPLE
./hourly-tracking-export.ps1 -Path ./tracking.csv -For WooCommerce -Channel ./channels/shopify.json

Exports rows for the import of a tracking plugin for WooCommerce.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [ValidateSet('Shopify', 'WooCommerce', 'eBay', 'Etsy', 'Walmart')]
    [string] $For,

    [string] $Template,

    [string] $ShopId,

    [string[]] $Channel,

    [string] $SkuMap,

    [string[]] $ForbidCarrier = @(),

    [string] $Ledger = "$Path.ledger",

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US',

    [object] $Connection
)

$ErrorActionPreference = 'Stop'

# Two runs at the same time would write the same parcels twice. The system releases the lock when the process ends.
try {
    $lockPath = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath("$Path.lock")
    $lock = [System.IO.File]::Open($lockPath, 'OpenOrCreate', 'ReadWrite', 'None')
}
catch [System.IO.DirectoryNotFoundException] {
    throw
}
catch [System.IO.IOException] {
    Write-Warning -Message "Another run is active: $($_.Exception.GetBaseException().Message)"
    exit 3
}

try {
    $unfinished = "$Path.unfinished"
    $journal = "$Path.parcels"

    # An earlier run was interrupted. Its file is in place if the unfinished one is gone, so its parcels are written.
    if (Test-Path -LiteralPath $journal) {
        if (-not (Test-Path -LiteralPath $unfinished)) {
            try {
                Import-Csv -LiteralPath $journal | Complete-McfParcel -Ledger $Ledger -ErrorAction SilentlyContinue -ErrorVariable unknown
            }
            catch {
                # A ledger that was deleted knows none of them; any other failure must not lose the journal.
                if ($_.FullyQualifiedErrorId -notlike 'McfFileNotFound*') { throw }
                $unknown = @($_)
            }

            foreach ($problem in $unknown) {
                Write-Warning -Message ("$($problem.Exception.Message) The file '$journal' of an interrupted run recorded that parcels were " +
                    "written to '$Path'; those that the ledger does not contain can be written again.")
            }
        }

        Remove-Item -LiteralPath $journal
    }

    $opened = $null
    if (-not $Connection) {
        $way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
        if ($Embedded -and $Store) { $way.Path = $Store }
        # A connection of its own: the session may have one to the same seller, which must stay open.
        $way.Name = 'hourly-tracking-export'
        $Connection = $opened = Connect-Mcf @way -PassThru
    }

    try {
        $from = @{ New = $true; Ledger = $Ledger; ForbidCarrier = $ForbidCarrier; Connection = $Connection }
        if ($Channel) { $from.Channel = $Channel }
        if ($SkuMap) { $from.SkuMap = $SkuMap }
        $parcels = @(Get-McfParcel @from -ErrorAction Continue -ErrorVariable problems)
    }
    finally {
        if ($opened) { Disconnect-Mcf -Connection $opened }
    }

    $to = @{}
    if ($Template) { $to.Template = $Template }
    if ($ShopId) { $to.ShopId = $ShopId }
    $table = @(
        @{ Name = 'OrderId'; Expression = { $_.ShopOrderId } }
        'Carrier'
        'TrackingNumber'
        'TrackingUrl'
        'Status'
        @{ Name = 'ShipDate'; Expression = { if ($_.ShipDate) { $_.ShipDate.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture) } } }
        @{ Name = 'Lines'; Expression = { $_.Lines -join '; ' } }
        'Change'
        @{ Name = 'PreviousNumber'; Expression = { "$($_.PreviousNumber)" } }
    )
    $written = [System.Collections.Generic.List[object]]::new()
    $rows = @(
        if ($For) {
            $parcels | ConvertTo-McfShopRow -For $For @to -ErrorAction Continue -ErrorVariable +problems
            $refused = @($problems | ForEach-Object { $_.TargetObject })
            $parcels | Where-Object { $refused -notcontains $_ } | ForEach-Object { $written.Add($_) }
        }
        else {
            $parcels | Select-Object -Property $table
            $parcels | ForEach-Object { $written.Add($_) }
        }
    )

    if ($written.Count -gt 0) {
        $earlier = @(if (Test-Path -LiteralPath $Path) { Import-Csv -LiteralPath $Path })
        # Export-Csv takes the columns of the first row and would drop those of the others.
        if ($earlier -and ($earlier[0].PSObject.Properties.Name -join "`n") -ne ($rows[0].PSObject.Properties.Name -join "`n")) {
            throw "'$Path' has other columns than the new rows. Let the shop read it, or choose a different file. Nothing was written."
        }

        $earlier + $rows | Export-Csv -LiteralPath $unfinished -NoTypeInformation -Encoding UTF8
        $written | Select-Object -Property SellerKey, SellerFulfillmentOrderId, Carrier, TrackingNumber |
            Export-Csv -LiteralPath $journal -NoTypeInformation -Encoding UTF8
        # The shop has read and deleted the earlier rows in the meantime, and must not get them again.
        if ($earlier -and -not (Test-Path -LiteralPath $Path)) {
            $rows | Export-Csv -LiteralPath $unfinished -NoTypeInformation -Encoding UTF8
        }

        Move-Item -LiteralPath $unfinished -Destination $Path -Force
        $written | Complete-McfParcel -Ledger $Ledger
        Remove-Item -LiteralPath $journal
    }

    [pscustomobject]@{ Parcels = $written.Count; Problems = @($problems).Count; Path = $Path }
}
finally {
    $lock.Dispose()
}
