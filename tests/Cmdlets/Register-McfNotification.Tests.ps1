BeforeAll {
    . "$PSScriptRoot/../common.ps1"
    $script:arn = 'arn:aws:sqs:us-east-1:000000000000:mcf'
    $path = Join-Path -Path $TestDrive -ChildPath 'notifications.db'
    $script:connection = Connect-Mcf -Embedded -Path $path -TimeScale 0 -Unlimited -QueueEndpoint http://127.0.0.1:9 -PassThru
}

AfterAll {
    Disconnect-Mcf -All
}

Describe 'Register-McfNotification' {
    It 'subscribes to changes of orders' {
        $made = Register-McfNotification $arn
        $made.NotificationType | Should -Be 'FULFILLMENT_ORDER_STATUS'
        $made.QueueArn | Should -Be $arn
        $made.IsNew | Should -BeTrue
        $made.SellerKey | Should -Be $connection.SellerKey
    }

    It 'finds what exists' {
        $found = Register-McfNotification $arn -Type FULFILLMENT_ORDER_STATUS, FBA_INVENTORY_AVAILABILITY_CHANGES
        $found.IsNew | Should -Be @($false, $true)
        (Get-McfNotification).Count | Should -Be 2
    }

    It 'does nothing with -WhatIf' {
        Register-McfNotification 'arn:aws:sqs:us-east-1:000000000000:other' -WhatIf
        (Get-McfNotification).QueueArn | Should -Not -Contain 'arn:aws:sqs:us-east-1:000000000000:other'
    }

    It 'says what is wrong with <Queue>' -ForEach @(
        @{ Queue = 'arn:aws:sqs:us-east-1:000000000000:mcf.fifo'; Why = '*FIFO*' }
        @{ Queue = 'https://sqs.us-east-1.amazonaws.com/000000000000/mcf'; Why = '*not the ARN of a queue*' }
    ) {
        { Register-McfNotification $Queue } | Should -Throw $Why -ErrorId 'McfQueueNotValid,*'
    }

    It 'reports a filter that the service rejects' {
        Register-McfNotification $arn -Type FBA_INVENTORY_AVAILABILITY_CHANGES -Filter 'a == 1' -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        $failed[0].ErrorDetails.Message | Should -BeLike '*omit processingDirective*'
    }

    It 'advises to remove the subscription to another queue' {
        Register-McfNotification "$arn-second" -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].ErrorDetails.RecommendedAction | Should -BeLike '*Unregister-McfNotification*'
    }

    It 'says what an embedded service without a queue endpoint needs, instead of a policy' {
        $other = Connect-Mcf -Embedded -Path (Join-Path -Path $TestDrive -ChildPath 'without.db') -TimeScale 0 -Unlimited -PassThru
        Register-McfNotification $arn -Connection $other -ErrorVariable failed -ErrorAction SilentlyContinue
        Disconnect-Mcf -Connection $other
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'McfInvalidRequest,*'
        $failed[0].ErrorDetails.Message | Should -BeLike '*the parameter QueueEndpoint of Connect-Mcf*--queue-endpoint of mcf serve*'
        $failed[0].ErrorDetails.RecommendedAction | Should -Not -BeLike '*SQS:SendMessage*'
    }

    It 'completes types' {
        (Complete 'Register-McfNotification a -Type F').CompletionText |
            Should -Be 'FULFILLMENT_ORDER_STATUS', 'FBA_INVENTORY_AVAILABILITY_CHANGES'
    }
}
