namespace AmazonMcf.Service.Login;

/// <summary>
/// The endpoints and the public credentials of an embedded service. They are valid only for embedded services and are not secret.
/// </summary>
public static class EmbeddedCredentials
{
    /// <summary>The host name of the service in process.</summary>
    public const string Host = "embedded.mcf.localhost";

    /// <summary>The path prefix of the operations.</summary>
    public const string ApiPath = "/fba/outbound/2020-07-01";

    /// <summary>The path of the token endpoint.</summary>
    public const string TokenPath = "/auth/o2/token";

    /// <summary>The endpoint of the service in process.</summary>
    public const string Endpoint = "https://" + Host + "/";

    /// <summary>The token endpoint of the service in process.</summary>
    public const string TokenEndpoint = "https://" + Host + TokenPath;

    /// <summary>The client id of the demonstration application.</summary>
    public const string ClientId = "amzn1.application-oa2-client.embedded";

    /// <summary>The client secret of the demonstration application.</summary>
    public const string ClientSecret = "embedded-secret";

    /// <summary>The refresh token of the demonstration seller.</summary>
    public const string RefreshToken = "Atzr|embedded";

    /// <summary>The id of the demonstration seller.</summary>
    public const string SellerId = "AEMBEDDEDSELLER";

    /// <summary>The access key of the demonstration client of Amazon MWS.</summary>
    public const string MwsAccessKeyId = "AKIDEMBEDDED00000001";

    /// <summary>The secret key of the demonstration client of Amazon MWS.</summary>
    public const string MwsSecretKey = "embedded-mws-secret";
}
