namespace SellingPartner.Http;

/// <summary>Where a transport sends its requests, and as whom it introduces itself.</summary>
/// <param name="Endpoint">The root of the API.</param>
/// <param name="UserAgent">The User-Agent header.</param>
internal sealed record TransportSettings(Uri Endpoint, string UserAgent);
