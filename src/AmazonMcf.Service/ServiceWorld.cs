using System.Globalization;
using System.Text.Json;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Clock;
using AmazonMcf.Service.Inbound;
using AmazonMcf.Service.Login;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service;

/// <summary>The state of the service: the store, its clock and its orders.</summary>
internal sealed class ServiceWorld : IDisposable
{
    private const string RulesSetting = "rules";

    private readonly ServiceClock clock;
    private readonly DateTime? startTime;
    private readonly string? path;
    private readonly int movesAtOnce;
    private readonly bool wantsSeparateVersions;
    private readonly EmbeddedStore store;
    private Timeline timeline = null!;

    private ServiceWorld(EmbeddedServiceOptions options)
    {
        options.Rules.Check();
        clock = new ServiceClock(options.Time);
        startTime = StartTime.Check(options.StartTime);
        movesAtOnce = options.MovesAtOnce;
        wantsSeparateVersions = options.Rules.SeparateVersions;
        path = options.Path;
        store = EmbeddedStore.Open(
            new StoreLocation(options.Path, options.StoreTimeout),
            session => Seed(session, options),
            Begin,
            session => session.Now = clock.Read(session),
            session => timeline.Advance(session));
    }

    /// <summary>The store.</summary>
    public IEmbeddedStore Store => store;

    /// <summary>The order book.</summary>
    public OrderBook Book { get; private set; } = null!;

    /// <summary>The inbound plans.</summary>
    public InboundBook Inbound { get; private set; } = null!;

    /// <summary>How the warehouses of the store work.</summary>
    public ServiceRules Rules { get; private set; } = null!;

    /// <summary>The id of the store.</summary>
    public string SellerId { get; private set; } = "";

    /// <summary>The secret the store signs with.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>The virtual time (UTC).</summary>
    public DateTime Now => AsItIs(session => session.Now);

    /// <summary>Virtual seconds per real second.</summary>
    public double TimeScale
    {
        get => AsItIs(clock.GetScale);
        set => AsItIs(session =>
        {
            clock.SetScale(session, value);
            return value;
        });
    }

    /// <summary>Opens the world of a store.</summary>
    public static ServiceWorld Open(EmbeddedServiceOptions options)
    {
        var world = new ServiceWorld(options);
        try
        {
            world.Apply(options);
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
        AsItIs(session => clock.Step(session, by));
        return store.Run(session => session.Now);
    }

    /// <summary>Counts the stock.</summary>
    public IReadOnlyList<StockLevel> GetStock(string? marketplace, string? sellerSku)
    {
        var marketplaceId = marketplace is null ? null : InventoryLevels.MarketplaceId(marketplace);
        return store.Run(session => InventoryLevels.Count(session, marketplaceId, sellerSku));
    }

    /// <summary>Sets the units in the warehouses.</summary>
    public StockLevel SetStock(string marketplace, string sellerSku, int quantity)
    {
        if (quantity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(quantity), "The quantity must not be negative.");
        }

        var marketplaceId = InventoryLevels.MarketplaceId(marketplace);
        return store.Run(session => InventoryLevels.Set(session, marketplaceId, sellerSku, quantity));
    }

    /// <summary>Reads what is committed.</summary>
    public CommittedState ReadCommittedState() => store.Run(CommittedStateReader.Read);

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();

    /// <summary>Works out everything that is due, in portions, unless it is stopped.</summary>
    public void CatchUp(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !store.Advance())
        {
        }
    }

    /// <summary>Runs a call that does not depend on changes that are due.</summary>
    public T AsItIs<T>(Func<IStoreSession, T> call) => store.Run(call, _ => true);

    /// <summary>Ends calls that wait for the changes before them.</summary>
    public void Close() => store.Close();

    // Writes nothing: a store that is opened and not used costs no write. What the time it was closed has brought is worked out by calls.
    private void Begin(IStoreSession session)
    {
        ServiceClock.Check(session);
        Rules = ReadRules(session);
        if (wantsSeparateVersions && !Rules.SeparateVersions)
        {
            throw new StoreContentException(
                "was created with one order book for all versions of the API",
                "Omit the option for separate versions, or specify a different file; a missing file is created.");
        }

        Book = new OrderBook(Rules);
        Inbound = new InboundBook(Rules, clock);
        timeline = new Timeline(Book, Inbound, movesAtOnce);
        SellerId = StoreId.GetOrCreate(session);
        Key = StoreKey.GetOrCreate(session);
        if (startTime is { } requested)
        {
            StartTime.Confirm(session, requested, path);
        }
    }

    private void Apply(EmbeddedServiceOptions options)
    {
        if (options.TimeScale is { } scale && scale != AsItIs(clock.GetScale))
        {
            TimeScale = scale;
        }
    }

    private void Seed(StoreSession session, EmbeddedServiceOptions options)
    {
        StartTime.Write(session, clock.Seed(session, startTime, options.TimeScale ?? 1));
        session.Now = clock.Read(session);
        SettingTable.Write(session, Identifiers.SeedSetting, ((uint)options.Seed).ToString(CultureInfo.InvariantCulture));
        SettingTable.Write(session, RulesSetting, JsonSerializer.Serialize(options.Rules, ServiceJsonContext.Default.ServiceRules));
        CatalogSeed.Seed(session);
    }

    private static ServiceRules ReadRules(IStoreSession session) =>
        JsonSerializer.Deserialize(SettingTable.Read(session, RulesSetting)!, ServiceJsonContext.Default.ServiceRules)!;
}
