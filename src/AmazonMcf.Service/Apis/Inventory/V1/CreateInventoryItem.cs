using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inventory.V1;

/// <summary>
/// Adds a SKU without units to a marketplace; in a sandbox only. A SKU that is already there keeps its units. Source: createInventoryItem,
/// FBA Inventory v1.
/// </summary>
internal sealed class CreateInventoryItem : IServiceOperation
{
    public string Name => "createInventoryItem";

    public string Method => "POST";

    public string Path => "/items";

    public UsagePlan? Plan => null;

    public byte[] Run(OperationCall call)
    {
        var request = JsonBody.Read(
            call.Request,
            InventoryJsonContext.Default.CreateInventoryItemRequest,
            body => RequiredMembers.Require(body, "", "sellerSku", "marketplaceId", "productName"));
        Values.Text(request.SellerSku, nameof(request.SellerSku));
        Values.Text(request.ProductName, nameof(request.ProductName));
        var marketplace = Marketplaces.Find(request.MarketplaceId!) ?? throw ServiceErrors.BadMarketplace();
        InventoryLevels.Register(call.Session, marketplace.MarketplaceId, request.SellerSku!, request.ProductName!);
        return JsonBody.Write(new CreateInventoryItemResponse(), InventoryJsonContext.Default.CreateInventoryItemResponse);
    }
}
