namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An address that goods are sent from.</summary>
internal sealed class InboundAddress
{
    public string? Name { get; set; }

    public string? Company { get; set; }

    public string? Line1 { get; set; }

    public string? Line2 { get; set; }

    public string? City { get; set; }

    public string? District { get; set; }

    public string? State { get; set; }

    public string? PostalCode { get; set; }

    public string? Country { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }
}
