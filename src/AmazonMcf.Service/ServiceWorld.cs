using System.Globalization;
using System.Text.Json;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalogue;
using AmazonMcf.Service.Clock;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service;

/// <summary>The world behind the front door: the store, its clock and its order book.</summary>
internal sealed class ServiceWorld : IDisposable
{
    private const string RulesSetting = "rules";

    private readonly ServiceClock clock;
    private readonly DateTime? startTime;
    private readonly EmbeddedStore store;
    private ServiceRules? rules;
    private OrderBook? book;

    private ServiceWorld(EmbeddedServiceOptions options)
    {
        options.Rules.Check();
        clock = new ServiceClock(options.Time);
        startTime = StartTime.Check(options.StartTime);
        store = EmbeddedStore.Open(options.Path, options.StorePatience, session => Plant(session, options), Prepare);
    }

    /// <summary>The store.</summary>
    public IEmbeddedStore Store => store;

    /// <summary>The order book.</summary>
    public IOrderBook Book => book!;

    /// <summary>How the warehouses of the store work.</summary>
    public ServiceRules Rules => rules!;

    /// <summary>The virtual time (UTC).</summary>
    public DateTime Now => store.Run(session => session.Now);

    /// <summary>Virtual seconds a real second.</summary>
    public double TimeScale
    {
        get => store.Run(clock.GetScale);
        set => Change(session => clock.SetScale(session, value));
    }

    /// <summary>Opens the world of a store.</summary>
    public static ServiceWorld Open(EmbeddedServiceOptions options)
    {
        var world = new ServiceWorld(options);
        try
        {
            // The first call reads the rules of the store and catches up with the time it was closed.
            world.Change(session => world.Begin(session, options));
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    /// <summary>Jumps ahead, with everything that happens on the way.</summary>
    public DateTime StepClock(TimeSpan by)
    {
        store.Run(session => clock.Step(session, by));
        return Now;
    }

    /// <summary>Counts the stock.</summary>
    public IReadOnlyList<StockLevel> GetStock(string? marketplace, string? sellerSku)
    {
        var marketplaceId = marketplace is null ? null : StockDesk.MarketplaceId(marketplace);
        return store.Run(session => StockDesk.Count(session, marketplaceId, sellerSku));
    }

    /// <summary>Sets the units in the warehouses.</summary>
    public StockLevel SetStock(string marketplace, string sellerSku, int quantity)
    {
        if (quantity < 0)
            throw new ArgumentOutOfRangeException(nameof(quantity), "A warehouse holds no fewer than 0 units.");
        var marketplaceId = StockDesk.MarketplaceId(marketplace);
        return store.Run(session => StockDesk.Set(session, marketplaceId, sellerSku, quantity));
    }

    /// <summary>Reads what is committed.</summary>
    public GroundTruth ReadGroundTruth() => store.Run(TruthReader.Read);

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    private void Begin(IStoreSession session, EmbeddedServiceOptions options)
    {
        if (startTime is { } requested)
            StartTime.Confirm(session, requested, options.Path);
        if (options.TimeScale is { } scale)
            clock.SetScale(session, scale);
    }

    private void Plant(StoreSession session, EmbeddedServiceOptions options)
    {
        StartTime.Write(session, clock.Plant(session, startTime, options.TimeScale ?? 1));
        session.Now = clock.Read(session);
        SettingTable.Write(session, Identifiers.SeedSetting, ((uint)options.Seed).ToString(CultureInfo.InvariantCulture));
        SettingTable.Write(session, RulesSetting, JsonSerializer.Serialize(options.Rules, ServiceJsonContext.Default.ServiceRules));
        CatalogueSeed.Plant(session);
    }

    private void Prepare(StoreSession session)
    {
        rules ??= ReadRules(session);
        book ??= new OrderBook(rules);
        session.Now = clock.Read(session);
        book.Advance(session);
    }

    private void Change(Action<IStoreSession> change) => store.Run<object?>(session =>
    {
        change(session);
        return null;
    });

    private static ServiceRules ReadRules(IStoreSession session) =>
        JsonSerializer.Deserialize(SettingTable.Read(session, RulesSetting)!, ServiceJsonContext.Default.ServiceRules)!;
}
