@{
    RootModule             = 'AmazonMcf.psm1'
    ModuleVersion          = '0.2.0'
    GUID                   = '6f0f3f0e-6f5b-4a0c-9a52-6d2f1c0d7b11'
    Author                 = 'The AmazonMcf founders'
    CompanyName            = 'The AmazonMcf founders'
    Copyright              = '(c) The AmazonMcf founders. Licensed under Apache-2.0.'
    Description            = 'Amazon Multi-Channel Fulfillment from PowerShell: preview, place, hold, cancel, track and return orders, one by one or from files, exactly once, also offline.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @()
    CmdletsToExport        = @(
        'Add-McfFault'
        'Connect-Mcf'
        'ConvertFrom-McfMws'
        'ConvertTo-McfSpreadsheetRow'
        'Disconnect-Mcf'
        'Export-McfReport'
        'Get-McfCallHistory'
        'Get-McfClock'
        'Get-McfConnection'
        'Get-McfDeliveryOffer'
        'Get-McfFault'
        'Get-McfFeature'
        'Get-McfFeatureInventory'
        'Get-McfFulfillmentIdentifier'
        'Get-McfInventory'
        'Get-McfOrder'
        'Get-McfPreview'
        'Get-McfReturn'
        'Get-McfReturnReason'
        'Get-McfSellableStock'
        'Get-McfServiceStatus'
        'Get-McfStock'
        'Get-McfTracking'
        'Import-McfOrder'
        'Invoke-McfRequest'
        'New-McfOrder'
        'New-McfReturn'
        'Register-McfItem'
        'Remove-McfFault'
        'Set-McfOrder'
        'Set-McfOrderStatus'
        'Set-McfStock'
        'Step-McfClock'
        'Stop-McfOrder'
        'Submit-McfOrder'
        'Test-McfOrder'
        'Wait-McfOrder'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS', 'Amazon', 'MCF', 'FBA', 'Fulfillment', 'SP-API')
            LicenseUri   = 'https://www.apache.org/licenses/LICENSE-2.0'
            ProjectUri   = 'https://github.com/amazonmcf/amazonmcf'
            IconUri      = 'https://raw.githubusercontent.com/amazonmcf/amazonmcf/main/docs/images/icon.png'
            ReleaseNotes = 'https://github.com/amazonmcf/amazonmcf/blob/main/CHANGELOG.md'
        }
    }
}
