namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Why a previewed order cannot be fulfilled. Amazon may add values at any time.
/// <see cref="Description"/> describes each value.
/// Source: FulfillmentPreview and UnfulfillablePreviewItem, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class UnfulfillableReasons
{
    public const string InventoryUnavailable = "InventoryUnavailable";
    public const string NoDeliveryOption = "NoDeliveryOption";
    public const string DeliverySpeedUnavailable = "DeliverySLAUnavailable";
    public const string InvalidDestinationAddress = "InvalidDestinationAddress";

    private static readonly KnownValueTable Values = new(
        (InventoryUnavailable, "Not enough inventory."),
        (NoDeliveryOption, "No carrier delivers these items to the address."),
        (DeliverySpeedUnavailable, "The speed is not available for the address."),
        (InvalidDestinationAddress, "The address is not valid."));

    /// <summary>All known values.</summary>
    public static IReadOnlyList<string> All => Values.All;

    /// <summary>Describes a value.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>One sentence; null if the value is unknown.</returns>
    public static string? Description(string? value) => Values.Description(value);

    /// <summary>Converts a known value to its documented spelling.</summary>
    /// <param name="value">The value; case and underscores are ignored.</param>
    /// <returns>The documented spelling; an unknown value is returned unchanged.</returns>
    public static string? Normalize(string? value) => Values.Normalize(value);
}
