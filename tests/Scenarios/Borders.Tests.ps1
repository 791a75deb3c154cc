# Objects that leave the session: as JSON, CSV and Clixml, and through a job.
BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
    1..3 | ForEach-Object { Get-SampleOrder -Id "b-$_" } | New-McfOrder | Out-Null
    $script:results = 1..3 | ForEach-Object { Get-SampleOrder -Id "b-$_" } | New-McfOrder
    Get-SampleOrder -Id 'b-held' -With @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Null

    # A trip over each border and back.
    $script:trips = @{
        Prompt = { param($items) $items }
        JSON   = { param($items) $items | ConvertTo-Json -Depth 4 | ConvertFrom-Json }
        CSV    = { param($items) $items | ConvertTo-Csv | ConvertFrom-Csv }
        Clixml = { param($items) $items | Export-Clixml -LiteralPath "$TestDrive/trip.xml"; Import-Clixml -LiteralPath "$TestDrive/trip.xml" }
        Job    = { param($items) Start-Job -ScriptBlock { $args[0] } -ArgumentList (, $items) | Receive-Job -Wait -AutoRemoveJob }
    }
}

AfterAll {
    Close-World $world
}

Describe 'A value that users filter by' {
    It 'is text: outcomes after the trip <Trip>' -ForEach (@('Prompt', 'JSON', 'CSV', 'Clixml', 'Job') | ForEach-Object { @{ Trip = $_ } }) {
        $back = & $trips[$Trip] $results
        @($back | Where-Object Outcome -EQ AlreadyExists).Count | Should -Be 3
        $back[0].Outcome | Should -BeOfType [string]
        @($back | Where-Object Outcome -EQ ([AmazonMcf.Model.McfOutcome]::AlreadyExists)).Count | Should -Be 3
    }

    It 'is text: kinds, regions, reasons and faults' {
        $connection = Get-McfConnection
        ($connection | ConvertTo-Json -Depth 1 -WarningAction Ignore | ConvertFrom-Json).Kind | Should -BeExactly 'Embedded'
        $connection.Region | Should -BeExactly 'NorthAmerica'
        (Get-McfServiceStatus | ConvertTo-Json | ConvertFrom-Json).Kind | Should -BeExactly 'Embedded'
        (Add-McfFault delay -PassThru | ConvertTo-Json | ConvertFrom-Json).Kind | Should -BeExactly 'Delay'
        Get-McfFault | Remove-McfFault -Confirm:$false
        $left = Import-McfOrder "$samples/shopify-orders.csv" -PassThruLeftOut -ErrorAction Ignore -WarningAction Ignore | Where-Object Kind
        ($left | ConvertTo-Json -Depth 2 | ConvertFrom-Json)[0].Kind | Should -BeIn ([AmazonMcf.Model.McfLeftOutKind]::All)
    }

    It 'is the only form in the types of the module' {
        $types = [AmazonMcf.Model.McfOrder], [AmazonMcf.Service.McfClock] | ForEach-Object { $_.Assembly.GetExportedTypes() }
        $left = foreach ($type in $types | Where-Object { $_.IsSubclassOf([AmazonMcf.Model.McfSellerObject]) -or $_.Name -match '^Mcf(Clock|FaultRule|Report\w*|ServiceStatus)$' }) {
            $type.GetProperties() | Where-Object { $_.PropertyType.IsEnum -or $_.PropertyType -in [timespan], [Nullable[timespan]] } |
                ForEach-Object { "$($type.Name).$($_.Name)" }
        }
        $left | Should -BeNullOrEmpty
    }
}

Describe 'A duration' {
    It 'is text in JSON and CSV, and is still a time span for who wants one' {
        $results[0].Waited | Should -Match '^\d\d:\d\d:\d\d(\.\d{7})?$'
        [timespan] $results[0].Waited | Should -BeOfType [timespan]
        $results[0] | ConvertTo-Json -Depth 1 -WarningAction Ignore | Should -Match '"Waited": "00:'
        $calls = Get-McfCallHistory
        $calls | ConvertTo-Json -Depth 5 | Should -Not -Match 'Ticks'
        ($calls | ConvertTo-Csv | ConvertFrom-Csv)[0].Duration | Should -Match '^\d\d:\d\d:\d\d'
        Get-McfServiceStatus | ConvertTo-Json -Depth 5 | Should -Not -Match 'Ticks'
        Get-McfClock | ConvertTo-Json | Should -Not -Match 'Ticks'
    }
}

Describe 'A time' {
    It 'stays a date in UTC that compares, and has a Z in JSON and in spreadsheet rows' {
        $order = Get-McfOrder 'b-1'
        $order.ReceivedDate | Should -BeOfType [datetime]
        $order.ReceivedDate.Kind | Should -Be 'Utc'
        ($order | ConvertTo-Json -Depth 1 -WarningAction Ignore) -match '"ReceivedDate": *"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z"' | Should -Be ($PSEdition -eq 'Core')
        ($order | ConvertTo-McfSpreadsheetRow).ReceivedDate | Should -Match '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$'
    }

    It 'that Export-Csv wrote is read again in the culture <_>' -ForEach 'en-US', 'de-DE', 'en-GB', 'fr-FR', 'ja-JP', 'ko-KR', 'da-DK' {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $_
            # The third of February: day and month could be taken for each other.
            $date = [datetime]::new(2026, 2, 3, 4, 5, 6, [System.DateTimeKind]::Utc)
            $file = "$TestDrive/culture.csv"
            [pscustomobject]([ordered]@{ OrderId = 'c-1'; Sku = 'MUG-ENAMEL-BLUE'; Quantity = 1; DisplayableOrderDate = $date } + $address) |
                Export-Csv -LiteralPath $file -NoTypeInformation -Encoding utf8
            (Import-McfOrder $file).DisplayableOrderDate | Should -Be $date
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }
}

Describe 'Export-Csv' {
    It 'writes <Name> in columns that can be read' -ForEach @(
        @{ Name = 'orders'; Get = { Get-McfOrder 'b-1', 'b-held' } }
        @{ Name = 'lists of orders'; Get = { Get-McfOrder -Since '2020-01-01' } }
        @{ Name = 'previews'; Get = { Get-SampleOrder -Id 'b-9' | Get-McfPreview } }
        @{ Name = 'orders of a file'; Get = { Import-McfOrder "$samples/us-flat-file.txt" } }
        @{ Name = 'results'; Get = { $results } }
        @{ Name = 'calls'; Get = { Get-McfCallHistory } }
        @{ Name = 'offers'; Get = { Get-McfDeliveryOffer MUG-ENAMEL-BLUE 48104 } }
        @{ Name = 'the status of the service'; Get = { Get-McfServiceStatus } }
    ) {
        $csv = & $Get | ConvertTo-Csv
        $csv | Should -Not -BeNullOrEmpty
        $csv | Should -Not -Match 'System\.|AmazonMcf\.|SellingPartner\.|\[\]|`\d'
    }

    It 'writes address and lines as one text each' {
        $row = Get-McfOrder 'b-1' | ConvertTo-Csv | ConvertFrom-Csv
        $row.DestinationAddress | Should -Be 'Pat Example, 123 Sample Street, Ann Arbor, MI, 48104, US, 555-0100'
        $row.Items | Should -Be '1 x MUG-ENAMEL-BLUE'
    }

    It 'writes a row for each line with -ExpandLines' {
        $two = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 2 }, @{ SellerSku = 'TEA-MINT-50'; Quantity = 1 }
        New-McfOrder -SellerFulfillmentOrderId 'b-two' -Item $two -Address $address | Out-Null
        $rows = Get-McfOrder 'b-two' -ExpandLines | ConvertTo-Csv | ConvertFrom-Csv
        $rows.SellerFulfillmentOrderId | Should -Be 'b-two', 'b-two'
        $rows.SellerSku | Should -Be 'MUG-ENAMEL-BLUE', 'TEA-MINT-50'
        $rows.Quantity | Should -Be '2', '1'
        $rows[1].PostalCode | Should -Be '48104'
        @(Get-McfOrder -Since '2020-01-01' -ExpandLines).Count | Should -BeGreaterThan @(Get-McfOrder -Since '2020-01-01').Count
    }
}

Describe 'An order of a list' {
    It 'knows what was not read' {
        $head = Get-McfOrder -Since '2020-01-01' | Where-Object SellerFulfillmentOrderId -EQ 'b-1'
        $head.Items | Should -Be $null
        $head.ItemCount | Should -Be $null
        $head.UnitCount | Should -Be $null
        $head.Shipments | Should -Be $null
        $head.TrackingNumbers | Should -Be $null
        (Get-McfOrder 'b-1').UnitCount | Should -Be 1
    }

    It 'is one object for each ID, the newest, when orders change between two pages' {
        $head = { param($id, $status, $changed) @{ sellerFulfillmentOrderId = $id; fulfillmentOrderStatus = $status; statusUpdatedDate = $changed } }
        $page = @{ payload = @{ fulfillmentOrders = @(
                    & $head 'n-1' 'RECEIVED' '2026-11-25T10:00:00Z'
                    & $head 'n-2' 'RECEIVED' '2026-11-25T10:01:00Z'
                    & $head 'n-1' 'COMPLETE' '2026-11-25T10:02:00Z'
                    & $head 'n-1' 'PLANNING' '2026-11-25T10:01:30Z'
                )
            }
        } | ConvertTo-Json -Depth 5 -Compress
        Add-Fault $world @{ Kind = 'Respond'; Operation = 'listAllFulfillmentOrders'; Count = 1; Status = 200; Body = $page }
        $orders = Get-McfOrder -Since '2020-01-01'
        $orders.SellerFulfillmentOrderId | Should -Be 'n-2', 'n-1'
        $orders.Status | Should -Be 'Received', 'Complete'
    }
}
