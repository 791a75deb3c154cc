using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Requests;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Authentication;
using SellingPartner.Quota;
using SellingPartner.Retry;
using SellingPartner.Transport;

namespace AmazonMcf.Connection;

/// <summary>One seller in one marketplace, ready for work. No property holds a secret. Safe to use from many threads.</summary>
public sealed class McfConnection : IDisposable
{
    private readonly SellerMark mark;

    private McfConnection(
        McfConnectionSettings settings,
        HttpMessageHandler? handler,
        TimeProvider time,
        Func<double> random,
        ProofRule rule
    )
    {
        Endpoint = McfEndpoints.Resolve(settings)!;
        (Kind, Marketplace) = (settings.Kind, settings.Marketplace);
        Name = settings.Name ?? settings.DefaultName;
        (TokenEndpoint, StorePath) = (McfEndpoints.ResolveToken(settings, Endpoint), settings.EmbeddedStore);
        var credentials = new LwaCredentials(
            TokenEndpoint, settings.ClientId!, settings.ClientSecret!, settings.RefreshToken!);
        SellerKey = SellerKeys.Make(settings, Endpoint, credentials);
        mark = new SellerMark(SellerKey, Name);
        Transport = new ApiTransport(new TransportSettings
        {
            Name = Name,
            Endpoint = Endpoint,
            Credentials = credentials,
            LoginErrors = McfApiErrors.General,
            UserAgent = ProductHeader.Compose(settings.HostLanguage),
            Plan = PlanOf(settings),
            MaxAttempts = settings.MaxAttempts,
            MaxRetryWait = settings.MaxRetryWait,
            RequestTimeout = settings.RequestTimeout,
            Proof = rule.Response,
            Time = time,
            Random = random,
            Handler = handler,
            Store = settings.EmbeddedStore,
        });
        Api = FulfillmentOutboundApi.Open(Transport, rule, isSandbox: Kind != McfConnectionKind.Live);
        Requests = new RequestClient(Transport, rule.Response, isSandbox: Kind != McfConnectionKind.Live);
        var outbound = new OutboundClient(Api, Marketplace, rule, time);
        Outbound = new ComposedOutboundClient(outbound, outbound, outbound, outbound, outbound, mark);
        Orders = new OrderPlacer(Outbound, Marketplace, rule, mark, time);
        Returns = new ReturnPlacer(Outbound, Outbound, rule, mark, time);
    }

    /// <summary>The name users know it by.</summary>
    public string Name { get; }

    /// <summary>What stands at the other end.</summary>
    public McfConnectionKind Kind { get; }

    /// <summary>The marketplace.</summary>
    public McfMarketplace Marketplace { get; }

    /// <summary>The region of the marketplace.</summary>
    public McfRegion Region => Marketplace.Region;

    /// <summary>The root of the API.</summary>
    public Uri Endpoint { get; }

    /// <summary>Where access tokens are fetched.</summary>
    public Uri TokenEndpoint { get; }

    /// <summary>The file of the store of an embedded connection; null for one in memory, and for connections to anything else.</summary>
    public string? StorePath { get; }

    /// <summary>
    /// The key of the seller, which everything carries that is read or placed over this connection: the id that was given, else a short
    /// hash of client id and refresh token, from which no secret can be read. Case does not count.
    /// </summary>
    public string SellerKey { get; }

    /// <summary>The APIs that connections are composed of.</summary>
    public static IReadOnlyList<ApiDescription> AllApis { get; } = [OutboundOperations.Api];

    /// <summary>The APIs that this connection is composed of.</summary>
    public IReadOnlyList<ApiDescription> Apis { get; } = AllApis;

    /// <summary>The outbound work, neutral of the wire.</summary>
    public IOutboundClient Outbound { get; }

    /// <summary>The API as Amazon describes it, for what <see cref="Outbound"/> does not show.</summary>
    internal IFulfillmentOutboundApi Api { get; }

    /// <summary>Sends the requests of any API.</summary>
    internal ApiTransport Transport { get; }

    /// <summary>Sends requests to any operation of the Selling Partner API.</summary>
    internal RequestClient Requests { get; }

    /// <summary>Places orders exactly once.</summary>
    public OrderPlacer Orders { get; }

    /// <summary>Asks for returns exactly once.</summary>
    public ReturnPlacer Returns { get; }

    /// <summary>What stopped commands left open, oldest first: pipe it into the command it came from to settle it.</summary>
    public IReadOnlyList<McfInterruption> Interruptions => Journal.Open;

    /// <summary>Keeps <see cref="Interruptions"/>.</summary>
    public McfInterruptionJournal Journal { get; } = new();

    /// <summary>Opens a connection. Nothing is sent: the login happens with the first request.</summary>
    /// <param name="settings">What it takes; may be changed or disposed of afterwards.</param>
    /// <param name="handler">Answers the requests in place of the network; stays the caller's to dispose of, after the connection.</param>
    /// <param name="time">The clock; null for the one of the system.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="McfValidationException">A setting is missing or cannot be; names all of them.</exception>
    public static McfConnection Open(McfConnectionSettings settings, HttpMessageHandler? handler = null, TimeProvider? time = null) =>
        Open(settings, handler, time, SystemRandom.Next);

    /// <summary>
    /// The quota that holds up the placing of orders most at this moment: the one of creates or, while orders turn out to be placed
    /// already,
    /// the one of reads.
    /// </summary>
    /// <returns>The quota.</returns>
    public QuotaSnapshot GetPlacingQuota()
    {
        var creates = GetQuota(OutboundOperations.CreateFulfillmentOrder);
        var reads = GetQuota(OutboundOperations.GetFulfillmentOrder);
        return reads.NextSlot > creates.NextSlot ? reads : creates;
    }

    /// <summary>The quota of an operation at this moment, as this process knows it.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The quota.</returns>
    public QuotaSnapshot GetQuota(ApiOperation operation) => Transport.FindQuota(operation).Read();

    /// <summary>The quota of an operation at this moment, as this process knows it.</summary>
    /// <param name="operation">The operation, by the name of Amazon's model.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">There is no such operation.</exception>
    public QuotaSnapshot GetQuota(string operation)
    {
        var known = Apis.SelectMany(api => api.Operations)
            .FirstOrDefault(candidate => string.Equals(candidate.Name, operation, StringComparison.OrdinalIgnoreCase));
        return known is null ? throw new ArgumentException($"There is no operation '{operation}'.", nameof(operation)) : GetQuota(known);
    }

    /// <summary>The newest calls over this connection, at most 200, in the order in which they ended.</summary>
    /// <returns>The calls as they are now.</returns>
    public IReadOnlyList<McfCallRecord> GetCallHistory() =>
        mark.OnAll<McfCallRecord>([.. Transport.ReadHistory().Select(McfCallRecord.Of)]);

    /// <summary>Whether a key names the seller of this connection.</summary>
    /// <param name="sellerKey">The key, as objects carry it.</param>
    /// <returns>Whether it does.</returns>
    public bool IsOf(string? sellerKey) => string.Equals(SellerKey, sellerKey?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Marks an object, with its parts, as one of this seller.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="item">The object.</param>
    /// <returns>The same object.</returns>
    public T Mark<T>(T item)
        where T : McfSellerObject => mark.On(item);

    /// <summary>Cancelled when the connection is closed.</summary>
    public CancellationToken Closed => Transport.Closed;

    /// <summary>
    /// Closes the connection: nothing more is sent over it, and what is tried fails with <see cref="McfNotConnectedException"/>.
    /// Requests on the wire end by themselves and tell their outcome. Other connections of the same seller go on.
    /// </summary>
    public void Dispose() => Transport.Dispose();

    /// <summary>Shows the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    internal static McfConnection Open(
        McfConnectionSettings settings,
        HttpMessageHandler? handler,
        TimeProvider? time,
        Func<double> random,
        ProofRule? rule = null
    )
    {
        SettingsCheck.Require(settings);
        return new McfConnection(settings, handler, time ?? TimeProvider.System, random, rule ?? ProofRule.Standard);
    }

    private static QuotaPlan PlanOf(McfConnectionSettings settings) =>
        settings.Unlimited ? QuotaPlan.Unlimited : settings.Kind == McfConnectionKind.Sandbox ? QuotaPlan.Sandbox : QuotaPlan.Standard;
}
