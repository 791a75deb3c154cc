namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Why a preview cannot be filled. New values may appear at any time.
/// Source: FulfillmentPreview and UnfulfillablePreviewItem, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class UnfulfillableReasons
{
    /// <summary>Too little stock.</summary>
    public const string InventoryUnavailable = "InventoryUnavailable";

    /// <summary>Nobody carries these goods there.</summary>
    public const string NoDeliveryOption = "NoDeliveryOption";

    /// <summary>The speed is not offered there.</summary>
    public const string DeliverySpeedUnavailable = "DeliverySLAUnavailable";

    /// <summary>The address cannot be used.</summary>
    public const string InvalidDestinationAddress = "InvalidDestinationAddress";

    private static readonly KnownValueTable Values = new(
        (InventoryUnavailable, "Too little stock."),
        (NoDeliveryOption, "Nobody carries these goods there."),
        (DeliverySpeedUnavailable, "The speed is not offered there."),
        (InvalidDestinationAddress, "The address cannot be used."));

    /// <summary>Every value known so far, in a sensible order.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>What a value means, in one sentence.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The sentence; null for a value not known.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Brings a known value into its documented spelling; anything else passes through.</summary>
    /// <param name="value">The value, in any spelling.</param>
    /// <returns>The documented spelling, or the value untouched.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
