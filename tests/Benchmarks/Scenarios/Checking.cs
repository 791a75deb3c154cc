using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Validation;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>Good orders held against every rule, in the core and as a command.</summary>
internal sealed class Checking(Workplace workplace, Sizes sizes) : IScenario
{
    private readonly McfMarketplace marketplace = McfMarketplaces.Find("US")!;

    public string Name => $"{Text.Number(sizes.Checks)} orders validated";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var orders = Enumerable.Range(1, sizes.Checks).Select(number => Orders.Model($"CHECK-{number}")).ToArray();
        List<Contestant> contestants = [Contestant.Timed("OrderValidator", () => Task.Run(() => Check(orders)))];
        var file = workplace.Scratch("check.txt");
        FlatFile.Write(file, sizes.Checks);
        using var shell = PowerShellWorker.Start(workplace, "check.ps1", file);
        if (shell is not null)
        {
            contestants.Add(new Contestant("Test-McfOrder", () => shell.AskAsync("again")));
        }

        foreach (var timing in await Rounds.AlternateAsync(sizes.Rounds, contestants))
        {
            yield return Row.Of(Name, timing);
            yield return Row.Fact(Name, timing.Contestant + ", orders/s", Text.Number(sizes.Checks / timing.Best.TotalSeconds));
        }

        yield return Row.Fact(Name, "OrderValidator, bytes allocated per order", Text.Number(AllocatedBy(orders) / (double)sizes.Checks));
    }

    private long AllocatedBy(McfOrderRequest[] orders)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Check(orders);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Check(McfOrderRequest[] orders)
    {
        foreach (var order in orders)
        {
            if (OrderValidator.Validate(order, marketplace).Count > 0)
            {
                throw new InvalidOperationException("A good order was found faulty.");
            }
        }
    }
}
