using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A reason a return may have. Source: ReasonCodeDetails, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ReasonCodeDetails
{
    /// <summary>The code to send with a return.</summary>
    public string? ReturnReasonCode { get; set; }

    /// <summary>The reason in English.</summary>
    public string? Description { get; set; }

    /// <summary>The reason in the language asked for.</summary>
    public string? TranslatedDescription { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
