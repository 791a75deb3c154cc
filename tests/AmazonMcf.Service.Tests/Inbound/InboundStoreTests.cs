using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Inbound;

/// <summary>Plans outlive the process, come out the same for the same seed, and are struck by faults.</summary>
public sealed class InboundStoreTests
{
    [Fact]
    public void A_plan_survives_a_restart_at_every_step()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        string planId;
        string shipmentId;
        using (var counter = Open())
        {
            planId = new InboundSeller(counter).Create((InboundSeller.Mug, 10));
        }

        using (var counter = Open())
        {
            shipmentId = new InboundSeller(counter).Place(planId)[0];
        }

        using (var counter = Open())
        {
            new InboundSeller(counter).SendWithPartner(planId, [shipmentId]);
        }

        using (var counter = Open())
        {
            counter.Service.StepClock(TimeSpan.FromDays(10));
        }

        using (var counter = Open())
        {
            var seller = new InboundSeller(counter);
            Assert.Equal("CLOSED", seller.ShipmentStatus(planId, shipmentId));
            Assert.Equal(510, seller.Units(InboundSeller.Mug, "fulfillableQuantity"));
        }

        Counter Open() => new(
            options =>
            {
                options.Path = folder.Path;
                options.Rules.InboundDiscrepancies = 0;
            },
            clock);
    }

    [Fact]
    public void An_operation_in_progress_is_completed_after_a_restart()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        string operation;
        using (var counter = new Counter(options => (options.Path, options.TimeScale) = (folder.Path, 1), clock))
        {
            operation = new InboundSeller(counter).Post("/inboundPlans", InboundSeller.PlanBody((InboundSeller.Mug, 1)))
                .Json.GetProperty("operationId").GetString()!;
        }

        clock.Advance(TimeSpan.FromSeconds(3));
        using var later = new Counter(options => (options.Path, options.TimeScale) = (folder.Path, 1), clock);
        Assert.Equal("SUCCESS", later.Get($"{InboundSeller.Api}/operations/{operation}").Json.GetProperty("operationStatus").GetString());
    }

    [Fact]
    public void The_same_seed_and_calls_give_the_same_ids_options_and_outcome()
    {
        Assert.Equal(Story(seed: 1), Story(seed: 1));
        Assert.NotEqual(Story(seed: 1), Story(seed: 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Time_in_one_step_or_in_many_comes_out_the_same(int portion)
    {
        using var steps = new Counter(options => options.MovesAtOnce = portion);
        using var leap = new Counter();
        var (planId, seller) = Start(steps);
        var (samePlanId, other) = Start(leap);
        Assert.Equal(planId, samePlanId);
        for (var hour = 0; hour < 240; hour++)
        {
            steps.Service.StepClock(TimeSpan.FromHours(1));
        }

        leap.Service.StepClock(TimeSpan.FromHours(240));
        Assert.Equal(Read(other, planId), Read(seller, planId));
    }

    [Fact]
    public void A_response_that_is_lost_leaves_the_placement_confirmed_once()
    {
        using var counter = new Counter();
        var seller = new InboundSeller(counter);
        var planId = seller.Create((InboundSeller.Mug, 10));
        var path = $"/inboundPlans/{planId}/placementOptions";
        var id = seller.Placements(planId)[0].GetProperty("placementOptionId").GetString();
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.DropAfterCommit, Operation = "confirmPlacementOption" });
        Assert.True(seller.Post($"{path}/{id}/confirmation").Response.IsDropped);
        Assert.Equal("ACCEPTED", seller.List(path, "placementOptions")[0].GetProperty("status").GetString());
        Assert.Equal(10, seller.Units(InboundSeller.Mug, "inboundWorkingQuantity"));
    }

    private static (string PlanId, InboundSeller Seller) Start(Counter counter)
    {
        var seller = new InboundSeller(counter);
        var planId = seller.Create([.. counter.Service.GetStock(InboundSeller.Us)
            .Where(level => level.SellerSku != "MUG-ENAMEL-BLUE-OLD")
            .Select(level => (level.SellerSku, 30))]);
        seller.SendWithPartner(planId, seller.Place(planId, 3));
        counter.Create("1", order => order["items"]![0]!["quantity"] = 300);
        return (planId, seller);
    }

    private static string Read(InboundSeller seller, string planId)
    {
        var shipments = seller.Plan(planId).GetProperty("shipments").EnumerateArray()
            .Select(shipment => shipment.GetProperty("shipmentId").GetString()!);
        return seller.Plan(planId).GetRawText()
            + string.Concat(shipments.Select(id => seller.GetV0($"/shipments/{seller.ConfirmationId(planId, id)}/items").Text))
            + seller.Inventory(InboundSeller.Mug).GetRawText() + seller.Inventory(Orders.Sku).GetRawText();
    }

    private static string Story(int seed)
    {
        using var counter = new Counter(options => (options.Seed, options.Rules.InboundDiscrepancies) = (seed, 0.5));
        var (planId, seller) = Start(counter);
        counter.Service.StepClock(TimeSpan.FromDays(10));
        var options = seller.List($"/inboundPlans/{planId}/placementOptions", "placementOptions").Select(option => option.GetRawText());
        return Read(seller, planId) + string.Concat(options);
    }
}
