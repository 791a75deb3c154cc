using AmazonMcf.Service;
using AmazonMcf.Service.Faults;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Whatever ends a run, an order is placed once.</summary>
public class CrashTests
{
    private const int Orders = 24;

    [Fact]
    public async Task Killed_in_the_middle_and_run_twice_at_once_nothing_is_lost_or_doubled()
    {
        using var scratch = new Scratch();
        var file = FileWithAFaultyRowAt(scratch, position: 12);
        Delay(scratch, orderId: "K-11");
        using (var killed = Mcf.Start(["import", file, "--embedded", scratch.Store, "--throttle", "3"]))
        {
            // The order before the faulty row never gets its response, so the run cannot be over.
            await killed.WaitForErrorAsync("row 13");
            await killed.KillAsync();
        }

        ClearFaults(scratch);
        var before = PlacedOrders(scratch).Count;
        using var one = Mcf.Start(["import", file, "--embedded", scratch.Store]);
        using var other = Mcf.Start(["import", file, "--embedded", scratch.Store]);
        var runs = await Task.WhenAll(one.EndAsync(), other.EndAsync());

        var created = runs.Sum(run => Outcome(run, "created"));
        Assert.InRange(before, 8, Orders - 1);
        Assert.Equal(Orders, before + created);
        Assert.Equal(2 * Orders, created + runs.Sum(run => Outcome(run, "already")));
        Assert.Equal(Enumerable.Range(1, Orders + 1).Where(n => n != 12).Select(n => $"K-{n}").Order(), PlacedOrders(scratch).Order());
        Assert.Equal(Orders, UnitsPromised(scratch));
    }

    [FactOn(Platforms.Unix)]
    public async Task Stopped_it_tells_the_outcome_of_every_order()
    {
        using var scratch = new Scratch();
        var file = FileWithAFaultyRowAt(scratch, position: 12);
        Delay(scratch, orderId: "K-11");
        using var import = Mcf.Start([
            "import",
            file,
            "--embedded",
            scratch.Store,
            "--throttle",
            "2",
            "--results",
            scratch.Path("results.csv"),
        ]);
        await import.WaitForErrorAsync("row 13");

        // Not an interrupt, though mcf takes both alike: what a shell runs in its background is started deaf to those.
        await Signal.TerminateAsync(import.Id);
        var run = await import.EndAsync();

        var rows = (await File.ReadAllLinesAsync(scratch.Path("results.csv"))).Skip(1).Select(row => row.Split(',')).ToList();
        var placed = PlacedOrders(scratch);
        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Equal(Enumerable.Range(1, Orders + 1).Select(n => $"K-{n}").Order(), rows.Select(row => row[0]).Order());
        Assert.DoesNotContain(rows, row => row[1] == "NotSent" && placed.Contains(row[0]));
        Assert.Contains("not sent", run.LastLine, StringComparison.Ordinal);
    }

    private static string FileWithAFaultyRowAt(Scratch scratch, int position) => scratch.Write(
        "orders.csv",
        [OrderCsv.Header, .. Enumerable.Range(1, Orders + 1).Select(n => OrderCsv.Row($"K-{n}", quantity: n == position ? 0 : 1))]);

    private static void Delay(Scratch scratch, string orderId)
    {
        using var service = Open(scratch);
        service.AddFault(new McfFaultRule
        {
            Kind = FaultKind.Delay,
            Operation = "createFulfillmentOrder",
            SellerFulfillmentOrderId = orderId,
            Delay = "01:00:00",
        });
    }

    private static void ClearFaults(Scratch scratch)
    {
        using var service = Open(scratch);
        service.ClearFaults();
    }

    private static List<string> PlacedOrders(Scratch scratch)
    {
        using var service = Open(scratch);
        return service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).ToList();
    }

    /// <summary>What the warehouse lost to the orders: a doubled order would show here even if its head did not.</summary>
    private static int UnitsPromised(Scratch scratch)
    {
        using var used = Open(scratch);
        using var untouched = EmbeddedService.Open(new EmbeddedServiceOptions());
        return Available(untouched) - Available(used);
    }

    private static int Available(EmbeddedService service) => service.GetStock("ATVPDKIKX0DER", OrderCsv.Sku).Single().Available;

    private static EmbeddedService Open(Scratch scratch) => scratch.OpenService();

    private static int Outcome(McfRun run, string name)
    {
        var words = run.LastLine.Split(' ', ',', ':');
        return int.Parse(words[Array.IndexOf(words, name) + 1], provider: null);
    }
}
