namespace AmazonMcf.Service.Login;

/// <summary>Why no token is handed out, after OAuth 2.0.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Error">The kind in one word.</param>
/// <param name="Description">The reason in a sentence.</param>
internal sealed record LoginError(int Status, string Error, string Description)
{
    public static LoginError InvalidClient { get; } = new(401, "invalid_client", "Client authentication failed");

    public static LoginError UnsupportedGrantType { get; } = new(
        400, "unsupported_grant_type", "The authorization grant type is not supported by the authorization server");

    public static LoginError InvalidScope { get; } = new(400, "invalid_scope", "The requested scope is invalid or unknown");

    public static LoginError InvalidGrant(string parameter) =>
        new(400, "invalid_grant", $"The request has an invalid grant parameter : {parameter}");

    public static LoginError InvalidRequest(string parameter) =>
        new(400, "invalid_request", $"The request has an invalid parameter : {parameter}");
}
