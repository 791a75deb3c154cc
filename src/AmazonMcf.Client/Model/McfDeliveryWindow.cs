using System.Globalization;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Model;

/// <summary>A window of a scheduled delivery, as offered by a preview. Japan only.</summary>
public sealed class McfDeliveryWindow
{
    /// <summary>The start, in UTC. It must equal the start of an offered window to the second.</summary>
    public DateTime? StartDate { get; set; }

    /// <summary>The end, in UTC. It must equal the end of the same offered window.</summary>
    public DateTime? EndDate { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Utc(StartDate)}Z - {Utc(EndDate)}Z";

    // A time that a user set may be local.
    private static string? Utc(DateTime? time) =>
        time is { } value ? IsoTime.ToUtc(value).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
