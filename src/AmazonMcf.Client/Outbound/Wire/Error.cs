using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>One objection of the service. Source: Error, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Error
{
    /// <summary>Kind of the failure in one word, for example <c>InvalidInput</c>.</summary>
    public string? Code { get; set; }

    /// <summary>The failure in a sentence.</summary>
    public string? Message { get; set; }

    /// <summary>Additional hints; often an empty text.</summary>
    public string? Details { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
