namespace AmazonMcf.Model;

/// <summary>
/// What a change to the content of a shipment costs. Source: ContentUpdatePreview of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundContentPreview : McfSellerObject
{
    /// <summary>The inbound plan.</summary>
    public string? InboundPlanId { get; set; }

    /// <summary>The shipment.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The id of the preview.</summary>
    public string? ContentUpdatePreviewId { get; set; }

    /// <summary>When the preview expires, in UTC.</summary>
    public DateTime? Expiration { get; set; }

    /// <summary>The transport with the new content, and its price.</summary>
    public McfInboundTransportOption? Transport { get; set; }

    /// <summary>The complete new content of the shipment.</summary>
    public IReadOnlyList<McfInboundRequestItem> Items { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundRequestItem>([]);

    /// <summary>The complete new boxes of the shipment.</summary>
    public IReadOnlyList<McfInboundPackage> Boxes { get; set => field = Readable.List(value); } = Readable.List<McfInboundPackage>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    internal override IEnumerable<McfSellerObject> Parts => Transport is null ? [] : [Transport];

    /// <inheritdoc />
    public override string ToString() => $"{ContentUpdatePreviewId} ({Transport?.Cost})";
}
