namespace AmazonMcf.Reporting;

/// <summary>The number of orders with a status.</summary>
public sealed class McfReportStatus
{
    /// <summary>The status; see <c>KnownValues.FulfillmentOrderStatuses</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>The number of orders.</summary>
    public int OrderCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Status}: {OrderCount}");
}
