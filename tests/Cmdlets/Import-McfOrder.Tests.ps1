BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path $repository 'docs/samples'

    # The sample has an order with an error and orders that are excluded.
    $script:quiet = @{ WarningAction = 'SilentlyContinue'; ErrorAction = 'SilentlyContinue' }

    function Write-Table([string[]] $Lines) {
        $file = Join-Path $TestDrive ([guid]::NewGuid().ToString('n') + '.csv')
        Set-Content -LiteralPath $file -Value $Lines
        $file
    }

    $script:columns = 'OrderId', 'Sku', 'Quantity', 'Name', 'AddressLine1', 'City', 'StateOrRegion', 'PostalCode', 'CountryCode'

    function Write-Workbook([hashtable] $Sheets) {
        $file = Join-Path $TestDrive ([guid]::NewGuid().ToString('n') + '.xlsx')
        $main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
        $office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
        $package = 'http://schemas.openxmlformats.org/package/2006/relationships'
        $names = @($Sheets.Keys)
        $parts = @{
            'xl/workbook.xml'            = "<workbook xmlns='$main' xmlns:r='$office'><sheets>" + (-join $names.ForEach{ "<sheet name='$_' sheetId='1' r:id='$_'/>" }) + '</sheets></workbook>'
            'xl/_rels/workbook.xml.rels' = "<Relationships xmlns='$package'>" + (-join $names.ForEach{ "<Relationship Id='$_' Target='$_.xml'/>" }) + '</Relationships>'
        }
        foreach ($name in $names) {
            $rows = foreach ($row in $Sheets[$name]) { '<row>' + (-join $row.ForEach{ "<c t='inlineStr'><is><t>$_</t></is></c>" }) + '</row>' }
            $parts["xl/$name.xml"] = "<worksheet xmlns='$main'><sheetData>$rows</sheetData></worksheet>"
        }
        Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem
        $archive = [System.IO.Compression.ZipFile]::Open($file, 'Create')
        foreach ($part in $parts.GetEnumerator()) {
            $writer = [System.IO.StreamWriter]::new($archive.CreateEntry($part.Key).Open())
            $writer.Write($part.Value)
            $writer.Dispose()
        }
        $archive.Dispose()
        $file
    }
}

Describe 'Import-McfOrder' {
    It 'reads Amazon''s flat file, each order with its file and rows' {
        $orders = Import-McfOrder "$samples/us-flat-file.txt"
        $orders.Count | Should -Be 25
        $orders[0].SellerFulfillmentOrderId | Should -Be 'US-25001'
        ($orders | Where-Object FulfillmentAction -EQ 'Hold').SellerFulfillmentOrderId | Should -Be 'US-25006'
        $orders[0].Source.Path | Should -BeLike '*us-flat-file.txt'
        $orders[0].Source.Rows[0] | Should -Be 2
        ($orders | Where-Object { $_.Items.Count -gt 1 }).Count | Should -BeGreaterThan 0
    }

    It 'lists the formats it knows, and takes each as -Format' {
        $formats = Import-McfOrder -ListFormat
        $formats.Name | Should -Contain 'Ebay'
        ($formats | Where-Object Name -EQ 'Ebay').SignatureColumns | Should -Contain 'Custom Label, Ship To Name, Ship To Zip'
        ($formats | Where-Object Name -EQ 'Csv').SignatureColumns | Should -BeNullOrEmpty
        { Import-McfOrder "$samples/us-flat-file.txt" -Format nonsense } | Should -Throw '*Unknown format*'
        (Import-McfOrder "$repository/tests/data/order-files/squarespace.csv" -Format squarespace -WarningAction Ignore).Count | Should -Be 2
        (TabExpansion2 'Import-McfOrder x -Format Wo' 28).CompletionMatches.CompletionText | Should -Be 'WooCommerce', 'WooCommerceWebToffee'
    }

    It 'reads a Shopify export and counts what it excludes' {
        $orders = Import-McfOrder "$samples/shopify-orders.csv" -WarningVariable warnings -ErrorVariable failures @quiet
        $orders.SellerFulfillmentOrderId | Should -Be '1001', '1002', '1003', '1009', '1011'
        $counted = @($warnings.Message -like '*excluded*')
        $counted[0] | Should -BeLike '6 orders excluded: 1 canceled (-IncludeCancelled), 2 refunded*, 1 not paid*'
        $counted.Count | Should -Be 2
        $failures.TargetObject.SellerFulfillmentOrderId | Should -Be '1005'
        $failures.TargetObject.Column | Should -Be 'Lineitem sku'
        ($orders | Where-Object SellerFulfillmentOrderId -EQ '1003').Items.Count | Should -Be 1
    }

    It 'names what it excludes with -Verbose' {
        $shown = Import-McfOrder "$samples/shopify-orders.csv" -Verbose @quiet 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        @($shown -like "Order '*' (row *) is excluded: *").Count | Should -Be 6
        $shown -like "Order '1012' (row 1*) is excluded: it is not paid (Financial Status 'pending')." | Should -Not -BeNullOrEmpty
        $shown -like "Row * a line of order '1003' is excluded: *" | Should -Not -BeNullOrEmpty
    }

    It 'returns what it excludes when asked, as objects that no command places' {
        $all = Import-McfOrder "$samples/shopify-orders.csv" -PassThruLeftOut @quiet
        $leftOut = $all | Where-Object { $_ -is [AmazonMcf.Model.McfLeftOutOrder] }
        $leftOut.SellerFulfillmentOrderId | Should -Be '1004', '1006', '1007', '1008', '1010', '1012'
        $leftOut.Kind | Should -Be 'Canceled', 'Refunded', 'Refunded', 'Fulfilled', 'NothingToShip', 'Unpaid'
        $leftOut[0].Path | Should -BeLike '*shopify-orders.csv'
        $saved = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($leftOut[0]))
        Connect-Mcf -Embedded -Path (Join-Path $TestDrive 'excluded.db') -Name 'excluded' -TimeScale 0
        try {
            foreach ($order in $leftOut[0], $saved, ($leftOut[0] | Select-Object -Property *)) {
                foreach ($command in 'New-McfOrder', 'Get-McfPreview', 'Test-McfOrder', 'Submit-McfOrder') {
                    $order | & $command -ErrorVariable failures -ErrorAction SilentlyContinue | Where-Object { $_ } | Should -BeNullOrEmpty
                    $failures.Count | Should -Be 1 -Because $command
                    "$($failures[0])" | Should -BeLike '*excluded from its file*' -Because $command
                }
            }
        }
        finally {
            Disconnect-Mcf -Name 'excluded'
        }
    }

    It 'reads more when asked, and less noisily' {
        $orders = Import-McfOrder "$samples/shopify-orders.csv" -IncludeCancelled -IncludeRefunded -IncludeFulfilled -SpeedMap @{ 'Economy*' = 'Standard' } @quiet
        (Import-McfOrder "$samples/shopify-orders.csv" -IncludeUnpaid @quiet).SellerFulfillmentOrderId | Should -Contain '1012'
        $orders.SellerFulfillmentOrderId | Should -Contain '1004'
        $orders.SellerFulfillmentOrderId | Should -Contain '1008'
        (Import-McfOrder "$samples/shopify-orders.csv" -HoldUnpaid @quiet | Where-Object FulfillmentAction -EQ 'Hold').SellerFulfillmentOrderId | Should -Be '1012'
    }

    It 'gives ten records for ten mistakes, and the healthy orders' {
        $orders = Import-McfOrder "$samples/ten-mistakes.csv" -ErrorVariable failures -ErrorAction SilentlyContinue
        $orders.Count | Should -Be 6
        $failures.Count | Should -Be 10
        $failures.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'McfInvalidInput,AmazonMcf.Commands.ImportMcfOrderCommand'
        $failures.TargetObject.Row | Should -Be 3, 6, 7, 8, 10, 11, 12, 13, 15, 17
        $failures[0].TargetObject.Column | Should -Be 'Qty'
        $failures[0].TargetObject.Value | Should -Be 'two'
        $failures[0].ErrorDetails.Message | Should -Match 'ten-mistakes\.csv.*row 3.*Qty.*two'
        $failures.ErrorDetails.Message | Should -Not -Match 'Test Ave'
    }

    It 'writes a row for each error with -FaultPath, and sums them up' {
        $faults = Join-Path $TestDrive 'mistakes.csv'
        $null = Import-McfOrder "$samples/ten-mistakes.csv" -FaultPath $faults -ErrorVariable failures -ErrorAction SilentlyContinue -WarningVariable warnings -WarningAction SilentlyContinue
        $rows = @(Import-Csv -LiteralPath $faults)
        $rows[0].PSObject.Properties.Name | Should -Be 'File', 'Row', 'OrderId', 'Column', 'Value', 'Rule', 'Remedy'
        ($rows.Row | Select-Object -Unique) -as [int[]] | Should -Be 3, 6, 7, 8, 10, 11, 12, 13, 15, 17
        $rows.Count | Should -Be @($failures.Exception.ValidationErrors).Count
        "$($rows[0].OrderId) $($rows[0].Column) $($rows[0].Value)" | Should -Be 'MX-101 Qty two'
        $rows[0].File | Should -BeLike '*ten-mistakes.csv'
        $rows.Rule + $rows.Remedy | Should -Not -Contain ''
        Get-Content -LiteralPath $faults -Raw | Should -Not -Match 'Test Ave|Robin Vale'
        "$($warnings[-1])" | Should -Match "(?s)^10 orders have errors and are held back:\r?\n  \d+ x .*\nEach error is in '.*mistakes\.csv'"
        @($failures.ErrorDetails.RecommendedAction | Where-Object { $_ }).Count | Should -Be 1

        # The next run replaces it, also when there is no error.
        $null = Import-McfOrder "$samples/us-flat-file.txt" -FaultPath $faults
        Get-Content -LiteralPath $faults | Should -Be 'File,Row,OrderId,Column,Value,Rule,Remedy'
    }

    It 'overwrites the file of errors of a run that was ended by force' {
        $faults = Join-Path $TestDrive 'forced.csv'
        $null = Import-McfOrder "$samples/ten-mistakes.csv" -FaultPath $faults -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $text = Get-Content -LiteralPath $faults -Raw
        [IO.File]::WriteAllText("$faults.partial", $text.Substring(0, $text.Length / 2), [Text.UTF8Encoding]::new($true))
        $null = Import-McfOrder "$samples/ten-mistakes.csv" -FaultPath $faults -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $failures.FullyQualifiedErrorId | Should -Not -Match 'McfFileNotWritten'
        Get-Content -LiteralPath $faults -Raw | Should -Be $text
        "$faults.partial" | Should -Not -Exist
    }

    It 'does not replace any other file by the errors' {
        $file = Write-Table (Get-Content "$samples/ten-mistakes.csv")
        $before = Get-Content -LiteralPath $file -Raw
        { Import-McfOrder $file -FaultPath $file } | Should -Throw -ErrorId 'McfFileNotWritten*'
        { Import-McfOrder $file -FaultPath (Join-Path $TestDrive 'no/such/folder.csv') } | Should -Throw -ErrorId 'McfFileNotWritten*'
        Get-Content -LiteralPath $file -Raw | Should -Be $before
    }

    It 'reads any table with a map of its columns' {
        $file = Write-Table 'Ref;Artikel;Menge;Wer;Wo;Stadt;Staat;PLZ;Land', 'A-7;MUG-ENAMEL-BLUE;2;Pat;1 Street;Ann Arbor;MI;48104;US'
        $map = @{ OrderId = 'Ref'; Sku = 'Artikel'; Quantity = 'Menge'; Name = 'Wer'; AddressLine1 = 'Wo'; City = 'Stadt'; StateOrRegion = 'Staat'; PostalCode = 'PLZ'; CountryCode = 'Land' }
        $order = Import-McfOrder $file -ColumnMap $map
        $order.SellerFulfillmentOrderId | Should -Be 'A-7'
        $order.Items[0].Quantity | Should -Be 2
        $order.DestinationAddress.PostalCode | Should -Be '48104'
    }

    It 'takes files from the pipeline and by wildcard' {
        (Get-Item "$samples/us-flat-file*.txt" | Import-McfOrder -WarningAction SilentlyContinue).Count | Should -Be 28
        (Import-McfOrder "$samples/us-flat-file*.txt" -WarningAction SilentlyContinue).Count | Should -Be 28
    }

    It 'streams: -First reads no further' {
        $lines = @(
            'OrderId,Sku,Quantity,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode'
            1..3000 | ForEach-Object { "S-$_,MUG-ENAMEL-BLUE,1,Pat,1 Street,Ann Arbor,MI,48104,US" }
            'S-bad,MUG-ENAMEL-BLUE,none,Pat,1 Street,Ann Arbor,MI,48104,US'
        )
        $file = Write-Table $lines
        (Import-McfOrder $file -ErrorVariable failures -ErrorAction SilentlyContinue | Select-Object -First 2).Count | Should -Be 2
        $failures | Should -BeNullOrEmpty
    }

    It 'says which file is not there, and reads the others' {
        $orders = Import-McfOrder 'no-such-file.csv', "$samples/us-flat-file-template.txt" -ErrorVariable failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $orders.Count | Should -Be 3
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfFileNotFound,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failures[0].TargetObject | Should -Be 'no-such-file.csv'
    }

    It 'says that a file is not an order file' {
        $file = Write-Table 'this is', 'not a table'
        Import-McfOrder $file -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderFileUnreadable,*'
        $failures[0].TargetObject | Should -Be $file
    }

    It 'reads a path that matches no file as a name, or says that it is not there' {
        $name = Join-Path $TestDrive 'orders [2026].txt'
        Copy-Item "$samples/us-flat-file.txt" -Destination $name
        (Import-McfOrder $name).Count | Should -Be 25
        (Import-McfOrder -LiteralPath $name).Count | Should -Be 25
        (Get-ChildItem -LiteralPath $name | Import-McfOrder).Count | Should -Be 25

        foreach ($missing in 'orders [2027].txt', 'none*.csv') {
            $path = Join-Path $TestDrive $missing
            Import-McfOrder $path -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failures.Count | Should -Be 1
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfFileNotFound,*'
        }
    }

    It 'reads the worksheet of a workbook and names it in errors' {
        $file = Write-Workbook @{
            May  = , $columns
            June = $columns, @('J-1', 'MUG', '1', 'Pat', '1 Street', 'Ann Arbor', 'MI', '48104', 'US'),
            @('J-2', 'MUG', 'x', 'Pat', '1 Street', 'Ann Arbor', 'MI', '48104', 'US')
        }
        Import-McfOrder $file -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].ErrorDetails.RecommendedAction | Should -Match '-Worksheet'

        $order = Import-McfOrder $file -Worksheet june -ErrorVariable failures -ErrorAction SilentlyContinue
        $order.Source.Worksheet | Should -Be 'June'
        "$($order.Source)" | Should -BeLike '* `[June`] row 2'
        $failures[0].ErrorDetails.Message | Should -Match "worksheet 'June', row 3, column 'Quantity'"
    }

    It 'names the kind of a file that is not an order file, whatever its extension' {
        $file = Join-Path $TestDrive 'export.xls'
        Set-Content -LiteralPath $file -Value '<html><table><tr><td>OrderId</td></tr></table></html>'
        Import-McfOrder $file -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        "$($failures[0])" | Should -Match 'an HTML page'
        $failures[0].ErrorDetails.RecommendedAction | Should -Match 'xlsx'
    }

    It 'takes the delimiter as a character or as the word tab' -ForEach 'tab', 'TAB', "`t", '\t' {
        $file = Join-Path $TestDrive 'tabs.txt'
        Set-Content -LiteralPath $file -Value @(
            "Order`tSKU`tQty`tName`tAddress1`tCity`tState`tZip`tCountry"
            "TAB-1`tMUG-ENAMEL-BLUE`t1`tJane Doe`t410 Terry Ave N`tSeattle`tWA`t98109`tUS"
        )
        (Import-McfOrder $file -Delimiter $_).SellerFulfillmentOrderId | Should -Be 'TAB-1'
        { Import-McfOrder $file -Delimiter 'tabs' } | Should -Throw '*must be one character*'
    }

    It 'rejects an encoding that cannot be read, before the files' -ForEach 'utf-7', 'no-such-encoding' {
        { Import-McfOrder 'missing-1.csv', 'missing-2.csv' -Encoding $_ } |
            Should -Throw "*Unknown encoding '$_'. Use one of utf-8, *" -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'warns of an encoding that was only assumed' {
        $file = Join-Path $TestDrive 'polish.csv'
        $text = "OrderId,Sku,Quantity,Name,Address1,City,Zip,Country`nP-1,MUG,1,Anna,Polna 1,Gdansk,80-001,PL`n"
        $bytes = [System.Text.Encoding]::ASCII.GetBytes($text)
        $bytes[$text.IndexOf('nsk')] = 0xF1
        [System.IO.File]::WriteAllBytes($file, $bytes)
        $null = Import-McfOrder $file -WarningVariable warnings -WarningAction SilentlyContinue -ErrorAction SilentlyContinue
        $warnings[0].Message | Should -Match '-Encoding windows-1250'
    }

    It 'puts all orders on hold, those the file would ship included' {
        (Import-McfOrder "$samples/shopify-orders.csv" -Hold @quiet).FulfillmentAction | Select-Object -Unique | Should -Be 'Hold'
        (Import-McfOrder "$samples/us-flat-file.txt" -Hold).FulfillmentAction | Select-Object -Unique | Should -Be 'Hold'
    }

    It 'puts a prefix before ids' {
        (Import-McfOrder "$samples/us-flat-file.txt" -OrderIdPrefix 'WEB-')[0].SellerFulfillmentOrderId | Should -Be 'WEB-US-25001'
    }
}

Describe 'Import-McfOrder with rows instead of a path' {
    It 'ends with one error that does not repeat them: <Name>' -ForEach @(
        @{ Name = 'tab-delimited'; Rows = "Id`tSku`tName", "1`tMUG`tAda Recipient" }
        @{ Name = 'comma-separated'; Rows = 'Id,Sku,Quantity,Name,Address1', '1,MUG,1,Ada Recipient,1 Main St' }
        @{ Name = 'with a colon'; Rows = '1;MUG;2026-11-20T10:15:00;Ada Recipient;1 Main St', 'next' }
    ) {
        $failure = { $Rows | Import-McfOrder } | Should -Throw -ErrorId 'McfInvalidPath,*' -PassThru
        "$failure $($failure.ErrorDetails.Message) $($failure.TargetObject)" | Should -Not -Match 'Ada|MUG|Sku'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'New-McfOrder'
    }

    It 'reads a file that really has such a name' {
        $odd = Join-Path -Path $TestDrive -ChildPath 'a,b,c,d,e.csv'
        Copy-Item -LiteralPath "$samples/shopify-orders.csv" -Destination $odd
        (Import-McfOrder $odd @quiet).Count | Should -Be 5
    }
}

Describe 'Import-McfOrder with several files' {
    It 'warns of IDs that look alike: <Name>' -ForEach @(
        @{ Name = 'from the pipeline'; Read = { Get-ChildItem "$TestDrive/look-*.csv" | Sort-Object Name | Import-McfOrder } }
        @{ Name = 'by wildcard'; Read = { Import-McfOrder "$TestDrive/look-*.csv" } }
        @{ Name = 'by name'; Read = { Import-McfOrder -LiteralPath "$TestDrive/look-1.csv", "$TestDrive/look-2.csv" } }
    ) {
        foreach ($id in 'L-1', 'l-1') {
            $number = [int]($id -ceq 'l-1') + 1
            Set-Content "$TestDrive/look-$number.csv" "OrderId,Sku,Quantity,Name,Address1,City,State,Zip,Country`n$id,MUG,1,Pat,1 Street,Boise,ID,83702,US"
        }
        $orders = & $Read 3> $TestDrive/warnings.txt
        $orders.SellerFulfillmentOrderId | Should -BeExactly 'L-1', 'l-1'
        Get-Content "$TestDrive/warnings.txt" -Raw | Should -BeLike "*'l-1' (row 2) differs only by case*'look-1.csv' (row 2)*"
    }
}
