namespace AmazonMcf.Reporting;

/// <summary>Orders received on one day.</summary>
public sealed class McfReportDay
{
    /// <summary>The day, in the time zone of the report.</summary>
    public DateTime Date { get; init; }

    /// <summary>Orders received.</summary>
    public int OrderCount { get; init; }

    /// <summary>Units ordered.</summary>
    public long UnitCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Date:yyyy-MM-dd}: {OrderCount}");
}
