using AmazonMcf.Testing;
using AmazonMcf.Tests.OrderFiles;

namespace AmazonMcf.Service.Store;

/// <summary>
/// Many stores in a process have few connections, and each works as if it had one of its own. They would close the connections of other
/// tests.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class OpenStoresTests : IDisposable
{
    private const int Stores = 60;

    private readonly StoreFolder folder = new();
    private readonly List<ServiceWorld> worlds = [];

    public void Dispose()
    {
        worlds.ForEach(world => world.Dispose());
        folder.Dispose();
    }

    [Fact]
    public void Many_open_stores_hold_few_files_and_lose_nothing()
    {
        for (var number = 0; number < Stores; number++)
        {
            worlds.Add(Open(number));
            worlds[number].SetStock("US", SellerFixture.Mug, number);
        }

        Assert.InRange(Directory.GetFiles(folder.Root, "*-wal").Length, 1, 48);
        for (var number = 0; number < Stores; number++)
        {
            Assert.Equal(number, worlds[number].GetStock("US", SellerFixture.Mug).Single().OnHand);
        }

        Assert.InRange(Directory.GetFiles(folder.Root, "*-wal").Length, 1, 48);

        worlds.ForEach(world => world.Dispose());
        Assert.Equal(Stores, Directory.GetFiles(folder.Root).Length);
    }

    [Fact]
    public void Calls_to_many_stores_at_once_are_all_done()
    {
        for (var number = 0; number < Stores; number++)
        {
            worlds.Add(Open(number));
        }

        Parallel.For(0, Stores * 3, call => worlds[call % Stores].SetStock("US", $"SKU-{call}", call));

        for (var call = 0; call < Stores * 3; call++)
        {
            Assert.Equal(call, worlds[call % Stores].GetStock("US", $"SKU-{call}").Single().OnHand);
        }
    }

    [Fact]
    public void A_store_without_a_connection_leaves_no_side_files_and_connects_again()
    {
        worlds.Add(Open(1));
        var store = (EmbeddedStore)worlds[0].Store;

        Assert.True(store.TryDisconnect());

        Assert.Equal(["1.db"], Directory.GetFiles(folder.Root).Select(Path.GetFileName));
        Assert.Equal(500, worlds[0].GetStock("US", SellerFixture.Mug).Single().OnHand);
    }

    [Fact]
    public void A_store_in_use_is_not_disconnected()
    {
        worlds.Add(Open(1));
        var store = (EmbeddedStore)worlds[0].Store;

        Assert.False(store.Run(_ => store.TryDisconnect()));
        Assert.False(store.Run(_ => FromAnotherThread(store)));
    }

    [Fact]
    public void A_store_that_is_removed_while_it_has_no_connection_is_not_made_anew()
    {
        worlds.Add(Open(1));
        Assert.True(((EmbeddedStore)worlds[0].Store).TryDisconnect());
        File.Delete(Path.Combine(folder.Root, "1.db"));

        var failure = Assert.Throws<EmbeddedStoreException>(() => worlds[0].GetStock("US", SellerFixture.Mug));

        Assert.EndsWith("cannot be opened.", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void A_store_that_is_emptied_while_it_has_no_connection_is_left_as_it_is()
    {
        worlds.Add(Open(1));
        Assert.True(((EmbeddedStore)worlds[0].Store).TryDisconnect());
        File.WriteAllBytes(Path.Combine(folder.Root, "1.db"), []);

        var failure = Assert.Throws<EmbeddedStoreException>(() => worlds[0].GetStock("US", SellerFixture.Mug));

        Assert.EndsWith("was emptied while it was in use.", failure.Message, StringComparison.Ordinal);
    }

    private static bool FromAnotherThread(EmbeddedStore store)
    {
        var isDisconnected = false;
        var thread = new Thread(() => isDisconnected = store.TryDisconnect());
        thread.Start();
        thread.Join();
        return isDisconnected;
    }

    private ServiceWorld Open(int number) =>
        ServiceWorld.Open(
            new EmbeddedServiceOptions
            {
                Path = Path.Combine(folder.Root, FormattableString.Invariant($"{number}.db")),
                Time = new FakeTimeProvider(),
            }
        );
}
