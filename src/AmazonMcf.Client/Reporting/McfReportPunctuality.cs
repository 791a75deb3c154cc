namespace AmazonMcf.Reporting;

/// <summary>On-time performance of a group. Estimates can change; the report uses the latest ones.</summary>
public sealed class McfReportPunctuality
{
    /// <summary>The group: a shipping speed or a carrier.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number completed by the estimated time.</summary>
    public int OnTime { get; init; }

    /// <summary>The number completed after the estimated time.</summary>
    public int Late { get; init; }

    /// <summary>The number not completed although the estimated time has passed.</summary>
    public int Overdue { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Name}: {OnTime} on time, {Late} late, {Overdue} overdue");
}
