namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of an inbound plan. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: InboundPlan, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class InboundPlanStatuses
{
    public const string Active = "ACTIVE";
    public const string Voided = "VOIDED";
    public const string Shipped = "SHIPPED";
    public const string Errored = "ERRORED";

    private static readonly KnownValueTable Values = new(
        (Active, "Being worked on."),
        (Voided, "Canceled."),
        (Shipped, "All shipments have left."),
        (Errored, "Could not be created."));

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
