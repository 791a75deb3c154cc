namespace AmazonMcf.Cli;

/// <summary>Processes that do not know of each other draw on one quota.</summary>
public class SharedQuotaTests
{
    private const int Orders = 24;

    [Fact]
    public async Task Two_imports_at_once_get_over_each_others_rejections()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var one = server.StartImport(scratch.Write("one.csv", OrderCsv.Of("P", Orders)));
        using var other = server.StartImport(scratch.Write("other.csv", OrderCsv.Of("Q", Orders)));

        var runs = await Task.WhenAll(one.EndAsync(), other.EndAsync());

        Assert.All(runs, run => Assert.Equal($"placed {Orders}: created {Orders}, already 0, rejected 0, unknown 0", run.LastLine));
        using var service = scratch.OpenService();
        var committed = service.ReadCommittedState();
        Assert.Equal(2 * Orders, committed.Orders.Count);
        Assert.InRange(committed.Requests["createFulfillmentOrder"], (2 * Orders) + 1, 4 * Orders);
    }
}
