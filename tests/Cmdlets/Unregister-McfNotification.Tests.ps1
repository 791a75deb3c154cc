BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:arn = 'arn:aws:sqs:us-east-1:000000000000:mcf'
    $path = Join-Path -Path $TestDrive -ChildPath 'notifications.db'
    Connect-Mcf -Embedded -Path $path -TimeScale 0 -Unlimited -QueueEndpoint http://127.0.0.1:9
}

AfterAll {
    Disconnect-Mcf -All
}

Describe 'Unregister-McfNotification' {
    BeforeEach {
        $null = Register-McfNotification $arn -Type FULFILLMENT_ORDER_STATUS, FBA_INVENTORY_AVAILABILITY_CHANGES
    }

    It 'ends the subscriptions to a type' {
        Unregister-McfNotification FULFILLMENT_ORDER_STATUS
        (Get-McfNotification).NotificationType | Should -Be 'FBA_INVENTORY_AVAILABILITY_CHANGES'
    }

    It 'ends subscriptions of the pipeline' {
        Get-McfNotification | Unregister-McfNotification
        Get-McfNotification | Should -BeNullOrEmpty
    }

    It 'does nothing with -WhatIf' {
        Get-McfNotification | Unregister-McfNotification -WhatIf
        @(Get-McfNotification).Count | Should -Be 2
    }

    It 'reports a subscription that does not exist' {
        Unregister-McfNotification FULFILLMENT_ORDER_STATUS unknown -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].ErrorDetails.Message | Should -BeLike '*unknown*'
    }
}
