using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Where goods set out. Source: Origin, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Origin
{
    /// <summary>Country: two letters after ISO 3166-1.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
