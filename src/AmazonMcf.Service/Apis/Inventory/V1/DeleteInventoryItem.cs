using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inventory.V1;

/// <summary>
/// Removes a SKU from a marketplace; in a sandbox only. Orders that were placed for it keep their units. Source: deleteInventoryItem, FBA
/// Inventory v1.
/// </summary>
internal sealed class DeleteInventoryItem : IServiceOperation
{
    public string Name => "deleteInventoryItem";

    public string Method => "DELETE";

    public string Path => "/items/{sellerSku}";

    public UsagePlan? Plan => null;

    public byte[] Run(OperationCall call)
    {
        var marketplaceId = call.RequiredMarketplace().MarketplaceId;
        if (ProductTable.Remove(call.Session, marketplaceId, call.Segment("sellerSku")) == 0)
        {
            throw ServiceErrors.InvalidValue(call.Segment("sellerSku"), "SellerSku");
        }

        return JsonBody.Write(new DeleteInventoryItemResponse(), InventoryJsonContext.Default.DeleteInventoryItemResponse);
    }
}
