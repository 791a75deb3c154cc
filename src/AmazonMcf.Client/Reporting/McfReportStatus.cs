namespace AmazonMcf.Reporting;

/// <summary>How many orders have a status.</summary>
public sealed class McfReportStatus
{
    /// <summary>The status, as orders carry it.</summary>
    public string Status { get; init; } = "";

    /// <summary>Orders with it.</summary>
    public int OrderCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Status}: {OrderCount}");
}
