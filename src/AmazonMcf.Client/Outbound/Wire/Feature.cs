using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>An extra service, such as plain packaging. Source: Feature, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Feature
{
    /// <summary>Its name. Known values: <c>FeatureNames</c>.</summary>
    public string? FeatureName { get; set; }

    /// <summary>What it does.</summary>
    public string? FeatureDescription { get; set; }

    /// <summary>Whether this seller may use it.</summary>
    public bool? SellerEligible { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
