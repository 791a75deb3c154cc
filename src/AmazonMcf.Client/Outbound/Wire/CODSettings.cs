using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// Sums the driver collects in cash (cash on delivery; Japan). Source: CODSettings, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class CODSettings
{
    /// <summary>Whether the parcel is handed over against cash.</summary>
    public bool? IsCodRequired { get; set; }

    /// <summary>Surcharge for paying in cash.</summary>
    public Money? CodCharge { get; set; }

    /// <summary>Tax contained in the surcharge for paying in cash.</summary>
    public Money? CodChargeTax { get; set; }

    /// <summary>Postage the recipient pays.</summary>
    public Money? ShippingCharge { get; set; }

    /// <summary>Tax contained in the postage.</summary>
    public Money? ShippingChargeTax { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
