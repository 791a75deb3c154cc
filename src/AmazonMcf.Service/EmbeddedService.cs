using AmazonMcf.Service.Clock;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Routing;

namespace AmazonMcf.Service;

/// <summary>
/// A service that behaves like Multi-Channel Fulfillment, inside the process: an order book with stock and a clock of its own, on
/// a store that other processes may share. Safe for use by many threads.
/// </summary>
public sealed class EmbeddedService : IDisposable
{
    /// <summary>The largest <see cref="TimeScale"/>.</summary>
    public const double MaxTimeScale = ServiceClock.MaxScale;

    private readonly ServiceWorld world;
    private readonly ServiceRouter router;
    private readonly TimeProvider time;
    private readonly RequestsInProgress requests = new();

    private EmbeddedService(ServiceWorld world, EmbeddedServiceOptions options)
    {
        this.world = world;
        time = options.Time;
        SellerId = world.SellerId;
        router = ServiceComposition.Open(world, options);
    }

    /// <summary>The last moment of the virtual clock (UTC): it does not go beyond, by itself or by a step.</summary>
    public static DateTime LatestTime => ServiceClock.Latest;

    /// <summary>The id of the store, kept in it: each store is a seller of its own.</summary>
    public string SellerId { get; }

    /// <summary>The virtual time (UTC).</summary>
    public DateTime Now => world.Now;

    /// <summary>How many virtual seconds pass in a real one; 0 stands still.</summary>
    public double TimeScale
    {
        get => world.TimeScale;
        set => world.TimeScale = value;
    }

    /// <summary>Opens a service.</summary>
    /// <param name="options">How; the defaults open a service in memory.</param>
    /// <returns>The service; dispose of it to let the store go.</returns>
    /// <exception cref="EmbeddedStoreException">The store cannot be opened.</exception>
    /// <exception cref="EmbeddedStartException">The store started at another time than the options name.</exception>
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

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The answer, and what is to happen to it on its way.</returns>
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

    /// <summary>The response to a request that failed inside the service: an internal error in the form of the API.</summary>
    public ServiceResponse Fail() => router.Fail();

    /// <summary>Makes a door for an <see cref="HttpClient"/> in this process: no socket is opened.</summary>
    /// <returns>The handler. Disposing of it leaves the service open.</returns>
    public HttpMessageHandler CreateHandler() => new EmbeddedHandler(Handle, time);

    /// <summary>Moves the virtual clock on, with everything that happens on the way.</summary>
    /// <param name="by">How far; not negative.</param>
    /// <returns>The new virtual time (UTC).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time span is negative, or leads beyond <see cref="LatestTime"/>.</exception>
    public DateTime StepClock(TimeSpan by) => world.StepClock(by);

    /// <summary>
    /// Works out what is due since the store was last used, in transactions of a bounded size, so that later calls need not wait for it.
    /// Calls do
    /// the same for themselves: this is for servers, beside the requests.
    /// </summary>
    /// <param name="stop">Ends the work early; what is left is worked out later.</param>
    /// <exception cref="EmbeddedStoreException">The store cannot be used.</exception>
    public void CatchUp(CancellationToken stop = default) => world.CatchUp(stop);

    /// <summary>Counts the stock.</summary>
    /// <param name="marketplaceId">Only this marketplace, by id or code; null for all.</param>
    /// <param name="sku">Only this SKU; null for all.</param>
    public IReadOnlyList<StockLevel> GetStock(string? marketplaceId = null, string? sku = null) => world.GetStock(marketplaceId, sku);

    /// <summary>Sets the units in the warehouses; an SKU the marketplace does not know joins its catalogue.</summary>
    /// <param name="marketplaceId">The marketplace, by id or code.</param>
    /// <param name="sku">The SKU.</param>
    /// <param name="quantity">The units; not negative.</param>
    public StockLevel SetStock(string marketplaceId, string sku, int quantity) => world.SetStock(marketplaceId, sku, quantity);

    /// <summary>Adds a fault.</summary>
    /// <param name="rule">What goes wrong, with which requests, how often.</param>
    /// <returns>The rule with its number.</returns>
    /// <exception cref="ArgumentException">A number of the rule is out of its range.</exception>
    public McfFaultRule AddFault(McfFaultRule rule) => world.AsItIs(session => FaultTable.Add(session, rule));

    /// <summary>The faults, in the order they were added, worn out or not.</summary>
    public IReadOnlyList<McfFaultRule> GetFaults() => world.AsItIs(FaultTable.List);

    /// <summary>Removes a fault.</summary>
    /// <param name="id">Its number.</param>
    /// <returns>Whether there was such a fault.</returns>
    public bool RemoveFault(long id) => world.AsItIs(session => FaultTable.Remove(session, id));

    /// <summary>Removes all faults.</summary>
    public void ClearFaults() => world.AsItIs(FaultTable.Clear);

    /// <summary>Reads what is really committed, past all faults: for tests that hold a client to its promises.</summary>
    public CommittedState ReadCommittedState() => world.ReadCommittedState();

    /// <summary>Answers the requests that are being handled, takes no more, and lets the store go.</summary>
    public void Dispose()
    {
        world.Close();
        requests.Close();
        world.Dispose();
    }
}
