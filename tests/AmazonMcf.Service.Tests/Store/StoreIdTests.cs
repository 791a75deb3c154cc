namespace AmazonMcf.Service.Store;

/// <summary>Each store is a seller of its own, for as long as it is there.</summary>
public sealed class StoreIdTests : IDisposable
{
    private readonly StoreFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_store_keeps_its_id_for_everyone_who_opens_it()
    {
        var options = new EmbeddedServiceOptions { Path = folder.Path };
        using var first = EmbeddedService.Open(options);
        using var second = EmbeddedService.Open(options);
        Assert.Matches("^embedded-[0-9a-f]{12}$", first.SellerId);
        Assert.Equal(first.SellerId, second.SellerId);
    }

    [Fact]
    public void Stores_of_the_same_seed_have_ids_of_their_own()
    {
        using var first = EmbeddedService.Open(new EmbeddedServiceOptions { Seed = 7 });
        using var second = EmbeddedService.Open(new EmbeddedServiceOptions { Seed = 7 });
        Assert.NotEqual(first.SellerId, second.SellerId);
    }

    [Fact]
    public void A_store_made_before_there_were_ids_gets_one_when_it_is_opened()
    {
        string old;
        using (var shop = folder.Open())
        {
            shop.Place("A-1", SellerFixture.Mug, 1);
            old = shop.World.Store.Run(StoreId.GetOrCreate);
            shop.World.Store.Run(session => session.Execute("DELETE FROM setting WHERE name = 'store id'"));
        }

        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = folder.Path });
        Assert.NotEqual(old, service.SellerId);
        Assert.Single(service.ReadCommittedState().Orders);
    }
}
