using System.Globalization;
using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Inventory.V1;

/// <summary>Lists the inventory of a marketplace by SKU. Source: getInventorySummaries, FBA Inventory v1.</summary>
/// <param name="tokens">Makes and reads page tokens.</param>
/// <param name="pageSize">The maximum number of SKUs on a page.</param>
internal sealed class GetInventorySummaries(PageTokens tokens, int pageSize) : IServiceOperation
{
    private const string Marketplace = "Marketplace";
    private const string Condition = "NewItem";
    private const int MostSkus = 50;
    private const int MonthsBack = 18;

    public string Name => "getInventorySummaries";

    public string Method => "GET";

    public string Path => "/summaries";

    public UsagePlan? Plan { get; } = new(2, 2);

    public byte[] Run(OperationCall call)
    {
        var marketplaceId = ReadMarketplace(call);
        var since = ReadSince(call);
        var skus = since is null ? ReadSkus(call) : null;
        var list = Name + "/" + marketplaceId;
        var after = call.Optional("nextToken") is { } token ? tokens.Read(list, token)[0] : "";
        var rows = skus is null
            ? StockedProductTable.Page(call.Session, marketplaceId, after, since, pageSize + 1)
            : Find(call.Session, marketplaceId, skus, after);
        var shown = rows.Take(pageSize).ToList();
        var withDetails = ReadFlag(call, "details");
        var response = new GetInventorySummariesResponse
        {
            Payload = new GetInventorySummariesResult
            {
                Granularity = new Granularity { GranularityType = Marketplace, GranularityId = marketplaceId },
                InventorySummaries = [.. shown.Select(row => Summarize(row, withDetails))],
            },
        };
        if (rows.Count > pageSize)
        {
            response.Pagination = new Pagination { NextToken = tokens.Issue(list, shown[pageSize - 1].SellerSku) };
        }

        return JsonBody.Write(response, InventoryJsonContext.Default.GetInventorySummariesResponse);
    }

    private static string ReadMarketplace(OperationCall call)
    {
        var type = call.Required("granularityType");
        Values.OneOf(type, "GranularityType", [Marketplace]);
        var id = call.Required("granularityId");
        var ids = call.Required("marketplaceIds").Split(',');
        if (ids.Length > 1 || ids[0] != id)
        {
            throw ServiceErrors.InvalidValue(string.Join(",", ids), "MarketplaceIds");
        }

        return (Marketplaces.Find(id) ?? throw ServiceErrors.BadMarketplace()).MarketplaceId;
    }

    private static DateTime? ReadSince(OperationCall call)
    {
        var since = call.OptionalTime("startDateTime");
        return since < call.Session.Now.AddMonths(-MonthsBack)
            ? throw ServiceErrors.InvalidValue(call.Optional("startDateTime"), "StartDateTime")
            : since;
    }

    private static string[]? ReadSkus(OperationCall call)
    {
        if (call.Optional("sellerSkus") is not { } list)
        {
            return call.Optional("sellerSku") is { } sku ? [sku] : null;
        }

        var skus = list.Split(',');
        return skus.Length > MostSkus
            ? throw ServiceErrors.InvalidValue(skus.Length.ToString(CultureInfo.InvariantCulture), "SellerSkus")
            : skus;
    }

    private static bool ReadFlag(OperationCall call, string name)
    {
        var text = call.Optional(name);
        return text is not null && (bool.TryParse(text, out var value) ? value : throw ServiceErrors.InvalidValue(text, "Details"));
    }

    private static List<StockedProduct> Find(IStoreSession session, string marketplaceId, IEnumerable<string> skus, string after) =>
    [
        .. skus
            .Distinct(StringComparer.Ordinal)
            .Where(sku => string.CompareOrdinal(sku, after) > 0)
            .OrderBy(sku => sku, StringComparer.Ordinal)
            .Select(sku => StockedProductTable.Find(session, marketplaceId, sku))
            .OfType<StockedProduct>(),
    ];

    private static InventorySummary Summarize(StockedProduct product, bool withDetails) => new()
    {
        Asin = product.Asin,
        FnSku = product.FnSku,
        SellerSku = product.SellerSku,
        Condition = Condition,
        InventoryDetails = withDetails ? Detail(product.Stock) : null,
        LastUpdatedTime = product.Stock.ChangedAt,
        ProductName = product.Name,
        TotalQuantity = product.Stock.OnHand + product.Stock.Damaged + product.Stock.Coming,
        Stores = [],
    };

    private static InventoryDetails Detail(Stock stock) => new()
    {
        FulfillableQuantity = stock.Available,
        InboundWorkingQuantity = stock.Working,
        InboundShippedQuantity = stock.Inbound + stock.Shipped,
        InboundReceivingQuantity = stock.Receiving,
        ReservedQuantity = new ReservedQuantity
        {
            TotalReservedQuantity = stock.Reserved + stock.Picked,
            PendingCustomerOrderQuantity = stock.Reserved,
            PendingTransshipmentQuantity = 0,
            FcProcessingQuantity = stock.Picked,
        },
        ResearchingQuantity = new ResearchingQuantity { TotalResearchingQuantity = 0, ResearchingQuantityBreakdown = [] },
        UnfulfillableQuantity = new UnfulfillableQuantity
        {
            TotalUnfulfillableQuantity = stock.Damaged,
            CustomerDamagedQuantity = 0,
            WarehouseDamagedQuantity = 0,
            DistributorDamagedQuantity = 0,
            CarrierDamagedQuantity = stock.Damaged,
            DefectiveQuantity = 0,
            ExpiredQuantity = 0,
        },
    };
}
