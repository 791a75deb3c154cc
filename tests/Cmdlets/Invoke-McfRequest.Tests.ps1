BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    Add-Type -Path "$PSScriptRoot/StaticService.cs"

    $script:service = [StaticService]::new()
    $script:secrets = @{ ClientSecret = "amzn1.oa2-cs.v1.$('5e884898da28' * 4)"; RefreshToken = "Atzr|IwEBI$('Lq7_x-Zk' * 12)" }
    $settings = [AmazonMcf.Connection.McfConnectionSettings]@{
        Kind          = 'Custom'
        Endpoint      = $service.Address
        TokenEndpoint = [uri]::new($service.Address, '/auth/o2/token')
        Name          = 'static'
        ClientId      = 'amzn1.application-oa2-client.7d3f9c1b2a'
        ClientSecret  = [System.Net.NetworkCredential]::new('', $secrets.ClientSecret).SecurePassword
        RefreshToken  = [System.Net.NetworkCredential]::new('', $secrets.RefreshToken).SecurePassword
        Unlimited     = $true
    }
    $script:connection = [AmazonMcf.Connection.McfConnection]::Open($settings)
    $script:summaries = '/fba/inventory/v1/summaries'
    $script:schedules = '/reports/2021-06-30/schedules'
    $PSDefaultParameterValues['Invoke-McfRequest:Connection'] = $connection

    # The error of a script block, or nothing.
    function Get-Failure([scriptblock] $Script) {
        try { $null = & $Script } catch { $_ }
    }
}

AfterAll {
    $connection.Dispose()
    $service.Dispose()
}

Describe 'Invoke-McfRequest' {
    BeforeEach {
        $service.Clear()
        $service.Responses.Clear()
    }

    Context 'reads' {
        It 'one page, as it came' {
            $page = Invoke-McfRequest -Path $summaries -Query @{ details = $true }
            $page.payload.inventorySummaries[0].sellerSku | Should -BeExactly 'MUG-1'
            $page.pagination.nextToken | Should -BeExactly 'page/2 +'
            $service.Requests | Should -BeExactly @("GET $summaries`?details=true")
        }

        It 'all pages with -Follow, each with the rest of the query' {
            $pages = Invoke-McfRequest -Path $summaries -Query ([ordered]@{ granularityType = 'Marketplace'; marketplaceIds = 'ATVPDKIKX0DER' }) -Follow
            $pages.payload.inventorySummaries.sellerSku | Should -BeExactly 'MUG-1', 'MUG-2', 'MUG-3'
            $pages.payload.inventorySummaries.totalQuantity | Should -Be 12, 0, 7
            $query = 'granularityType=Marketplace&marketplaceIds=ATVPDKIKX0DER'
            $service.Requests | Should -BeExactly @("GET $summaries`?$query", "GET $summaries`?$query&nextToken=page%2F2%20%2B", "GET $summaries`?$query&nextToken=page3")
        }

        It 'a page only when it is needed' {
            (Invoke-McfRequest -Path $summaries -Follow | Select-Object -First 1).payload.inventorySummaries.sellerSku | Should -BeExactly 'MUG-1'
            $service.Requests.Count | Should -Be 1
        }

        It 'no page twice: a token that comes again is an error' {
            { Invoke-McfRequest -Path $summaries -Query @{ nextToken = 'circle' } -Follow } | Should -Throw -ErrorId 'McfProtocol,*'
            $service.Requests.Count | Should -Be 2
        }

        It 'again what may pass' {
            $failure = Get-Failure { Invoke-McfRequest -Path /broken }
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfConnectionFailed,*'
            $failure.Exception.Attempts | Should -Be 5
        }

        It 'the errors of the service under the ids of all commands, with status and request id' {
            $failure = Get-Failure { Invoke-McfRequest -Path /x/v1/nothing/n-1 }
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
            $failure.Exception.HttpStatus | Should -Be 404
            $failure.Exception.Message | Should -Match "^GET /x/v1/nothing/\* for 'n-1' was rejected: NotFound: No such resource \(request id static-\d+\)\.$"
        }
    }

    Context 'makes objects of JSON' {
        BeforeAll {
            function Get-Response([string] $Json) {
                $service.Responses['GET /x/v1/json'] = "200`n$Json"
                , (Invoke-McfRequest -Path /x/v1/json)
            }
        }

        It 'with numbers and ids exact' {
            $response = Get-Response '{"id":9007199254740993,"long":123456789012345678901234567890,"money":1.10,"small":-0.001,"huge":1e300,"text":"00123"}'
            $response.id | Should -BeExactly 9007199254740993
            "$($response.long)" | Should -BeExactly '123456789012345678901234567890'
            $response.money.ToString([cultureinfo]::InvariantCulture) | Should -BeExactly '1.10'
            $response.small | Should -Be -0.001
            $response.huge | Should -Be 1e300
            $response.text | Should -BeExactly '00123'
        }

        It 'with dates as text' {
            (Get-Response '{"at":"2026-11-25T17:00:00Z"}').at | Should -BeOfType [string]
        }

        It 'with lists as lists, also of one and of none' {
            $response = Get-Response '{"one":[1],"none":[],"flag":false,"nothing":null}'
            , $response.one | Should -BeOfType [object[]]
            $response.none.Count | Should -Be 0
            , $response.none | Should -BeOfType [object[]]
            $response.flag | Should -BeFalse
            $null -eq $response.nothing | Should -BeTrue
            $service.Responses['GET /x/v1/json'] = "200`n[{`"a`":1}]"
            $list = Invoke-McfRequest -Path /x/v1/json
            , $list | Should -BeOfType [object[]]
            $list[0].a | Should -Be 1
        }

        It 'with names that differ only in case, or that are empty' {
            $response = Get-Response '{"map":{"sku":1,"SKU":2},"odd":{"":3}}'
            $response.map['sku'], $response.map['SKU'], $response.odd[[object] ''] | Should -Be 1, 2, 3
        }

        It 'with nothing where there is no body' {
            $service.Responses['GET /x/v1/json'] = "200`n"
            Invoke-McfRequest -Path /x/v1/json | Should -BeNullOrEmpty
        }
    }

    Context 'takes a query' {
        It '<Case>' -ForEach @(
            @{ Case = 'lists joined by commas'; Query = @{ skus = 'A', 'B c' }; Sent = 'skus=A%2CB%20c' }
            @{ Case = 'null and empty values omitted'; Query = @{ a = $null; b = ''; c = @(); d = 0 }; Sent = 'd=0' }
            @{ Case = 'nulls in lists omitted'; Query = @{ a = 1, $null, 2 }; Sent = 'a=1%2C2' }
            @{ Case = 'flags in lower case'; Query = @{ a = $true; b = $false }; Sent = 'a=true&b=false' }
            @{ Case = 'times in UTC'; Query = @{ a = [datetimeoffset]'2026-07-01T10:00:00+02:00' }; Sent = 'a=2026-07-01T08%3A00%3A00Z' }
            @{ Case = 'times without a zone as UTC'; Query = @{ a = [datetime]'2026-07-01T10:00:00.25' }; Sent = 'a=2026-07-01T10%3A00%3A00.25Z' }
            @{ Case = 'numbers of any culture'; Query = @{ a = 1.5; b = 1234567.25d }; Sent = 'a=1.5&b=1234567.25' }
            @{ Case = 'names and values escaped'; Query = @{ 'a&b' = 'c=d+e#f' }; Sent = 'a%26b=c%3Dd%2Be%23f' }
        ) {
            $culture = [cultureinfo]::CurrentCulture
            [cultureinfo]::CurrentCulture = 'de-DE'
            try { $null = Get-Failure { Invoke-McfRequest -Path /x/v1/query -Query $Query } } finally { [cultureinfo]::CurrentCulture = $culture }
            $service.Requests | Should -BeExactly @("GET /x/v1/query?$Sent")
        }

        It 'but not <Case>' -ForEach @(
            @{ Case = 'a list with a comma in a value'; Query = @{ skus = 'A,B', 'C' } }
            @{ Case = 'a table'; Query = @{ a = @{ b = 1 } } }
            @{ Case = 'an object'; Query = @{ a = [pscustomobject]@{ b = 1 } } }
            @{ Case = 'a value without a name'; Query = @{ '' = 1 } }
        ) {
            { Invoke-McfRequest -Path /x/v1/query -Query $Query } | Should -Throw -ErrorId 'McfInvalidRequest,*'
            $service.Requests.Count | Should -Be 0
        }
    }

    Context 'refuses the path' {
        It "'<_>'" -ForEach @(
            'https://evil.example/fba/inventory/v1/summaries', 'http://127.0.0.1/x', '//evil.example/x', '/x//v1/y', '/x/v1/', '/%2F%2Fevil.example/x',
            '\\evil.example\x', '/\evil.example', '/x%5Cy/v1', '/x/../y/v1', '/x/%2e%2e/y', '/x/.%2E/y', '/x/%252e%252e/y', '/x%2F..%2Fy', '/x/..;a=b/y', '/x/./y',
            '/x/v1/y?z=1', '/x/v1/y#z', 'x/v1/y', 'evil.example/x', ' /x/v1', '/x/v1/100%', '/x/v1/%00', "/x/v1/a`r`nHost: evil.example", '/x/%c0%ae%c0%ae/y', 'file:///etc/passwd'
        ) {
            $failure = Get-Failure { Invoke-McfRequest -Path $_ }
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
            $failure.Exception.Message | Should -Match 'is not valid, and nothing was sent'
            $service.Requests.Count + $service.Logins.Count | Should -Be 0
        }
    }

    Context 'changes' {
        It 'with a body of a table, an object or JSON' {
            $service.Responses["POST $schedules"] = "200`n{}"
            $at = [datetime]::new(2026, 7, 1, 10, 0, 0, [System.DateTimeKind]::Utc)
            $table = [ordered]@{ name = "G`u{fc}n"; at = $at; on = $true; none = $null; list = @(1, 2.50d); one = @('x'); inner = @{ b = 1; a = [long]::MaxValue } }
            $json = "{`"name`":`"G`u{fc}n`",`"at`":`"2026-07-01T10:00:00Z`",`"on`":true,`"none`":null,`"list`":[1,2.50],`"one`":[`"x`"],`"inner`":{`"a`":9223372036854775807,`"b`":1}}"
            foreach ($body in $table, [pscustomobject]$table, $json) {
                $null = Invoke-McfRequest -Method POST -Path $schedules -Body $body -Confirm:$false
            }
            $service.Bodies | Should -BeExactly @($json, $json, $json)
        }

        It 'nothing with <Case>' -ForEach @(
            @{ Case = 'a text that is not JSON'; With = @{ Method = 'POST'; Body = '{a:1}' } }
            @{ Case = 'a secret'; With = @{ Method = 'POST'; Body = @{ a = [securestring]::new() } } }
            @{ Case = 'an object of no known form'; With = @{ Method = 'POST'; Body = @{ a = [System.Text.StringBuilder]::new('x') } } }
            @{ Case = 'a body and GET'; With = @{ Body = @{ a = 1 } } }
            @{ Case = '-Follow and PUT'; With = @{ Method = 'PUT'; Follow = $true } }
            @{ Case = 'a header of the login'; With = @{ Headers = @{ 'X-Amz-Access-Token' = 'x' } } }
            @{ Case = 'a header that names another method'; With = @{ Headers = @{ 'X-HTTP-Method-Override' = 'POST' } } }
            @{ Case = 'a header of two lines'; With = @{ Headers = @{ 'x-a' = "b`r`nc: d" } } }
        ) {
            { Invoke-McfRequest -Path $schedules -Confirm:$false @With } | Should -Throw -ErrorId 'McfInvalidRequest,*'
            $service.Requests.Count | Should -Be 0
        }

        It 'nothing with -WhatIf, which says what would be sent' {
            $said = Invoke-FreshProcess "Import-Module '$manifest'; Invoke-McfRequest -Method delete -Path $schedules/d-1 -WhatIf"
            $said | Should -Be "What if: Performing the operation `"Send request`" on target `"DELETE $schedules/d-1`"."
            Invoke-McfRequest -Method POST -Path $schedules -Body @{ a = 1 } -WhatIf
            $service.Requests.Count | Should -Be 0
        }

        It 'nothing without a terminal to confirm at' {
            $run = Start-Pipeline -Script 'Invoke-McfRequest -Method POST -Path /x/v1/y -Connection $c' -Variables @{ c = $connection }
            $run.Shell.EndInvoke($run.Running)
            $run.Shell.Streams.Error[0].FullyQualifiedErrorId | Should -BeLike 'McfConfirmationImpossible,*'
            $run.Shell.Runspace.Dispose()
            $service.Requests.Count | Should -Be 0
        }

        It 'once, and says that the outcome is open when no response comes: <Method>' -ForEach @(
            @{ Method = 'POST'; With = @{ Body = @{ a = 1 } } }
            @{ Method = 'DELETE'; With = @{} }
        ) {
            $failure = Get-Failure { Invoke-McfRequest -Method $Method -Path /broken/v1/things -Confirm:$false @With }
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfOutcomeUnknown,*'
            $failure.ErrorDetails.RecommendedAction | Should -Match 'Check whether the request took effect before you send it again'
            $service.Requests | Should -BeExactly @("$Method /broken/v1/things")
        }

        It 'without output where the response has no body' {
            $service.Responses["DELETE $schedules/d-1"] = "204`n"
            Invoke-McfRequest -Method DELETE -Path "$schedules/d-1" -Confirm:$false | Should -BeNullOrEmpty
            $service.Requests | Should -BeExactly @("DELETE $schedules/d-1")
        }

        It 'no order without -Force: <_>' -ForEach @(
            '/fba/outbound/2020-07-01/fulfillmentOrders', '/FBA/Outbound/2020-07-01/fulfillmentorders', '/fba/outbound/2020-07-01/%66ulfillmentOrders',
            '/fulfillment/outbound/2026-07-04/orders'
        ) {
            $failure = Get-Failure { Invoke-McfRequest -Method Post -Path $_ -Body @{ a = 1 } -Confirm:$false }
            $failure.FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
            $failure.Exception.Message | Should -Match 'New-McfOrder.*-Force'
            $service.Requests.Count | Should -Be 0
            $service.Responses["POST $_"] = "200`n{}"
            $null = Get-Failure { Invoke-McfRequest -Method Post -Path $_ -Body @{ a = 1 } -Confirm:$false -Force }
            $service.Requests.Count | Should -Be 1
        }
    }

    Context 'logs in' {
        It 'by the scope with -Grantless' {
            $service.Responses["GET $schedules"] = "200`n{`"payload`":[]}"
            $null = Invoke-McfRequest -Path $schedules -Grantless 'sellingpartnerapi::notifications'
            $login = @($service.Logins)[-1]
            $login | Should -Match '^grant_type=client_credentials&scope=sellingpartnerapi%3A%3Anotifications&client_id='
            $login | Should -Not -Match 'refresh_token'
            @($service.Tokens)[-1] | Should -BeLike 'Atza|static-*'
        }

        It 'and shows neither tokens nor values of an unknown API: not in errors, not with -Debug' {
            $service.Responses["POST $schedules"] = "200`n{`"buyer`":`"Wilhelmina Quartermaine`"}"
            $said = @(
                Invoke-McfRequest -Method POST -Path $schedules -Body @{ phone = '734-555-0199' } -Confirm:$false -Debug -Verbose *>&1
                $token = @($service.Tokens)[-1]
                $service.Responses['GET /x/v1/echo'] = "403`n{`"errors`":[{`"code`":`"Unauthorized`",`"message`":`"Token $token of $($secrets.RefreshToken) denied.`"}]}"
                Invoke-McfRequest -Path $summaries -Debug -Verbose *>&1
                $failure = Get-Failure { $script:traced = Invoke-McfRequest -Path /x/v1/echo -Debug -Verbose *>&1 }
                "$failure $($failure.Exception)"
            ) | Where-Object { $_ -is [string] -or $_ -is [System.Management.Automation.InformationalRecord] } | Out-String -Width 4000
            $token | Should -BeLike 'Atza|static-*'
            $said | Should -Match 'sent: \{"phone":"\*\*\*"\}'
            $said | Should -Match 'got: \{"buyer":"\*\*\*"\}'
            $said | Should -Match '"sellerSku":"MUG-1"'
            $said | Should -Match '"nextToken":"\*\*\*"'
            $said | Should -Match 'Token \*\*\* of \*\*\* denied'
            foreach ($hidden in @($token) + $secrets.Values + '734-555-0199', 'Wilhelmina') { $said.Contains($hidden) | Should -BeFalse }
        }
    }
}

Describe 'Invoke-McfRequest on the embedded service' {
    BeforeAll {
        $PSDefaultParameterValues.Remove('Invoke-McfRequest:Connection')
        $script:world = Open-World
    }

    AfterAll {
        Close-World $world
    }

    It 'reads what the commands read' {
        $null = Get-SampleOrder -Id 'raw-1' | New-McfOrder
        (Invoke-McfRequest -Path /fba/outbound/2020-07-01/fulfillmentOrders/raw-1).payload.fulfillmentOrder.sellerFulfillmentOrderId | Should -BeExactly 'raw-1'
        { Invoke-McfRequest -Path /fba/outbound/2020-07-01/fulfillmentOrders/nobody } | Should -Throw -ErrorId 'McfOrderNotFound,*'
    }

    It 'changes what the commands change' {
        $null = Invoke-McfRequest -Method PUT -Path /fba/outbound/2020-07-01/fulfillmentOrders/raw-1/cancel -Confirm:$false
        (Get-McfOrder raw-1).Status | Should -Be 'Cancelled'
    }

    It 'creates an order with -Force, once' {
        $body = @{
            sellerFulfillmentOrderId = 'raw-2'
            displayableOrderId       = 'raw-2'
            displayableOrderDate     = $testStart
            displayableOrderComment  = 'Thanks.'
            shippingSpeedCategory    = 'Standard'
            destinationAddress       = @{ name = 'Pat Example'; addressLine1 = '123 Sample Street'; city = 'Ann Arbor'; stateOrRegion = 'MI'; postalCode = '48104'; countryCode = 'US' }
            items                    = @(@{ sellerSku = 'MUG-ENAMEL-BLUE'; sellerFulfillmentOrderItemId = '1'; quantity = 1 })
        }
        $null = Invoke-McfRequest -Method POST -Path /fba/outbound/2020-07-01/fulfillmentOrders -Body $body -Confirm:$false -Force
        (Get-McfOrder raw-2).Items[0].SellerSku | Should -Be 'MUG-ENAMEL-BLUE'
        { Invoke-McfRequest -Method POST -Path /fba/outbound/2020-07-01/fulfillmentOrders -Body $body -Confirm:$false -Force } | Should -Throw -ErrorId 'McfDuplicateOrder,*'
    }

    It 'changes nothing while several sellers could be meant, and reads from the newest' {
        $other = Open-World
        { Invoke-McfRequest -Method PUT -Path /fba/outbound/2020-07-01/fulfillmentOrders/raw-2/cancel -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'McfSellerAmbiguous,*'
        (Invoke-McfRequest -Path /fba/outbound/2020-07-01/features -Query @{ marketplaceId = 'ATVPDKIKX0DER' }).payload.features.Count | Should -BeGreaterThan 0
        (Invoke-McfRequest -Path /fba/outbound/2020-07-01/fulfillmentOrders/raw-2 -Connection $world.Connection).payload.fulfillmentOrder.fulfillmentOrderStatus | Should -Not -Be 'CANCELLED'
        Close-World $other
    }

    It 'completes methods' {
        (Complete 'Invoke-McfRequest -Method P').CompletionText | Should -Be 'PATCH', 'POST', 'PUT'
    }
}
