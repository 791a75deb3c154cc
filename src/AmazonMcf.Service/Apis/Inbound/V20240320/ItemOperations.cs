using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Checks;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Labels;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Labels and preparation of items.</summary>
/// <param name="calls">What the operations have in common.</param>
internal sealed class ItemOperations(InboundCalls calls)
{
    private const string Preps = "/items/prepDetails";
    private const int MostSkus = 100;
    private const int MostCopies = 10_000;

    private static readonly string[] LabelTypes = ["STANDARD_FORMAT", "THERMAL_PRINTING"];

    private static readonly string[] PageTypes =
    [
        "A4_21", "A4_24", "A4_24_64x33", "A4_24_66x35", "A4_24_70x36", "A4_24_70x37", "A4_24i", "A4_27", "A4_40_52x29", "A4_44_48x25",
        "Letter_30",
    ];

    private static readonly string[] Categories =
    [
        "ADULT", "BABY", "FC_PROVIDED", "FRAGILE", "GRANULAR", "HANGER", "LIQUID", "PERFORATED", "SET", "SHARP", "SMALL", "TEXTILE",
        "UNKNOWN", "NONE",
    ];

    private static readonly string[] PrepTypes =
    [
        "ITEM_BLACK_SHRINKWRAP", "ITEM_BLANKSTK", "ITEM_BOXING", "ITEM_BUBBLEWRAP", "ITEM_CAP_SEALING", "ITEM_DEBUNDLE",
        "ITEM_HANG_GARMENT", "ITEM_LABELING", "ITEM_NO_PREP", "ITEM_POLYBAGGING", "ITEM_RMOVHANG", "ITEM_SETCREAT", "ITEM_SETSTK",
        "ITEM_SIOC", "ITEM_SUFFOSTK", "ITEM_TAPING",
    ];

    public IEnumerable<IServiceOperation> All() =>
    [
        new InboundOperation("createMarketplaceItemLabels", "POST", "/items/labels", UsagePlan.Standard, CreateLabels),
        new InboundOperation("listPrepDetails", "GET", Preps, InboundOperation.Write, ListPreps),
        new InboundOperation(ChangeTable.SetPrepDetails, "POST", Preps, UsagePlan.Standard, SetPreps),
    ];

    private static byte[] CreateLabels(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.CreateMarketplaceItemLabelsRequest, BodyMembers.Labels);
        Values.OneOf(request.LabelType, "LabelType", LabelTypes);
        Values.OneOf(request.PageType, "PageType", PageTypes);
        var quantities = request.MskuQuantities!;
        BodyValues.Count(quantities.Count, MostSkus, "MskuQuantities");
        BodyValues.Count(quantities.Sum(each => (long)each.Quantity!.Value), MostCopies, "MskuQuantities");
        var labels = quantities.ConvertAll(each => Label(Product(call, request.MarketplaceId!, each.Msku!), each.Quantity));
        var response = new CreateMarketplaceItemLabelsResponse
        {
            DocumentDownloads =
            [
                new DocumentDownload
                {
                    Uri = DocumentLinks.Create(call, labels),
                    DownloadType = "URL",
                    Expiration = call.Session.Now + DocumentTable.Life,
                },
            ],
        };
        return JsonBody.Write(response, InboundJsonContext.Default.CreateMarketplaceItemLabelsResponse);
    }

    private static byte[] ListPreps(OperationCall call)
    {
        var marketplaceId = call.RequiredMarketplace().MarketplaceId;
        var skus = call.Required("mskus").Split(',');
        BodyValues.Count(skus.Length, MostSkus, "Mskus");
        var response = new ListPrepDetailsResponse
        {
            MskuPrepDetails = [.. skus.Select(sku => ToWire(Prep(call, marketplaceId, sku)))],
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListPrepDetailsResponse);
    }

    private byte[] SetPreps(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.SetPrepDetailsRequest, BodyMembers.Prep);
        var details = request.MskuPrepDetails!;
        BodyValues.Count(details.Count, MostSkus, "MskuPrepDetails");
        foreach (var detail in details)
        {
            Product(call, request.MarketplaceId!, detail.Msku!);
            Values.OneOf(detail.PrepCategory, "PrepCategory", Categories);
            detail.PrepTypes!.ForEach(type => Values.OneOf(type, "PrepTypes", PrepTypes));
        }

        var argument = new ChangeArgument
        {
            MarketplaceId = request.MarketplaceId,
            Preps = details.ConvertAll(detail => new PrepDetail
            {
                Sku = detail.Msku!,
                Category = detail.PrepCategory!,
                Types = detail.PrepTypes!,
            }),
        };
        return calls.Start(call, planId: null, ChangeTable.SetPrepDetails, argument);
    }

    private static Product Product(OperationCall call, string marketplaceId, string sku) =>
        ProductTable.Find(call.Session, marketplaceId, sku) ?? throw ServiceErrors.Inbound(InboundTexts.NoSku);

    private static PrepDetail Prep(OperationCall call, string marketplaceId, string sku) =>
        PrepTable.Find(call.Session, marketplaceId, Product(call, marketplaceId, sku).SellerSku);

    private static MskuPrepDetail ToWire(PrepDetail prep) => new()
    {
        Msku = prep.Sku,
        PrepCategory = prep.Category,
        PrepTypes = [.. prep.Types],
    };

    private static LabelText Label(Product product, int? quantity)
    {
        BodyValues.Range(quantity, 1, MostCopies, "Quantity");
        return new LabelText
        {
            Barcode = product.FnSku,
            Lines = [product.Name, "New", "SKU " + product.SellerSku],
            Copies = quantity!.Value,
        };
    }
}
