namespace AmazonMcf.Model;

/// <summary>A place where a parcel may be left or was left.</summary>
public sealed class McfDropOffLocation
{
    /// <summary>The kind of place, for example <c>FRONT_DOOR</c>.</summary>
    public string? Type { get; set; }

    /// <summary>
    /// What the kind needs: <c>neighborName</c> and <c>houseNumber</c> for <c>FALLBACK_NEIGHBOR_DELIVERY</c>, <c>recipientName</c> for
    /// <c>RECEPTIONIST</c>. Personal data.
    /// </summary>
    public IDictionary<string, string>? Attributes { get; set; }
}
