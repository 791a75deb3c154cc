using System.Text.Json;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>A successful response of the API. It has no envelope: its members are the result.</summary>
internal interface IFulfillmentResponse
{
    /// <summary>Members that the description of the API does not have.</summary>
    IDictionary<string, JsonElement>? AdditionalData { get; }
}
