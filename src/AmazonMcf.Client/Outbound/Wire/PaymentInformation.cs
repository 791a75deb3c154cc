using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A payment of the buyer (India). Source: PaymentInformation, Fulfillment Outbound 2020-07-01.</summary>
public sealed class PaymentInformation
{
    /// <summary>Id of the payment.</summary>
    public string? PaymentTransactionId { get; set; }

    /// <summary>Way of paying, in free words.</summary>
    public string? PaymentMode { get; set; }

    /// <summary>When it was paid (UTC).</summary>
    public DateTime? PaymentDate { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
