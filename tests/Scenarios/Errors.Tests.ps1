BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
}

AfterAll {
    Close-World $world
}

Describe 'An error record' {
    It 'has id, category, target, message and advice' {
        Get-McfOrder 'no-such-order' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures.Count | Should -Be 1
        $failure = $failures[0]
        $failure.FullyQualifiedErrorId | Should -Be 'McfOrderNotFound,AmazonMcf.Commands.GetMcfOrderCommand'
        $failure.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $failure.TargetObject | Should -Be 'no-such-order'
        $failure.ErrorDetails.Message | Should -Match 'no-such-order'
        $failure.ErrorDetails.Message | Should -Match ([regex]::Escape($failure.Exception.RequestId))
        $failure.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $failure.Exception.HttpStatus | Should -Be 400
    }

    It 'does not stop the other inputs' {
        Get-SampleOrder -Id 'good-1' | New-McfOrder | Out-Null
        $orders = 'no-1', 'good-1', 'no-2' | Get-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $orders.SellerFulfillmentOrderId | Should -Be 'good-1'
        $failures.TargetObject | Should -Be 'no-1', 'no-2'
    }

    It 'ends the pipeline with -ErrorAction Stop' {
        { 'no-1', 'good-1' | Get-McfOrder -ErrorAction Stop } | Should -Throw -ErrorId 'McfOrderNotFound,*'
    }

    It 'names every broken rule of an order at once, and sends nothing for it' {
        $before = Get-RequestCount $world 'createFulfillmentOrder'
        $order = Get-SampleOrder -Id 'bad-1' -Quantity 0
        $order.DestinationAddress = @{ Name = 'Pat'; AddressLine1 = '1 Street'; City = 'Ann Arbor'; StateOrRegion = 'Michigon'; CountryCode = 'US'; PostalCode = '48104' }
        $order | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures.Count | Should -Be 1
        $failures[0].Exception.ValidationErrors.Member | Should -Contain 'Items[0].Quantity'
        $failures[0].Exception.ValidationErrors.Member | Should -Contain 'DestinationAddress.StateOrRegion'
        $failures[0].ErrorDetails.Message | Should -Match 'bad-1'
        Get-RequestCount $world 'createFulfillmentOrder' | Should -Be $before
    }

    It 'says which member of a hashtable is not known' {
        { New-McfOrder -SellerFulfillmentOrderId 'x' -Item @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantitty = 1 } -Address $address } |
            Should -Throw -ExpectedMessage '*Quantitty*Quantity*'
        [pscustomobject]@{ OrderId = 'x'; Items = @(@{ Sku = 'A'; Quantity = 'many' }); Address = $address } |
            New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].ErrorDetails.Message | Should -Match 'Items\[0\]\.Quantity'
    }

    It 'distinguishes a different order of the same id from the same order' {
        Get-SampleOrder -Id 'twice-1' | New-McfOrder | Out-Null
        (Get-SampleOrder -Id 'twice-1' | New-McfOrder).Outcome | Should -Be 'AlreadyExists'
        Get-SampleOrder -Id 'twice-1' -Quantity 2 | New-McfOrder -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'McfOrderConflict,*'
        $failures[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $failures[0].ErrorDetails.Message | Should -Match 'Quantity'
    }
}

Describe 'Without access' {
    It 'the command ends with one terminating error, and nothing is lost' {
        $other = Open-World
        try {
            Add-Fault $other @{ Kind = 'ExpiredToken'; Operation = 'createFulfillmentOrder'; Count = $null }
            $script = '1..6 | ForEach-Object { Get-SampleOrder "locked-$_" } | New-McfOrder -Connection $connection'
            $run = Start-Pipeline -Script $script -Variables @{ connection = $other.Connection }
            $run.Shell.EndInvoke($run.Running)
            $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -Be 'McfUnauthorized,AmazonMcf.Commands.NewMcfOrderCommand'
            $run.Output.Count | Should -Be 0
            $other.Service.ReadCommittedState().Orders.Count | Should -Be 0

            $other.Service.ClearFaults()
            $settled = @($other.Connection.Interruptions | New-McfOrder -Connection $other.Connection)
            $settled.Outcome | Select-Object -Unique | Should -Be 'Created'
            $other.Connection.Interruptions | Should -BeNullOrEmpty
        }
        finally {
            Close-World $other
        }
    }

    It 'a session that is not connected says in one sentence so and both ways in' {
        $run = Start-Pipeline -Script 'Get-McfOrder -Since 2026-01-01'
        $run.Shell.EndInvoke($run.Running)
        $run.Shell.Streams.Error.FullyQualifiedErrorId | Should -Be 'McfNotConnected,AmazonMcf.Commands.GetMcfOrderCommand'
        $said = $run.Shell.Streams.Error[0].Exception.Message
        $said | Should -Match "not connected: type 'Connect-Mcf -Embedded' .* or 'Connect-Mcf -Marketplace US'"
        $said | Should -Not -Match '\. '
    }

    It 'missing credentials are named' {
        $said = Invoke-FreshProcess @"
`$env:SPAPI_CLIENT_ID = `$env:SPAPI_CLIENT_SECRET = `$env:SPAPI_REFRESH_TOKEN = `$null
Import-Module '$manifest'
try { Connect-Mcf US -ClientId abc } catch { `$_.FullyQualifiedErrorId; `$_.Exception.Message }
"@
        $said[0] | Should -BeLike 'McfMissingCredentials,*'
        $said[1] | Should -Match 'SPAPI_CLIENT_SECRET'
        $said[1] | Should -Not -Match 'SPAPI_CLIENT_ID'
    }
}

Describe 'A file with ten mistakes' {
    BeforeAll {
        $script:file = Join-Path -Path $repository -ChildPath 'docs/samples/ten-mistakes.csv'
        $script:results = Import-McfOrder -Path $file -ErrorVariable script:failures -ErrorAction SilentlyContinue -WarningAction SilentlyContinue |
            New-McfOrder -Connection $world.Connection
    }

    It 'gives ten error records, each naming file, row, column, value and rule' {
        $failures.Count | Should -Be 10
        foreach ($failure in $failures) {
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfInvalidInput,*'
            $fault = $failure.TargetObject
            $fault.Path | Should -Be $file
            $fault.Row | Should -BeGreaterThan 1
            $fault.Column | Should -Not -BeNullOrEmpty
            $fault.Rule | Should -Not -BeNullOrEmpty
            $failure.ErrorDetails.Message | Should -Match "row $($fault.Row)\b"
            $failure.ErrorDetails.Message | Should -Match ([regex]::Escape($fault.Column))
        }
    }

    It 'places every healthy order' {
        $results.Outcome | Select-Object -Unique | Should -Be 'Created'
        $results.Count | Should -BeGreaterThan 4
    }

    It 'accounts for every row' {
        $rows = @(Import-Csv -LiteralPath $file).Count
        $healthy = ($results.Source.Rows | Measure-Object).Count
        $held = ($failures.TargetObject | ForEach-Object SellerFulfillmentOrderId | Select-Object -Unique).Count
        $healthy | Should -BeGreaterThan 0
        $healthy + $held | Should -BeLessOrEqual $rows
        ($results.SellerFulfillmentOrderId + $failures.TargetObject.SellerFulfillmentOrderId | Select-Object -Unique).Count |
            Should -Be (@(Import-Csv -LiteralPath $file)[0..($rows - 1)] | ForEach-Object { $_.'Order Number' } | Where-Object { $_ } | Select-Object -Unique).Count
    }
}

Describe 'What people type' {
    It 'becomes an order: <Name>' -ForEach @(
        @{
            Name = 'short names'; Order = {
                $short = @{ Name = 'Pat'; Address1 = '1 Street'; City = 'Ann Arbor'; State = 'MI'; Zip = '48104'; Country = 'US'; Phone = '555-0100' }
                @{ OrderId = 'typed-1'; Items = @(@{ Sku = 'PEN-BRASS-01'; Qty = 1 }); Address = $short }
            }
        }
        @{ Name = 'one line, not in a list'; Order = { @{ SellerFulfillmentOrderId = 'typed-2'; Item = @{ SellerSku = 'PEN-BRASS-01'; Quantity = '1' }; DestinationAddress = $address } } }
        @{
            Name = 'JSON in the spelling of the wire'; Order = {
                $items = '[ { "sellerSku": "PEN-BRASS-01", "quantity": 1 } ]'
                "{ `"sellerFulfillmentOrderId`": `"typed-3`", `"items`": $items, `"destinationAddress`": $($address | ConvertTo-Json) }" | ConvertFrom-Json
            }
        }
        @{
            Name = 'a flat address beside lines'; Order = {
                [pscustomobject]@{
                    OrderId = 'typed-4'; Items = @(@{ SellerSku = 'PEN-BRASS-01'; Quantity = 1 })
                    AddressName = 'Pat'; AddressFieldOne = '1 Street'; AddressCity = 'Ann Arbor'; AddressStateOrRegion = 'MI'
                    AddressPostalCode = '48104'; AddressCountryCode = 'US'; AddressPhoneNumber = '555-0100'
                }
            }
        }
    ) {
        $result = & $Order | New-McfOrder -Connection $world.Connection
        $result.Outcome | Should -Be 'Created'
        $placed = $result | Get-McfOrder -Connection $world.Connection
        $placed.DestinationAddress.City | Should -Be 'Ann Arbor'
        $placed.Items.SellerSku | Should -Be 'PEN-BRASS-01'
    }

    It 'works for lines and addresses typed as parameters too' {
        $there = @{ Name = 'Pat'; Address1 = '1 Street'; City = 'Ann Arbor'; State = 'MI'; Zip = '48104'; Country = 'US'; Phone = '555-0100' }
        (New-McfOrder -OrderId 'typed-5' -Item @{ Sku = 'PEN-BRASS-01'; Qty = 1 } -Address $there -Connection $world.Connection).Outcome | Should -Be 'Created'
    }

    It 'takes rows with columns of any name' {
        $row = [pscustomobject]@{
            Bestellnummer = 'typed-6'; Artikel = 'PEN-BRASS-01'; Menge = '1'
            Name = 'Pat'; Address1 = '1 Street'; City = 'Ann Arbor'; State = 'MI'; Zip = '48104'; Country = 'US'; Phone = '555-0100'
        }
        $map = @{ OrderId = 'Bestellnummer'; SellerSku = 'Artikel'; Quantity = 'Menge' }
        ($row | New-McfOrder -ColumnMap $map -Connection $world.Connection).Outcome | Should -Be 'Created'
        $row | Test-McfOrder -ColumnMap $map | Should -BeTrue
    }

    It 'names the member that cannot be understood' {
        @{ OrderId = 'typed-9'; Items = @{ Sku = 'PEN-BRASS-01'; Quantity = 1 }; DisplayableOrderDate = 'soon' } |
            New-McfOrder -Connection $world.Connection -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].ErrorDetails.Message | Should -Match 'DisplayableOrderDate.*soon'
    }
}
