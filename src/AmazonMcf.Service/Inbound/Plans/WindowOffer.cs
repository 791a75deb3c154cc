namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An option of when a shipment is delivered.</summary>
internal sealed class WindowOffer
{
    public const string Available = "AVAILABLE";
    public const string Congested = "CONGESTED";
    public const string Blocked = "BLOCKED";
    public const string Discounted = "DISCOUNTED";

    public string Id { get; set; } = "";

    public DateTime Start { get; set; }

    public DateTime End { get; set; }

    public DateTime ValidUntil { get; set; }

    public string Availability { get; set; } = Available;
}
