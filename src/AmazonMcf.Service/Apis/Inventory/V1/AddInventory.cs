using System.Globalization;
using System.Text;
using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inventory.V1;

/// <summary>
/// Adds units to SKUs; in a sandbox only. The same idempotency token with the same body adds them once. Source: addInventory, FBA
/// Inventory v1.
/// </summary>
internal sealed class AddInventory : IServiceOperation
{
    private const string TokenHeader = "x-amzn-idempotency-token";

    public string Name => "addInventory";

    public string Method => "POST";

    public string Path => "/items/inventory";

    public UsagePlan? Plan => null;

    public byte[] Run(OperationCall call)
    {
        var token = call.Request.Header(TokenHeader) is { Length: > 0 } sent ? sent : throw ServiceErrors.Missing(TokenHeader);
        var request = JsonBody.Read(
            call.Request,
            InventoryJsonContext.Default.AddInventoryRequest,
            body => RequiredMembers.RequireInItems(
                RequiredMembers.Find(body, "inventoryItems") ?? throw ServiceErrors.Missing("InventoryItems"),
                "sellerSku",
                "marketplaceId",
                "quantity"));
        var body = Convert.ToBase64String(Digest.Of(Encoding.UTF8.GetString(call.Request.Body)));
        if (AdditionTable.Find(call.Session, token) is not { } earlier)
        {
            Add(call, request.InventoryItems!);
            AdditionTable.Add(call.Session, token, body);
        }
        else if (earlier != body)
        {
            throw ServiceErrors.InvalidValue(token, TokenHeader);
        }

        return JsonBody.Write(new AddInventoryResponse(), InventoryJsonContext.Default.AddInventoryResponse);
    }

    private static void Add(OperationCall call, IEnumerable<InventoryItem> items)
    {
        foreach (var item in items)
        {
            Values.Quantity(item.Quantity);
            var marketplace = Marketplaces.Find(item.MarketplaceId!) ?? throw ServiceErrors.BadMarketplace();
            var product = ProductTable.Find(call.Session, marketplace.MarketplaceId, item.SellerSku!)
                ?? throw ServiceErrors.InvalidValue(item.SellerSku, nameof(item.SellerSku));
            if (!InventoryLevels.TryAdd(call.Session, product, item.Quantity!.Value))
            {
                throw ServiceErrors.InvalidValue(item.Quantity.Value.ToString(CultureInfo.InvariantCulture), nameof(item.Quantity));
            }
        }
    }
}
