namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Whom a carrier asks.</summary>
internal sealed class InboundContact
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }
}
