using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

public sealed class CrashTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_call_cut_off_before_its_commit_leaves_nothing()
    {
        using var shop = folder.Open();
        shop.SetStock(SellerFixture.Mug, 5000);
        shop.Place("A", SellerFixture.Mug, 1);

        // Large enough for the database to write ahead of the commit.
        using var crashed = shop.World.Store.Run(session =>
        {
            for (var number = 0; number < 3000; number++)
            {
                shop.World.Book.Create(session, Large($"B{number}").ToRecord());
            }

            return folder.Copy();
        });

        Assert.True(new FileInfo(crashed.Path + "-wal").Length > 4 << 20);
        using var survivor = crashed.Open(shop.Clock);
        Assert.Equal(["A"], survivor.World.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId));
        Assert.Equal(1, survivor.Stock(SellerFixture.Mug).Reserved);
        Assert.Equal(3001, shop.World.ReadCommittedState().Orders.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_log_cut_anywhere_opens_with_whole_calls_only(int seed)
    {
        var random = new Random(seed);
        using var shop = folder.Open();

        // The store closes its connection when other tests open many; the last one to close would take the log along.
        using var keeper = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        keeper.Open();
        using var read = keeper.CreateCommand();
        read.CommandText = "SELECT count(*) FROM sqlite_master";
        read.ExecuteScalar();
        for (var number = 0; number < 40; number++)
        {
            shop.Place($"A{number}", [(SellerFixture.Mug, 1), (SellerFixture.Tea, 2)]);
        }

        var length = new FileInfo(folder.Path + "-wal").Length;

        for (var cut = 0; cut < 12; cut++)
        {
            using var crashed = folder.Copy();
            using (var log = File.Open(crashed.Path + "-wal", FileMode.Open))
            {
                log.SetLength(random.NextInt64(length));
            }

            using var survivor = crashed.Open(shop.Clock);
            var orders = survivor.World.ReadCommittedState().Orders;
            Assert.Equal(
                Enumerable.Range(0, orders.Count).Select(number => $"A{number}"),
                orders.Select(order => order.SellerFulfillmentOrderId));
            Assert.Equal(
                (orders.Count, 2 * orders.Count),
                (survivor.Stock(SellerFixture.Mug).Reserved, survivor.Stock(SellerFixture.Tea).Reserved)
            );
            survivor.Place("New", SellerFixture.Mug, 1);
        }
    }

    [Fact]
    public void A_call_that_fails_is_undone_with_all_it_did()
    {
        using var shop = folder.Open();
        var before = shop.Stock(SellerFixture.Mug);

        Assert.Throws<InvalidOperationException>(() => shop.Run(session =>
        {
            shop.World.Book.Create(session, SellerFixture.Request("A", (SellerFixture.Mug, 3)).ToRecord());
            throw new InvalidOperationException("The lights went out.");
        }));

        Assert.Empty(shop.World.ReadCommittedState().Orders);
        Assert.Equal(before, shop.Stock(SellerFixture.Mug));
        shop.Place("A", SellerFixture.Mug, 3);
    }

    private static Outbound.Wire.CreateFulfillmentOrderRequest Large(string id)
    {
        var request = SellerFixture.Request(id, (SellerFixture.Mug, 1));
        request.DisplayableOrderComment = new string('x', 3000);
        return request;
    }
}
