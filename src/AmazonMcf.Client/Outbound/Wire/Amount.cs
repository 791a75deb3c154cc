using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A count of goods; the number travels as text. Source: Amount, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Amount
{
    /// <summary>What is counted: <c>Eaches</c>.</summary>
    public string? UnitOfMeasure { get; set; }

    /// <summary>How many.</summary>
    [JsonConverter(typeof(DecimalTextConverter))]
    public decimal? Value { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
