namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An option of how to place a plan in fulfillment centers.</summary>
internal sealed class PlacementOffer
{
    public string Id { get; set; } = "";

    public string Status { get; set; } = OptionStatuses.Offered;

    public DateTime Expiration { get; set; }

    /// <summary>The fee for placing the units this way; zero for none.</summary>
    public decimal Fee { get; set; }

    /// <summary>The discount on fulfillment fees for placing the units this way; zero for none.</summary>
    public decimal Discount { get; set; }

    public List<string> ShipmentIds { get; set; } = [];

    /// <summary>The status at a moment.</summary>
    public string StatusAt(DateTime now) =>
        Status == OptionStatuses.Offered && now >= Expiration ? OptionStatuses.Expired : Status;
}
