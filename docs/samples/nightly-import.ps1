#Requires -Version 5.1
#Requires -Modules AmazonMcf

<#
.SYNOPSIS
Places the orders of all files in a folder and records the outcome of each.

.DESCRIPTION
Intended for a scheduler: it does not prompt, writes a line with the time for each step, and returns an exit code. You can run it again
at any time: orders that exist are found and not placed twice, and orders that a previous run settled cost no request.

For each order file, the results folder gets a file NAME.results.csv with the outcome of each order. It is written row by row, so that a
run after an outage goes on where the previous one ended. Orders and rows that were rejected are listed in TIME-refused.csv, with order,
row, column and reason.

An order file is moved to the done folder when the outcome of all its orders is known; it and its results then have the time of the run in
their names. A file that cannot be read stays where it is. If the service cannot be reached, the remaining files stay for the next run.

Only one run at a time uses a results folder: a second one ends at once.

Exit codes:
0  all orders were placed, or there are no files
1  some orders were rejected, or a file could not be read: see the list of rejections
2  the outcome of some orders is open: run the script again
3  another run is active
4  the script could not do its work, for example because of missing credentials or a missing folder

.PARAMETER Path
The order files: a folder, a pattern such as inbox/*.csv, or files. Subfolders are ignored. Formats, encodings and delimiters are
detected.

.PARAMETER ResultFolder
The folder for the CSV files. It is created if it does not exist. Default: the folder results beside the first file or in the folder of
-Path.

.PARAMETER DoneFolder
The folder for completed order files. It is created if it does not exist. Default: the folder done in the folder or beside the files of a
pattern. Files that are typed by name are not moved.

.PARAMETER SpeedMap
Maps shipping methods of the shop to shipping speeds, for example @{ 'Express*' = 'Expedited' }. Default: none.

.PARAMETER LogPath
A file to which all lines are appended, for schedulers that do not record what a script prints. Default: none.

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
./nightly-import.ps1 -Path ./us-flat-file.txt, ./shopify-orders.csv -ResultFolder ./out -Embedded

Places the sample orders on the embedded service.

.EXAMPLE
pwsh -NoProfile -File ./nightly-import.ps1 -Path /srv/orders/inbox -Marketplace DE >> /var/log/orders.log 2>&1

The command for a scheduler. Completed files are in /srv/orders/inbox/done, results in /srv/orders/inbox/results.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [SupportsWildcards()]
    [string[]] $Path,

    [string] $ResultFolder,

    [string] $DoneFolder,

    [hashtable] $SpeedMap = @{},

    [string] $LogPath,

    [switch] $Embedded,

    [string] $Store,

    [string] $Marketplace = 'US',

    [object] $Connection
)

$ErrorActionPreference = 'Stop'
$invariant = [cultureinfo]::InvariantCulture

# Lines, not objects: they appear at once, and an exit code does not discard them.
function Write-Line {
    param([string] $Text)

    $line = '{0} {1}' -f (Get-Date).ToString('yyyy-MM-ddTHH:mm:sszzz', $invariant), $Text
    Write-Information -MessageData $line -InformationAction Continue
    if ($LogPath) { Add-Content -LiteralPath $LogPath -Value $line -Encoding UTF8 -WhatIf:$false }
}

function Join-Text {
    param([string] $Separator)

    @($input | Where-Object { $_ } | Select-Object -Unique) -join $Separator
}

# The order files. Files that end with .claim are those with which mcf import --done claims order files.
function Find-OrderFile {
    $found = foreach ($pattern in $Path) {
        foreach ($item in Get-Item -Path $pattern) {
            if (-not $item.PSIsContainer) { $item }
            elseif (-not [wildcardpattern]::ContainsWildcardCharacters($pattern)) { Get-ChildItem -LiteralPath $item.FullName -File }
        }
    }
    $found | Where-Object { $_.Extension -ne '.claim' }
}

function Get-BaseFolder {
    if (Test-Path -LiteralPath $Path[0] -PathType Container) { $Path[0] }
    elseif (Split-Path -Path $Path[0]) { Split-Path -Path $Path[0] }
    else { '.' }
}

# A table row for everything that is wrong with an order: a validation error names its cell; a rejection by the service is about the order
# as a whole.
function ConvertTo-Refusal {
    param([string] $File, [System.Management.Automation.ErrorRecord] $Failure)

    $order = $Failure.TargetObject
    $cells = @($Failure.Exception.ValidationErrors | Where-Object { $_ })
    if (-not $cells) { $cells = @([pscustomobject]@{ Row = $order.Source.Rows | Join-Text -Separator ' '; Column = '' }) }
    foreach ($cell in $cells) {
        [pscustomobject]@{
            File    = $File
            OrderId = @($cell.SellerFulfillmentOrderId, $order.SellerFulfillmentOrderId | Where-Object { $_ })[0]
            Row     = $cell.Row
            Column  = $cell.Column
            ErrorId = $Failure.FullyQualifiedErrorId.Split(',')[0]
            Message = $Failure.Exception.Message
        }
    }
}

# Places the orders of a file and says what became of them.
function Import-OrderFile {
    param([System.IO.FileInfo] $File)

    $quiet = @{ Connection = $Connection; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }
    $results = Join-Path -Path $ResultFolder -ChildPath "$($File.Name).results.csv"
    $orders = @(Import-McfOrder -LiteralPath $File.FullName -SpeedMap $SpeedMap @quiet -ErrorVariable unread -WarningVariable remarks)
    $placed = @($orders | New-McfOrder -ResultPath $results -ResumeFrom $results @quiet -ErrorVariable refused -WarningVariable +remarks)
    foreach ($remark in $remarks) { Write-Line -Text "$($File.Name): warning: $("$remark" -replace '\s*\n\s*', ' ')" }

    $failures = @(@($unread) + @($refused) | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
    $down = @($failures | Where-Object { $_.FullyQualifiedErrorId -like 'McfConnectionFailed,*' })
    $transient = @($failures | Where-Object { $_.Exception.PSObject.Properties['IsTransient'] -and $_.Exception.IsTransient })
    $refusals = @($failures | Where-Object { $transient -notcontains $_ -and $down -notcontains $_ })
    [pscustomobject]@{
        Created       = @($placed | Where-Object { $_.Outcome -eq 'Created' }).Count
        AlreadyExists = @($placed | Where-Object { $_.Outcome -eq 'AlreadyExists' }).Count
        Open          = @($placed | Where-Object { 'Unknown', 'NotSent' -contains $_.Outcome }).Count + @($transient | Where-Object { $down -notcontains $_ }).Count
        Refused       = $refusals.Count
        Refusals      = @($refusals | ForEach-Object { ConvertTo-Refusal -File $File.Name -Failure $_ })
        IsUnread      = @($unread | Where-Object { $_.Exception -and -not $_.Exception.ValidationErrors }).Count -gt 0
        Down          = $down
        Results       = $results
    }
}

# Moves a completed file, and gives its results the same time in their name.
function Move-Completed {
    param([System.IO.FileInfo] $File, [string] $Results)

    $null = New-Item -ItemType Directory -Path $DoneFolder -Force
    Move-Item -LiteralPath $File.FullName -Destination (Join-Path -Path $DoneFolder -ChildPath "$stamp-$($File.Name)")
    if (Test-Path -LiteralPath $Results) { Rename-Item -LiteralPath $Results -NewName "$stamp-$($File.Name).results.csv" }
}

$code = 4
$lock = $null
$opened = $null
try {
    $isNamed = (Test-Path -LiteralPath $Path[0] -PathType Leaf) -and -not $PSBoundParameters.ContainsKey('DoneFolder')
    $files = @(Find-OrderFile)
    if (-not $ResultFolder) { $ResultFolder = Join-Path -Path (Get-BaseFolder) -ChildPath 'results' }
    if (-not $DoneFolder -and -not $isNamed) { $DoneFolder = Join-Path -Path (Get-BaseFolder) -ChildPath 'done' }
    $ResultFolder = (New-Item -ItemType Directory -Path $ResultFolder -Force -WhatIf:$false).FullName
    try {
        $lock = [System.IO.File]::Open((Join-Path -Path $ResultFolder -ChildPath 'nightly-import.lock'), 'OpenOrCreate', 'ReadWrite', 'None')
    }
    catch [System.IO.IOException] {
        Write-Line -Text "Another run is active: $($_.Exception.GetBaseException().Message)"
        exit 3
    }

    $stamp = (Get-Date).ToString('yyyyMMdd-HHmmss', $invariant)
    $summary = [ordered]@{ Files = $files.Count; Created = 0; AlreadyExists = 0; Refused = 0; Open = 0; OpenFiles = @(); RefusedPath = $null }
    $refusals = @()
    $isDown = $false
    if ($files -and -not $Connection) {
        $way = if ($Embedded) { @{ Embedded = $true } } else { @{ Marketplace = $Marketplace } }
        if ($Embedded -and $Store) { $way.Path = $Store }
        # A connection of its own: the session may have one to the same seller, which must stay open.
        $way.Name = 'nightly-import'
        $Connection = $opened = Connect-Mcf @way -PassThru
    }

    foreach ($file in $files) {
        if ($isDown) {
            $summary.OpenFiles += $file.Name
            continue
        }

        $said = Import-OrderFile -File $file
        foreach ($name in 'Created', 'AlreadyExists', 'Refused', 'Open') { $summary[$name] += $said.$name }
        $refusals += $said.Refusals
        $counts = 'created {0}, existing {1}, rejected {2}, open {3}' -f $said.Created, $said.AlreadyExists, $said.Refused, $said.Open
        Write-Line -Text "$($file.Name): $counts"
        foreach ($reason in $said.Refusals.Message | Select-Object -Unique) { Write-Line -Text "$($file.Name): rejected: $reason" }

        $isDown = $said.Down.Count -gt 0
        foreach ($failure in $said.Down) { Write-Line -Text "$($file.Name): stopped: $($failure.Exception.Message)" }
        if ($isDown -or $said.Open -gt 0) { $summary.OpenFiles += $file.Name }
        elseif ($DoneFolder -and -not $said.IsUnread -and $PSCmdlet.ShouldProcess($file.FullName, "Move to $DoneFolder")) {
            Move-Completed -File $file -Results $said.Results
        }
    }

    if ($refusals) {
        $summary.RefusedPath = Join-Path -Path $ResultFolder -ChildPath "$stamp-refused.csv"
        $refusals | ConvertTo-McfSpreadsheetRow | Export-Csv -LiteralPath $summary.RefusedPath -NoTypeInformation -Encoding UTF8 -WhatIf:$false
    }

    $text = 'files {0}, created {1}, existing {2}, rejected {3}, open {4}' -f $summary.Files, $summary.Created, $summary.AlreadyExists, $summary.Refused, $summary.Open
    Write-Line -Text "Done: $text$(if ($summary.OpenFiles) { "; run again for $($summary.OpenFiles -join ', ')" })"
    [pscustomobject]$summary
    $code = if ($summary.OpenFiles) { 2 } elseif ($refusals) { 1 } else { 0 }
}
catch {
    Write-Line -Text "Failed: $($_.Exception.Message)"
    Write-Error -ErrorRecord $_ -ErrorAction Continue
}
finally {
    if ($opened) { Disconnect-Mcf -Connection $opened }
    if ($lock) { $lock.Dispose() }
}

exit $code
