namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>One MWS client in the configuration. Secrets are references such as <c>env:NAME</c> or <c>file:PATH</c>.</summary>
internal sealed class GatewayClient
{
    /// <summary>The name of the client in the request log. Default: its place in the configuration, such as <c>clients[0]</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The MWS access key of the client.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The seller ID that the client sends in its requests; also the seller key of the connection to Amazon.</summary>
    public required string SellerId { get; init; }

    /// <summary>A reference to the MWS secret key of the client.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The marketplace, by code or ID, of orders that do not specify one. Default: US.</summary>
    public string Marketplace { get; init; } = "US";

    /// <summary>The store file of the embedded service; null to use the Selling Partner API.</summary>
    public string? EmbeddedStore { get; init; }

    /// <summary>The version of Fulfillment Outbound. Default: 2020-07-01.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>Whether both the MWS and the SP-API quota are disabled, for tests with an upstream that has no quota.</summary>
    public bool Unlimited { get; init; }

    /// <summary>The client ID of the Selling Partner API application.</summary>
    public string? ClientId { get; init; }

    /// <summary>A reference to the client secret of the application.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A reference to the refresh token of the seller.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>The base URL of the API. Default: Amazon's host for the marketplace.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The URL for access tokens. Default: Login with Amazon.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>The files that the configuration of the client refers to.</summary>
    public IEnumerable<string> Files
    {
        get
        {
            var secrets = new[] { SecretKey, ClientSecret, RefreshToken }
                .OfType<string>()
                .Select(reference => reference.Split(':', 2))
                .Where(parts => parts[0] == "file");
            return EmbeddedStore is null ? secrets.Select(parts => parts[1]) : secrets.Select(parts => parts[1]).Append(EmbeddedStore);
        }
    }
}
