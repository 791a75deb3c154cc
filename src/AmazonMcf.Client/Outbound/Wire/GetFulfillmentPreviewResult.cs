using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The previews. Source: GetFulfillmentPreviewResult, Fulfillment Outbound 2020-07-01.</summary>
public sealed class GetFulfillmentPreviewResult
{
    /// <summary>One entry a speed, and another where cash on delivery was asked for.</summary>
    public IList<FulfillmentPreview>? FulfillmentPreviews { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
