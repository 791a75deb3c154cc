using SellingPartner.Errors;

namespace SellingPartner.Http;

/// <summary>
/// An attempt ended without a response. Passes from the handler that sends to those that decide about it, and never leaves the chain.
/// </summary>
/// <param name="outcome">The outcome of the attempt.</param>
internal sealed class NoResponseException(ApiOutcome outcome) : HttpRequestException(outcome.FailureText, outcome.Cause)
{
    /// <summary>The outcome of the attempt.</summary>
    public ApiOutcome Outcome => outcome;
}
