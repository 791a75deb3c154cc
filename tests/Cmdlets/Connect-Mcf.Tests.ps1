BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    $script:variables = 'SPAPI_CLIENT_ID', 'SPAPI_CLIENT_SECRET', 'SPAPI_REFRESH_TOKEN'
    $script:kept = @{}
    foreach ($name in $variables) { $kept[$name] = [Environment]::GetEnvironmentVariable($name) }

    function Use-Environment([string[]] $Values) {
        for ($i = 0; $i -lt 3; $i++) { [Environment]::SetEnvironmentVariable($variables[$i], $Values[$i]) }
    }

    function Get-Secret([string] $Text) { [System.Net.NetworkCredential]::new('', $Text).SecurePassword }
}

Describe 'Connect-Mcf -Embedded' {
    AfterEach {
        Disconnect-Mcf -All
        Use-Environment @($variables | ForEach-Object { $kept[$_] })
    }

    It 'makes the store, becomes the current connection and returns nothing unless asked' {
        $path = Join-Path $TestDrive 'new.db'
        Connect-Mcf -Embedded -Path $path | Should -BeNullOrEmpty
        Test-Path -LiteralPath $path | Should -BeTrue
        (Get-McfConnection).Kind | Should -Be 'Embedded'
    }

    It 'warns of a client secret that expires' {
        Use-Environment 'id', 'secret', 'token'
        foreach ($year in 2020, 2999) {
            Connect-Mcf US -ClientSecretExpires "$year-01-01" -WarningVariable said -WarningAction SilentlyContinue
            $said.Count | Should -Be ([int] ($year -eq 2020))
            if ($said) { "$said" | Should -BeLike "*'US'*expired*-ClientSecretExpires*" }
        }

        (Get-McfConnection)[-1].ClientSecretExpires.Kind | Should -Be 'Utc'
    }

    It 'rejects <_> as the time at which a client secret expires' -ForEach '30d', '2w', ([timespan] '30.00:00:00') {
        { Connect-Mcf US -ClientSecretExpires $_ } | Should -Throw '*must be a date such as*a duration would start again with each run*'
    }

    It 'does not recommend a duration if the time at which a client secret expires is not a date' {
        { Connect-Mcf US -ClientSecretExpires 'next spring' } | Should -Throw "*must be a date such as 2026-11-29, not 'next spring'."
    }

    It 'takes a path relative to the current folder' {
        Push-Location -LiteralPath $TestDrive
        try { Connect-Mcf -Embedded -Path 'relative.db' } finally { Pop-Location }
        Test-Path -LiteralPath (Join-Path $TestDrive 'relative.db') | Should -BeTrue
    }

    It 'takes the marketplace by <Given>' -ForEach @(
        @{ Given = 'jp'; Code = 'JP' }
        @{ Given = 'A1PA6795UKMFR9'; Code = 'DE' }
        @{ Given = 'GB'; Code = 'UK' }
    ) {
        $connection = Connect-Mcf -Embedded -Path (Join-Path $TestDrive "$Code.db") -Marketplace $Given -Name 'shop' -PassThru
        $connection.Marketplace.Code | Should -Be $Code
        $connection.Name | Should -Be 'shop'
    }

    It 'refuses a marketplace that is none and names those there are' {
        { Connect-Mcf -Embedded -Marketplace Atlantis } | Should -Throw -ExpectedMessage "*'Atlantis' is not a known marketplace*US*"
    }

    It 'says which store cannot be opened' {
        $path = Join-Path $TestDrive 'no-store.db'
        Set-Content -LiteralPath $path -Value ('not a database ' * 100)
        $failure = { Connect-Mcf -Embedded -Path $path } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfStoreUnavailable,*'
        $failure.CategoryInfo.Category | Should -Be 'OpenError'
        $failure.TargetObject | Should -Be $path
        Get-McfConnection | Should -BeNullOrEmpty
    }

    It 'creates no folders for a mistyped path' {
        $failure = { Connect-Mcf -Embedded -Path "$TestDrive/nope/deeper/a.db" } | Should -Throw -ErrorId 'McfStoreUnavailable,*' -PassThru
        $failure.ErrorDetails.Message | Should -BeLike '*deeper*does not exist*'
        Test-Path "$TestDrive/nope" | Should -BeFalse
    }

    It 'keeps the orders of a store for the next connection' {
        $path = Join-Path $TestDrive 'kept.db'
        Connect-Mcf -Embedded -Path $path -TimeScale 0
        Get-SampleOrder -Id 'kept-1' | New-McfOrder | Out-Null
        Disconnect-Mcf
        Connect-Mcf -Embedded -Path $path
        (Get-McfOrder 'kept-1').SellerFulfillmentOrderId | Should -Be 'kept-1'
    }
}

Describe 'Connect-Mcf -StartTime' {
    AfterEach { Disconnect-Mcf -All }

    It 'starts a new store at <Given>' -ForEach @(
        @{ Given = '2031-07-06'; Expected = '2031-07-06 00:00:00Z' }
        @{ Given = '2031-07-06T23:30:00-07:00'; Expected = '2031-07-07 06:30:00Z' }
        @{ Given = [datetime]::new(2004, 2, 29, 12, 0, 0); Expected = '2004-02-29 12:00:00Z' }
        @{ Given = [System.DateTimeOffset]::new(2099, 12, 31, 23, 0, 0, [timespan]::FromHours(9)); Expected = '2099-12-31 14:00:00Z' }
    ) {
        Connect-Mcf -Embedded -Path (Join-Path $TestDrive "$(New-Guid).db") -StartTime $Given -TimeScale 0
        (Get-McfClock).Now.ToString('u') | Should -Be $Expected
        Get-SampleOrder -Id 'start-1' | New-McfOrder | Out-Null
        (Get-McfOrder 'start-1').ReceivedDate.ToString('u') | Should -Be $Expected
    }

    It 'opens a store again with the same start time, and goes on where its clock was' {
        $path = Join-Path $TestDrive 'again.db'
        foreach ($round in 1..2) {
            Connect-Mcf -Embedded -Path $path -StartTime '2031-07-06' -TimeScale 0
            Step-McfClock 1d | Out-Null
            Disconnect-Mcf
        }
        Connect-Mcf -Embedded -Path $path -StartTime '2031-07-06T02:00:00+02:00'
        (Get-McfClock).Now.ToString('u') | Should -Be '2031-07-08 00:00:00Z'
    }

    It 'refuses another start time for a store that exists' {
        $path = Join-Path $TestDrive 'other.db'
        Connect-Mcf -Embedded -Path $path -StartTime '2031-07-06' -TimeScale 0
        Disconnect-Mcf
        $failure = { Connect-Mcf -Embedded -Path $path -StartTime '2031-07-07' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfStartTimeMismatch,*'
        $failure.CategoryInfo.Category | Should -Be 'InvalidArgument'
        $failure.TargetObject | Should -Be $path
        $failure.ErrorDetails.Message | Should -Be "The embedded store '$path' started at 2031-07-06 00:00:00Z; it cannot start at 2031-07-07 00:00:00Z."
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Step-McfClock'
        Get-McfConnection | Should -BeNullOrEmpty
    }

    It 'refuses <Given> and makes no store' -ForEach @(
        @{ Given = '1999-12-31T23:59:59Z'; Because = '*StartTime*2000 to 2099*' }
        @{ Given = '2100-01-01'; Because = '*StartTime*2000 to 2099*' }
        @{ Given = 'next week'; Because = "*StartTime*must be a time*'next week'*" }
    ) {
        $path = Join-Path $TestDrive "$(New-Guid).db"
        { Connect-Mcf -Embedded -Path $path -StartTime $Given } | Should -Throw -ExpectedMessage $Because
        $path | Should -Not -Exist
    }

    It 'is only for the embedded service' {
        { Connect-Mcf -ClientId 'amzn1.client' -StartTime '2031-07-06' } | Should -Throw -ErrorId 'AmbiguousParameterSet,*'
    }
}

Describe 'Connect-Mcf to an account' {
    AfterEach {
        Disconnect-Mcf -All
        Use-Environment @($variables | ForEach-Object { $kept[$_] })
    }

    It 'sends nothing and shows no secret' {
        $connection = Connect-Mcf -Marketplace US -ClientId 'amzn1.client' -ClientSecret (Get-Secret 'hush-1') -RefreshToken (Get-Secret 'Atzr|hush-2') -PassThru
        $connection.Kind | Should -Be 'Live'
        $connection.Endpoint | Should -Be 'https://sellingpartnerapi-na.amazon.com/'
        ($connection | Format-List -Property * | Out-String) + ($connection | ConvertTo-Json -Depth 2 -WarningAction SilentlyContinue) | Should -Not -Match 'hush'
    }

    It 'takes client id and secret as a credential' {
        $credential = [pscredential]::new('amzn1.client', (Get-Secret 'hush'))
        (Connect-Mcf -Marketplace DE -Credential $credential -RefreshToken (Get-Secret 'Atzr|x') -PassThru).Endpoint.Host | Should -Be 'sellingpartnerapi-eu.amazon.com'
    }

    It 'takes what is missing from the environment' {
        Use-Environment 'amzn1.env', 'env-secret', 'Atzr|env'
        (Connect-Mcf JP -PassThru).Region | Should -Be 'FarEast'
    }

    It 'names the variables when credentials are missing' {
        Use-Environment '', '', ''
        $failure = { Connect-Mcf US -ClientId 'amzn1.client' } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfMissingCredentials,*'
        $failure.CategoryInfo.Category | Should -Be 'AuthenticationError'
        $failure.ErrorDetails.Message | Should -Match 'SPAPI_CLIENT_SECRET.*SPAPI_REFRESH_TOKEN'
        $failure.ErrorDetails.RecommendedAction | Should -Match 'Connect-Mcf -Embedded'
    }

    It 'goes to the sandbox of the region' {
        Use-Environment 'amzn1.env', 'env-secret', 'Atzr|env'
        $connection = Connect-Mcf US -Sandbox -PassThru
        $connection.Kind | Should -Be 'Sandbox'
        $connection.Endpoint.Host | Should -Be 'sandbox.sellingpartnerapi-na.amazon.com'
    }

    It 'refuses an endpoint that would send secrets in the clear' {
        Use-Environment 'amzn1.env', 'env-secret', 'Atzr|env'
        { Connect-Mcf US -Endpoint 'http://api.example.com' } | Should -Throw -ErrorId 'McfInvalidInput,*'
        (Connect-Mcf US -Endpoint 'http://127.0.0.1:9' -TokenEndpoint 'http://127.0.0.1:9/auth/o2/token' -PassThru).Kind | Should -Be 'Custom'
    }
}

Describe 'Connect-Mcf -Profile' {
    BeforeEach {
        $script:configuration = Join-Path $TestDrive 'config.json'
        @{
            connections = @{
                try  = @{ embeddedStore = 'try.db'; marketplace = 'CA'; apiVersion = '2026-07-04' }
                live = @{ marketplace = 'DE'; sellerId = 'A1TEST'; clientId = 'amzn1.client'; clientSecret = 'env:MCF_TEST_SECRET'; refreshToken = 'file:token' }
            }
        } | ConvertTo-Json -Depth 3 | Set-Content -LiteralPath $configuration
        $env:AMAZONMCF_CONFIG = $configuration
        $env:MCF_TEST_SECRET = 'secret'
    }
    AfterEach {
        Disconnect-Mcf -All
        Remove-Item Env:AMAZONMCF_CONFIG, Env:MCF_TEST_SECRET -ErrorAction Ignore
    }

    It 'opens the embedded service with the store beside the file' {
        $connection = Connect-Mcf -Profile try -PassThru
        $connection.Name, $connection.Kind, $connection.Marketplace.Code, $connection.ApiVersion | Should -Be 'try', 'Embedded', 'CA', '2026-07-04'
        Test-Path -LiteralPath (Join-Path $TestDrive 'try.db') | Should -BeTrue
        (Connect-Mcf -Profile TRY -PassThru).Name | Should -Be 'try 2'
    }

    It 'reads secrets from the references' {
        $token = Join-Path $TestDrive 'token'
        Set-Content -LiteralPath $token -Value 'Atzr|x'
        if (-not $IsWindows -and $PSVersionTable.PSVersion.Major -gt 5) { chmod 600 $token }
        $connection = Connect-Mcf -Profile live -Name Shop -PassThru
        $connection.Name, $connection.SellerKey, $connection.Endpoint.Host | Should -Be 'Shop', 'A1TEST', 'sellingpartnerapi-eu.amazon.com'
    }

    It 'warns of a client secret that expires with the name of the connection and the member' {
        $connections = @{ live = @{ clientId = 'id'; clientSecret = 'env:MCF_TEST_SECRET'; refreshToken = 'env:MCF_TEST_SECRET'; clientSecretExpires = '2020-01-01' } }
        @{ connections = $connections } | ConvertTo-Json -Depth 3 | Set-Content -LiteralPath $configuration
        Connect-Mcf -Profile live -WarningVariable said -WarningAction SilentlyContinue
        "$said" | Should -BeLike "*connection 'live' expired*update connections.live.clientSecretExpires in $configuration.*"
    }

    It 'names the file and what is wrong' {
        $failure = { Connect-Mcf -Profile nowhere } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'McfConfigurationInvalid,*'
        $failure.ErrorDetails.Message | Should -Match "has no connection 'nowhere'"
        Set-Content -LiteralPath $configuration -Value '{ "connections": { "try": { "store": "x.db" } } }'
        { Connect-Mcf -Profile try } | Should -Throw '*connections.try.store is not a known member*'
    }

    It 'creates no folders for a mistyped store' {
        Set-Content -LiteralPath $configuration -Value '{ "connections": { "try": { "embeddedStore": "absent/deeper/try.db" } } }'
        $failure = { Connect-Mcf -Profile try } | Should -Throw -ErrorId 'McfConfigurationInvalid,*' -PassThru
        $failure.ErrorDetails.Message | Should -BeLike "*connections.try.embeddedStore: the folder '*deeper' does not exist.*"
        Test-Path "$TestDrive/absent" | Should -BeFalse
        Get-McfConnection | Should -BeNullOrEmpty
    }

    It 'is not affected by other connections that are invalid, and completion shows them' {
        Set-Content -LiteralPath $configuration -Value '{ "connections": { "try": { "embeddedStore": "try.db" }, "bad": { "store": "x.db" } } }'
        (Connect-Mcf -Profile try -PassThru).Kind | Should -Be 'Embedded'
        { Connect-Mcf -Profile bad } | Should -Throw '*connections.bad.store is not a known member*'
        $failure = { Connect-Mcf -Profile nowhere } | Should -Throw -PassThru
        $failure.ErrorDetails.Message | Should -Match 'Its connections are try, bad \(invalid\)\.'
        $found = (TabExpansion2 'Connect-Mcf -Profile ').CompletionMatches
        ($found | Where-Object CompletionText -EQ 'bad').ToolTip | Should -BeLike 'invalid: connections.bad.store*'
    }

    It 'completes the names' {
        (TabExpansion2 'Connect-Mcf -Profile ').CompletionMatches.CompletionText | Sort-Object | Should -Be 'live', 'try'
    }
}
