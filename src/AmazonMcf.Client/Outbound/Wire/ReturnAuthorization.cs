using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Permission to send units back to a warehouse. Source: ReturnAuthorization, Fulfillment Outbound 2020-07-01.</summary>
public sealed class ReturnAuthorization
{
    /// <summary>Id that links units to this permission.</summary>
    public string? ReturnAuthorizationId { get; set; }

    /// <summary>Code of the warehouse.</summary>
    public string? FulfillmentCenterId { get; set; }

    /// <summary>Where the units go.</summary>
    public Address? ReturnToAddress { get; set; }

    /// <summary>Amazon's number on the return label.</summary>
    public string? AmazonRmaId { get; set; }

    /// <summary>Page with the label to print; it carries no postage.</summary>
    [JsonPropertyName("rmaPageURL")]
    public string? RmaPageUrl { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
