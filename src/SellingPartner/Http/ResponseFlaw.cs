using SellingPartner.Errors;

namespace SellingPartner.Http;

/// <summary>What keeps a response of success from being the response to its request.</summary>
/// <param name="Text">The flaw, as the object of a sentence.</param>
/// <param name="Errors">The errors that the response lists.</param>
internal sealed record ResponseFlaw(string Text, IReadOnlyList<ServiceError> Errors)
{
    /// <summary>A response that lacks its result.</summary>
    public static ResponseFlaw NoContent { get; } = new("no content", []);

    /// <summary>A response that belongs to another request.</summary>
    public static ResponseFlaw OtherRequest { get; } = new("the content of a different request", []) { IsOfAnotherRequest = true };

    /// <summary>Whether the response has the content of another request. Default: false.</summary>
    public bool IsOfAnotherRequest { get; init; }
}
