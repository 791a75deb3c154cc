namespace AmazonMcf.Reporting;

/// <summary>How a group kept to its estimates. Estimates move; what counts is the one the service tells when the report is made.</summary>
public sealed class McfReportPunctuality
{
    /// <summary>The group: a shipping speed or a carrier.</summary>
    public string Name { get; init; } = "";

    /// <summary>Done by the estimated moment.</summary>
    public int OnTime { get; init; }

    /// <summary>Done later than estimated.</summary>
    public int Late { get; init; }

    /// <summary>Not done yet, and the estimated moment is over.</summary>
    public int Overdue { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Name}: {OnTime} on time, {Late} late, {Overdue} overdue");
}
