BeforeAll {
    . "$PSScriptRoot/../common.ps1"

    function Open-Store([string] $Name) { Connect-Mcf -Embedded -Path (Join-Path $TestDrive "$Name.db") -Name $Name -PassThru }
}

