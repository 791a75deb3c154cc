#Requires -Version 5.1
#Requires -Modules AmazonMcf

<#
.SYNOPSIS
Requests the return of units of an order, and later lists the units that arrived so that the shop can refund them.

.DESCRIPTION
Run it twice, days apart:
1. With -OrderId, the script requests the return of shipped units. It writes one row per unit, with the web page from which the
   customer prints the label. A rejected unit is an error with the reason. Running the same command again does not request a
   return twice. Without -ReturnReasonCode, it only lists the reason codes.
2. With -Received, the script writes one row for each unit that arrived, with its condition. Use this list for the refunds. With -Path,
   it adds the rows to a file and returns only those that the file did not contain, so that no unit is refunded twice. Only one run at a
   time uses a file: a second one ends at once with the exit code 3. The file with .lock added is the lock; it can stay.

Amazon does not refund the customer; the shop does.

.PARAMETER OrderId
The order with the units to return.

.PARAMETER Sku
The SKU of the units to return. Default: all SKUs of the order.

.PARAMETER Quantity
The total number of units to return for each line. Default: all units that were shipped.

.PARAMETER ReturnReasonCode
Amazon's code for the return reason. Default: the script lists the codes.

.PARAMETER Comment
The customer's comment, at most 1000 characters. Default: none.

.PARAMETER Received
Lists the units that arrived.

.PARAMETER Path
A CSV file that lists the units that arrived. It is created if it does not exist. Keep its rows, its columns and the comma as delimiter:
they record which units were listed. A file with other columns is an error and is not changed. Default: each run lists all units.

.PARAMETER Since
Includes orders whose status changed since this time. A return does not change the status of its order, so the time must be before the
orders were completed. Default: 90 days ago.

.PARAMETER Embedded
Uses the embedded service instead of Amazon.

.PARAMETER Store
The store file of the embedded service. Default: the current user's store.

.PARAMETER Marketplace
The marketplace of the seller's account. The credentials are read from the environment variables SPAPI_CLIENT_ID,
SPAPI_CLIENT_SECRET and SPAPI_REFRESH_TOKEN. Default: US.

.PARAMETER Connection
An open connection or its name, for example one whose credentials come from a vault. It is not closed. Default: the script connects with
the other parameters.

.EXAMPLE
./refund-and-return.ps1 -OrderId US-25001 -Embedded

Lists the reason codes for a return.

.EXAMPLE
./refund-and-return.ps1 -OrderId US-25001 -Quantity 1 -ReturnReasonCode CR-DEFECTIVE -Embedded

Requests the return of one unit of each line, with one of the listed codes.

.EXAMPLE
./refund-and-return.ps1 -Received -Path ./refunds.csv -Embedded

Adds the units to refund to a file, each once, and returns those that are new.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Ask')]
param(
    [Parameter(Mandatory, ParameterSetName = 'Ask')]
    [string] $OrderId,

    [Parameter(ParameterSetName = 'Ask')]
    [string] $Sku,

    [Parameter(ParameterSetName = 'Ask')]
    [ValidateRange(1, 250)]
    [int] $Quantity,

    [Parameter(ParameterSetName = 'Ask')]
    [string] $ReturnReasonCode,

    [Parameter(ParameterSetName = 'Ask')]
    [ValidateLength(0, 1000)]
    [string] $Comment,

    [Parameter(Mandatory, ParameterSetName = 'Received')]
    [switch] $Received,

    [Parameter(ParameterSetName = 'Received')]
    [string] $Path,

    [Parameter(ParameterSetName = 'Received')]
    [datetime] $Since,

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US',

    [object] $Connection
)

$ErrorActionPreference = 'Stop'
# 2026-07-04 has no returns, and a connection may use it.
$version = @{ ApiVersion = '2020-07-01' }

$lock = $null
if ($Path -and -not $WhatIfPreference) {
    # Two runs at the same time would list the same units twice. The system releases the lock when the process ends.
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
}

$opened = $null
try {
    if (-not $Connection) {
        $way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
        if ($Embedded -and $Store) { $way.Path = $Store }
        # A connection of its own: the session may have one to the same seller, which must stay open.
        $way.Name = 'refund-and-return'
        $Connection = $opened = Connect-Mcf @way -PassThru
    }
    elseif ($Connection -is [string]) {
        # Its name alone does not show whether it is embedded, with a clock of its own.
        $Connection = Get-McfConnection -Name $Connection
    }

    if ($Received) {
        if (-not $PSBoundParameters.ContainsKey('Since')) {
            # The embedded service has its own clock.
            $now = if ($Embedded -or $Connection.Kind -eq 'Embedded') { (Get-McfClock -Connection $Connection).Now } else { [datetime]::UtcNow }
            $Since = $now.AddDays(-90)
        }

        $columns = 'OrderId', 'Sku', 'ReturnItemId', 'Condition', 'Reason'
        $earlier = @()
        if ($Path -and (Test-Path -LiteralPath $Path)) {
            $earlier = @(Import-Csv -LiteralPath $Path)
            # A file without rows still has a first line.
            $header = @(Get-Content -LiteralPath $Path -TotalCount 1)
            $first = @(if ($earlier) { $earlier[0] } else { $header + $header | ConvertFrom-Csv })
            if ($first -and ($first[0].PSObject.Properties.Name -join "`n") -ne ($columns -join "`n")) {
                throw "'$Path' has other columns than '$($columns -join ',')'. Choose a different file. Nothing was written."
            }
        }

        $listed = @($earlier | ForEach-Object { "$($_.OrderId) $($_.ReturnItemId)" })
        $units = @(
            foreach ($order in Get-McfOrder -Since $Since -Detailed -Connection $Connection @version) {
                foreach ($unit in $order.ReturnItems | Where-Object { $_.Status -eq 'Processed' }) {
                    if ($listed -contains "$($order.SellerFulfillmentOrderId) $($unit.SellerReturnItemId)") { continue }
                    $line = $order.Items | Where-Object { $_.SellerFulfillmentOrderItemId -eq $unit.SellerFulfillmentOrderItemId }
                    [pscustomobject]@{
                        OrderId      = $order.SellerFulfillmentOrderId
                        Sku          = $line.SellerSku
                        ReturnItemId = $unit.SellerReturnItemId
                        Condition    = $unit.ReturnReceivedCondition
                        Reason       = $unit.AmazonReturnReasonCode
                    }
                }
            }
        )
        if ($Path -and $units -and $PSCmdlet.ShouldProcess($Path, "Add $($units.Count) units")) {
            # Replaced in one step, so that an interrupted run leaves the list whole.
            $earlier + $units | Export-Csv -LiteralPath "$Path.unfinished" -NoTypeInformation -Encoding UTF8
            Move-Item -LiteralPath "$Path.unfinished" -Destination $Path -Force
        }

        return $units
    }

    $order = Get-McfOrder -SellerFulfillmentOrderId $OrderId -Connection $Connection @version
    $line = $order.Items | Where-Object { -not $Sku -or $_.SellerSku -eq $Sku } | Select-Object -First 1
    if (-not $line) { throw "Order '$OrderId' has no line with the SKU '$Sku'." }

    $reasons = Get-McfReturnReason -SellerSku $line.SellerSku -Connection $Connection
    if (-not $ReturnReasonCode) { return $reasons }
    if (@($reasons.ReturnReasonCode) -notcontains $ReturnReasonCode) {
        throw "'$ReturnReasonCode' is not a valid return reason for this SKU. Run without -ReturnReasonCode to list the valid reasons."
    }

    $ask = @{ SellerFulfillmentOrderId = $OrderId; ReturnReasonCode = $ReturnReasonCode; Connection = $Connection }
    if ($Sku) { $ask.SellerSku = $Sku }
    if ($Quantity) { $ask.Quantity = $Quantity }
    if ($Comment) { $ask.ReturnComment = $Comment }
    if (-not $PSCmdlet.ShouldProcess("Order $OrderId", 'Request a return')) { return }

    # Each rejected unit is an error with the reason.
    foreach ($return in New-McfReturn @ask @version -Confirm:$false -ErrorAction Continue) {
        foreach ($unit in $return.Accepted) {
            $label = $return.Authorizations | Where-Object { $_.ReturnAuthorizationId -eq $unit.ReturnAuthorizationId } | Select-Object -First 1
            [pscustomobject]@{ OrderId = $OrderId; ReturnItemId = $unit.SellerReturnItemId; LabelPage = $label.RmaPageUrl }
        }
    }
}
finally {
    if ($opened) { Disconnect-Mcf -Connection $opened }
    if ($lock) { $lock.Dispose() }
}
