using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.FaultInjection.Checking;
using AmazonMcf.FaultInjection.Running;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.FaultInjection;

/// <summary>Orders are repaired while some of them ship and everything goes wrong, and every unit is shipped once.</summary>
public sealed class RepairsTests
{
    private const int Orders = 120;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_unit_is_shipped_once(int seed)
    {
        using var scratch = new Scratch();
        using var part = Open(scratch, seed);

        var result = await part.RunAsync(Orders);

        Assert.True(result.Figures.AreGood, string.Join(Environment.NewLine, result.Findings));
        Assert.Equal((Orders, Orders), (result.Wanted, result.Committed));
        Assert.InRange(part.Faults.Struck.Values.Sum(), Orders / 10, int.MaxValue);
    }

    // A campaign that could not fail would prove nothing.
    [Fact]
    public async Task A_repair_that_does_not_wait_for_the_cancellation_ships_twice()
    {
        using var scratch = new Scratch();
        using var part = Open(scratch, seed: 1, connection => (id, call) => CarelessAsync(connection, id, call));

        var result = await part.RunAsync(Orders);

        Assert.Contains(result.Findings, finding => finding.Kind == FindingKind.Doubled);
    }

    private static async Task<McfOrderResult> CarelessAsync(McfConnection connection, string id, ApiCall call)
    {
        var order = await connection.Outbound.GetOrderAsync(id, call);
        try
        {
            await connection.Outbound.CancelOrderAsync(id, call);
        }
        catch (McfException)
        {
            // It is placed again all the same.
        }

        return await connection.Orders.PlaceAsync(RepairOrder.Of(order)!, call, allowNewId: true);
    }

    private static RepairsPart Open(Scratch scratch, int seed, Func<McfConnection, Repair>? createRepair = null) => new(
        scratch.Folder,
        new SeededRandom(seed),
        new Restarts(),
        _ => { },
        createRepair);
}
