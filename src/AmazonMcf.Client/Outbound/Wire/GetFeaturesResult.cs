using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The extra services of a marketplace. Source: GetFeaturesResult, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetFeaturesResult
{
    /// <summary>The services.</summary>
    public IList<Feature>? Features { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
