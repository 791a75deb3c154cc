using AmazonMcf.Model;
using AmazonMcf.Service.EndToEnd;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Store;

/// <summary>
/// A store that is full, held, damaged or of a different program: each says which file, why, and what to do, and keeps what it has.
/// </summary>
public sealed class EnvironmentFailureTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_full_disk_refuses_the_order_whole_and_keeps_the_others()
    {
        using var shop = folder.Open();
        shop.SetStock(SellerFixture.Mug, 100_000);
        var pages = shop.World.Store.Run(session => session.QueryFirst("PRAGMA page_count", row => row.GetInt32(0)));
        Limit(shop, pages + 8);

        var placed = 0;
        var failure = Assert.Throws<EmbeddedStoreException>(() =>
        {
            for (; placed < 1000; placed++)
            {
                shop.Place($"A{placed}", SellerFixture.Mug, 1);
            }
        });

        Assert.Equal($"The embedded store '{folder.Path}' cannot be written: the disk is full.", failure.Message);
        Assert.StartsWith("Free some space", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(("McfStoreUnavailable", true, folder.Path), (failure.ErrorId, failure.IsOfTheConnection, failure.Context.Target));

        // With free space again the same order is written, and no trace of the first attempt is there.
        Limit(shop, 100_000);
        Assert.Equal(placed, shop.World.ReadCommittedState().Orders.Count);
        Assert.Equal(placed, shop.Stock(SellerFixture.Mug).Reserved);
        shop.Place($"A{placed}", SellerFixture.Mug, 1);
    }

    [Fact]
    public async Task A_client_in_the_process_gets_the_error_at_once_and_can_continue_afterwards()
    {
        using var counter = new Counter(options => (options.Path, options.StoreTimeout) = (folder.Path, TimeSpan.FromMilliseconds(50)));
        await counter.PlaceAsync("A-1");
        using (Hold())
        {
            var failure = await Assert.ThrowsAsync<EmbeddedStoreException>(() => counter.PlaceAsync("A-2"));
            Assert.Equal($"The embedded store '{folder.Path}' is in use by another program.", failure.Message);
        }

        Assert.Equal(2, counter.Attempts.Count);
        Assert.Equal(McfOutcome.Created, (await counter.PlaceAsync("A-2")).Outcome);
    }

    [Fact]
    public void A_store_that_another_program_holds_says_so_and_works_when_it_is_let_go()
    {
        using var shop = new SellerFixture(options => (options.Path, options.StoreTimeout) = (folder.Path, TimeSpan.FromMilliseconds(50)));
        using (Hold())
        {
            var failure = Assert.Throws<EmbeddedStoreException>(() => shop.Place("A", SellerFixture.Mug, 1));
            Assert.Equal($"The embedded store '{folder.Path}' is in use by another program.", failure.Message);
            Assert.StartsWith("Close that program", failure.RecommendedAction, StringComparison.Ordinal);
        }

        shop.Place("A", SellerFixture.Mug, 1);
    }

    [Fact]
    public void A_held_store_cannot_be_opened_and_says_so()
    {
        folder.Open().Dispose();
        using (Hold())
        {
            var failure = Assert.Throws<EmbeddedStoreException>(() => EmbeddedService.Open(
                new EmbeddedServiceOptions { Path = folder.Path, StoreTimeout = TimeSpan.FromMilliseconds(50) }));
            Assert.EndsWith("is in use by another program.", failure.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("garbage", "is not an embedded store: the file contains something else and was not changed")]
    [InlineData("an order file", "is not an embedded store: the file contains something else and was not changed")]
    [InlineData("cut in half", "is damaged")]
    [InlineData("overwritten inside", "is damaged")]
    [InlineData("another program's", "is a different program's database; it was not changed")]
    public void A_file_that_is_no_good_is_named_left_alone_and_can_be_moved_away(string fate, string what)
    {
        Spoil(fate);
        var before = File.ReadAllBytes(folder.Path);

        var failure = Assert.Throws<EmbeddedStoreException>(() =>
        {
            using var shop = folder.Open();
            for (var number = 0; number < 100; number++)
            {
                shop.Read($"A{number}");
            }
        });

        Assert.Equal($"The embedded store '{folder.Path}' {what}.", failure.Message);
        Assert.Contains("specify a different file", failure.RecommendedAction, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("McfStoreUnavailable", failure.ErrorId);
        Assert.Equal(before, File.ReadAllBytes(folder.Path));
    }

    [Fact]
    public void A_folder_that_may_not_be_written_is_named()
    {
        var blocker = Path.Combine(folder.Root, "file");
        File.WriteAllText(blocker, "");
        var path = Path.Combine(blocker, "store.db");

        var failure = Assert.Throws<EmbeddedStoreException>(() => EmbeddedService.Open(new EmbeddedServiceOptions { Path = path }));

        Assert.StartsWith($"The embedded store '{path}' cannot be opened", failure.Message, StringComparison.Ordinal);
    }

    private void Spoil(string fate)
    {
        switch (fate)
        {
            case "garbage":
                var bytes = new byte[20_000];
                new Random(7).NextBytes(bytes);
                File.WriteAllBytes(folder.Path, bytes);
                return;
            case "an order file":
                File.WriteAllText(folder.Path, "OrderId,Sku\n1,MUG\n" + new string(' ', 5000));
                return;
            case "another program's":
                Ask("CREATE TABLE bookmark (address TEXT)");
                return;
        }

        using (var shop = folder.Open())
        {
            for (var number = 0; number < 100; number++)
            {
                shop.Place($"A{number}", SellerFixture.Tea, 1);
            }
        }

        using var file = File.Open(folder.Path, FileMode.Open);
        if (fate == "cut in half")
        {
            file.SetLength(file.Length / 2);
            return;
        }

        file.Position = 4096;
        var noise = new byte[file.Length - 4096];
        new Random(7).NextBytes(noise);
        file.Write(noise);
    }

    private static void Limit(SellerFixture shop, int pages) =>
        shop.Run(session => session.Query(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"), row => row.GetInt64(0)));

    private SqliteConnection Hold()
    {
        var holder = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        holder.Open();
        using var command = holder.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return holder;
    }

    private void Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
