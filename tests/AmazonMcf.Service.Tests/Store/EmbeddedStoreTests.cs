using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

public sealed class EmbeddedStoreTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_file_is_made_with_its_folder_and_the_seed_catalog()
    {
        var path = Path.Combine(folder.Root, "some", "where", "store.db");

        using var world = ServiceWorld.Open(new EmbeddedServiceOptions { Path = path });

        Assert.True(File.Exists(path));
        Assert.True(world.GetStock(SellerFixture.Us, null).Count >= 40);
    }

    [Fact]
    public async Task Processes_that_create_a_store_at_the_same_time_all_open_it()
    {
        for (var i = 0; i < 25; i++)
        {
            var path = Path.Combine(folder.Root, $"folder-{i}", "store.db");
            using var start = new Barrier(4);
            var sellers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = path });
                    return service.SellerId;
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(sellers.Distinct());
        }
    }

    [Fact]
    public void Orders_outlive_the_service()
    {
        using (var shop = folder.Open())
        {
            shop.Place("A", SellerFixture.Mug, 2);
        }

        using var later = folder.Open();

        Assert.Equal("A", later.World.ReadCommittedState().Orders.Single().SellerFulfillmentOrderId);
        Assert.Equal(2, later.Stock(SellerFixture.Mug).Reserved);
    }

    [Fact]
    public void Memory_stores_are_apart_from_each_other()
    {
        using var one = new SellerFixture();
        using var other = new SellerFixture();

        one.Place("A", SellerFixture.Mug, 1);

        Assert.Equal("OrderNotFound A", SellerFixture.ErrorOf(() => other.Read("A")));
    }

    [Fact]
    public void The_store_writes_ahead_and_knows_its_version()
    {
        using var shop = folder.Open();

        Assert.Equal("wal", Ask("PRAGMA journal_mode"));
        Assert.Equal(FormattableString.Invariant($"{StoreSchema.Steps.Count}"), Ask("PRAGMA user_version"));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_left_alone()
    {
        folder.Open().Dispose();
        Ask("PRAGMA user_version = 99");

        var error = Assert.Throws<EmbeddedStoreException>(() => folder.Open());

        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_store_is_left_alone_and_named()
    {
        File.WriteAllText(folder.Path, "Order number;SKU\r\n1;MUG\r\n" + new string(' ', 5000));
        var before = File.ReadAllBytes(folder.Path);

        var error = Assert.Throws<EmbeddedStoreException>(() => folder.Open());

        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.Path));
    }

    [Fact]
    public void The_rules_of_a_store_stay_with_it()
    {
        using (new SellerFixture(options =>
        {
            options.Path = folder.Path;
            options.Rules.Validation = TimeSpan.Zero;
            options.Rules.Hold = TimeSpan.FromDays(1);
        }))
        {
        }

        using var shop = folder.Open();
        shop.Place("A", SellerFixture.Mug, 1, request => request.FulfillmentAction = "Hold");

        Assert.Equal("Received", shop.Status("A"));
        shop.Pass(TimeSpan.FromDays(1));
        Assert.Equal("Cancelled", shop.Status("A"));
    }

    [Fact]
    public void Rules_no_warehouse_can_follow_are_refused_before_anything_is_made()
    {
        OpenBroken(rules => rules.UnitsPerPackage = 0);
        OpenBroken(rules => rules.UnitsPerShipment = 0);
        OpenBroken(rules => rules.Hold = TimeSpan.FromTicks(-1));
        OpenBroken(rules => rules.Shipping = TimeSpan.Zero);

        Assert.False(File.Exists(folder.Path));

        void OpenBroken(Action<ServiceRules> breakRules) => Assert.Throws<ArgumentException>(() => new SellerFixture(options =>
        {
            options.Path = folder.Path;
            breakRules(options.Rules);
        }));
    }

    [Fact]
    public void A_path_that_is_a_folder_is_named()
    {
        var error = Assert.Throws<EmbeddedStoreException>(
            () => ServiceWorld.Open(new EmbeddedServiceOptions { Path = folder.Root }));

        Assert.Contains(folder.Root, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_can_call_at_once()
    {
        using var shop = folder.Open();

        Parallel.For(0, 200, number => shop.Place($"A{number}", SellerFixture.Mug, 1));

        Assert.Equal(200, shop.World.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).Distinct().Count());
        Assert.Equal(200, shop.Stock(SellerFixture.Mug).Reserved);
    }

    [Fact]
    public void A_time_scale_given_at_opening_replaces_that_of_the_store_and_none_keeps_it()
    {
        new SellerFixture(options => (options.Path, options.TimeScale) = (folder.Path, 60)).Dispose();

        using var shop = folder.Open();

        Assert.Equal(60, shop.World.TimeScale);
    }

    [Fact]
    public void Counters_rise_by_one_and_requests_are_counted_by_operation()
    {
        using var shop = folder.Open();
        using var other = folder.Open();

        Assert.Equal(
            [1L, 2L, 3L],
            new[] { shop, other, shop }.Select(window => window.World.Store.Run(session => session.NextNumber("test"))));
        shop.Run(session => RequestCounts.Add(session, "createFulfillmentOrder"));
        other.Run(session => RequestCounts.Add(session, "createFulfillmentOrder"));

        Assert.Equal(2, shop.World.ReadCommittedState().Requests["createFulfillmentOrder"]);
    }

    [Fact]
    public void A_closed_store_says_so()
    {
        var shop = folder.Open();
        shop.Dispose();

        Assert.Throws<ObjectDisposedException>(() => shop.World.Now);
        shop.Dispose();
    }

    [Fact]
    public void Ids_neither_repeat_nor_depend_on_anything_but_seed_and_calls()
    {
        using var shop = folder.Open();

        var ids = shop.World.Store.Run(session => Enumerable.Range(0, 20_000).Select(_ => Identifiers.Shipment(session)).ToList());

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private string? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
