using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A place where a parcel is left. Source: DropOffLocation, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DropOffLocation
{
    /// <summary>The kind of place. Known values: <c>DropOffLocationTypes</c>.</summary>
    public string? Type { get; set; }

    /// <summary>
    /// Particulars of the place: a neighbour's <c>neighborName</c> and <c>houseNumber</c>, a receptionist's
    /// <c>recipientName</c>.
    /// </summary>
    public IDictionary<string, string>? Attributes { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
