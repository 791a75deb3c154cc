namespace AmazonMcf.Reporting;

/// <summary>Durations in a group of shipments or parcels, to the hour.</summary>
public sealed class McfReportTime
{
    /// <summary>The group: a shipping speed or a carrier.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number of measurements.</summary>
    public int Count { get; init; }

    /// <summary>The median.</summary>
    public TimeSpan Median { get; init; }

    /// <summary>The 90th percentile.</summary>
    public TimeSpan Percentile90 { get; init; }

    /// <summary>The maximum.</summary>
    public TimeSpan Longest { get; init; }

    /// <summary>The distribution: ranges of equal width from zero; the last one has no end.</summary>
    public IReadOnlyList<McfReportBand> Bands { get; init; } = [];

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Name}: {Count}");
}
