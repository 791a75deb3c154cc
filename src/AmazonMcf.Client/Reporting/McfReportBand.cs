namespace AmazonMcf.Reporting;

/// <summary>A band of a spread.</summary>
public sealed class McfReportBand
{
    /// <summary>The start; belongs to the band.</summary>
    public TimeSpan From { get; init; }

    /// <summary>The end; belongs to the next band. Null for the last band, which is open.</summary>
    public TimeSpan? To { get; init; }

    /// <summary>How many fell into it.</summary>
    public int Count { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{From.TotalHours} h: {Count}");
}
