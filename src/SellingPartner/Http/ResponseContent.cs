using System.Net;
using SellingPartner.Errors;

namespace SellingPartner.Http;

/// <summary>
/// The content of a response whose body was read and checked within its attempt: carries the result, so that it is not parsed again.
/// </summary>
/// <param name="outcome">The outcome of the attempt.</param>
internal sealed class ResponseContent(ApiOutcome outcome) : HttpContent
{
    /// <summary>The outcome of the attempt.</summary>
    public ApiOutcome Outcome => outcome;

    /// <summary>The outcome that a response of the chain carries.</summary>
    public static ApiOutcome OutcomeOf(HttpResponseMessage response) => ((ResponseContent)response.Content).Outcome;

    // The body was read already.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    // Content of length 0 would count as no response.
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
