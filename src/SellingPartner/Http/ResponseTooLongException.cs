namespace SellingPartner.Http;

/// <summary>A response is longer than any response can be. Damaged content is a different failure.</summary>
/// <param name="limit">The limit, in bytes.</param>
internal sealed class ResponseTooLongException(long limit)
    : Exception(FormattableString.Invariant($"The response is longer than {limit} bytes, which no response of this service can be."));
