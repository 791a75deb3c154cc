using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>Durations in a group of shipments or parcels, to the hour.</summary>
public sealed class McfReportTime
{
    /// <summary>The group: a shipping speed or a carrier.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number of measurements.</summary>
    public int Count { get; init; }

    /// <summary>The median, for example <c>1.12:00:00</c>.</summary>
    public string Median { get; init; } = "";

    /// <summary>The 90th percentile.</summary>
    public string Percentile90 { get; init; } = "";

    /// <summary>The maximum.</summary>
    public string Longest { get; init; } = "";

    /// <summary>The distribution: ranges of equal width from zero; the last one has no end.</summary>
    public IReadOnlyList<McfReportBand> Bands { get; init => field = Readable.List(value); } = Readable.List<McfReportBand>([]);

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Name}: {Count}");
}
