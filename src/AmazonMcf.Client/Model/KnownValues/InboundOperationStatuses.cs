namespace AmazonMcf.Model.KnownValues;

/// <summary>
/// Status of an operation that the service completes after its response. Amazon may add values at any time.
/// <see cref="Description"/> describes each value. Source: OperationStatus, Fulfillment Inbound 2024-03-20.
/// </summary>
public static class InboundOperationStatuses
{
    public const string InProgress = "IN_PROGRESS";
    public const string Success = "SUCCESS";
    public const string Failed = "FAILED";

    private static readonly KnownValueTable Values = new(
        (InProgress, "Not completed."),
        (Success, "Completed."),
        (Failed, "Ended without effect."));

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
