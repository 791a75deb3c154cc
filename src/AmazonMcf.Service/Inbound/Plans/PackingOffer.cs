namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An option of how to pack a plan.</summary>
internal sealed class PackingOffer
{
    public string Id { get; set; } = "";

    public string Status { get; set; } = OptionStatuses.Offered;

    public DateTime Expiration { get; set; }

    /// <summary>The discount for packing this way; zero for none.</summary>
    public decimal Discount { get; set; }

    public List<PackingGroup> Groups { get; set; } = [];

    /// <summary>The status at a moment.</summary>
    public string StatusAt(DateTime now) =>
        Status == OptionStatuses.Offered && now >= Expiration ? OptionStatuses.Expired : Status;
}
