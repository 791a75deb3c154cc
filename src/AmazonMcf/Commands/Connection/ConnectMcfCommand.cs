using System.Management.Automation;
using System.Security;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Opens a connection to a seller's account, to Amazon's sandbox or to the embedded service. Nothing is sent yet.</summary>
[Cmdlet(VerbsCommunications.Connect, "Mcf", DefaultParameterSetName = Seller)]
[OutputType(typeof(McfConnection))]
public sealed class ConnectMcfCommand : McfCmdlet
{
    private const string Seller = "Seller";
    private const string SellerCredential = "SellerCredential";
    private const string EmbeddedService = "Embedded";

    /// <summary>Connects to the service inside the module, which needs no account.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EmbeddedService)]
    public SwitchParameter Embedded { get; set; }

    /// <summary>
    /// The store of the embedded service, a file; made when it is not there. Left out, one in the user's application data.
    /// </summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>How many virtual seconds pass in a real one; left out, what the store was last told, and 1 in a new one.</summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [ValidateRange(0d, Service.EmbeddedService.MaxTimeScale)]
    public double? TimeScale { get; set; }

    /// <summary>The virtual time at which a new store starts; UTC where it names no zone. Default: the real time.</summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    [UtcTimeTransformation]
    public DateTime? StartTime { get; set; }

    /// <summary>Lets the embedded service count no requests, so that nothing waits for quota.</summary>
    [Parameter(ParameterSetName = EmbeddedService)]
    public SwitchParameter Unlimited { get; set; }

    /// <summary>The marketplace by code or id, for example US. Decides the region; the default of orders that name none.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = Seller)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = SellerCredential)]
    [Parameter(ParameterSetName = EmbeddedService)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace Marketplace { get; set; } = McfMarketplaces.Find("US")!;

    /// <summary>The client id of the application; left out, SPAPI_CLIENT_ID of the environment.</summary>
    [Parameter(ParameterSetName = Seller)]
    public string? ClientId { get; set; }

    /// <summary>The client secret of the application; left out, SPAPI_CLIENT_SECRET of the environment.</summary>
    [Parameter(ParameterSetName = Seller)]
    [SecureTextTransformation]
    public SecureString? ClientSecret { get; set; }

    /// <summary>Client id and client secret as user name and password.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SellerCredential)]
    [Credential]
    public PSCredential Credential { get; set; } = PSCredential.Empty;

    /// <summary>The seller's consent; left out, SPAPI_REFRESH_TOKEN of the environment.</summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    [SecureTextTransformation]
    public SecureString? RefreshToken { get; set; }

    /// <summary>Takes Amazon's sandbox, whose answers are made up, instead of the real service.</summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    public SwitchParameter Sandbox { get; set; }

    /// <summary>Another root of the API: https, or http on this machine.</summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    public Uri? Endpoint { get; set; }

    /// <summary>Another place to fetch access tokens: https, or http on this machine.</summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    public Uri? TokenEndpoint { get; set; }

    /// <summary>
    /// The key of the seller, for example the merchant token. Default: a hash of client id and refresh token, which changes with the token.
    /// </summary>
    [Parameter(ParameterSetName = Seller), Parameter(ParameterSetName = SellerCredential)]
    [ValidateNotNullOrEmpty]
    public string? SellerId { get; set; }

    /// <summary>
    /// The name to know the connection by, unique in this session. Default: the marketplace and the kind, with a number where that is
    /// taken.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Returns the connection, to hand it to commands with -Connection.</summary>
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
        };
        if (Name is not null && McfSession.OfThread.Named(Name) is { } other)
        {
            ThrowTerminatingError(ErrorRecords.ConnectionNameInUse(other));
        }

        var connection = Embedded ? OpenEmbedded(settings) : OpenSeller(settings);
        McfSession.OfThread.Add(connection);
        WriteVerbose($"Connected to {connection.Endpoint} as '{connection.Name}'.");
        if (PassThru)
        {
            WriteObject(connection);
        }
    }

    private McfConnection OpenEmbedded(McfConnectionSettings settings)
    {
        var path = Path is null ? EmbeddedServiceOptions.DefaultPath : GetUnresolvedProviderPathFromPSPath(Path);
        return EmbeddedConnections.Open(
            settings, new EmbeddedServiceOptions { Path = path, TimeScale = TimeScale, StartTime = StartTime, Unlimited = Unlimited });
    }

    private McfConnection OpenSeller(McfConnectionSettings settings)
    {
        settings.Kind = Endpoint is not null ? McfConnectionKind.Custom : Sandbox ? McfConnectionKind.Sandbox : McfConnectionKind.Live;
        settings.Name ??= McfSession.OfThread.FreeName(settings.DefaultName);
        settings.SellerId = SellerId;
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
