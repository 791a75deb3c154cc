BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:world = Open-World
    $script:samples = Join-Path $repository 'docs/samples'
    $script:rows = @(
        'OrderId,Sku,Quantity,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode'
        'v-1,TEA-MINT-50,1,Pat,1 Street,Ann Arbor,MI,48104,US'
        'v-2,TEA-MINT-50,1,Pat,1 Street,Ann Arbor,MI,48104,US'
    ) | ConvertFrom-Csv
}

AfterAll {
    Close-World $world
}

Describe 'A parameter for all orders with a value that is wrong for each of them' {
    It 'is one error of <Command> before the first order: <Name>' -ForEach @(
        @{ Command = 'New-McfOrder'; Name = 'NotificationEmail'; Value = 'ann@example.com', 'x'; Rule = "The value '***' must be an email address." }
        @{ Command = 'New-McfOrder'; Name = 'ShipFromCountryCode'; Value = 'XX'; Rule = "The value 'XX' must be a two-letter ISO 3166-1 country code." }
        @{ Command = 'New-McfOrder'; Name = 'SpeedMap'; Value = @{ 'Next Day*' = 'Fast' }; Rule = "The value 'Fast' for the shipping method 'Next Day' must be one of*" }
        @{ Command = 'New-McfOrder'; Name = 'ShippingSpeedCategory'; Value = 'Warp'; Rule = "The value 'Warp' must be one of Standard, *" }
        @{ Command = 'New-McfOrder'; Name = 'FulfillmentPolicy'; Value = 'FillSome'; Rule = "The value 'FillSome' must be one of FillOrKill, *" }
        @{ Command = 'New-McfOrder'; Name = 'FeatureConstraint'; Value = 'BLANK_BOX=Maybe'; Rule = "The value 'Maybe' (FeatureFulfillmentPolicy) must be one of *" }
        @{ Command = 'New-McfOrder'; Name = 'DisplayableOrderComment'; Value = 'x' * 751; Rule = "The value '***' must not have more than 750 *" }
        @{ Command = 'New-McfOrder'; Name = 'DisplayableOrderDate'; Value = '2206-11-30'; Rule = '*must be in the years 1995 to 2099.' }
        @{ Command = 'New-McfOrder'; Name = 'DateFormat'; Value = 'day'; Rule = "The value 'day' is not a date format. *dd/MM/yyyy*" }
        @{ Command = 'Get-McfPreview'; Name = 'SpeedMap'; Value = @{ Slow = 'Sometimes' }; Rule = "The value 'Sometimes' for the shipping method 'Slow' must be one of*" }
        @{ Command = 'Get-McfPreview'; Name = 'ShippingSpeedCategory'; Value = 'Standard', 'Warp'; Rule = "The value 'Warp' must be one of*" }
        @{ Command = 'Get-McfPreview'; Name = 'FeatureConstraint'; Value = 'BLANK_BOX', 'BLANK_BOX'; Rule = "The value 'BLANK_BOX' (FeatureName) must not be listed more than once." }
        @{ Command = 'Test-McfOrder'; Name = 'DateFormat'; Value = 'MM'; Rule = "The value 'MM' is not a date format. *" }
    ) {
        $with = @{ $Name = $Value }
        $before = ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum
        { $rows | & $Command @with -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*' -ExpectedMessage "*'$Name'*$($Rule.Replace('Next Day', 'Next Day[*]'))"
        ($world.Service.ReadCommittedState().Requests.Values | Measure-Object -Sum).Sum | Should -Be $before
    }

    It 'is one error of Import-McfOrder for all files: <Name>' -ForEach @(
        @{ Name = 'SpeedMap'; Value = @{ Express = 'Fast' }; Rule = "The value 'Fast' for the shipping method 'Express' must be one of*" }
        @{ Name = 'DefaultSpeed'; Value = 'Warp'; Rule = "The value 'Warp' must be one of*" }
        @{ Name = 'DateFormat'; Value = 'yyyy'; Rule = "The value 'yyyy' is not a date format. *" }
        @{ Name = 'OrderIdPrefix'; Value = 'P' * 40; Rule = "The value '$('P' * 40)' must be shorter than 40 characters." }
        @{ Name = 'OrderIdSuffix'; Value = "-`t"; Rule = '*must not contain line breaks, tabs or other control characters.' }
    ) {
        $with = @{ $Name = $Value }
        { Import-McfOrder "$samples/us-flat-file.txt" @with -ErrorAction SilentlyContinue } |
            Should -Throw -ErrorId 'ParameterArgumentValidationError,*' -ExpectedMessage "*'$Name'*$Rule"
    }

    It 'accepts valid values in any spelling' {
        $with = @{
            NotificationEmail = 'ann@example.com'; ShipFromCountryCode = 'us'; SpeedMap = @{ 'Next Day*' = 'PRIORITY' }; ShippingSpeedCategory = 'expedited'
            FulfillmentPolicy = 'FILL_ALL'; FeatureConstraint = 'BLANK_BOX=NotRequired'; DisplayableOrderComment = ''; DisplayableOrderDate = '2026-11-30'; DateFormat = 'DD.MM.YYYY'
        }
        ($rows | New-McfOrder @with -ErrorAction Stop).Outcome | Should -Be 'Created', 'Created'
    }
}
