using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Why a unit may not come back. Source: InvalidItemReason, Fulfillment Outbound 2020-07-01.</summary>
public sealed class InvalidItemReason
{
    /// <summary>The reason in one word. Known values: <c>InvalidItemReasonCodes</c>.</summary>
    public string? InvalidItemReasonCode { get; set; }

    /// <summary>The reason in a sentence.</summary>
    public string? Description { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
