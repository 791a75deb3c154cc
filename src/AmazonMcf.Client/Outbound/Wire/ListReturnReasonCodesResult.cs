using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>The reasons a return may have. Source: ListReturnReasonCodesResult, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ListReturnReasonCodesResult
{
    /// <summary>The reasons.</summary>
    public IList<ReasonCodeDetails>? ReasonCodeDetails { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
