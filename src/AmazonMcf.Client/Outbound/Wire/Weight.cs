using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A weight; the number travels as text. Source: Weight, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Weight
{
    /// <summary>Unit of the weight. Known values: <c>WeightUnits</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>The number.</summary>
    public string? Value { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
