BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"

    # What users see: the model, and what the commands beside it return. Settings, validators and the like are for programs.
    function Get-ShownType {
        $model = [AmazonMcf.Model.McfOrder].Assembly.GetExportedTypes() |
            Where-Object { ($_.Namespace -eq 'AmazonMcf.Model' -or $_.Name -like 'McfReport*') -and $_.Name -ne 'McfReportBuilder' } |
            Where-Object { $_.IsClass -and -not $_.IsAbstract -and -not [System.Collections.IEnumerable].IsAssignableFrom($_) }
        $beside = @(
            [AmazonMcf.Connection.McfConnection], [AmazonMcf.Connection.McfMarketplace], [AmazonMcf.Connection.McfServiceStatus]
            [SellingPartner.Quota.QuotaSnapshot], [AmazonMcf.Model.McfCallRecord], [SellingPartner.Telemetry.ApiAttempt]
            [AmazonMcf.Submission.McfInterruption], [SellingPartner.Errors.ServiceError]
            [AmazonMcf.Service.StockLevel], [AmazonMcf.Service.McfClock], [AmazonMcf.Service.Faults.McfFaultRule]
            [AmazonMcf.Mws.MwsResponse], [AmazonMcf.Mws.MwsRequest], [AmazonMcf.Mws.MwsError]
        )
        foreach ($type in @($model) + $beside) { @{ Name = $type.Name; Type = $type } }
    }

    # A connection cannot be made up.
    function Get-FilledType { Get-ShownType | Where-Object { $_.Type -ne [AmazonMcf.Connection.McfConnection] } }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    $script:texts = @{
        Status = 'CompletePartialled'; CurrentStatus = 'AVAILABLE_FOR_PICKUP'; ShippingSpeedCategory = 'ScheduledDelivery'; CountryCode = 'US'
        Currency = 'USD'; CurrencyCode = 'USD'; MarketplaceId = 'ATVPDKIKX0DER'; CarrierCode = 'USPS'; FulfillmentAction = 'Ship'
        TrackingNumber = '9400111899223344556677'; City = 'Ann Arbor'; Waited = '00:01:30'; Latency = '00:00:01.5'
        Moved = '1.02:00:00'; Duration = '00:00:02'; SellerFulfillmentOrderId = 'ORDER-' + ('9' * 34)
    }

    # An object with every member filled: long texts, long lists, all the way down.
    function Get-Filled([type] $Type, [int] $Depth = 0, [string] $Name = '') {
        $inner = [Nullable]::GetUnderlyingType($Type)
        if ($inner) { $Type = $inner }
        if ($Type -eq [string] -and $script:evil) { return $evil }
        if ($Type -eq [string]) { return $(if ($texts.ContainsKey($Name)) { $texts[$Name] } else { "A rather long $Name that goes on" }) }
        if ($Type -eq [datetime]) { return [datetime]::new(2026, 11, 23, 17, 45, 59, [DateTimeKind]::Utc) }
        if ($Type -eq [timespan]) { return [timespan]::FromSeconds(1234.5) }
        if ($Type -eq [uri]) { return [uri] 'https://sellingpartnerapi-na.amazon.com/' }
        if ($Type -eq [bool]) { return $true }
        if ($Type.IsEnum) { return [enum]::GetValues($Type)[-1] }
        if ($Type.IsPrimitive -or $Type -eq [decimal]) { return [convert]::ChangeType(1234567, $Type) }
        if ($Type.IsGenericType -and $Type.GetGenericArguments().Count -eq 1) {
            $element = $Type.GetGenericArguments()[0]
            $kind = if ($Type.IsInterface) { [System.Collections.Generic.List`1].MakeGenericType($element) } else { $Type }
            $list = [System.Activator]::CreateInstance($kind)
            1..3 | ForEach-Object { $list.Add((Get-Filled -Type $element -Depth ($Depth + 1) -Name $Name)) }
            return , $list
        }
        if ($Type -eq [AmazonMcf.Model.McfDictionary]) {
            $table = [AmazonMcf.Model.McfDictionary]::new()
            $table['key'] = 'A rather long value that goes on'
            return , $table
        }
        if ($Type.Namespace -notmatch '^(AmazonMcf|SellingPartner)' -or $Depth -gt 5) { return $null }
        $maker = $Type.GetConstructors() | Sort-Object { $_.GetParameters().Count } | Select-Object -First 1
        $object = $maker.Invoke(@($maker.GetParameters() | ForEach-Object { Get-Filled -Type $_.ParameterType -Depth ($Depth + 1) -Name $_.Name }))
        foreach ($member in $Type.GetProperties() | Where-Object CanWrite) {
            $value = Get-Filled -Type $member.PropertyType -Depth ($Depth + 1) -Name $member.Name
            if ($null -ne $value) { $member.SetValue($object, $value) }
        }
        $object
    }

    function Get-Shown($Object, [int] $Width) { ($Object | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_.Trim() } }
}

Describe 'A view' {
    It 'is there for <Name>' -ForEach (Get-ShownType) {
        $view = Get-FormatData -TypeName $Type.FullName -PowerShellVersion $PSVersionTable.PSVersion
        $kinds = $view.FormatViewDefinition.Control | ForEach-Object { $_.GetType().Name }
        $kinds | Should -Contain 'TableControl'

        # Without a list of its own Format-List would show all members as they came, control characters included.
        $kinds | Should -Contain 'ListControl'
    }

    It 'of <Name> serves what comes out of a file or another process too' -ForEach (Get-ShownType) {
        Get-FormatData -TypeName "Deserialized.$($Type.FullName)" -PowerShellVersion $PSVersionTable.PSVersion | Should -Not -BeNullOrEmpty
    }

    It 'of <Name> shows objects that were saved under the former type name too' -ForEach @(
        @{ Name = 'MwsResponse'; Former = 'MwsAnswer' }
        @{ Name = 'MwsRequest'; Former = 'MwsRequest' }
        @{ Name = 'MwsError'; Former = 'MwsError' }
    ) {
        $view = Get-FormatData -TypeName "Deserialized.AmazonMcf.Legacy.$Former" -PowerShellVersion $PSVersionTable.PSVersion
        $view.FormatViewDefinition.Name | Sort-Object -Unique | Should -Be "AmazonMcf.Mws.$Name"
    }

    It 'of <Name> fits 120 and 80 columns with long values' -ForEach (Get-FilledType) {
        $object = Get-Filled $Type
        foreach ($width in 120, 80) {
            $lines = Get-Shown @($object, $object) $width
            $lines.Count | Should -BeGreaterThan 2
            ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual $width
        }
    }

    It 'of <Name> has a label for each column' -ForEach (Get-FilledType) {
        # Without one, the script of the column is its header.
        $control = (Get-FormatData -TypeName $Type.FullName -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition.Control
        $table = $control | Where-Object { $_ -is [System.Management.Automation.TableControl] } | Select-Object -First 1
        foreach ($header in $table.Headers) { $header.Label | Should -Not -BeNullOrEmpty }
    }

    It 'of <Name> names only members that are there, and no script in it fails' -ForEach (Get-FilledType) {
        $object = Get-Filled $Type
        $members = $object.PSObject.Properties.Name
        $views = (Get-FormatData -TypeName $Type.FullName -PowerShellVersion $PSVersionTable.PSVersion).FormatViewDefinition
        $entries = @($views.Control.Rows.Columns.DisplayEntry) + @($views.Control.Entries.Items.DisplayEntry) | Where-Object { $_ }
        $entries.Count | Should -BeGreaterThan 1
        foreach ($entry in $entries) {
            if ($entry.ValueType -eq 'Property') { $members | Should -Contain $entry.Value }
            else {
                $script = [scriptblock]::Create($entry.Value)
                { $object | ForEach-Object -Process $script -ErrorAction Stop } | Should -Not -Throw
                [regex]::Matches($entry.Value, '^\W*(?:[^{]*?)\$_\.(\w+)') | ForEach-Object { $members | Should -Contain $_.Groups[1].Value }
            }
        }
    }

    It 'of <Name> shows control characters of every text as escapes' -ForEach (Get-FilledType) {
        $script:evil = "$([char] 27)[2J$([char] 0x9B)$([char] 7)`r`nplaced 99$([char] 0x2028)$([char] 0x202E)x"
        try { $object = Get-Filled $Type } finally { $script:evil = $null }
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($object, 5))
        foreach ($shown in $object, $copy | ForEach-Object { $_ | Format-Table | Out-String -Width 500; $_ | Format-List | Out-String -Width 500 }) {
            $shown = $shown -replace "$([char] 27)\[[\d;]*m"
            [regex]::Matches($shown, '[^\n]{0,60}[\p{Cc}\u2028\u202e-[\r\n]]').Value | Should -BeNullOrEmpty
            $shown -split '\r?\n' -match '^\s*placed 99' | Should -BeNullOrEmpty
        }
    }

    It 'of <Name> says something of an empty object' -ForEach (Get-FilledType | Where-Object { $_.Type.GetConstructor(@()) }) {
        $Error.Clear()
        Get-Shown ([System.Activator]::CreateInstance($Type)) 120 | Should -Not -BeNullOrEmpty
        $Error | Should -BeNullOrEmpty
    }
}

Describe 'A table of orders' {
    BeforeAll { $script:order = Get-Filled ([AmazonMcf.Model.McfOrder]) }

    It 'shows town and country and no other personal data' {
        $shown = (Get-Shown $order 200) -join "`n"
        $shown | Should -Match 'Ann Arbor, US'
        $shown | Should -Not -Match 'long Name|AddressLine1|Phone|NotificationEmails'
    }

    It 'shows times the same way in every culture' {
        $before = [cultureinfo]::CurrentCulture
        try {
            foreach ($culture in 'en-US', 'de-DE', 'th-TH', 'ar-SA', 'fi-FI') {
                [cultureinfo]::CurrentCulture = $culture
                (Get-Shown $order 200)[-1] | Should -Match $order.ReceivedDate.ToLocalTime().ToString('yyyy-MM-dd HH:mm', [cultureinfo]::InvariantCulture)
            }
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }
}

Describe 'A moment' {
    It 'is local in a table and in UTC in a list' -Skip:($IsWindows -or -not (Test-Path -LiteralPath '/usr/share/zoneinfo/America/New_York')) {
        $before = $env:TZ
        try {
            $env:TZ = 'America/New_York'
            [System.TimeZoneInfo]::ClearCachedData()
            $order = Get-Filled ([AmazonMcf.Model.McfOrder])
            (Get-Shown $order 200)[-1] | Should -Match '2026-11-23 12:45'
            $order | Format-List | Out-String | Should -Match 'ReceivedDate +: 2026-11-23 17:45:59Z'
        }
        finally {
            $env:TZ = $before
            [System.TimeZoneInfo]::ClearCachedData()
        }
    }
}

Describe 'A list' {
    It 'of an order shows the address, lines and parcels' {
        $shown = (Get-Filled ([AmazonMcf.Model.McfOrder]) | Format-List | Out-String -Width 120)
        foreach ($part in 'A rather long AddressLine1', '1234567 x A rather long SellerSku', '9400111899223344556677', 'IsTerminal +: True', 'DeliveryWindow +: 2026-11-23 17:45') {
            $shown | Should -Match $part
        }
    }

    It 'of tracking shows every event' {
        $shown = (Get-Filled ([AmazonMcf.Model.McfTracking]) | Format-List | Out-String -Width 200)
        [regex]::Matches($shown, '2026-11-23 17:45:59Z  A rather long EventCode').Count | Should -Be 3
    }

    It 'of a connection shows nothing that works' {
        $connection = Open-LiveConnection
        try {
            $shown = $connection | Format-List | Out-String
            $shown | Should -Match 'Endpoint +: https://sellingpartnerapi-na.amazon.com/'
            $shown -replace '(?m)^TokenEndpoint +: https://api\.amazon\.com/auth/o2/token\r?$' | Should -Not -Match 'Outbound|OrderPlacer|Secret|Token'
        }
        finally { $connection.Dispose() }
    }
}

Describe 'A fee' {
    It 'that is not there is not shown as zero' {
        $preview = [AmazonMcf.Model.McfPreview]@{ SellerFulfillmentOrderId = 'A'; ShippingSpeedCategory = 'Priority'; Reasons = [string[]]@('DeliverySLAUnavailable') }
        (Get-Shown $preview 120)[-1] | Should -Match '^A +Priority +False +Delivery'
    }
}

Describe 'A color' {
    BeforeAll { $script:status = [AmazonMcf.Connection.McfServiceStatus]@{ Status = 'RED'; Name = 'x'; Marketplace = 'US' } }

    It 'is there where PowerShell allows it, and moves no column' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'PlainText'
            $plain = $status | Format-Table | Out-String
            $PSStyle.OutputRendering = 'Ansi'
            $painted = $status | Format-Table | Out-String
            $PSStyle.OutputRendering = 'Host'
            $redirected = $status | Format-Table | Out-String
        }
        finally { $PSStyle.OutputRendering = $before }
        $painted | Should -Match ([regex]::Escape("$($PSStyle.Foreground.Red)RED"))
        ($painted -replace "`e\[[\d;]*m") | Should -Be $plain
        $plain | Should -Not -Match "`e"
        $redirected | Should -Not -Match "`e"
    }

    It 'is not part of the object' {
        $status.Status | Should -Be 'RED'
    }
}
