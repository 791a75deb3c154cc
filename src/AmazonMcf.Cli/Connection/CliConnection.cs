using System.Security;
using AmazonMcf.Configuration;
using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Service.Login;
using SellingPartner.Authentication;

namespace AmazonMcf.Cli.Connection;

/// <summary>A connection, with its embedded service if it has one.</summary>
internal sealed class CliConnection : IDisposable
{
    private QuotaStoreWatch? watch;

    private CliConnection(McfConnection connection, EmbeddedService? service)
    {
        Mcf = connection;
        Service = service;
    }

    public McfConnection Mcf { get; }

    public EmbeddedService? Service { get; }

    /// <summary>The time of the service in UTC: virtual for the embedded service.</summary>
    public DateTime Now => Service?.Now ?? TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>The warning that the client secret expires soon; null if it does not, or its end is not known.</summary>
    public string? ClientSecretWarning =>
        ClientSecretExpiry.Warning(Mcf, TimeProvider.System.GetUtcNow().UtcDateTime) is { } warning ? OptionText.Of(warning) : null;

    public static CliConnection OpenEmbedded(
        McfMarketplace marketplace,
        string? path,
        double? timeScale = null,
        bool unlimited = false,
        TimeSpan? timeout = null,
        DateTimeOffset? startTime = null,
        string? apiVersion = null,
        QuotaStoreChoice? quotaStore = null) => OpenEmbedded(
            new EmbeddedServiceOptions
            {
                Path = Path.GetFullPath(path ?? EmbeddedServiceOptions.DefaultPath),
                HomeMarketplaceId = marketplace.MarketplaceId,
                TimeScale = timeScale,
                StartTime = startTime,
                Unlimited = unlimited,
            },
            timeout,
            apiVersion,
            quotaStore);

    /// <summary>Opens an embedded service, and a connection to it in its home marketplace.</summary>
    public static CliConnection OpenEmbedded(
        EmbeddedServiceOptions options, TimeSpan? timeout = null, string? apiVersion = null, QuotaStoreChoice? quotaStore = null)
    {
        var service = EmbeddedService.Open(options);
        var settings = Settings(McfMarketplaces.Find(options.HomeMarketplaceId)!, McfConnectionKind.Embedded, options.Unlimited, timeout);
        quotaStore?.Apply(settings);
        settings.UseEmbeddedService(
            options.Path,
            service.SellerId,
            EmbeddedCredentials.ClientId,
            EmbeddedCredentials.ClientSecret,
            EmbeddedCredentials.RefreshToken);
        settings.ApiVersion = apiVersion;
        return new CliConnection(McfConnection.Open(settings, service.CreateHandler()), service);
    }

    /// <summary>Opens a connection with the credentials in the environment variables.</summary>
    /// <exception cref="UsageException">A credential is missing.</exception>
    public static CliConnection OpenLive(
        McfMarketplace marketplace,
        bool sandbox,
        Uri? endpoint,
        Uri? tokenEndpoint,
        string? sellerId = null,
        bool unlimited = false,
        TimeSpan? timeout = null,
        string? apiVersion = null,
        QuotaStoreChoice? quotaStore = null,
        DateTimeOffset? clientSecretExpires = null
    )
    {
        var kind = endpoint is not null ? McfConnectionKind.Custom : sandbox ? McfConnectionKind.Sandbox : McfConnectionKind.Live;
        var settings = Settings(marketplace, kind, unlimited, timeout);
        quotaStore?.Apply(settings);
        settings.Endpoint = endpoint;
        settings.TokenEndpoint = tokenEndpoint;
        (settings.SellerId, settings.ClientSecretExpires) = (sellerId, clientSecretExpires?.UtcDateTime);
        settings.ApiVersion = apiVersion;
        settings.ClientId = Required(McfEnvironment.ClientId);
        settings.ClientSecret = SecretText.From(Required(McfEnvironment.ClientSecret));
        settings.RefreshToken = SecretText.From(Required(McfEnvironment.RefreshToken));
        return new CliConnection(McfConnection.Open(settings), null);
    }

    /// <summary>Opens a connection of the user's configuration.</summary>
    /// <param name="profile">The connection.</param>
    /// <param name="marketplace">The marketplace.</param>
    /// <param name="unlimited">Whether not to wait for quota, in addition to what the configuration says.</param>
    /// <param name="timeout">The timeout of a request. Default: 30 seconds.</param>
    /// <param name="apiVersion">The version of Fulfillment Outbound. Default: that of the configuration.</param>
    /// <param name="quotaStore">Where the quota is shared with other machines; null for this machine.</param>
    /// <param name="clientSecretExpires">When the client secret expires. Default: that of the configuration.</param>
    public static CliConnection OpenProfile(
        ConnectionProfile profile,
        McfMarketplace marketplace,
        bool unlimited,
        TimeSpan? timeout,
        string? apiVersion,
        QuotaStoreChoice? quotaStore = null,
        DateTimeOffset? clientSecretExpires = null)
    {
        if (profile.FindStore() is { } store)
        {
            return OpenEmbedded(
                marketplace,
                store,
                unlimited: unlimited || profile.Unlimited,
                timeout: timeout,
                apiVersion: apiVersion ?? profile.ApiVersion,
                quotaStore: quotaStore);
        }

        var settings = Settings(marketplace, McfConnectionKind.Live, unlimited, timeout);
        profile.Apply(settings);
        quotaStore?.Apply(settings);
        settings.Marketplace = marketplace;
        settings.Unlimited |= unlimited;
        settings.ApiVersion = apiVersion ?? profile.ApiVersion;
        settings.Name = profile.Name;
        if (clientSecretExpires is { } expires)
        {
            (settings.ClientSecretExpires, settings.ClientSecretExpiresSource) = (expires.UtcDateTime, null);
        }

        return new CliConnection(McfConnection.Open(settings), null);
    }

    /// <summary>Opens a connection with the credentials in a gateway configuration.</summary>
    public static CliConnection OpenLive(
        McfMarketplace marketplace,
        Uri? endpoint,
        Uri? tokenEndpoint,
        string sellerId,
        string clientId,
        SecureString clientSecret,
        SecureString refreshToken,
        bool unlimited,
        string? apiVersion,
        QuotaStoreChoice quotaStore
    )
    {
        var settings = Settings(
            marketplace,
            endpoint is null ? McfConnectionKind.Live : McfConnectionKind.Custom,
            unlimited,
            timeout: null
        );
        quotaStore.Apply(settings);
        settings.Endpoint = endpoint;
        settings.TokenEndpoint = tokenEndpoint;
        settings.SellerId = sellerId;
        settings.ApiVersion = apiVersion;
        settings.ClientId = clientId;
        settings.ClientSecret = clientSecret;
        settings.RefreshToken = refreshToken;
        return new CliConnection(McfConnection.Open(settings), null);
    }

    /// <summary>Warns when the quota store stops responding, as long as the connection is open.</summary>
    /// <param name="warn">Writes the warning; called on any thread.</param>
    /// <returns>The same connection.</returns>
    public CliConnection WarnBy(Action<string> warn)
    {
        watch = new QuotaStoreWatch(Mcf, warn, TimeProvider.System);
        return this;
    }

    public void Dispose()
    {
        watch?.Dispose();
        Mcf.Dispose();
        Service?.Dispose();
    }

    private static McfConnectionSettings Settings(McfMarketplace marketplace, string kind, bool unlimited, TimeSpan? timeout)
    {
        var settings = new McfConnectionSettings
        {
            Marketplace = marketplace,
            Kind = kind,
            Unlimited = unlimited,
            StateFolder = Path.GetDirectoryName(EmbeddedServiceOptions.DefaultPath),
            HostLanguage = "mcf/" + typeof(CliConnection).Assembly.GetName().Version!.ToString(3),
        };
        settings.RequestTimeout = timeout ?? settings.RequestTimeout;
        return settings;
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw new UsageException(
                $"{name} is not set. Set {McfEnvironment.ClientId}, {McfEnvironment.ClientSecret} and {McfEnvironment.RefreshToken}, "
                    + "or use --embedded."
            );
}
