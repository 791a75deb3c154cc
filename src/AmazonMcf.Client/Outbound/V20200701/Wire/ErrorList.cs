using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>
/// The envelope of a rejection, whatever the operation. Source: every operation, Fulfillment Outbound 2020-07-01.
/// </summary>
internal sealed class ErrorList
{
    /// <summary>The errors.</summary>
    public List<Error>? Errors { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
