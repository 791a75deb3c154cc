BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $path = Join-Path -Path $TestDrive -ChildPath 'notifications.db'
    Connect-Mcf -Embedded -Path $path -TimeScale 0 -Unlimited -QueueEndpoint http://127.0.0.1:9
}

AfterAll {
    Disconnect-Mcf -All
}

Describe 'Get-McfNotification' {
    It 'returns nothing without a subscription' {
        Get-McfNotification | Should -BeNullOrEmpty
    }

    It 'returns the subscriptions with their queues' {
        $made = Register-McfNotification arn:aws:sqs:eu-west-1:000000000000:mcf
        $found = Get-McfNotification
        $found.SubscriptionId | Should -Be $made.SubscriptionId
        $found.QueueArn | Should -Be 'arn:aws:sqs:eu-west-1:000000000000:mcf'
        $found.IsNew | Should -BeFalse
        Get-McfNotification FBA_INVENTORY_AVAILABILITY_CHANGES | Should -BeNullOrEmpty
    }
}
