using System.Text.Json;

namespace AmazonMcf.Inbound.V20240320;

/// <summary>What every response of success has.</summary>
internal interface IInboundResponse
{
    /// <summary>Members that the description of the API does not have.</summary>
    IDictionary<string, JsonElement>? AdditionalData { get; }
}
