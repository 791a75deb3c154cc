namespace AmazonMcf.FaultInjection;

/// <summary>The fault campaign in small, so that every test run has one.</summary>
public sealed class SmallRunTests
{
    [Fact]
    public async Task Three_hundred_orders_are_placed_and_worked_on_exactly_once()
    {
        using var scratch = new Scratch();
        var said = new List<string>();
        var campaign = new FaultInjectionRun(new FaultInjectionSettings(Seed: 20_200_701, Orders: 300), said.Add);

        await campaign.RunAsync(scratch.Folder);

        Assert.True(said[^1] == "300 300 0 0 0 0", string.Join(Environment.NewLine, said));
        Assert.InRange(campaign.Restarts.Server, 2, int.MaxValue);
        Assert.InRange(campaign.Restarts.Import, 2, int.MaxValue);
        Assert.InRange(campaign.Restarts.Worker, 1, int.MaxValue);
        Assert.InRange(campaign.Restarts.Stops, 2, int.MaxValue);
    }
}
