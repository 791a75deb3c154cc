BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"
    $script:takers = @(Get-Command -Module AmazonMcf | Where-Object { $_.Parameters.ContainsKey('Connection') } | ForEach-Object Name)
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    # The ids of the errors in an output.
    function Get-Written($Output) {
        @($Output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | ForEach-Object { ($_.FullyQualifiedErrorId -split ',')[0] })
    }
}

Describe 'Connections by name' {
    BeforeEach {
        foreach ($name in 'ShopA', 'ShopB', 'Shop[1]') {
            $connection = Connect-Mcf -Embedded -Path "$TestDrive/$([guid]::NewGuid().ToString('n')).db" -TimeScale 0 -Unlimited -Name $name -PassThru
            $null = Get-SampleOrder -Id "of-$($connection.SellerKey)" | New-McfOrder -Connection $connection
        }
    }

    AfterEach {
        Disconnect-Mcf -All
        $PSDefaultParameterValues.Remove('*-Mcf*:Connection')
    }

    It 'are found whatever the case, brackets included' {
        (Get-McfOrder -Connection shopa).ConnectionName | Should -Be 'ShopA'
        (Get-McfOrder -Connection 'Shop[1]').ConnectionName | Should -Be 'Shop[1]'
        (Get-McfOrder -Connection ShopB, ShopA).ConnectionName | Should -Be 'ShopB', 'ShopA'
        (Get-McfOrder -Connection 'Shop?').ConnectionName | Should -Be 'ShopA', 'ShopB'
        (Get-McfServiceStatus -Connection *).Name | Should -Be 'ShopA', 'ShopB', 'Shop[1]'
        (Get-McfFeature BLANK_BOX -Connection *).ConnectionName | Should -Be 'ShopA', 'ShopB', 'Shop[1]'
    }

    It 'say which there are when none fits' {
        $failure = { Get-McfOrder -Connection ShopC } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*' -PassThru
        $failure.Exception.Message | Should -Match "'ShopC' is not the name of an open connection.*'ShopA', 'ShopB', 'Shop\[1\]'"
        { Get-McfOrder -Connection $null } | Should -Throw
        { Get-McfOrder -Connection @() } | Should -Throw
        { Get-McfOrder -Connection 7 } | Should -Throw
    }

    It 'are one at a time where a command changes something' {
        Get-Written (Stop-McfOrder 1001 -Connection ShopA, ShopB -Confirm:$false 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Get-SampleOrder -Id 1001 | New-McfOrder -Connection 'Shop*' 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Step-McfClock -By 1d -Connection 'Shop*' 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Step-McfClock -By 1d 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Set-McfStock MUG-ENAMEL-BLUE 5 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Add-McfFault Delay 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Remove-McfFault -All 2>&1) | Should -Be 'McfSellerAmbiguous'
        Get-Written (Remove-McfFault 1 -Connection 'Shop*' 2>&1) | Should -Be 'McfSellerAmbiguous'
        @(Get-McfClock -Connection ShopA, ShopB).ConnectionName | Should -Be 'ShopA', 'ShopB'
        foreach ($shop in 'ShopB', 'ShopA') { Add-McfFault Delay -Connection $shop }
        @(Get-McfFault -Connection 'Shop?').ConnectionName | Should -Be 'ShopA', 'ShopB'
        @(Get-McfStock -Connection ShopA, ShopB).ConnectionName | Select-Object -Unique | Should -Be 'ShopA', 'ShopB'
    }

    It 'are unique: a name given twice is an error that names the other, and default names are numbered' {
        $failure = { Connect-Mcf -Embedded -Path "$TestDrive/twice.db" -Name SHOPA } | Should -Throw -ErrorId 'McfConnectionNameInUse,*' -PassThru
        $failure.ErrorDetails.Message | Should -Match "already has a connection named 'ShopA'.*embedded-"
        "$TestDrive/twice.db" | Should -Not -Exist
        $first = Connect-Mcf -Embedded -Path "$TestDrive/first.db" -PassThru
        $second = Connect-Mcf -Embedded -Path "$TestDrive/second.db" -PassThru
        $first.Name, $second.Name | Should -Be 'US Embedded', 'US Embedded 2'
        Disconnect-Mcf -Name 'US Embedded'
        (Connect-Mcf -Embedded -Path "$TestDrive/first.db" -PassThru).Name | Should -Be 'US Embedded'
    }

    It 'are closed by name' {
        Disconnect-Mcf -Name 'Shop?'
        (Get-McfConnection -All).Name | Should -Be 'Shop[1]'
        Disconnect-Mcf -Name nowhere -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfConnectionNotFound,*'
        Disconnect-Mcf -Connection 'shop[1]'
        Get-McfConnection -All | Should -BeNullOrEmpty
    }

    BeforeAll {
        # The connections that an operation was requested over.
        function Get-Caller([string] $Operation) { Get-McfCallHistory -Connection ShopA, ShopB | Where-Object Operation -EQ $Operation }

        # Runs a command of inbound plans with what it requires.
        function Invoke-Inbound([string] $Name) {
            $address = @{ Name = 'A. Seller'; AddressLine1 = '1 Dock St'; City = 'Austin'; StateOrRegion = 'TX'; PostalCode = '78701'; CountryCode = 'US'; Phone = '5125550100' }
            $needed = @{
                'New-McfInboundPlan'            = @{ Path = "$repository/docs/samples/replenish.csv"; SourceAddress = $address }
                'Set-McfInboundPackage'         = @{ UnitsPerBox = 10; Length = 10; Width = 10; Height = 10; Weight = 10 }
                'Set-McfInboundShipment'        = @{ Name = 'Renamed' }
                'Set-McfInboundShipmentItem'    = @{ Item = @{ Msku = 'MUG-ENAMEL-BLUE'; Quantity = 1 } }
                'Remove-McfInboundShipmentItem' = @{ Msku = 'MUG-ENAMEL-BLUE' }
                'Confirm-McfInboundPlacement'   = @{ Cheapest = $true }
                'Confirm-McfInboundTransport'   = @{ Cheapest = $true }
                'Confirm-McfInboundWindow'      = @{ Earliest = $true }
                'Save-McfInboundLabel'          = @{ Path = "$TestDrive" }
                'Wait-McfInboundShipment'       = @{ Timeout = '0s' }
            }[$Name]
            $parameters = if ($needed) { $needed } else { @{} }
            $ids = @{ InboundPlanId = 'wf-none'; ShipmentId = 'sh-none'; OperationId = 'none'; Confirm = $false }
            foreach ($parameter in $ids.Keys | Where-Object { (Get-Command $Name).Parameters.ContainsKey($_) }) {
                $parameters[$parameter] = $ids[$parameter]
            }

            $null = & $Name @parameters -ErrorAction SilentlyContinue
        }
    }

    It 'are a default for every command: <_>' -ForEach $takers {
        $PSDefaultParameterValues['*-Mcf*:Connection'] = 'ShopA'
        $lines = @{
            'Add-McfFault'                 = { $null = Add-McfFault Delay; @(Get-McfFault -Connection ShopA).Count | Should -Be 1; $false }
            'Disconnect-Mcf'               = { Disconnect-Mcf; (Get-McfConnection -All).Name | Should -Be 'ShopB', 'Shop[1]'; $false }
            'Export-McfReport'             = { Export-McfReport -Path "$TestDrive/default.html" -Since 2020-01-01 -PassThru | ForEach-Object OrderCount | Should -Be 1; $false }
            'Get-McfCallHistory'           = { Get-McfCallHistory }
            'Get-McfClock'                 = { Get-McfClock }
            'Get-McfDeliveryOffer'         = { Get-McfDeliveryOffer MUG-ENAMEL-BLUE 48104 }
            'Get-McfFault'                 = { Add-McfFault Delay; Get-McfFault }
            'Get-McfFeature'               = { Get-McfFeature }
            'Get-McfFeatureInventory'      = { Get-McfFeatureInventory BLANK_BOX }
            'Get-McfFulfillmentIdentifier' = { Get-McfFulfillmentIdentifier MUG-ENAMEL-BLUE }
            'Get-McfInventory'             = { Get-McfInventory MUG-ENAMEL-BLUE }
            'Get-McfNotification'          = { Get-McfNotification; Get-Caller getSubscriptions }
            'Get-McfOrder'                 = { Get-McfOrder }
            'Get-McfParcel'                = { $null = Step-McfClock 4d; Get-McfParcel -Since 2020-01-01 }
            'Get-McfPreview'               = { Get-SampleOrder -Id 1 | Get-McfPreview }
            'Get-McfRemainder'             = { Stop-McfOrder (Get-McfOrder).SellerFulfillmentOrderId -Confirm:$false; Get-McfRemainder -IncludeCancelled }
            'Get-McfReturn'                = {
                $null = Step-McfClock 4d
                $null = New-McfReturn (Get-McfOrder -Since 2020-01-01).SellerFulfillmentOrderId -Reason CR-DEFECTIVE
                Get-McfReturn (Get-McfOrder -Since 2020-01-01).SellerFulfillmentOrderId
            }
            'Get-McfReturnReason'          = { Get-McfReturnReason MUG-ENAMEL-BLUE }
            'Get-McfSellableStock'         = { Get-McfSellableStock MUG-ENAMEL-BLUE }
            'Get-McfServiceStatus'         = { Get-McfServiceStatus | ForEach-Object Name | Should -Be 'ShopA'; $false }
            'Get-McfStock'                 = { Get-McfStock MUG-ENAMEL-BLUE }
            'Get-McfTracking'              = { $null = Step-McfClock 4d; Get-McfOrder -Since 2020-01-01 | Get-McfTracking }
            'Import-McfOrder'              = { Import-McfOrder -Path "$repository/docs/samples/us-flat-file.txt" | Select-Object -First 1 | New-McfOrder }
            'Invoke-McfRequest'            = {
                $null = Invoke-McfRequest /fba/outbound/2020-07-01/features -Query @{ marketplaceId = 'ATVPDKIKX0DER' }
                (Get-McfCallHistory -Connection ShopA, ShopB | Where-Object Operation -EQ 'getFeatures').ConnectionName | Should -Be 'ShopA'
                $false
            }
            'New-McfOrder'                 = { Get-SampleOrder -Id 1003 | New-McfOrder }
            'New-McfReturn'                = { $null = Step-McfClock 4d; New-McfReturn (Get-McfOrder -Since 2020-01-01).SellerFulfillmentOrderId -Reason CR-DEFECTIVE }
            'Register-McfItem'             = { Register-McfItem 'NEW-SKU-1' -Quantity 5 }
            'Register-McfNotification'     = { Register-McfNotification arn:aws:sqs:us-east-1:0:q -ErrorAction SilentlyContinue; Get-Caller getDestinations }
            'Remove-McfFault'              = {
                Add-McfFault Delay; Add-McfFault Delay -Connection ShopB; Remove-McfFault -All
                (Get-McfFault -Connection 'Shop?').ConnectionName | Should -Be 'ShopB'; $false
            }
            'Repair-McfOrder'              = { Repair-McfOrder (Get-McfOrder).SellerFulfillmentOrderId -Confirm:$false }
            'Set-McfOrder'                 = { $null = Get-SampleOrder -Id hold -With @{ FulfillmentAction = 'Hold' } | New-McfOrder; Set-McfOrder hold -Comment changed -PassThru }
            'Set-McfOrderStatus'           = { Set-McfOrderStatus (Get-McfOrder).SellerFulfillmentOrderId Processing -PassThru }
            'Set-McfStock'                 = { Set-McfStock MUG-ENAMEL-BLUE 7 -PassThru }
            'Step-McfClock'                = { $null = Step-McfClock 1d; (Get-McfClock -Connection ShopA).Now | Should -BeGreaterThan (Get-McfClock -Connection ShopB).Now; $false }
            'Stop-McfOrder'                = { Stop-McfOrder (Get-McfOrder).SellerFulfillmentOrderId -PassThru -Confirm:$false }
            'Submit-McfOrder'              = { $null = Get-SampleOrder -Id hold -With @{ FulfillmentAction = 'Hold' } | New-McfOrder; Submit-McfOrder hold -PassThru }
            'Test-McfOrder'                = { Get-SampleOrder -Id 1 | Test-McfOrder | Should -BeTrue; $false }
            'Unregister-McfNotification'   = { Unregister-McfNotification FULFILLMENT_ORDER_STATUS; Get-Caller getSubscriptions }
            'Wait-McfOrder'                = { Wait-McfOrder (Get-McfOrder).SellerFulfillmentOrderId -Status New }
            'Watch-McfOrder'               = { Watch-McfOrder -Since 2020-01-01 -Timeout 0s }
        }
        if ($_ -like '*-McfInbound*') {
            # No plan has these IDs, so each command shows by its request where it goes.
            $other = @(Get-McfCallHistory -Connection ShopB).Count
            $own = @(Get-McfCallHistory -Connection ShopA).Count
            Invoke-Inbound $_
            @(Get-McfCallHistory -Connection ShopB).Count | Should -Be $other
            @(Get-McfCallHistory -Connection ShopA).Count | Should -BeGreaterThan $own
            return
        }

        $lines.Keys | Should -Contain $_
        $found = & $lines[$_]
        if ($found -isnot [bool]) { $found.ConnectionName | Select-Object -Unique | Should -Be 'ShopA' }
    }

    It 'leaves Disconnect-Mcf -All and -Name alone' {
        $PSDefaultParameterValues['*-Mcf*:Connection'] = 'ShopA'
        Disconnect-Mcf -Name ShopB
        (Get-McfConnection -All).Name | Should -Be 'ShopA', 'Shop[1]'
        Disconnect-Mcf -All
        Get-McfConnection -All | Should -BeNullOrEmpty
    }
}

Describe 'The key of a seller' {
    BeforeAll {
        function Open-Account {
            param([string] $RefreshToken, [hashtable] $With = @{})

            Connect-Mcf US -ClientId 'amzn1.application-oa2-client.x' -ClientSecret 'secret' -RefreshToken $RefreshToken @With -PassThru
        }
    }

    AfterEach { Disconnect-Mcf -All }

    It 'is -SellerId where it is given, and then a renewed token keeps it' {
        $old = Open-Account 'Atzr|old'
        $row = [pscustomobject]@{ SellerFulfillmentOrderId = '1001'; SellerKey = $old.SellerKey; ConnectionName = 'US' }
        Disconnect-Mcf -All
        $renewed = Open-Account 'Atzr|new'
        $renewed.SellerKey | Should -Not -Be $old.SellerKey
        # Finds the connection as every command does, and sends nothing.
        $output = $row | Get-McfCallHistory 2>&1
        Get-Written $output | Should -Be 'McfSellerNotConnected'
        $output[0].ErrorDetails.RecommendedAction | Should -Match "Connect-Mcf -SellerId '$($old.SellerKey)'"

        Disconnect-Mcf -All
        (Open-Account 'Atzr|new' @{ SellerId = $old.SellerKey }).SellerKey | Should -Be $old.SellerKey
        Get-Written ($row | Get-McfCallHistory 2>&1) | Should -BeNullOrEmpty
        (Open-Account 'Atzr|other' @{ SellerId = 'A1B2C3D4E5F6G7' }).SellerKey | Should -Be 'A1B2C3D4E5F6G7'
        { Open-Account 'Atzr|other' @{ SellerId = 'no key' } } | Should -Throw -ErrorId 'McfInvalidInput,*'
    }

    It 'is another one in the sandbox and at another address: an order there is no order of the live account' {
        $live = Open-Account 'Atzr|same'
        $keys = @(
            $live
            Open-Account 'Atzr|same' @{ Sandbox = $true }
            Open-Account 'Atzr|same' @{ Endpoint = 'http://localhost:5001' }
            Open-Account 'Atzr|same' @{ Endpoint = 'http://localhost:5002' }
        ).SellerKey
        @($keys | Select-Object -Unique).Count | Should -Be 4
        (Open-Account 'Atzr|renewed' @{ Sandbox = $true; SellerId = $keys[1] }).SellerKey | Should -Be $keys[1]
        (Open-Account 'Atzr|renewed' @{ Endpoint = 'http://localhost:5003'; SellerId = $keys[2] }).SellerKey | Should -Be $keys[2]
        (Open-Account 'Atzr|same' @{ Name = 'Again' }).SellerKey | Should -Be $live.SellerKey
        "$keys" | Should -Not -Match 'Atzr|same|secret'
    }
}
