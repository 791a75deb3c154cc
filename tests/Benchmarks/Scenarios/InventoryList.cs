using AmazonMcf.Benchmarks.Contestants;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Scenarios;

/// <summary>The inventory of a marketplace in pages of 50 SKUs, over HTTP.</summary>
internal sealed class InventoryList(Workplace workplace, Sizes sizes) : IScenario
{
    public string Name => $"{Text.Number(sizes.LongList)} SKUs listed";

    public async IAsyncEnumerable<Row> RunAsync()
    {
        var store = workplace.Scratch("inventory.db");
        await BigInventory.WriteAsync(store, sizes.LongList);
        using var service = await ServedService.StartAsync(workplace, store);
        using var ours = service.Connect();
        using var bare = new BareClient(service.Endpoint, await service.LogInAsync());
        Contestant[] contestants =
        [
            Contestant.Timed(OurClient.Name, async () => Require(await OurClient.ListInventoryAsync(ours, BigInventory.Marketplace))),
            Contestant.Timed(BareClient.Name, async () => Require(await bare.ListInventoryAsync(BigInventory.Marketplace))),
        ];
        foreach (var row in Row.Compare(Name, await Rounds.AlternateAsync(sizes.Rounds, contestants), most: 1.3))
        {
            yield return row;
        }

        yield return Row.Fact(
            Name, "peak memory", Text.Mebibytes(await PeakMemory.OfInventoryAsync(service, BigInventory.Marketplace)));
    }

    private void Require(int count)
    {
        if (count != sizes.LongList)
        {
            throw new InvalidOperationException($"{count} of {sizes.LongList} SKUs were listed.");
        }
    }
}
