using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Proof that a parcel was handed over. Source: DeliveryInformation, Fulfillment Outbound 2020-07-01.</summary>
public sealed class DeliveryInformation
{
    /// <summary>Pictures and papers of the handover.</summary>
    public IList<DeliveryDocument>? DeliveryDocumentList { get; set; }

    /// <summary>Where the parcel was left.</summary>
    public DropOffLocation? DropOffLocation { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
