namespace AmazonMcf.Model;

/// <summary>A location where a parcel may be left or was left.</summary>
public sealed class McfDropOffLocation
{
    /// <summary>The type of location, for example <c>FRONT_DOOR</c>; see <c>KnownValues.DropOffLocationTypes</c>.</summary>
    public string? Type { get; set; }

    /// <summary>
    /// Attributes that the type requires: <c>neighborName</c> and <c>houseNumber</c> for <c>FALLBACK_NEIGHBOR_DELIVERY</c>,
    /// <c>recipientName</c> for <c>RECEPTIONIST</c>. Personal data.
    /// </summary>
    public McfDictionary? Attributes { get; set; }

    /// <inheritdoc />
    public override string ToString() => Attributes is { Count: > 0 } ? $"{Type} ({Attributes})" : Type ?? "";
}
