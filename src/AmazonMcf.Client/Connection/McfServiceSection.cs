namespace AmazonMcf.Connection;

/// <summary>The sections of the service that can be checked, as text.</summary>
public static class McfServiceSection
{
    /// <summary>Orders, previews, tracking and returns.</summary>
    public const string Outbound = nameof(Outbound);

    /// <summary>The inventory.</summary>
    public const string Inventory = nameof(Inventory);

    /// <summary>Inbound plans and shipments.</summary>
    public const string Inbound = nameof(Inbound);

    /// <summary>All sections.</summary>
    public static IReadOnlyList<string> All { get; } = [Outbound, Inventory, Inbound];
}
