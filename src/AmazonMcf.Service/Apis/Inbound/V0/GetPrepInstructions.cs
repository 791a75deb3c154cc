using AmazonMcf.Connection;
using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Tells how items must be prepared and labeled. Source: getPrepInstructions, Fulfillment Inbound v0.</summary>
internal sealed class GetPrepInstructions : IServiceOperation
{
    private const string NoPrep = "ITEM_NO_PREP";
    private const string Unknown = "DoesNotExist";
    private const int MostItems = 50;

    public string Name => "getPrepInstructions";

    public string Method => "GET";

    public string Path => "/prepInstructions";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var country = call.Required("ShipToCountryCode");
        var marketplace = McfMarketplaces.All.FirstOrDefault(marketplace => marketplace.CountryCode == country)
            ?? throw ServiceErrors.InvalidValue(country, "ShipToCountryCode");
        var products = ProductTable.List(call.Session, marketplace.MarketplaceId);
        var bySku = products.ToDictionary(product => product.SellerSku, StringComparer.Ordinal);
        var byAsin = products.ToLookup(product => product.Asin, StringComparer.Ordinal);
        var skus = Split(call, "SellerSKUList");
        var asins = Split(call, "ASINList");
        var result = new GetPrepInstructionsResult
        {
            SkuPrepInstructionsList = [.. skus.Where(bySku.ContainsKey).Select(sku => OfSku(call, bySku[sku]))],
            InvalidSkuList =
            [
                .. skus.Where(sku => !bySku.ContainsKey(sku)).Select(sku => new InvalidSKU { SellerSku = sku, ErrorReason = Unknown }),
            ],
            AsinPrepInstructionsList = [.. asins.Where(byAsin.Contains).Select(asin => OfAsin(call, byAsin[asin].First()))],
            InvalidAsinList =
            [
                .. asins.Where(asin => !byAsin.Contains(asin)).Select(asin => new InvalidASIN { Asin = asin, ErrorReason = Unknown }),
            ],
        };
        return JsonBody.Write(
            new GetPrepInstructionsResponse { Payload = result }, InboundV0JsonContext.Default.GetPrepInstructionsResponse);
    }

    private static string[] Split(OperationCall call, string name)
    {
        var values = (call.Optional(name) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);
        return values.Length > MostItems ? throw ServiceErrors.InvalidValue(values[MostItems], name) : values;
    }

    private static SKUPrepInstructions OfSku(OperationCall call, Product product)
    {
        var instructions = Instructions(call, product);
        return new SKUPrepInstructions
        {
            SellerSku = product.SellerSku,
            Asin = product.Asin,
            BarcodeInstruction = "RequiresFNSKULabel",
            PrepGuidance = Guidance(instructions),
            PrepInstructionList = instructions,
            AmazonPrepFeesDetailsList = [],
        };
    }

    private static ASINPrepInstructions OfAsin(OperationCall call, Product product)
    {
        var instructions = Instructions(call, product);
        return new ASINPrepInstructions
        {
            Asin = product.Asin,
            BarcodeInstruction = "RequiresFNSKULabel",
            PrepGuidance = Guidance(instructions),
            PrepInstructionList = instructions,
        };
    }

    private static List<string> Instructions(OperationCall call, Product product) =>
    [
        .. PrepTable.Find(call.Session, product.MarketplaceId, product.SellerSku).Types
            .Where(type => type != NoPrep)
            .Select(ShipmentV0Mapping.ToInstruction),
    ];

    private static string Guidance(List<string> instructions) =>
        instructions.Count == 0 ? "NoAdditionalPrepRequired" : "SeePrepInstructionsList";
}
