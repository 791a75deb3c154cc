using System.Text.Json.Serialization.Metadata;

namespace SellingPartner.Http;

/// <summary>What a response of success must be.</summary>
/// <param name="Type">The type of its body.</param>
/// <param name="FindFlaw">Finds what keeps it from being the response to the request; null when nothing does.</param>
internal sealed record ResponseForm(JsonTypeInfo Type, Func<object, ResponseHead, ResponseFlaw?> FindFlaw)
{
    /// <summary>The value of a success without a body; null where a body is required.</summary>
    public object? Empty { get; init; }
}
