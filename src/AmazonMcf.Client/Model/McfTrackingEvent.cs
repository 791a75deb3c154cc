namespace AmazonMcf.Model;

/// <summary>A tracking event of a package.</summary>
public sealed class McfTrackingEvent
{
    /// <summary>When the event happened, in UTC.</summary>
    public DateTime? EventDate { get; set; }

    /// <summary>Where the event happened.</summary>
    public McfTrackingAddress? EventAddress { get; set; }

    /// <summary>The event code; see <c>KnownValues.EventCodes</c>. Unknown codes are kept unchanged.</summary>
    public string? EventCode { get; set; }

    /// <summary>The service's description of the event.</summary>
    public string? EventDescription { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{EventDate:yyyy-MM-dd HH:mm} {EventDescription ?? EventCode}");
}
