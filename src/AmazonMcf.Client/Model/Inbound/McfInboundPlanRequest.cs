namespace AmazonMcf.Model;

/// <summary>A new inbound plan: the units to send in and where they are shipped from.</summary>
public sealed class McfInboundPlanRequest
{
    /// <summary>
    /// The name of the plan, at most 27 characters. A suffix that makes it unique is added when the plan is created, unless the name
    /// already ends with such a suffix. Default: <c>Plan</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The marketplace. Default: the connection's marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>Where the units are shipped from.</summary>
    public McfInboundAddress? SourceAddress { get; set; }

    /// <summary>The SKUs with their quantities, 1 to 2000.</summary>
    public IReadOnlyList<McfInboundRequestItem> Items { get; set => field = Readable.List(value); } =
        Readable.List<McfInboundRequestItem>([]);
}
