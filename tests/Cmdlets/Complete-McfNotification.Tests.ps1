BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

# Completion in a queue is tested with an emulator: tests/npm/notifications.test.mjs.
Describe 'Complete-McfNotification' {
    It 'does nothing with -WhatIf' {
        $notice = [AmazonMcf.Model.McfOrderNotification]@{ NotificationId = 'n1'; QueueUrl = 'no queue'; ReceiptHandles = [string[]] 'r1' }
        { $notice | Complete-McfNotification -WhatIf } | Should -Not -Throw
    }

    It 'rejects a notification without a queue' {
        $notice = [AmazonMcf.Model.McfNotification]@{ NotificationId = 'n1' }
        { $notice | Complete-McfNotification } | Should -Throw -ErrorId 'McfQueueNotValid,*'
    }
}
