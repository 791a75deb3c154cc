using System.Text.Json;
using AmazonMcf.Service;

namespace AmazonMcf.Cli;

/// <summary><c>mcf cancel</c>: Amazon's file of orders to cancel.</summary>
public class CancelTests
{
    private const string Header = "MerchantFulfillmentOrderID";

    [Fact]
    public async Task Each_order_is_canceled_or_rejected_with_the_reason()
    {
        using var scratch = new Scratch();
        await PlaceAsync(scratch, "C", 3);
        var file = scratch.Write("cancel.txt", [Header, "C-1", "NO-SUCH", "C-3", "C-1"]);

        var run = await Mcf.RunAsync("cancel", file, "--embedded", scratch.Store, "--yes");
        var again = await Mcf.RunAsync("cancel", file, "--embedded", scratch.Store, "--yes");

        Assert.Equal(ExitCode.SomeRejected, run.ExitCode);
        Assert.Contains("error: rejected: NO-SUCH: McfOrderNotFound: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("orders 3: requested 2, rejected 1, unknown 0, not sent 0", run.Error, StringComparison.Ordinal);
        Assert.Contains("orders 3: requested 2, rejected 1, unknown 0, not sent 0", again.Error, StringComparison.Ordinal);
        Assert.Equal(["C-1 Cancelled", "C-2 New", "C-3 Cancelled"], Statuses(scratch));
    }

    [Fact]
    public async Task Results_can_be_read_by_programs()
    {
        using var scratch = new Scratch();
        await PlaceAsync(scratch, "J", 1);
        var file = scratch.Write("cancel.txt", [Header, "J-1", "NO-SUCH"]);

        var run = await Mcf.RunAsync("cancel", file, "--embedded", scratch.Store, "--json", "--yes");

        var results = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(result => (result.GetProperty("SellerFulfillmentOrderId").GetString(), result.GetProperty("Outcome").GetString()));
        Assert.Equal([("J-1", "Requested"), ("NO-SUCH", "Rejected")], results);
    }

    [Fact]
    public async Task A_dry_run_and_a_wrong_ID_cancel_nothing()
    {
        using var scratch = new Scratch();
        await PlaceAsync(scratch, "D", 2);
        var file = scratch.Write("cancel.txt", [Header, "D-1"]);
        var wrong = scratch.Write("wrong.txt", [Header, "D-2", "#N/A"]);

        var dry = await Mcf.RunAsync("cancel", file, "--embedded", scratch.Store, "--dry-run", "--yes");
        var run = await Mcf.RunAsync("cancel", file, wrong, "--embedded", scratch.Store, "--yes");

        Assert.Equal((ExitCode.Done, ExitCode.BadInput), (dry.ExitCode, run.ExitCode));
        Assert.Contains("not sent 1", dry.Error, StringComparison.Ordinal);
        Assert.Contains(
            "wrong.txt, row 3, column 'MerchantFulfillmentOrderID' '#N/A': is an error value", run.Error, StringComparison.Ordinal);
        Assert.Equal(["D-1 New", "D-2 New"], Statuses(scratch));
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_one_error()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("cancel.txt", [Header, .. Enumerable.Range(1, 40).Select(number => $"U-{number}")]);

        using var cancel = Mcf.Start(
            ["cancel", file, "--endpoint", "http://127.0.0.1:9", "--token-endpoint", "http://127.0.0.1:9/o2", "--timeout", "1", "--yes"],
            ("SPAPI_CLIENT_ID", "id"), ("SPAPI_CLIENT_SECRET", "secret"), ("SPAPI_REFRESH_TOKEN", "token"));
        var run = await cancel.EndAsync();

        Assert.Equal(ExitCode.NoConnection, run.ExitCode);
        Assert.Contains("orders 40: requested 0, rejected 0, unknown 0, not sent 40", run.Error, StringComparison.Ordinal);
    }

    private static async Task PlaceAsync(Scratch scratch, string prefix, int count)
    {
        var file = scratch.Write($"{prefix}.csv", OrderCsv.Of(prefix, count));
        Assert.Equal(ExitCode.Done, (await Mcf.RunAsync("import", file, "--embedded", scratch.Store)).ExitCode);
    }

    private static IEnumerable<string> Statuses(Scratch scratch)
    {
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = scratch.Store });
        return [.. service.ReadCommittedState().Orders
            .Select(order => $"{order.SellerFulfillmentOrderId} {order.Status}").Order(StringComparer.Ordinal)];
    }
}
