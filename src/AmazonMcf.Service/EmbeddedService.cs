using AmazonMcf.Service.Clock;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Notices;
using AmazonMcf.Service.Routing;

namespace AmazonMcf.Service;

/// <summary>
/// A service that behaves like Multi-Channel Fulfillment and runs in this process. It has its own orders, inventory and virtual clock, in a
/// store that other processes can share. Thread-safe.
/// </summary>
public sealed class EmbeddedService : IDisposable
{
    /// <summary>The largest <see cref="TimeScale"/>.</summary>
    public const double MaxTimeScale = ServiceClock.MaxScale;

    private readonly ServiceWorld world;
    private readonly ServiceRouter router;
    private readonly TimeProvider time;
    private readonly RequestsInProgress requests = new();
    private readonly NoticePump? notices;

    private EmbeddedService(ServiceWorld world, EmbeddedServiceOptions options)
    {
        this.world = world;
        time = options.Time;
        SellerId = world.SellerId;
        router = ServiceComposition.Open(world, options);
        if (options.QueueEndpoint is { } endpoint)
        {
            notices = new NoticePump(
                world, new SqsSender(endpoint, options.QueueHandler ?? new HttpClientHandler(), options.Time), options.Time);
        }
    }

    /// <summary>The maximum virtual time (UTC).</summary>
    public static DateTime LatestTime => ServiceClock.Latest;

    /// <summary>The id of the store. Each store is a separate seller.</summary>
    public string SellerId { get; }

    /// <summary>The virtual time (UTC).</summary>
    public DateTime Now => world.Now;

    /// <summary>Virtual seconds per real second; 0 stops the clock.</summary>
    public double TimeScale
    {
        get => world.TimeScale;
        set => world.TimeScale = value;
    }

    /// <summary>Opens a service.</summary>
    /// <param name="options">The options. Default: a service in memory.</param>
    /// <returns>The service; dispose of it to release the store.</returns>
    /// <exception cref="EmbeddedStoreException">The store cannot be opened.</exception>
    /// <exception cref="EmbeddedStartException">The store was started at a different time than the options specify.</exception>
    public static EmbeddedService Open(EmbeddedServiceOptions? options = null)
    {
        options ??= new EmbeddedServiceOptions();
        var world = ServiceWorld.Open(options);
        try
        {
            return new EmbeddedService(world, options);
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    /// <summary>Handles a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The response, and what an injected fault does to it.</returns>
    /// <exception cref="EmbeddedStoreException">The store cannot be used; nothing was done.</exception>
    /// <exception cref="ObjectDisposedException">The service is closed; nothing was done.</exception>
    public ServiceResponse Handle(ServiceRequest request)
    {
        requests.Begin();
        try
        {
            return router.Handle(request);
        }
        finally
        {
            requests.End();
        }
    }

    /// <summary>Creates the response to a request that failed inside the service: an internal error in the format of the API.</summary>
    public ServiceResponse Fail() => router.Fail();

    /// <summary>Creates a handler for an <see cref="HttpClient"/> in this process. No socket is opened.</summary>
    /// <returns>The handler. Disposing of it leaves the service open.</returns>
    public HttpMessageHandler CreateHandler() => new EmbeddedHandler(Handle, time);

    /// <summary>Advances the virtual clock and processes everything that becomes due.</summary>
    /// <param name="by">The time span; not negative.</param>
    /// <returns>The new virtual time (UTC).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time span is negative, or the time would exceed
    /// <see cref="LatestTime"/>.</exception>
    public DateTime StepClock(TimeSpan by) => world.StepClock(by);

    /// <summary>
    /// Processes everything that became due since the store was last used, in transactions of limited size, so that later calls do not wait
    /// for it. Calls also do this themselves; servers use it in the background.
    /// </summary>
    /// <param name="stop">Ends the work early; the rest is processed later.</param>
    /// <exception cref="EmbeddedStoreException">The store cannot be used.</exception>
    public void CatchUp(CancellationToken stop = default) => world.CatchUp(stop);

    /// <summary>
    /// Processes what is due and sends all notifications that were not sent. The service also does this itself, about once a second.
    /// </summary>
    /// <param name="stop">Ends the work early; the rest is sent later.</param>
    /// <exception cref="HttpRequestException">The endpoint did not accept a message.</exception>
    /// <returns>A task that completes when everything is sent; at once if no <see cref="EmbeddedServiceOptions.QueueEndpoint"/> was
    /// specified.</returns>
    public Task SendNotificationsAsync(CancellationToken stop = default) => notices?.SendAsync(stop) ?? Task.CompletedTask;

    /// <summary>Reads the inventory.</summary>
    /// <param name="marketplaceId">The marketplace, by id or code. Default: all.</param>
    /// <param name="sku">The SKU. Default: all.</param>
    public IReadOnlyList<StockLevel> GetStock(string? marketplaceId = null, string? sku = null) => world.GetStock(marketplaceId, sku);

    /// <summary>Sets the number of units in the warehouses. A SKU that the marketplace does not have is added to its catalog.</summary>
    /// <param name="marketplaceId">The marketplace, by id or code.</param>
    /// <param name="sku">The SKU.</param>
    /// <param name="quantity">The number of units; not negative.</param>
    public StockLevel SetStock(string marketplaceId, string sku, int quantity) => world.SetStock(marketplaceId, sku, quantity);

    /// <summary>Adds a fault rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The rule with its id.</returns>
    /// <exception cref="ArgumentException">A value of the rule is out of range.</exception>
    public McfFaultRule AddFault(McfFaultRule rule) => world.AsItIs(session => FaultTable.Add(session, rule));

    /// <summary>All fault rules, in the order in which they were added, including used-up rules.</summary>
    public IReadOnlyList<McfFaultRule> GetFaults() => world.AsItIs(FaultTable.List);

    /// <summary>Removes a fault.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>Whether there was such a fault.</returns>
    public bool RemoveFault(long id) => world.AsItIs(session => FaultTable.Remove(session, id));

    /// <summary>Removes all fault rules.</summary>
    public void ClearFaults() => world.AsItIs(FaultTable.Clear);

    /// <summary>Reads the committed state directly, without faults, for tests that verify a client.</summary>
    public CommittedState ReadCommittedState() => world.ReadCommittedState();

    /// <summary>Completes the requests in progress, accepts no new ones, and releases the store.</summary>
    public void Dispose()
    {
        notices?.Dispose();
        world.Close();
        requests.Close();
        world.Dispose();
    }
}
