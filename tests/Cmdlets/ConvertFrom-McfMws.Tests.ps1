BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:samples = Join-Path $repository 'docs/samples'
    $script:requests = Join-Path $samples 'mws-requests.log'
    $script:responses = Join-Path $samples 'mws-responses.log'
}

Describe 'ConvertFrom-McfMws' {
    It 'finds answers of every kind in a log, and names the one that breaks off' {
        $found = ConvertFrom-McfMws $responses -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.ForEach({ $_.GetType().Name }) | Should -Be 'McfOrder', 'McfOrder', 'McfOrder', 'McfTracking', 'MwsResponse'
        $found[1].Status | Should -Be 'CompletePartialled'
        $found[2].Shipments[0].Packages[0].TrackingNumber | Should -Be '1ZSAMPLE0000480013'
        $found[3].CurrentStatus | Should -Be 'DELIVERED'
        $found[4].Errors[0].Code | Should -Be 'InvalidRequestException'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfMwsUnreadable*'
        "$($failures[0])" | Should -BeLike 'mws-responses.log, line 8*ends before its last element*'
    }

    It 'finds requests in an access log, says what would be refused today, and cuts nothing' {
        $found = ConvertFrom-McfMws $requests -WarningVariable warnings -WarningAction SilentlyContinue -ErrorVariable failures -ErrorAction SilentlyContinue
        $found.ForEach({ $_.GetType().Name }) | Should -Be 'McfOrderRequest', 'MwsRequest', 'McfOrderRequest', 'McfOrderRequest', 'McfOrderRequest'
        $found[2].FulfillmentAction | Should -Be 'Hold'
        $found[4].DisplayableOrderComment.Length | Should -BeGreaterThan 750
        $found[4].Source.Rows | Should -Be 6
        $warnings.Count | Should -Be 2
        "$($warnings[0])" | Should -BeLike '*MWS-1003*PostalCode*'
        "$($warnings[1])" | Should -BeLike '*MWS-1004*DisplayableOrderComment*750*'
        "$($failures[0])" | Should -BeLike "mws-requests.log, line 7, Items.member.1.Quantity: 'two' must be a whole number."
    }

    It 'gives orders that New-McfOrder places and Get-McfPreview previews' {
        $world = Open-World
        try {
            $orders = ConvertFrom-McfMws $requests -WarningAction SilentlyContinue -ErrorAction SilentlyContinue | Where-Object { $_ -is [AmazonMcf.Model.McfOrderRequest] }
            $orders | New-McfOrder -Connection $world.Connection -ErrorVariable failures -ErrorAction SilentlyContinue | ForEach-Object Outcome | Should -Be 'Created', 'Created'
            $failures.Count | Should -Be 2
            ($orders[0] | Get-McfPreview -Connection $world.Connection).Count | Should -BeGreaterThan 1
        }
        finally { Close-World $world }
    }

    Context 'a question for cost and dates' {
        BeforeAll {
            $script:question = 'Action=GetFulfillmentPreview&Version=2010-10-01&MarketplaceId=A1VC38T7YXB528&IncludeCODFulfillmentPreview=true&IncludeDeliveryWindows=true' +
            '&Address.Name=Hanako&Address.Line1=1-2-3%20Jinnan&Address.StateOrProvinceCode=Tokyo&Address.CountryCode=JP&Address.PostalCode=150-0041' +
            '&ShippingSpeedCategories.1=Standard&ShippingSpeedCategories.2=ScheduledDelivery' +
            '&Items.member.1.SellerSKU=MUG-ENAMEL-BLUE&Items.member.1.SellerFulfillmentOrderItemId=1&Items.member.1.Quantity=2'
            $script:world = Open-World -Marketplace AU
        }

        AfterAll { Close-World $world }

        It 'pipes into Get-McfPreview with all that it asks' {
            $rows = $question | ConvertFrom-McfMws -WarningVariable warnings | Get-McfPreview -Connection $world.Connection
            $warnings | Should -BeNullOrEmpty
            $rows.ShippingSpeedCategory | Select-Object -Unique | Should -Be 'Standard', 'ScheduledDelivery'
            $rows.MarketplaceId | Select-Object -Unique | Should -Be 'A1VC38T7YXB528'
            $rows.Currency | Should -Contain 'JPY'
            $rows.IsCodCapable | Should -Contain $true
            $rows[-1].DeliveryWindows | Should -Not -BeNullOrEmpty
            $rows[-1].Source.Format | Should -Be 'Mws'
        }

        It 'gives way to what is typed' {
            $rows = $question | ConvertFrom-McfMws | Get-McfPreview -Connection $world.Connection -ShippingSpeedCategory Expedited, ScheduledDelivery -IncludeDeliveryWindow:$false -IncludeCod:$false
            $rows.ShippingSpeedCategory | Should -Be 'Expedited', 'ScheduledDelivery'
            $rows.DeliveryWindows | Should -BeNullOrEmpty
            $rows.IsCodCapable | Should -Not -Contain $true
        }

        It 'is said to lack what is asked for today, and held back' {
            $converted = $question.Replace('&Address.PostalCode=150-0041', '') | ConvertFrom-McfMws -WarningVariable warnings -WarningAction SilentlyContinue
            "$warnings" | Should -BeLike '*GetFulfillmentPreview*PostalCode*'
            $converted | Get-McfPreview -Connection $world.Connection -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput*'
        }
    }

    It 'makes one error of an answer with a type definition, and goes on' {
        $good = (Get-Content $responses -Raw) -replace '(?s)^.*(<\?xml[^<]*<GetPackageTrackingDetailsResponse.*?</GetPackageTrackingDetailsResponse>).*$', '$1'
        $file = Join-Path $TestDrive 'definition.log'
        Set-Content $file @($good, ($good -replace '<GetPackage', "<!DOCTYPE x [`n<!ENTITY a `"b`">`n]>`n<GetPackage"), $good)
        (ConvertFrom-McfMws $file -ErrorVariable failures -ErrorAction SilentlyContinue).Count | Should -Be 2
        $failures.Count | Should -Be 1
        "$($failures[0])" | Should -Be 'definition.log, line 2: contains a document type definition, which is not allowed.'
    }

    It 'makes one error of an odd order in a list, and converts the others' {
        $log = @'
INFO <ListAllFulfillmentOrdersResponse
  xmlns="http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/"><ListAllFulfillmentOrdersResult><FulfillmentOrders>
<member><SellerFulfillmentOrderId>L-1</SellerFulfillmentOrderId><ReceivedDateTime>soon</ReceivedDateTime></member>
<member><SellerFulfillmentOrderId>L-2</SellerFulfillmentOrderId></member>
</FulfillmentOrders></ListAllFulfillmentOrdersResult></ListAllFulfillmentOrdersResponse>
DEBUG query=AWSAccessKeyId=AKIDEXAMPLE&Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=L-3
'@
        ($log | ConvertFrom-McfMws -ErrorVariable failures -ErrorAction SilentlyContinue).SellerFulfillmentOrderId | Should -Be 'L-2', 'L-3'
        "$failures" | Should -BeLike "line 3, column *FulfillmentOrders.member.ReceivedDateTime: 'soon' must be a date*Entry 1 ('L-1')*"
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfMwsUnreadable*'
    }

    It 'takes text from the pipeline, whole or line by line, and files of Get-ChildItem' {
        (Get-Content $responses | ConvertFrom-McfMws -ErrorAction SilentlyContinue).Count | Should -Be 5
        (Get-Content $responses -Raw | ConvertFrom-McfMws -ErrorAction SilentlyContinue).Count | Should -Be 5
        (Get-ChildItem $responses | ConvertFrom-McfMws -ErrorAction SilentlyContinue).Count | Should -Be 5
        (Get-Item $responses | ConvertFrom-McfMws -ErrorAction SilentlyContinue).Count | Should -Be 5
        ('Action=CancelFulfillmentOrder&SellerFulfillmentOrderId=A-1' | ConvertFrom-McfMws).SellerFulfillmentOrderId | Should -Be 'A-1'
    }

    It 'takes text that is typed as an argument, and files as before' {
        $response = (Get-Content -Raw -Path (Join-Path $repository 'docs/samples/mws-responses.log')) -split '(?=<\?xml)' |
            Where-Object { $_ -match '<GetFulfillmentOrderResponse' } | Select-Object -First 1
        $typed = ConvertFrom-McfMws $response -ErrorAction SilentlyContinue
        $typed | Should -Not -BeNullOrEmpty
        $typed[0].SellerFulfillmentOrderId | Should -Be (@($response | ConvertFrom-McfMws -ErrorAction SilentlyContinue)[0].SellerFulfillmentOrderId)
        $query = 'Action=GetFulfillmentOrder&SellerFulfillmentOrderId=A-1&Version=2010-10-01'
        (ConvertFrom-McfMws $query).SellerFulfillmentOrderId | Should -Be 'A-1'
        { ConvertFrom-McfMws 'no-such-file.log' -ErrorAction Stop } | Should -Throw -ErrorId 'McfFileNotFound,*'
    }

    It 'reads a folder with all below it, compressed files too' {
        $folder = New-Item -ItemType Directory -Path (Join-Path $TestDrive 'archive/2019')
        Copy-Item $responses $folder
        $packed = [System.IO.File]::Create((Join-Path $folder.Parent.FullName 'old.gz'))
        $gzip = [System.IO.Compression.GZipStream]::new($packed, [System.IO.Compression.CompressionMode]::Compress)
        $bytes = [System.IO.File]::ReadAllBytes($responses)
        $gzip.Write($bytes, 0, $bytes.Length)
        $gzip.Dispose()
        (ConvertFrom-McfMws (Join-Path $TestDrive 'archive') -ErrorVariable failures -ErrorAction SilentlyContinue).Count | Should -Be 10
        $failures.Count | Should -Be 2
    }

    It 'converts a folder of thousands of answers in flat memory' {
        $folder = (New-Item -ItemType Directory -Path (Join-Path $TestDrive 'many')).FullName
        $response = @(Get-Content $responses -Raw) -replace '(?s)^.*?(<\?xml.*?</ListAllFulfillmentOrdersResponse>).*$', '$1'
        foreach ($n in 1..2000) { [System.IO.File]::WriteAllText("$folder/$n.xml", $response) }
        $script:most = 0
        $script:count = 0
        ConvertFrom-McfMws $folder | ForEach-Object {
            if (++$script:count % 1000 -eq 0) { $script:most = [math]::Max($script:most, [GC]::GetTotalMemory($true)) }
        }
        $count | Should -Be 4000
        $most | Should -BeLessThan 300MB
    }

    It 'names a file that holds nothing, and one that is not there' {
        $empty = Join-Path $TestDrive 'empty.txt'
        Set-Content $empty 'nothing'
        ConvertFrom-McfMws $empty, (Join-Path $TestDrive 'missing.xml') -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.FullyQualifiedErrorId | Should -Be 'McfMwsUnreadable,AmazonMcf.Commands.ConvertFromMcfMwsCommand', 'McfFileNotFound,AmazonMcf.Commands.ConvertFromMcfMwsCommand'
    }

    It 'refuses what is neither text nor a file' {
        42 | ConvertFrom-McfMws -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput*'
    }
}
