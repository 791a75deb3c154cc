BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'Connect-Mcf -QuotaStore' -Skip:($PSEdition -ne 'Core') {
    AfterEach {
        Disconnect-Mcf -All
    }

    It 'rejects an address with a password and does not repeat it' {
        $failure = { Connect-Mcf -Embedded -Path (Join-Path $TestDrive 'a.db') -QuotaStore 'redis://:s3cr3t@127.0.0.1:6379' } |
            Should -Throw -PassThru
        $failure.Exception.Message | Should -BeLike '*QuotaStore must not contain a password*env:NAME, file:PATH or credential:NAME*'
        "$($failure | Out-String)$($failure.Exception)" | Should -Not -BeLike '*s3cr3t*'
    }

    It 'rejects a password that is not a reference, and a reference to nothing' {
        $store = @{ Embedded = $true; Path = Join-Path $TestDrive 'b.db'; QuotaStore = 'redis://127.0.0.1:6379' }
        $failure = { Connect-Mcf @store -QuotaStorePassword 's3cr3t' } | Should -Throw -PassThru
        $failure.Exception.Message | Should -BeLike '*QuotaStorePassword must be a reference*'
        $failure.Exception.Message | Should -Not -BeLike '*s3cr3t*'
        { Connect-Mcf @store -QuotaStorePassword 'env:MCF_NOT_SET' } |
            Should -Throw -ExpectedMessage '*QuotaStorePassword refers to env:MCF_NOT_SET, which is not set or is empty*'
    }

    It 'places orders without the store, and warns once' {
        Connect-Mcf -Embedded -Path (Join-Path $TestDrive 'c.db') -QuotaStore 'redis://127.0.0.1:1'
        $order = @{
            SellerFulfillmentOrderId = 'QS-1'
            ShippingSpeedCategory    = 'Standard'
            DisplayableOrderComment  = 'Thank you.'
            DestinationAddress       = @{
                Name = 'A. Reader'; AddressLine1 = '1 Elm Street'; City = 'Troy'; StateOrRegion = 'MI'; PostalCode = '48084'; CountryCode = 'US'
            }
            Items                    = @{ SellerSku = 'MUG-ENAMEL-BLUE'; Quantity = 1 }
        }
        $result = [pscustomobject]$order | New-McfOrder -WarningVariable first -WarningAction SilentlyContinue
        $result.Outcome | Should -Be 'Created'
        $null = Get-McfOrder 'QS-1' -WarningVariable second -WarningAction SilentlyContinue
        $notices = @($first) + @($second) | Where-Object { "$_" -like 'The quota store redis://127.0.0.1:1 does not respond: *' }
        @($notices).Count | Should -Be 1
    }

    It 'loads the client of the store only when a connection uses it' {
        $script = @'
$names = { [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -like '*Redis*' } }
Connect-Mcf -Embedded -Path '{0}'
Get-McfServiceStatus | Out-Null
"before:$(& $names)"
Connect-Mcf -Embedded -Path '{0}' -QuotaStore redis://127.0.0.1:1 -Name shared
Get-McfServiceStatus -WarningAction SilentlyContinue | Out-Null
"after:$((& $names | Sort-Object) -join ',')"
'@.Replace('{0}', (Join-Path $TestDrive 'd.db'))
        $output = Invoke-FreshProcess "Import-Module '$manifest'; $script"
        $output | Should -Contain 'before:'
        $output | Should -Contain 'after:SellingPartner.Redis,StackExchange.Redis'
    }
}

Describe 'Connect-Mcf -QuotaStore in Windows PowerShell' -Skip:($PSEdition -eq 'Core') {
    It 'says that PowerShell 7 is needed' {
        { Connect-Mcf -Embedded -Path (Join-Path $TestDrive 'e.db') -QuotaStore 'redis://127.0.0.1:6379' } |
            Should -Throw -ExpectedMessage '*QuotaStore requires PowerShell 7*'
    }
}
