namespace AmazonMcf.Model;

/// <summary>Something that happened to a package.</summary>
public sealed class McfTrackingEvent
{
    /// <summary>When, in UTC.</summary>
    public DateTime? EventDate { get; set; }

    /// <summary>Where.</summary>
    public McfTrackingAddress? EventAddress { get; set; }

    /// <summary>What, as a code: see <c>KnownValues.EventCodes</c>. Unknown codes pass through.</summary>
    public string? EventCode { get; set; }

    /// <summary>What, as a sentence of the service.</summary>
    public string? EventDescription { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{EventDate:yyyy-MM-dd HH:mm} {EventDescription ?? EventCode}");
}
