using AmazonMcf.Service.Http;
using AmazonMcf.Testing;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>A store that was closed for a while computes what is due in portions, and responds correctly meanwhile.</summary>
public sealed class CatchUpTests : IDisposable
{
    private const int Orders = 60;

    private static readonly TimeSpan Lag = TimeSpan.FromDays(3);

    private readonly StoreFolder folder = new();
    private readonly StoreFolder twin;
    private readonly FakeTimeProvider clock = new();

    public CatchUpTests()
    {
        using (var counter = Open(folder, 500, clock))
        {
            Fill(counter);
        }

        twin = folder.Copy();
        clock.Advance(Lag);
    }

    public void Dispose()
    {
        folder.Dispose();
        twin.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public void Portions_of_any_size_come_to_what_one_transaction_comes_to(int portion)
    {
        using var atOnce = Open(twin, int.MaxValue, clock);
        var expected = Read(atOnce);

        using var inPortions = Open(folder, portion, clock);

        Assert.Equal(expected, Read(inPortions));
        Assert.Contains(expected, response => response.Contains("\"COMPLETE\"", StringComparison.Ordinal));
        Assert.Contains(expected, response => response.Contains("UNFULFILLABLE", StringComparison.Ordinal));
        Assert.Contains(expected, response => response.Contains("\"INVALID\"", StringComparison.Ordinal));
        Assert.Contains(expected, response => response.Contains("COMPLETE_PARTIALLED", StringComparison.Ordinal));
    }

    [Fact]
    public void Opening_works_nothing_out_and_a_login_and_an_order_nothing_is_due_for_are_answered_at_once()
    {
        var due = Due();
        Assert.True(due > 20, $"{due}");
        using var atOnce = Open(twin, int.MaxValue, clock);

        using var counter = Open(folder, 5, clock);
        Assert.StartsWith("Atza|", counter.Token, StringComparison.Ordinal);
        foreach (
            var path in new[]
            {
                "/fulfillmentOrders/DONE",
                "/fulfillmentOrders/NONE",
                "/tracking?packageNumber=212794779",
                $"/features?marketplaceId={SellerFixture.Us}",
            }
        )
        {
            Assert.Equal(atOnce.Get(path).Text, counter.Get(path).Text);
        }

        Assert.Equal(due, Due());
    }

    [Fact]
    public void Every_read_during_the_catch_up_tells_what_it_tells_afterwards()
    {
        using var atOnce = Open(twin, int.MaxValue, clock);
        var expected = Enumerable.Range(0, Orders).Select(number => atOnce.Read($"A{number}").Text).ToList();

        for (var number = 0; number < Orders; number += 13)
        {
            using var copy = folder.Copy();
            using var world = ServiceWorld.Open(new EmbeddedServiceOptions { Path = copy.Path, Time = clock, MovesAtOnce = 3 });
            for (var portion = 0; portion < number / 2; portion++)
            {
                world.Store.Advance();
            }

            using var counter = Open(copy, 3, clock);

            Assert.Equal(expected[number], counter.Read($"A{number}").Text);
        }
    }

    [Fact]
    public void A_change_waits_for_everything_that_was_due_before_it()
    {
        // Of the lamps and candles there are enough for some: who is first gets them.
        using var atOnce = Open(twin, int.MaxValue, clock);
        using var counter = Open(folder, 2, clock);

        foreach (var sku in new[] { SellerFixture.Lamp, SellerFixture.Candle, SellerFixture.Tea })
        {
            Assert.Equal(Place(atOnce, sku), Place(counter, sku));
        }

        Assert.Equal(0, Due());
        Assert.Equal(Read(atOnce), Read(counter));

        static (int, string) Place(Counter counter, string sku)
        {
            var response = counter.Create("LATE " + sku, order => order["items"]![0]!["sellerSku"] = sku);
            return (response.Status, response.Text);
        }
    }

    [Fact]
    public void A_catch_up_can_be_stopped_and_goes_on_where_it_was()
    {
        using var counter = Open(folder, 4, clock);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var due = Due();

        counter.Service.CatchUp(stop.Token);
        Assert.Equal(due, Due());

        counter.Service.CatchUp();
        Assert.Equal(0, Due());
        using var atOnce = Open(twin, int.MaxValue, clock);
        Assert.Equal(Read(atOnce), Read(counter));
    }

    [Fact]
    public void A_service_that_closes_ends_a_call_that_waits_and_does_nothing_of_it()
    {
        using var world = ServiceWorld.Open(new EmbeddedServiceOptions { Path = folder.Path, Time = clock, MovesAtOnce = 2 });
        var isCalled = false;
        world.Close();

        Assert.Throws<ObjectDisposedException>(() => world.Store.Run(_ => isCalled = true));

        Assert.False(isCalled);
    }

    // Orders of all kinds that compete for stock, none of them further than taken in; one that came to its end before.
    private static void Fill(Counter counter)
    {
        counter.Create("DONE");
        counter.Service.StepClock(TimeSpan.FromDays(30));
        counter.Service.SetStock("US", SellerFixture.Lamp, 25);
        counter.Service.SetStock("US", SellerFixture.Candle, 9);
        for (var number = 0; number < Orders; number++)
        {
            counter.Create($"A{number}", order =>
            {
                order["fulfillmentPolicy"] = new[] { "FillOrKill", "FillAll", "FillAllAvailable" }[number % 3];
                order["fulfillmentAction"] = number % 11 == 10 ? "Hold" : "Ship";
                order["destinationAddress"]!["postalCode"] = number % 17 == 16 ? "00000" : "48084";
                order["items"] = new System.Text.Json.Nodes.JsonArray(
                    Http.Orders.Item("1", number % 2 == 0 ? SellerFixture.Lamp : SellerFixture.Mug, 1 + (number % 3)),
                    Http.Orders.Item("2", SellerFixture.Candle, 1)
                );
            });
            counter.Service.StepClock(TimeSpan.FromSeconds(1));
        }

        // Goods get lost, so that orders which were promised units find none.
        counter.Service.SetStock("US", SellerFixture.Lamp, 6);
        counter.Service.TimeScale = 1;
    }

    private static Counter Open(StoreFolder store, int movesAtOnce, FakeTimeProvider clock) => new(
        options => (options.Path, options.MovesAtOnce, options.TimeScale, options.PageSize) = (store.Path, movesAtOnce, null, 100), clock);

    private static List<string> Read(Counter counter) =>
    [
        counter.Get("/fulfillmentOrders?queryStartDate=2000-01-01T00:00:00Z").Text,
        .. Enumerable.Range(0, Orders).Select(number => counter.Read($"A{number}").Text),
        .. counter.Service.GetStock("US").Select(stock => stock.ToString()),
    ];

    private long Due()
    {
        using var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM fulfillment_order WHERE next_change <= $now";
        command.Parameters.AddWithValue("$now", (clock.GetUtcNow() + TimeSpan.FromDays(30)).UtcTicks);
        return (long)command.ExecuteScalar()!;
    }
}
