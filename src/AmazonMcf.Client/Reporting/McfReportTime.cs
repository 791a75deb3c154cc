namespace AmazonMcf.Reporting;

/// <summary>How long something took in a group of shipments or parcels, to the hour.</summary>
public sealed class McfReportTime
{
    /// <summary>The group: a shipping speed or a carrier.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many were measured.</summary>
    public int Count { get; init; }

    /// <summary>Half of them took no longer.</summary>
    public TimeSpan Median { get; init; }

    /// <summary>Nine of ten took no longer.</summary>
    public TimeSpan Percentile90 { get; init; }

    /// <summary>The longest.</summary>
    public TimeSpan Longest { get; init; }

    /// <summary>How they spread: bands of equal width from zero on, the last one open.</summary>
    public IReadOnlyList<McfReportBand> Bands { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Name}: {Count}");
}
