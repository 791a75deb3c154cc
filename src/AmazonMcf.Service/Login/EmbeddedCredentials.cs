namespace AmazonMcf.Service.Login;

/// <summary>
/// The addresses and the public credentials of an embedded service. They open nothing but the embedded service, so there is
/// nothing secret about them.
/// </summary>
public static class EmbeddedCredentials
{
    /// <summary>The host of the service when it is called inside the process.</summary>
    public const string Host = "embedded.mcf.localhost";

    /// <summary>The path of the operations.</summary>
    public const string ApiPath = "/fba/outbound/2020-07-01";

    /// <summary>The path where access tokens are had.</summary>
    public const string TokenPath = "/auth/o2/token";

    /// <summary>Where the service answers inside the process.</summary>
    public const string Endpoint = "https://" + Host + "/";

    /// <summary>Where access tokens are had inside the process.</summary>
    public const string TokenEndpoint = "https://" + Host + TokenPath;

    /// <summary>The id of the demonstration application.</summary>
    public const string ClientId = "amzn1.application-oa2-client.embedded";

    /// <summary>The secret of the demonstration application.</summary>
    public const string ClientSecret = "embedded-secret";

    /// <summary>The consent of the demonstration seller.</summary>
    public const string RefreshToken = "Atzr|embedded";

    /// <summary>The id of the demonstration seller.</summary>
    public const string SellerId = "AEMBEDDEDSELLER";

    /// <summary>The access key of the demonstration client of Amazon MWS.</summary>
    public const string MwsAccessKeyId = "AKIDEMBEDDED00000001";

    /// <summary>The secret key it signs with.</summary>
    public const string MwsSecretKey = "embedded-mws-secret";
}
