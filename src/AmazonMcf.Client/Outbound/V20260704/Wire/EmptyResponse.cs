using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.V20260704.Wire;

/// <summary>A response with status 204: it has no body. Source: updateOrderStatus and updatePackage.</summary>
internal sealed class EmptyResponse : IFulfillmentResponse
{
    /// <summary>The response without a body.</summary>
    public static EmptyResponse Instance { get; } = new();

    /// <summary>Members the type does not have, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
