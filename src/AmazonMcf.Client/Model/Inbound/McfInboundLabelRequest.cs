namespace AmazonMcf.Model;

/// <summary>Which labels of a shipment are printed, and how. Source: getLabels of Fulfillment Inbound v0.</summary>
public sealed class McfInboundLabelRequest
{
    /// <summary>The id on labels and in Seller Central, for example <c>FBA15DJ8K474</c>.</summary>
    public string? ShipmentConfirmationId { get; set; }

    /// <summary>The page; see <c>KnownValues.InboundLabelPages</c>. Default: <c>PackageLabel_Plain_Paper</c>.</summary>
    public string PageType { get; set; } = KnownValues.InboundLabelPages.PlainPaper;

    /// <summary>Whether the labels of pallets are printed. Default: false, those of boxes.</summary>
    public bool IsPallet { get; set; }

    /// <summary>The ids of the boxes; at most 999. Default: empty, all boxes.</summary>
    public IReadOnlyList<string> BoxIds { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>The number of boxes, for shipments without box content; null for all.</summary>
    public int? NumberOfPackages { get; set; }

    /// <summary>The number of pallets; required for the labels of pallets.</summary>
    public int? NumberOfPallets { get; set; }

    /// <summary>
    /// The number of labels in the document, at most 1000; required for freight with the seller's own carrier. Default: all.
    /// </summary>
    public int? PageSize { get; set; }

    /// <summary>The index of the first label in the document, with <see cref="PageSize"/>. Default: 0.</summary>
    public int? PageStartIndex { get; set; }
}
