using AmazonMcf.Errors;
using AmazonMcf.Inbound;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inventory;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Notifications;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Outbound;
using AmazonMcf.Outbound.V20260704;
using AmazonMcf.Requests;
using AmazonMcf.Submission;
using SellingPartner;
using SellingPartner.Authentication;
using SellingPartner.Quota;
using SellingPartner.Retry;
using SellingPartner.Transport;

namespace AmazonMcf.Connection;

/// <summary>
/// A connection to the Selling Partner API for one seller and one marketplace. No property contains a secret. Thread-safe.
/// </summary>
public sealed class McfConnection : IDisposable
{
    private readonly SellerMark mark;
    private readonly OutboundParts parts;
    private readonly TimeProvider time;
    private readonly Func<double> random;
    private OutboundSet set;
    private OrderMemory? memory;

    // Most connections need neither. Those of a view are those of its origin.
    private OtherClients? others;
    private Dictionary<string, McfConnection>? chosen;

    private McfConnection(
        McfConnectionSettings settings,
        HttpMessageHandler? handler,
        TimeProvider time,
        Func<double> random,
        ProofRule rule
    )
    {
        (this.time, this.random) = (time, random);
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
            QuotaStore = QuotaStoreRules.Of(settings),
        });
        Api = FulfillmentOutboundApi.Open(Transport, rule, IsSandbox);
        (FulfillmentServiceId, ClientSecretExpires) = (settings.FulfillmentServiceId, settings.ClientSecretExpires);
        ClientSecretExpiresSource = settings.ClientSecretExpiresSource;
        parts = new OutboundParts(
            new OutboundClient(Api, Marketplace, rule, time),
            new FulfillmentClient(Transport, IsSandbox, FulfillmentServiceId, Marketplace, rule, time),
            new VersionLedger(settings.StateFolder, SellerKey.ToUpperInvariant() + "\n" + (StorePath ?? Endpoint.Authority), time: time),
            Marketplace,
            rule,
            mark,
            time);
        set = OutboundSet.Of(settings.ApiVersion ?? OutboundVersions.V20200701, settings.ApiVersion is not null, parts);
        if (settings.ApiVersion is not null)
        {
            chosen = new(StringComparer.Ordinal) { [ApiVersion] = this };
        }

        Origin = this;
    }

    /// <summary>The name of the connection.</summary>
    public string Name { get; }

    /// <summary>The kind of service at the endpoint; see <see cref="McfConnectionKind"/>.</summary>
    public string Kind { get; }

    /// <summary>The marketplace of orders that name none.</summary>
    public McfMarketplace Marketplace { get; }

    /// <summary>The region of the marketplace; see <see cref="McfRegion"/>.</summary>
    public string Region => Marketplace.Region;

    /// <summary>The base URL of the API.</summary>
    public Uri Endpoint { get; }

    /// <summary>The URL that access tokens are requested from.</summary>
    public Uri TokenEndpoint { get; }

    /// <summary>The store file of an embedded connection; null for a store in memory and for all other connections.</summary>
    public string? StorePath { get; }

    /// <summary>
    /// The seller's key, which is recorded on every object that is read or placed over this connection:
    /// <see cref="McfConnectionSettings.SellerId"/> or, by default, a short hash of client id and refresh token, which reveals neither.
    /// Case is ignored.
    /// </summary>
    public string SellerKey { get; }

    /// <summary>
    /// The version of Fulfillment Outbound for orders, previews and offers: <c>2020-07-01</c> or <c>2026-07-04</c>. What only 2020-07-01
    /// has is requested there.
    /// </summary>
    public string ApiVersion => set.ApiVersion;

    /// <summary>
    /// The fulfillment service that requests of 2026-07-04 are sent to (header <c>x-amzn-fulfillment-service-id</c>); null if Amazon
    /// decides.
    /// </summary>
    public string? FulfillmentServiceId { get; }

    /// <summary>When the client secret of the application expires, in UTC; null if unknown.</summary>
    public DateTime? ClientSecretExpires { get; }

    /// <summary>Where <see cref="ClientSecretExpires"/> comes from, for the warning; null: a parameter.</summary>
    internal string? ClientSecretExpiresSource { get; }

    /// <summary>The APIs that connections are composed of.</summary>
    public static IReadOnlyList<ApiDescription> AllApis { get; } =
        [
            OutboundOperations.Api, FulfillmentOperations.Api, InventoryOperations.Api, InboundOperations.Api, InboundV0Operations.Api,
            NotificationsOperations.Api,
        ];

    /// <summary>The APIs that this connection is composed of.</summary>
    public IReadOnlyList<ApiDescription> Apis { get; } = AllApis;

    /// <summary>Fulfillment operations that do not depend on the API version.</summary>
    public IOutboundClient Outbound => set.Outbound;

    /// <summary>The seller's inventory in Amazon's fulfillment centers.</summary>
    public IInventory Inventory => Others.Inventory;

    /// <summary>Inbound plans and shipments to Amazon's fulfillment centers.</summary>
    public IInbound Inbound => Others.Inbound;

    /// <summary>The seller's subscriptions to notifications.</summary>
    internal NotificationsClient Notifications => Others.Notifications;

    /// <summary>Distinguishes messages about this seller's orders from those of other sellers.</summary>
    internal MessageSellers MessageSellers => new(
        SellerKey, call => Notifications.ReadIdsAsync(NotificationTypes.FulfillmentOrderStatus, call));

    /// <summary>The API of inbound plans as Amazon describes it, for anything that <see cref="Inbound"/> does not offer.</summary>
    internal IInboundApi InboundApi => Others.InboundApi;

    /// <summary>The API as Amazon describes it, for anything that <see cref="Outbound"/> does not offer.</summary>
    internal IFulfillmentOutboundApi Api { get; }

    /// <summary>What is known of orders and packages of this seller, with this version, that cannot change any more.</summary>
    internal OrderMemory Memory => memory ?? LazyInitializer.EnsureInitialized(
        ref memory,
        () => SellerMemories.Add(SellerKey, new OrderMemory(ServiceTime ?? (() => time.GetUtcNow().UtcDateTime)), Closed))!;

    /// <summary>The time of the service, in UTC, if it is virtual; null: that of this machine.</summary>
    internal Func<DateTime>? ServiceTime { get; set; }

    /// <summary>The connection that was opened; itself unless it is a view of <see cref="With"/>.</summary>
    internal McfConnection Origin { get; }

    /// <summary>Sends the requests of any API.</summary>
    internal ApiTransport Transport { get; }

    /// <summary>Sends requests to any operation of the Selling Partner API.</summary>
    internal RequestClient Requests => new(Transport, parts.Rule.Response, IsSandbox);

    /// <summary>Places orders exactly once.</summary>
    public OrderPlacer Orders => set.Orders;

    /// <summary>Creates returns exactly once.</summary>
    public ReturnPlacer Returns => new(Outbound, Outbound, parts.Rule, mark, time);

    /// <summary>Work that stopped commands left unfinished, oldest first. Pipe it into the same command to find out its outcome.</summary>
    public IReadOnlyList<McfInterruption> Interruptions => Journal.Open;

    /// <summary>Keeps <see cref="Interruptions"/>.</summary>
    public McfInterruptionJournal Journal { get; } = new();

    /// <summary>Opens a connection. Sends nothing: the first request logs in.</summary>
    /// <param name="settings">The settings; they are copied.</param>
    /// <param name="handler">Handles the requests instead of the network; the caller disposes of it after the connection.</param>
    /// <param name="time">The clock. Default: the system clock.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="McfValidationException">A setting is missing or not valid; the exception lists all of them.</exception>
    public static McfConnection Open(McfConnectionSettings settings, HttpMessageHandler? handler = null, TimeProvider? time = null) =>
        Open(settings, handler, time, SystemRandom.Next);

    /// <summary>
    /// The quota that currently limits the placing of orders most: the quota of creates or, while orders turn out to exist already, the
    /// quota of reads.
    /// </summary>
    /// <returns>The quota.</returns>
    public QuotaSnapshot GetPlacingQuota()
    {
        var creates = GetQuotaOfWork(OutboundOperations.CreateFulfillmentOrder);
        var reads = GetQuotaOfWork(OutboundOperations.GetFulfillmentOrder);
        return reads.Wait > creates.Wait ? reads : creates;
    }

    /// <summary>The current quota of an operation, as tracked by this process.</summary>
    /// <param name="operation">The operation.</param>
    /// <returns>The quota.</returns>
    public QuotaSnapshot GetQuota(ApiOperation operation) => Transport.FindQuota(operation).Read();

    /// <summary>The current quota of an operation, as tracked by this process.</summary>
    /// <param name="operation">The name of the operation in Amazon's model, for example <c>createFulfillmentOrder</c>.</param>
    /// <returns>The quota.</returns>
    /// <exception cref="ArgumentException">The operation is unknown.</exception>
    public QuotaSnapshot GetQuota(string operation)
    {
        var known = Apis.SelectMany(api => api.Operations)
            .FirstOrDefault(candidate => string.Equals(candidate.Name, operation, StringComparison.OrdinalIgnoreCase));
        return known is null ? throw new ArgumentException($"Unknown operation '{operation}'.", nameof(operation)) : GetQuota(known);
    }

    /// <summary>The current quota of the operation that does the work of an operation of 2020-07-01 over this connection.</summary>
    /// <param name="operation">The operation of 2020-07-01.</param>
    internal QuotaSnapshot GetQuotaOfWork(ApiOperation operation) => GetQuota(OutboundVersions.Find(operation, ApiVersion));

    /// <summary>
    /// The same connection with another version of Fulfillment Outbound. It shares everything with this one, its end and its unfinished
    /// work included.
    /// </summary>
    /// <param name="apiVersion">The version; null: the one of this connection.</param>
    internal McfConnection With(string? apiVersion)
    {
        if (apiVersion is null)
        {
            return this;
        }

        lock (parts)
        {
            var views = Origin.chosen ??= new(StringComparer.Ordinal);
            if (!views.TryGetValue(apiVersion, out var view))
            {
                view = (McfConnection)MemberwiseClone();
                view.set = OutboundSet.Of(apiVersion, isChosen: true, parts);
                view.memory = null;
                views.Add(apiVersion, view);
            }

            return view;
        }
    }

    /// <summary>
    /// Forgets an order that changed in a way that no list shows, in each version, and over all connections of this seller in the process.
    /// </summary>
    /// <param name="orderId">The order.</param>
    internal void Forget(string orderId) => SellerMemories.Forget(SellerKey, orderId);

    /// <summary>The most recent calls over this connection, at most 200, in the order in which they ended.</summary>
    /// <returns>A snapshot of the calls.</returns>
    public IReadOnlyList<McfCallRecord> GetCallHistory() =>
        mark.OnAll<McfCallRecord>([.. Transport.ReadHistory().Select(McfCallRecord.Of)]);

    /// <summary>Whether a key is the key of this connection's seller.</summary>
    /// <param name="sellerKey">The key as recorded on an object.</param>
    /// <returns>True if it is.</returns>
    public bool IsOf(string? sellerKey) => string.Equals(SellerKey, sellerKey?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Records this seller on an object and its parts.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="item">The object.</param>
    /// <returns>The same object.</returns>
    public T Mark<T>(T item)
        where T : McfSellerObject => mark.On(item);

    /// <summary>
    /// Whether the quota store stopped responding since the last call, as a message for the user; null if it did not, or there is none.
    /// </summary>
    internal string? TakeQuotaNotice() => Transport.TakeQuotaNotice();

    /// <summary>Canceled when the connection is closed.</summary>
    public CancellationToken Closed => Transport.Closed;

    /// <summary>
    /// Closes the connection. New requests fail with <see cref="McfNotConnectedException"/>; requests already sent complete and report
    /// their outcome. Other connections of the same seller are not affected.
    /// </summary>
    public void Dispose() => Transport.Dispose();

    /// <summary>Returns the name.</summary>
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

    private bool IsSandbox => Kind != McfConnectionKind.Live;

    private OtherClients Others => Origin.others ?? LazyInitializer.EnsureInitialized(
        ref Origin.others, () => new OtherClients(Transport, Kind, Marketplace, parts.Rule, mark, time, random))!;

    private static QuotaPlan PlanOf(McfConnectionSettings settings) =>
        settings.Unlimited ? QuotaPlan.Unlimited : settings.Kind == McfConnectionKind.Sandbox ? QuotaPlan.Sandbox : QuotaPlan.Standard;
}
