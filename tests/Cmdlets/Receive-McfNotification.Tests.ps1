BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

# What comes out of a queue is tested with an emulator: tests/npm/notifications.test.mjs.
Describe 'Receive-McfNotification' {
    It 'says what is wrong with <Queue>' -ForEach @(
        @{ Queue = 'arn:aws:sqs:us-east-1:000000000000:mcf'; Why = '*not the URL of a queue*' }
        @{ Queue = 'mcf'; Why = '*not the URL of a queue*' }
        @{ Queue = 'http://queues.example/000000000000/mcf'; Why = '*http is allowed only for this machine*' }
    ) {
        { Receive-McfNotification $Queue } | Should -Throw $Why -ErrorId 'McfQueueNotValid,*'
    }

    It 'says that it needs PowerShell 7' -Skip:($PSEdition -eq 'Core') {
        { Receive-McfNotification https://sqs.us-east-1.amazonaws.com/000000000000/mcf } | Should -Throw -ErrorId 'McfNeedsPowerShell7,*'
    }
}
