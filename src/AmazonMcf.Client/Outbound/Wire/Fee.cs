using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A part of the price of fulfilment. Source: Fee, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Fee
{
    /// <summary>What the fee is for. Known values: <c>FeeNames</c>.</summary>
    public string? Name { get; set; }

    /// <summary>How much it is.</summary>
    public Money? Amount { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
