using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>An amount in a currency; the amount travels as text. Source: Money, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Money
{
    /// <summary>Currency: three letters after ISO 4217.</summary>
    public string? CurrencyCode { get; set; }

    /// <summary>Amount in units of the currency.</summary>
    [JsonConverter(typeof(DecimalTextConverter))]
    public decimal? Value { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
