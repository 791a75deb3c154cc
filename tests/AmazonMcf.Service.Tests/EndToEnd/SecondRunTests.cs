using System.Collections.Concurrent;
using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Service.EndToEnd;

/// <summary>What it costs to place orders that are placed already, counted by the service.</summary>
public sealed class SecondRunTests : IDisposable
{
    private const int Many = 600;
    private const int APage = 50;

    private readonly Counter counter = new();

    public SecondRunTests() => counter.Service.SetStock(SellerFixture.Us, SellerFixture.Mug, 100_000);

    public void Dispose() => counter.Dispose();

    [Fact]
    public async Task A_first_run_costs_one_call_an_order_and_lists_nothing()
    {
        await PlaceAsync(Range(1, 100), 16);
        Assert.Equal((100, 0, 0), Cost());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(64)]
    public async Task A_second_run_costs_one_call_an_order_and_one_for_fifty(int inFlight)
    {
        await PlaceAsync(Range(1, Many), 1);
        var before = Cost();
        counter.Clock.Advance(TimeSpan.FromDays(1));

        var results = await PlaceAsync(Range(1, Many), inFlight);

        Assert.All(results.Values, outcome => Assert.Equal("AlreadyExists", outcome));
        var (creates, reads, lists) = Cost(before);
        Assert.Equal(Many, reads);
        Assert.InRange(lists, Many / APage, (Many / APage) + 5);
        Assert.InRange(creates, 1, inFlight + (Many / 10));
    }

    [Theory]
    [InlineData(1000, 5, 1)]
    [InlineData(1000, 5, 16)]
    [InlineData(1000, 500, 16)]
    [InlineData(995, 1005, 16)]
    public async Task A_mix_of_placed_and_new_orders_costs_at_most_a_twentieth_more(int placed, int added, int inFlight)
    {
        await PlaceAsync(Range(1, placed), 1);
        counter.Clock.Advance(TimeSpan.FromDays(1));
        var before = Cost();

        // New orders anywhere among the placed ones; the same in every run.
        var mix = Enumerable.Range(1, placed + added).OrderBy(number => number * 7919L % 10_007).Select(Id).ToArray();
        var results = await PlaceAsync(mix, inFlight);

        Assert.Equal(added, results.Values.Count(outcome => outcome == "Created"));
        var (creates, reads, lists) = Cost(before);

        // Orders that are in progress before the first pages arrive are sent; how many depends on the threads.
        Assert.InRange(creates + reads + lists, placed + added, ((placed + added) * 1.05) + (3 * (inFlight - 1)));
    }

    [Fact]
    public async Task A_third_run_knows_everything()
    {
        await PlaceAsync(Range(1, 200), 1);
        await PlaceAsync(Range(1, 200), 16);
        var before = Cost();
        await PlaceAsync(Range(1, 200), 16);
        Assert.Equal((0, 200), (Cost(before).Creates, Cost(before).Reads));
    }

    [Fact]
    public async Task An_interrupted_run_continues_without_reading_new_orders()
    {
        await PlaceAsync(Range(1, 300), 1);
        var before = Cost();
        var results = await PlaceAsync(Range(1, 600), 1);
        Assert.Equal(
            (300, 300),
            (results.Values.Count(outcome => outcome == "AlreadyExists"), results.Values.Count(outcome => outcome == "Created"))
        );
        var (creates, reads, lists) = Cost(before);
        Assert.InRange(creates, 301, 330);
        Assert.Equal(300, reads);
        Assert.InRange(lists, 6, 8);
        Assert.Equal(600, counter.Service.ReadCommittedState().Orders.Count);
    }

    [Fact]
    public async Task The_comparison_is_made_all_the_same()
    {
        await PlaceAsync(Range(1, 100), 1);
        await PlaceAsync(Range(1, 60), 1);
        var before = Cost();
        var changed = Counter.Order(Id(77));
        changed.Items[0].Quantity = 3;
        changed.DestinationAddress!.Name = "B. Reader-Smith";

        var failure = await Assert.ThrowsAsync<McfOrderConflictException>(() =>
            counter.Connection.Orders.PlaceAsync(changed, counter.Call())
        );

        Assert.Equal(
            "Order 'A-0077' already exists with different content: "
            + "DestinationAddress.Name is *** (9 characters) in the order and *** (15 characters) in the input; "
            + "Items['1'].Quantity is '1' in the order and '3' in the input.",
            failure.Message);
        Assert.Equal(("getFulfillmentOrder", 0), (failure.Operation, Cost(before).Creates));
        Assert.NotNull(failure.RequestId);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 5)]
    [InlineData(10, 20)]
    public async Task A_few_orders_cost_at_most_one_call_more_than_without_a_list(int orders, int most)
    {
        await PlaceAsync(Range(1, 300), 1);
        var before = Cost();
        await PlaceAsync(Range(100, orders), 1);
        var (creates, reads, lists) = Cost(before);
        Assert.InRange(creates + reads + lists, orders, most);
    }

    [Fact]
    public async Task A_list_full_of_other_orders_costs_an_eighth_more_at_most()
    {
        await PlaceAsync(Range(9000, 40), 1);
        await PlaceAsync(Range(1, 2000), 1);
        counter.Clock.Advance(TimeSpan.FromDays(30));
        var before = Cost();
        var results = await PlaceAsync(Range(9000, 40), 1);
        Assert.All(results.Values, outcome => Assert.Equal("AlreadyExists", outcome));
        var (creates, reads, lists) = Cost(before);
        Assert.InRange(lists, 1, 10);
        Assert.InRange(creates + reads + lists, 40, 90);
    }

    [Fact]
    public async Task A_list_that_fails_changes_nothing_and_is_not_tried_again_and_again()
    {
        await PlaceAsync(Range(1, 300), 1);
        counter.Service.AddFault(new McfFaultRule
        {
            Kind = FaultKind.ServerError,
            Operation = OutboundOperations.ListAllFulfillmentOrders.Name,
            Count = null,
        });
        var before = Cost();
        var results = await PlaceAsync(Range(1, 300), 1);
        Assert.All(results.Values, outcome => Assert.Equal("AlreadyExists", outcome));
        var (creates, reads, lists) = Cost(before);
        Assert.Equal((300, 300), (creates, reads));
        Assert.InRange(lists, 5, 20);
    }

    [Fact]
    public async Task Orders_that_come_in_another_order_than_they_were_placed_in_are_found_too()
    {
        foreach (var id in Enumerable.Reverse(Range(1, 300)))
        {
            await PlaceAsync([id], 1);
            counter.Clock.Advance(TimeSpan.FromHours(1));
        }

        var before = Cost();
        await PlaceAsync(Range(1, 300), 1);
        var (creates, reads, lists) = Cost(before);
        Assert.Equal(300, reads);
        Assert.InRange(creates + lists, 10, 75);
    }

    private static string Id(int number) => FormattableString.Invariant($"A-{number:D4}");

    private static List<string> Range(int first, int count) => [.. Enumerable.Range(first, count).Select(Id)];

    private async Task<IReadOnlyDictionary<string, string>> PlaceAsync(IEnumerable<string> ids, int inFlight)
    {
        var results = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (id, stop) =>
            results[id] = (await counter.PlaceAsync(id, stop)).Outcome.ToString());
        return results;
    }

    private (int Creates, int Reads, int Lists) Cost((int Creates, int Reads, int Lists) before = default)
    {
        var requests = counter.Service.ReadCommittedState().Requests;
        return (Of(OutboundOperations.CreateFulfillmentOrder.Name) - before.Creates,
            Of(OutboundOperations.GetFulfillmentOrder.Name) - before.Reads,
            Of(OutboundOperations.ListAllFulfillmentOrders.Name) - before.Lists);

        int Of(string operation) => requests.GetValueOrDefault(operation);
    }
}
