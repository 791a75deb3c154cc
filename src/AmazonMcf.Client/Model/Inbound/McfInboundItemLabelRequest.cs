namespace AmazonMcf.Model;

/// <summary>Labels for units. Source: CreateMarketplaceItemLabelsRequest of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundItemLabelRequest
{
    /// <summary>The marketplace. Default: the connection's marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The SKUs with the number of labels: at most 10,000 for each of any number of SKUs.</summary>
    public IReadOnlyList<McfInboundRequestItem> Items { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundRequestItem>([]);

    /// <summary>The page; see <c>KnownValues.ItemLabelPages</c>. Default: <c>Letter_30</c>. Not used for thermal printers.</summary>
    public string PageType { get; set; } = KnownValues.ItemLabelPages.Letter30;

    /// <summary>Whether the labels are for a thermal printer. Default: false.</summary>
    public bool IsThermal { get; set; }

    /// <summary>The width of a thermal label in millimeters, 25 to 100.</summary>
    public decimal? Width { get; set; }

    /// <summary>The height of a thermal label in millimeters, 25 to 100.</summary>
    public decimal? Height { get; set; }

    /// <summary>The language, for example <c>en_US</c>. Default: the language of the marketplace.</summary>
    public string? LocaleCode { get; set; }
}
