namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Whose carrier transports a shipment. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: TransportationOption, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class ShippingSolutions
{
    public const string AmazonPartneredCarrier = "AMAZON_PARTNERED_CARRIER";
    public const string UseYourOwnCarrier = "USE_YOUR_OWN_CARRIER";

    private static readonly KnownValueTable Values = new(
        (AmazonPartneredCarrier, "A carrier of Amazon's program, charged to the seller by Amazon."),
        (UseYourOwnCarrier, "The seller's carrier."));

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
