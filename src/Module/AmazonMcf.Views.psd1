# The views and members of the module's types. AmazonMcf.psm1 imports this when it knows that no other copy of the module is loaded:
# in the manifest of the module, they would come before it and meet those of the other copy.
@{
    ModuleVersion     = '1.0'
    GUID              = '2f3f8f0a-7a3c-4b57-9d2e-0b8a5f7c6e21'
    FunctionsToExport = @()
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
    FormatsToProcess  = @(
        'AmazonMcf.Call.Format.ps1xml'
        'AmazonMcf.Connection.Format.ps1xml'
        'AmazonMcf.Feature.Format.ps1xml'
        'AmazonMcf.Inbound.Format.ps1xml'
        'AmazonMcf.InboundPart.Format.ps1xml'
        'AmazonMcf.InboundSeller.Format.ps1xml'
        'AmazonMcf.Inventory.Format.ps1xml'
        'AmazonMcf.Mws.Format.ps1xml'
        'AmazonMcf.Notification.Format.ps1xml'
        'AmazonMcf.Order.Format.ps1xml'
        'AmazonMcf.OrderList.Format.ps1xml'
        'AmazonMcf.Parcel.Format.ps1xml'
        'AmazonMcf.Preview.Format.ps1xml'
        'AmazonMcf.Report.Format.ps1xml'
        'AmazonMcf.ReportList.Format.ps1xml'
        'AmazonMcf.Return.Format.ps1xml'
        'AmazonMcf.Seller.Format.ps1xml'
        'AmazonMcf.Shipment.Format.ps1xml'
        'AmazonMcf.ShipmentList.Format.ps1xml'
    )
    TypesToProcess    = @('AmazonMcf.Types.ps1xml')
}
