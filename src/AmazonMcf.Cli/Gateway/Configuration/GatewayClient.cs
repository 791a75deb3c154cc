namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>One client of old in the configuration. Values of secrets are references: <c>env:NAME</c> or <c>file:PATH</c>.</summary>
internal sealed class GatewayClient
{
    /// <summary>The access key the client signs with.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The seller the client may name; also the key of the seller of a connection to Amazon.</summary>
    public required string SellerId { get; init; }

    /// <summary>A reference to the secret key the client signs with.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The marketplace of orders that name none, by code or id; US unless given.</summary>
    public string Marketplace { get; init; } = "US";

    /// <summary>The store of the embedded service to work on; null to work on Amazon's.</summary>
    public string? EmbeddedStore { get; init; }

    /// <summary>Whether nobody counts its requests: for rehearsals on a service that sets no quota. Amazon's own hosts set one.</summary>
    public bool Unlimited { get; init; }

    /// <summary>The id of the application at Amazon.</summary>
    public string? ClientId { get; init; }

    /// <summary>A reference to the secret of the application.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A reference to the refresh token of the seller.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Another API host; null for Amazon's.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Another login address; null for Amazon's.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>The files it rests on.</summary>
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
