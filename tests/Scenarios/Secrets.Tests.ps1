# Orders carry names and addresses, and that is what they are for: Get-McfOrder, and whatever is made of its objects, is no place of
# this hunt, but its control. Everything that talks about orders is.

BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    Add-Type -Path "$PSScriptRoot/ListeningEndpoint.cs"

    $script:person = [ordered]@{
        name = 'Wilhelmina Quartermaine'; street = '1742 Thistledown Crescent'; phone = '734-555-0199'; mail = 'wilhelmina.q@example.net'
    }
    $seller = [AmazonMcf.Service.Login.RegisteredSeller]::new(
        'amzn1.application-oa2-client.7d3f9c1b2a', "amzn1.oa2-cs.v1.$('5e884898da28' * 4)", "Atzr|IwEBI$('Lq7_x-Zk' * 12)", 'A2QMJ7TESTSELLER')

    $script:service = [AmazonMcf.Service.EmbeddedService]::Open([AmazonMcf.Service.EmbeddedServiceOptions]@{
            StartTime = $testStart; TimeScale = 0; Sellers = [AmazonMcf.Service.Login.RegisteredSeller[]]@($seller)
        })
    $script:listening = [ListeningEndpoint]::new($service.CreateHandler())
    $script:folder = New-Item -ItemType Directory -Path (Join-Path -Path $TestDrive -ChildPath 'said')

    $env:SPAPI_CLIENT_ID = $seller.ClientId
    $env:SPAPI_CLIENT_SECRET = $seller.ClientSecret
    $env:SPAPI_REFRESH_TOKEN = $seller.RefreshToken
    try {
        $script:console = Invoke-FreshProcess @"
Import-Module '$manifest'
`$VerbosePreference = `$DebugPreference = `$InformationPreference = 'Continue'
`$ProgressPreference = 'SilentlyContinue'
`$null = Start-Transcript -LiteralPath '$folder/transcript.txt'

# In variables: an error shows the line it came from, and what a script writes itself is not a secret of the module.
`$comment = 'For $($person.name)'
`$mail = '$($person.mail)'
`$connection = Connect-Mcf -Marketplace US -Endpoint $($listening.Address) -PassThru
`$address = @{ Name = '$($person.name)'; AddressLine1 = '$($person.street)'; City = 'Ann Arbor'; StateOrRegion = 'MI'; PostalCode = '48104'; CountryCode = 'US'; Phone = '$($person.phone)' }
function order([string] `$id, [hashtable] `$with = @{}, [string] `$sku = 'MUG-ENAMEL-BLUE') {
    `$order = @{ SellerFulfillmentOrderId = `$id; DestinationAddress = `$address; NotificationEmails = @(`$mail); Items = @(@{ SellerSku = `$sku; Quantity = 1 }) }
    `$with.Keys | ForEach-Object { `$order[`$_] = `$with[`$_] }
    [pscustomobject]`$order
}

# Each line is formatted by itself, as at a prompt.
order 'shy-1' | New-McfOrder -WhatIf | Out-Host
order 'shy-1' | New-McfOrder | Out-Host
order 'shy-2' @{ FulfillmentAction = 'Hold' } | New-McfOrder | Out-Host
order 'shy-1' @{ DisplayableOrderComment = `$comment } | New-McfOrder | Out-Host
`$before = `$address.Name; `$address.Name = 'Somebody Else'
order 'shy-2' | New-McfOrder | Out-Host
`$address.Name = `$before
order 'indiscreet-body' | New-McfOrder | Out-Host
order 'indiscreet-token' | New-McfOrder | Out-Host
order 'shy-3' -sku 'NO-SUCH-SKU' | New-McfOrder | Out-Host
order 'shy-4' @{ NotificationEmails = @(`"`$mail@`") } | New-McfOrder | Out-Host
order 'shy-5' | Get-McfPreview | Out-Host
Set-McfOrder 'shy-2' -Address `$address -NotificationEmail `$mail -WhatIf | Out-Host
Set-McfOrder 'shy-2' -Address `$address -NotificationEmail `$mail -Comment `$comment | Out-Host
Submit-McfOrder 'shy-2' | Out-Host
Stop-McfOrder 'shy-1' -Confirm:`$false | Out-Host
Get-McfOrder 'shy-1', 'nobody' | Get-McfTracking | Out-Host
Get-McfOrder -Since '2020-01-01' | Out-Host
Get-McfServiceStatus | Out-Host
Get-McfConnection | Format-List * | Out-Host

Get-McfCallHistory | Format-Table | Out-Host
Get-McfCallHistory | Format-List | Out-Host
`$Error | ForEach-Object { `$_; `$_.FullyQualifiedErrorId } | Out-Host
`$null = Stop-Transcript

`$Error | ForEach-Object { "`$_"; `$_.ErrorDetails; `$_.Exception; `$_.Exception.Message; `$_.Exception.Errors } | Out-File -LiteralPath '$folder/errors.txt'
Get-McfCallHistory | Export-Clixml -LiteralPath '$folder/history.xml' -Depth 8
Get-McfCallHistory | ConvertTo-Json -Depth 8 | Out-File -LiteralPath '$folder/history.json'
Get-McfCallHistory | Export-Csv -LiteralPath '$folder/history.csv'
`$connection | Export-Clixml -LiteralPath '$folder/connection.xml' -Depth 8
`$connection | ConvertTo-Json -Depth 8 | Out-File -LiteralPath '$folder/connection.json'
`$connection | Format-List -Property * -Force | Out-File -LiteralPath '$folder/connection.txt'
Get-McfOrder 'shy-2' -Verbose:`$false -Debug:`$false | ConvertTo-Json -Depth 8 | Out-File -LiteralPath '$TestDrive/control.json'
"calls: `$((Get-McfCallHistory).Count), errors: `$(`$Error.Count)"
"@
    }
    finally {
        Remove-Item -Path Env:SPAPI_CLIENT_ID, Env:SPAPI_CLIENT_SECRET, Env:SPAPI_REFRESH_TOKEN
    }
    $console | Out-File -LiteralPath "$folder/console.txt"

    $script:hunted = [ordered]@{ 'client secret' = $seller.ClientSecret; 'refresh token' = $seller.RefreshToken } + $person
    $listening.Tokens.Keys | ForEach-Object { $hunted["access token $($hunted.Count)"] = $_ }

    # The names of what is found. Lines are joined, because a console breaks long ones.
    function Find-Secret([string] $Text) {
        $joined = $Text -replace "`e\[[\d;]*m" -replace '(?m)^\s*\| ' -replace '\s+'
        foreach ($name in $hunted.Keys) {
            foreach ($form in $hunted[$name], [uri]::EscapeDataString($hunted[$name]), ($hunted[$name] | ConvertTo-Json).Trim('"')) {
                if ($joined.Contains(($form -replace '\s+'), [System.StringComparison]::OrdinalIgnoreCase)) { $name; break }
            }
        }
    }
}

AfterAll {
    $listening.Dispose()
    $service.Dispose()
}

Describe 'A session with everything switched on' {
    It 'did what there could be talk about' {
        $console[-1] | Should -Match '^calls: (\d+), errors: (\d+)$'
        $listening.Tokens.Count | Should -BeGreaterThan 0
        $said = Get-Content -Raw -LiteralPath "$folder/transcript.txt"
        foreach ($part in 'VERBOSE: createFulfillmentOrder shy-1: 200', 'DEBUG: createFulfillmentOrder shy-1 sent: \{', 'DEBUG: getFulfillmentOrder shy-1 got: \{',
            'Cannot deliver to: \*\*\*', 'The access token \*\*\* has expired', 'McfOrderConflict', 'McfInvalidInput', 'What if:', 'indiscreet-body +400 InvalidInput') {
            $said | Should -Match $part
        }
    }

    It 'sent what is hunted for, and the hunt can find it' {
        Find-Secret ($listening.Bodies -join "`n") | Should -Be (@('client secret', 'refresh token') + $person.Keys)
        Find-Secret ($listening.Tokens.Keys -join "`n") | Should -Match 'access token'
        Find-Secret (Get-Content -Raw -LiteralPath "$TestDrive/control.json") | Should -Be $person.Keys
    }

    It 'gave nothing away in <_>' -ForEach 'transcript.txt', 'console.txt', 'errors.txt', 'history.xml', 'history.json', 'history.csv', 'connection.xml', 'connection.json', 'connection.txt' {
        $said = Get-Content -Raw -LiteralPath "$folder/$_"
        $said.Length | Should -BeGreaterThan 100
        Find-Secret $said | Should -BeNullOrEmpty
    }
}
