using System.Management.Automation;
using System.Security;
using AmazonMcf.Binding;
using AmazonMcf.Configuration;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Opens a connection to a seller account, to Amazon's sandbox or to the embedded service. Sends no request.</summary>
[Cmdlet(VerbsCommunications.Connect, "Mcf", DefaultParameterSetName = Seller)]
[OutputType(typeof(McfConnection))]
public sealed class ConnectMcfCommand : McfCmdlet
{
    private const string Seller = "Seller";
    private const string SellerCredential = "SellerCredential";
    private const string EmbeddedService = "Embedded";
    private const string Configured = "Profile";

    /// <summary>Connects to the embedded service inside the module.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EmbeddedService)]
    public SwitchParameter Embedded { get; set; }

    /// <summary>
    /// The file in which the embedded service stores orders, inventory and clock; created if it does not exist, in a folder that exists.
    /// Default: <c>AmazonMcf/embedded.db</c> in the folder for local application data.
    /// </summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>
    /// How many virtual seconds pass in one real second on the embedded service, from 0 to 10000000; 0 stops the time except for
    /// Step-McfClock. Default: the value saved in the store; 1 in a new store.
    /// </summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [ValidateRange(0d, Service.EmbeddedService.MaxTimeScale)]
    public double? TimeScale { get; set; }

    /// <summary>
    /// The virtual time at which a new store of the embedded service starts, in the years 2000 to 2099. A time without a zone is local.
    /// Default: the current time for a new store; the stored start time for an existing one.
    /// </summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [TypedTimeTransformation]
    public DateTime? StartTime { get; set; }

    /// <summary>
    /// Disables the rate limits of the embedded service, for bulk tests. Default: the same limits as the real service, 2 requests per
    /// second for most operations with a burst of 30.
    /// </summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    public SwitchParameter Unlimited { get; set; }

    /// <summary>
    /// The endpoint of an SQS emulator that the embedded service sends notifications to, for example <c>http://localhost:4566</c>.
    /// Default: none; Register-McfNotification is rejected.
    /// </summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [ValidateNotNull]
    public Uri? QueueEndpoint { get; set; }

    /// <summary>
    /// The marketplace, as a code such as <c>US</c> or an ID. Determines the region and its hosts, and applies to orders that do not
    /// specify a marketplace. Default, with -Embedded: <c>US</c>.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Seller)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = SellerCredential)]
    [Parameter(ParameterSetName = EmbeddedService)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace Marketplace { get; set; } = McfMarketplaces.Find("US")!;

    /// <summary>The client ID of the Selling Partner API application. Default: the environment variable SPAPI_CLIENT_ID.</summary>
    [Parameter(ParameterSetName = Seller)]
    public string? ClientId { get; set; }

    /// <summary>
    /// The client secret of the application, as SecureString or text. Default: the environment variable SPAPI_CLIENT_SECRET.
    /// </summary>
    [Parameter(ParameterSetName = Seller)]
    [SecureTextTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>
    /// When the client secret expires, 180 days after its creation; a time without a zone is local. From 30 days before, each Connect-Mcf
    /// gives a warning. Default: unknown; there is no warning.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    [TypedTimeTransformation(IsDate = true)]
    public DateTime? ClientSecretExpires { get; set; }

    /// <summary>Client ID and client secret as user name and password of one credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SellerCredential)]
    [Credential]
    public PSCredential Credential { get; set; } = PSCredential.Empty;

    /// <summary>
    /// The refresh token of the seller who authorized the application, as SecureString or text. Default: the environment variable
    /// SPAPI_REFRESH_TOKEN.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    [SecureTextTransformation]
    public SecureString? RefreshToken { get; set; }

    /// <summary>
    /// Connects to Amazon's sandbox instead of the real service. Its orders change status only through Set-McfOrderStatus.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>
    /// A different base URL of the API: a full URL with https; http is allowed only for this machine. Default: Amazon's host for the
    /// marketplace's region, or its sandbox host with -Sandbox.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// A different URL for access tokens: a full URL with https; http is allowed only for this machine. Default: Login with Amazon.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    public Uri? TokenEndpoint { get; set; }

    /// <summary>
    /// The key of the seller, for example the merchant token, which all objects of the connection carry as SellerKey. Letters, digits and
    /// <c>. _ - @</c>. Default: a hash of client ID and refresh token, which changes with the token.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    [ValidateNotNullOrEmpty]
    public string? SellerId { get; set; }

    /// <summary>
    /// The name of a connection in the configuration file, which mcf reads, too. Its path is in the environment variable AMAZONMCF_CONFIG;
    /// default: amazonmcf/config.json in the user's configuration folder.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = Configured)]
    [ArgumentCompleter(typeof(ConnectionProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Profile { get; set; }

    /// <summary>
    /// The version of Fulfillment Outbound for orders, previews and offers, <c>2020-07-01</c> or <c>2026-07-04</c>; features and return
    /// reasons always come from 2020-07-01. A version that is specified means that both may be in use: before an order is placed, it is
    /// looked for in the other version too. Default: 2020-07-01.
    /// </summary>
    [Parameter]
    [ValidateSet("2020-07-01", "2026-07-04")]
    public string? ApiVersion { get; set; }

    /// <summary>
    /// The ID of the fulfillment service that requests of version 2026-07-04 are sent to, at most 40 characters. Default: none; Amazon
    /// decides.
    /// </summary>
    [Parameter]
    [ValidateLength(1, 40)]
    public string? FulfillmentServiceId { get; set; }

    /// <summary>
    /// The Redis server in which several machines count the quota together, for example <c>redis://host:6379</c>, or
    /// <c>rediss://host:6379</c> with TLS. Requires PowerShell 7. Default: each process counts for itself.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? QuotaStore { get; set; }

    /// <summary>
    /// Where the password of the quota store is: <c>env:NAME</c> for an environment variable, <c>file:PATH</c> for a file that only its
    /// owner can read, or <c>credential:NAME</c> for a file that systemd provides. Default: no password.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? QuotaStorePassword { get; set; }

    /// <summary>
    /// The name of the connection, unique among the open connections of this session. Default: marketplace and kind, for example <c>US
    /// Embedded</c>, with a number if that name is taken.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Returns the connection, so that you can pass it to commands with -Connection.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        var settings = new McfConnectionSettings
        {
            Marketplace = Marketplace,
            Name = Name,
            HostLanguage = "PowerShell/" + Host.Version,
            ApiVersion = ApiVersion,
            FulfillmentServiceId = FulfillmentServiceId,
            QuotaStore = QuotaStore,
            QuotaStorePassword = QuotaStorePassword,
            StateFolder = System.IO.Path.GetDirectoryName(EmbeddedServiceOptions.DefaultPath),
        };
        if (Name is not null && McfSession.OfThread.Named(Name) is { } other)
        {
            ThrowTerminatingError(ErrorRecords.ConnectionNameInUse(other));
        }

        var connection = Embedded ? OpenEmbedded(settings) : Profile is not null ? OpenProfile(settings, Profile) : OpenSeller(settings);
        McfSession.OfThread.Add(connection);
        WriteVerbose($"Connected to {connection.Endpoint} as '{connection.Name}'.");
        if (ClientSecretExpiry.Warning(connection, Time.GetUtcNow().UtcDateTime) is { } warning)
        {
            WriteWarning(warning);
        }

        if (PassThru)
        {
            WriteObject(connection);
        }
    }

    private McfConnection OpenEmbedded(McfConnectionSettings settings)
    {
        var path = Path is null ? EmbeddedServiceOptions.DefaultPath : GetUnresolvedProviderPathFromPSPath(Path);

        // A mistyped path must not create folders; the folder of the default path is created.
        if (Path is not null && System.IO.Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            ThrowTerminatingError(ErrorRecords.StoreFolderNotFound(path, folder));
        }

        return EmbeddedConnections.Open(
            settings,
            new EmbeddedServiceOptions
            {
                Path = path,
                TimeScale = TimeScale,
                StartTime = StartTime,
                Unlimited = Unlimited,
                QueueEndpoint = QueueEndpoint,
            });
    }

    private static McfConnection OpenProfile(McfConnectionSettings settings, string name)
    {
        var profile = ConnectionProfiles.Find(name);
        settings.ApiVersion ??= profile.ApiVersion;
        settings.Name ??= McfSession.OfThread.FreeName(profile.Name);
        settings.Marketplace = profile.Marketplace;
        if (profile.FindStore() is { } store)
        {
            return EmbeddedConnections.Open(settings, new EmbeddedServiceOptions { Path = store, Unlimited = profile.Unlimited });
        }

        profile.Apply(settings);
        return McfConnection.Open(settings);
    }

    private McfConnection OpenSeller(McfConnectionSettings settings)
    {
        settings.Kind = Endpoint is not null ? McfConnectionKind.Custom : Sandbox ? McfConnectionKind.Sandbox : McfConnectionKind.Live;
        settings.Name ??= McfSession.OfThread.FreeName(settings.DefaultName);
        (settings.SellerId, settings.ClientSecretExpires) = (SellerId, ClientSecretExpires);
        (settings.Endpoint, settings.TokenEndpoint, settings.RefreshToken) = (Endpoint, TokenEndpoint, RefreshToken);
        var given = ParameterSetName == SellerCredential;
        (settings.ClientId, settings.ClientSecret) = given ? (Credential.UserName, Credential.Password) : (ClientId, ClientSecret);
        var missing = McfEnvironment.Fill(settings);
        if (missing.Count > 0)
        {
            ThrowTerminatingError(ErrorRecords.MissingCredentials(missing));
        }

        return McfConnection.Open(settings);
    }
}
