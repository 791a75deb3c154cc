namespace AmazonMcf.Model;

/// <summary>A window for a scheduled delivery, as a preview offered it; Japan only.</summary>
public sealed class McfDeliveryWindow
{
    /// <summary>The start, in UTC. It must equal the start of an offered window to the second.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The end, in UTC. It must equal the end of the same offered window.</summary>
    public DateTime? EndDate { get; set; }
}
