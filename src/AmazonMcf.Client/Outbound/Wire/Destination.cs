using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Where a shopper is: an address or an IP address. Source: Destination, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Destination
{
    /// <summary>The address, as much of it as is known.</summary>
    public VariablePrecisionAddress? DeliveryAddress { get; set; }

    /// <summary>The shopper's IP address, in place of a postal one. Personal data.</summary>
    public string? IpAddress { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
