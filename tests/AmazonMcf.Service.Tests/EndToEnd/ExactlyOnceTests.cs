using System.Collections.Concurrent;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Service.EndToEnd;

public sealed class ExactlyOnceTests : IDisposable
{
    private static readonly string Create = OutboundOperations.CreateFulfillmentOrder.Name;

    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Theory]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.ThrottleStorm)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.HtmlBody)]
    [InlineData(FaultKind.ExpiredToken)]
    public async Task One_fault_at_the_create_costs_a_request_and_nothing_else(string fault)
    {
        counter.Service.AddFault(new McfFaultRule { Kind = fault, Operation = Create });
        var result = await counter.PlaceAsync("A/B #1+x");
        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.Equal("A/B #1+x", Assert.Single(counter.Service.ReadCommittedState().Orders).SellerFulfillmentOrderId);
        Assert.True(result.Attempts > 1);
    }

    [Fact]
    public async Task The_same_input_again_finds_everything_and_places_nothing()
    {
        Assert.Equal(McfOutcome.Created, (await counter.PlaceAsync("A-1")).Outcome);
        counter.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(McfOutcome.AlreadyExists, (await counter.PlaceAsync("A-1")).Outcome);
        Assert.Single(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public async Task Another_order_under_a_used_id_is_a_conflict()
    {
        await counter.PlaceAsync("A-1");
        var other = Counter.Order("A-1");
        other.Items[0].Quantity = 2;
        var failure = await Assert.ThrowsAsync<McfOrderConflictException>(() =>
            counter.Connection.Orders.PlaceAsync(other, counter.Call())
        );
        Assert.Equal(
            "Order 'A-1' already exists with different content: Items['1'].Quantity is '1' in the order and '2' in the input.",
            failure.Message);
    }

    [Fact]
    public async Task A_bad_day_loses_nothing_and_the_next_run_settles_the_rest()
    {
        var ids = Enumerable.Range(1, 80).Select(number => $"A-{number}").ToList();
        foreach (
            var kind in new[]
            {
                FaultKind.DropBeforeCommit,
                FaultKind.DropAfterCommit,
                FaultKind.ServerError,
                FaultKind.ThrottleStorm,
                FaultKind.HtmlBody,
            }
        )
        {
            counter.Service.AddFault(
                new McfFaultRule
                {
                    Kind = kind,
                    Count = null,
                    Probability = 0.12,
                    Seed = Array.IndexOf([.. FaultKind.All], kind),
                }
            );
        }

        var first = await PlaceAllAsync(ids);
        var known = counter.Service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).ToHashSet();
        Assert.All(first.Where(result => result.Value == "Created"), result => Assert.Contains(result.Key, known));

        counter.Service.ClearFaults();
        var second = await PlaceAllAsync(ids);
        Assert.All(second, result => Assert.Equal(known.Contains(result.Key) ? "AlreadyExists" : "Created", result.Value));
        Assert.Equal(ids.Order(), counter.Service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).Order());
    }

    [Fact]
    public async Task A_hundred_orders_use_the_quota_to_the_last_and_provoke_no_rejection()
    {
        var start = counter.Clock.GetUtcNow();
        await PlaceAllAsync(Enumerable.Range(1, 100).Select(number => $"A-{number}"));
        Assert.DoesNotContain(counter.Attempts, attempt => attempt.Status == 429);
        Assert.Equal(100, counter.Attempts.Count);
        Assert.Equal(TimeSpan.FromSeconds(35), counter.Clock.GetUtcNow() - start);
    }

    [Fact]
    public async Task A_return_whose_response_is_lost_is_made_once()
    {
        await counter.PlaceAsync("A-1");
        counter.Service.StepClock(TimeSpan.FromDays(10));
        var order = await counter.Connection.Outbound.GetOrderAsync("A-1", counter.Call());
        var reasons = await counter.Connection.Outbound.ListReturnReasonsAsync(SellerFixture.Mug, null, "A-1", null, counter.Call());
        var unit = new McfReturnRequestItem
        {
            SellerReturnItemId = "R-1",
            SellerFulfillmentOrderItemId = "1",
            AmazonShipmentId = order.Shipments![0].AmazonShipmentId,
            ReturnReasonCode = reasons[0].ReturnReasonCode,
        };
        counter.Service.AddFault(
            new McfFaultRule { Kind = FaultKind.DropAfterCommit, Operation = OutboundOperations.CreateFulfillmentReturn.Name }
        );
        var first = await counter.Connection.Returns.PlaceAsync("A-1", [unit], counter.Call());
        var second = await counter.Connection.Returns.PlaceAsync("A-1", [unit], counter.Call());
        Assert.Equal(["R-1", "R-1"], first.Accepted.Concat(second.Accepted).Select(item => item.SellerReturnItemId));
        Assert.NotEmpty(first.Authorizations);
        Assert.Equal(1, counter.Service.ReadCommittedState().Orders.Single().Returns);
    }

    [Fact]
    public async Task A_cancel_whose_response_is_lost_is_done()
    {
        await counter.PlaceAsync("A-1");
        counter.Service.AddFault(
            new McfFaultRule { Kind = FaultKind.DropAfterCommit, Operation = OutboundOperations.CancelFulfillmentOrder.Name }
        );
        await counter.Connection.Outbound.CancelOrderAsync("A-1", counter.Call());
        Assert.Equal("Cancelled", (await counter.Connection.Outbound.GetOrderAsync("A-1", counter.Call())).Status);
    }

    [Fact]
    public async Task A_release_whose_response_is_lost_is_done()
    {
        var order = Counter.Order("A-1");
        order.FulfillmentAction = "Hold";
        await counter.Connection.Orders.PlaceAsync(order, counter.Call());
        counter.Service.AddFault(
            new McfFaultRule { Kind = FaultKind.DropAfterCommit, Operation = OutboundOperations.UpdateFulfillmentOrder.Name }
        );
        await counter.Connection.Outbound.UpdateOrderAsync(
            new McfOrderUpdate { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship" },
            counter.Call()
        );
        Assert.Equal("Ship", (await counter.Connection.Outbound.GetOrderAsync("A-1", counter.Call())).FulfillmentAction);
        Assert.Equal(McfOutcome.AlreadyExists, (await counter.Connection.Orders.PlaceAsync(order, counter.Call())).Outcome);
    }

    private async Task<IReadOnlyDictionary<string, string>> PlaceAllAsync(IEnumerable<string> ids)
    {
        var results = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, stop) =>
        {
            try
            {
                results[id] = (await counter.PlaceAsync(id, stop)).Outcome.ToString();
            }
            catch (McfException failure)
            {
                results[id] = failure.ErrorId;
            }
        });
        return results;
    }
}
