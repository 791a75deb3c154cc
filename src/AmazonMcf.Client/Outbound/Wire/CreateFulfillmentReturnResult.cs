using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// What became of a request for a return. Source: CreateFulfillmentReturnResult, Fulfillment Outbound 2020-07-01.
/// </summary>
public sealed class CreateFulfillmentReturnResult
{
    /// <summary>The units that may come back.</summary>
    public IList<ReturnItem>? ReturnItems { get; set; }

    /// <summary>The units that may not, with the reason.</summary>
    public IList<InvalidReturnItem>? InvalidReturnItems { get; set; }

    /// <summary>Where the accepted units go.</summary>
    public IList<ReturnAuthorization>? ReturnAuthorizations { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
