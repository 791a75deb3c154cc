BeforeAll {
    . "$PSScriptRoot/../common.ps1"
}

Describe 'Importing again' {
    It 'exports everything after Import-Module -Force, as often as one likes' {
        $said = Invoke-FreshProcess @"
foreach (`$round in 1..3) {
    Import-Module '$manifest' -Force
    (Get-Command -Module AmazonMcf).Count
    (Get-McfConnection -All | Measure-Object).Count
}
"@
        $count = (Get-Command -Module AmazonMcf).Count
        $said | Should -Be $count, 0, $count, 0, $count, 0
    }

    It 'leaves nothing behind after Remove-Module' {
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
Remove-Module AmazonMcf
@(Get-Module | Where-Object { `$_.Name -like '*AmazonMcf*' -or `$_.Path -like '*AmazonMcf*' }).Count
[bool](Get-Command -Name New-McfOrder -ErrorAction Ignore -Module AmazonMcf)
Import-Module '$manifest'
(Get-Command -Name New-McfOrder).Source
"@
        $said | Should -Be '0', 'False', 'AmazonMcf'
    }

    It 'keeps a connection that a script holds working' {
        $store = Join-Path -Path $TestDrive -ChildPath 'kept.db'
        $said = Invoke-FreshProcess @"
Import-Module '$manifest'
`$connection = Connect-Mcf -Embedded -Path '$store' -PassThru
Import-Module '$manifest' -Force
@(Get-McfOrder -Since 2020-01-01 -Connection `$connection).Count
"@
        $said | Should -Be '0'
    }
}
