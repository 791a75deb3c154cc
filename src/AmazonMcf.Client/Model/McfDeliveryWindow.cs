namespace AmazonMcf.Model;

/// <summary>A window of a scheduled delivery, as offered by a preview. Japan only.</summary>
public sealed class McfDeliveryWindow
{
    /// <summary>The start, in UTC. It must equal the start of an offered window to the second.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The end, in UTC. It must equal the end of the same offered window.</summary>
    public DateTime? EndDate { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{StartDate:yyyy-MM-dd HH:mm}Z - {EndDate:yyyy-MM-dd HH:mm}Z");
}
