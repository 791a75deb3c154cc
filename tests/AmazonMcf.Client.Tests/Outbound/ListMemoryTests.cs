using AmazonMcf.Testing;
using AmazonMcf.Tests.OrderFiles;

namespace AmazonMcf.Outbound;

[Collection(AloneCollection.Name)]
public sealed class ListMemoryTests
{
    private const int PageSize = 50;
    private const int Pages = 800;

    [Fact]
    public async Task A_list_keeps_nothing_of_the_orders_it_has_passed()
    {
        using var world = TestWorld.Uncounted();
        var page = 0;
        world.Service.Otherwise = (_, _) => Task.FromResult(Page(page++));
        var count = 0;
        long early = 0, late = 0;
        await foreach (var order in world.Connection.Outbound.ListOrdersAsync(null, world.Call()))
        {
            Assert.Equal($"A-{count}", order.SellerFulfillmentOrderId);
            count++;
            if (count == Pages * PageSize / 10)
            {
                early = Held(world);
            }

            if (count == Pages * PageSize * 9 / 10)
            {
                late = Held(world);
            }
        }

        Assert.Equal(Pages * PageSize, count);

        // A page token for each 50 orders is kept, to recognize one that comes again; an order is more than a kilobyte.
        Assert.InRange((late - early) / (Pages * PageSize * 8 / 10), long.MinValue, 32);
    }

    // The service of the tests remembers what it was sent; that is not the client's memory.
    private static long Held(TestWorld world)
    {
        world.Service.Requests.Clear();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static HttpResponseMessage Page(int number)
    {
        var orders = Enumerable.Range(number * PageSize, PageSize).Select(order =>
            $$$"""{"sellerFulfillmentOrderId":"A-{{{order}}}","displayableOrderComment":"{{{new string('c', 500)}}}","fulfillmentOrderStatus":"PLANNING"}""");
        var token = number + 1 < Pages ? $",\"nextToken\":\"{number:D60}\"" : "";
        return Responses.Ok($$$"""{"payload":{"fulfillmentOrders":[{{{string.Join(",", orders)}}}]{{{token}}}}}""");
    }
}
