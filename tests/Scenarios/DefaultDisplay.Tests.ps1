# What is shown without a format: names and addresses of recipients only if a script asks for them.
BeforeDiscovery {
    . "$PSScriptRoot/../common.ps1"
    $model = [AmazonMcf.Model.McfOrder].Assembly.GetExportedTypes() | Where-Object Namespace -EQ 'AmazonMcf.Model'
    $address = 'McfAddress', 'McfInboundAddress', 'McfInboundContact', 'McfTrackingAddress'
    $personal = 'PostalCode', 'City', 'Phone', 'SignedForBy'
    $script:types = foreach ($type in $model | Where-Object Name -NotIn $address) {
        $members = $type.GetProperties() | Where-Object { $_.PropertyType.Name -in $address -or $_.Name -in $personal }
        if ($members) { @{ Type = $type; Members = @($members.Name) } }
    }
}

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    function Get-Shown { param($Objects) $Objects | Out-String -Width 200 }
}

AfterAll {
    Close-World $world
}

Describe 'The default display of types with an address' {
    It 'finds the types' {
        $script:found = (Get-TypeData -TypeName 'AmazonMcf.Model.*' | Where-Object DefaultDisplayPropertySet).TypeName
        $found | Should -Contain 'AmazonMcf.Model.McfOrder'
    }

    It 'of <Type.Name> has existing properties without <Members>, also of saved objects' -ForEach $types {
        $known = @($Type.GetProperties().Name) + @((Get-TypeData $Type.FullName).Members.Keys)
        foreach ($name in $Type.FullName, "Deserialized.$($Type.FullName)") {
            $shown = (Get-TypeData -TypeName $name).DefaultDisplayPropertySet.ReferencedProperties
            $shown | Should -Not -BeNullOrEmpty -Because "$name has personal data"
            $shown | Where-Object { $_ -notin $known } | Should -BeNullOrEmpty
            $shown | Where-Object { $_ -in $Members } | Should -BeNullOrEmpty
        }
    }
}

Describe 'Objects behind those of a different type in one pipeline' {
    BeforeAll {
        $items = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }
        New-McfOrder -OrderId 'shown-1' -Address $address -Item $items | Out-Null
        $script:order = Get-McfOrder 'shown-1'
        $script:request = [AmazonMcf.Model.McfOrderRequest]@{ SellerFulfillmentOrderId = 'shown-2' }
        $request.DestinationAddress = [AmazonMcf.Model.McfAddress]$address
        $script:rest = [AmazonMcf.Model.McfRemainder]@{ SellerFulfillmentOrderId = 'shown-3'; Name = $address.Name; AddressLine1 = $address.AddressLine1; City = $address.City }
        $script:preview = [AmazonMcf.Model.McfPreviewRequest]@{ SellerFulfillmentOrderId = 'shown-4'; Address = [AmazonMcf.Model.McfAddress]$address }
        $script:update = [AmazonMcf.Model.McfOrderUpdate]@{ SellerFulfillmentOrderId = 'shown-5'; DestinationAddress = [AmazonMcf.Model.McfAddress]$address }
    }

    It 'show no recipient (<Form>)' -ForEach @{ Form = 'as they are' }, @{ Form = 'saved' } {
        foreach ($object in $order, $request, $rest, $preview, $update) {
            if ($Form -eq 'saved') { $object = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($object, 4)) }
            $shown = Get-Shown @([timespan]::FromHours(1), $object)
            $shown | Should -Match $object.SellerFulfillmentOrderId
            foreach ($text in $address.Name, $address.AddressLine1, $address.City) { $shown | Should -Not -Match $text }
        }
    }

    It 'show everything to a script that asks' {
        ($order | Format-List * | Out-String -Width 200) | Should -Match $address.AddressLine1
        ($order.DestinationAddress | Out-String) | Should -Match $address.AddressLine1
        $order | Select-Object -ExpandProperty DestinationAddress | ForEach-Object City | Should -Be $address.City
    }
}
