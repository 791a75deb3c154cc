namespace AmazonMcf.Reporting;

/// <summary>A range of a distribution.</summary>
public sealed class McfReportBand
{
    /// <summary>The start, inclusive.</summary>
    public string From { get; init; } = TimeSpan.Zero.ToString();

    /// <summary>The end, exclusive; null for the last range, which has no end.</summary>
    public string? To { get; init; }

    /// <summary>The number of values in the range.</summary>
    public int Count { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{From}: {Count}");
}
