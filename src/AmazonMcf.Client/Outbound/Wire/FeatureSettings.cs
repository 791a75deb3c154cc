using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A wish about an extra service. Source: FeatureSettings, Fulfillment Outbound 2020-07-01.</summary>
public sealed class FeatureSettings
{
    /// <summary>The service. Known values: <c>FeatureNames</c>.</summary>
    public string? FeatureName { get; set; }

    /// <summary>How strong the wish is. Known values: <c>FeatureFulfillmentPolicies</c>.</summary>
    public string? FeatureFulfillmentPolicy { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
