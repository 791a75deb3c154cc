namespace AmazonMcf.Model;

/// <summary>A time range. Source: DateRange of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfDateRange
{
    /// <summary>The start, in UTC.</summary>
    public DateTime? Earliest { get; set; }

    /// <summary>The end, in UTC.</summary>
    public DateTime? Latest { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Earliest:yyyy-MM-dd HH:mm} - {Latest:yyyy-MM-dd HH:mm}");
}
