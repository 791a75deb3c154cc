namespace AmazonMcf.Service.Book;

public sealed class ListTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Orders_are_listed_whose_status_changed_at_or_after_the_start()
    {
        shop.Place("A", SellerFixture.Mug, 1);
        shop.Pass(TimeSpan.FromHours(1));
        shop.Place("B", SellerFixture.Mug, 1);

        Assert.Equal(["A", "B"], List(shop.Start));
        Assert.Equal(["B"], List(shop.Start.AddHours(1)));
        Assert.Empty(List(shop.Start.AddHours(1) + Times.Tick));
    }

    [Fact]
    public void Heads_carry_the_status_and_the_address()
    {
        shop.Place("A", SellerFixture.Mug, 1);

        var head = shop.World.Store.Run(session => shop.World.Book.List(session, shop.Start, null, 50)).Orders.Single();

        Assert.Equal(("A", "New", "Troy"), (head.Id, head.Status, head.Destination!.City));
    }

    [Fact]
    public void The_list_rises_by_time_of_change()
    {
        shop.Place("B", SellerFixture.Mug, 1, request => request.FulfillmentAction = "Hold");
        shop.Pass(TimeSpan.FromMinutes(1));
        shop.Place("C", SellerFixture.Mug, 1);
        shop.Place("A", SellerFixture.Mug, 1);
        shop.Cancel("B");

        Assert.Equal(["A", "B", "C"], List(shop.Start));
        shop.Pass(Times.Validated);
        Assert.Equal(["B", "A", "C"], List(shop.Start));
    }

    [Fact]
    public void Pages_join_without_gap_or_overlap_also_among_equal_times()
    {
        for (var number = 0; number < 25; number++)
        {
            shop.Place($"A{number:D2}", SellerFixture.Mug, 1);
        }

        var seen = new List<string?>();
        OrderPosition? position = null;
        var pages = 0;
        do
        {
            var page = shop.World.Store.Run(session => shop.World.Book.List(session, shop.Start, position, 10));
            seen.AddRange(page.Orders.Select(head => head.Id));
            position = page.End;
            pages++;
        }
        while (position is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"A{number:D2}"), seen);
        Assert.Equal(3, pages);
    }

    [Fact]
    public void A_page_that_ends_with_the_list_has_no_next()
    {
        for (var number = 0; number < 10; number++)
        {
            shop.Place($"A{number}", SellerFixture.Mug, 1);
        }

        Assert.Null(shop.World.Store.Run(session => shop.World.Book.List(session, shop.Start, null, 10)).End);
    }

    private List<string> List(DateTime since) => shop.World.Store
        .Run(session => shop.World.Book.List(session, since, null, 50))
        .Orders.Select(head => head.Id).ToList();
}
