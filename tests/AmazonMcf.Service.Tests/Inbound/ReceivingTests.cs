using System.Text.Json;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>Shipments in transit, what arrives of them, and the orders that ship from it.</summary>
public sealed class ReceivingTests : IDisposable
{
    private static readonly string[] Skus =
    [
        "MUG-ENAMEL-RED", "TEA-MINT-50", "TEA-GINGER-50", "CANDLE-FIG-220", "CANDLE-CEDAR-220", "NOTEBOOK-A5-DOT", "NOTEBOOK-A5-LINED",
        "PEN-BRASS-01", "INK-BLACK-50ML", "LAMP-BULB-E27-4W", "FILTER-V60-100", "TOWEL-LINEN-GREY", "TOWEL-LINEN-WHITE",
        "APRON-CANVAS-NAVY", "KNIFE-PETTY-135", "BOTTLE-STEEL-750", "SOCKS-MERINO-M", "SOCKS-MERINO-L", "SOAP-OLIVE-100",
        "INCENSE-SANDAL-60",
    ];

    private readonly Counter counter = new(options => options.Rules.InboundDiscrepancies = 0);
    private readonly InboundSeller seller;

    public ReceivingTests() => seller = new InboundSeller(counter);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void A_shipment_moves_with_the_clock_and_the_inventory_follows()
    {
        var (planId, shipmentId) = Sent(seller, (InboundSeller.Mug, 10));
        var seen = new List<string>();
        for (var hour = 0; hour < 24 * 9; hour++)
        {
            counter.Service.StepClock(TimeSpan.FromHours(1));
            var now = seller.ShipmentStatus(planId, shipmentId);
            if (seen.LastOrDefault()?.StartsWith(now, StringComparison.Ordinal) != true)
            {
                seen.Add($"{now} {Quantities(InboundSeller.Mug)}");
            }
        }

        // Status, then working, shipped, receiving, fulfillable, total.
        Assert.Equal(
            [
                "WORKING 10 0 0 500 510", "SHIPPED 0 10 0 500 510", "IN_TRANSIT 0 10 0 500 510", "DELIVERED 0 0 10 500 510",
                "CHECKED_IN 0 0 10 500 510", "RECEIVING 0 0 5 505 510", "CLOSED 0 0 0 510 510",
            ],
            seen);
    }

    [Fact]
    public void Units_that_arrive_ship_with_orders_that_wait_for_them()
    {
        var (planId, _) = Sent(seller, ("MUG-ENAMEL-GREEN", 6));
        Assert.Equal(400, Order("EARLY", 4).Status);

        counter.Service.StepClock(TimeSpan.FromDays(10));
        Assert.Equal("SHIPPED", seller.Plan(planId).GetProperty("status").GetString());
        Assert.Equal(200, Order("LATER", 4).Status);
        Assert.Equal(2, seller.Units("MUG-ENAMEL-GREEN", "fulfillableQuantity"));
        counter.Service.StepClock(TimeSpan.FromDays(2));
        Assert.Equal((2, 2), (seller.Units("MUG-ENAMEL-GREEN", "fulfillableQuantity"), Total("MUG-ENAMEL-GREEN")));
    }

    [Fact]
    public void An_order_that_waits_is_filled_at_the_moment_when_units_arrive()
    {
        Sent(seller, ("LAST-ONE", 5));
        counter.Service.StepClock(TimeSpan.FromDays(4.75));
        counter.Create("WAITS", order =>
        {
            order["items"]![0]!["sellerSku"] = "LAST-ONE";
            order["items"]![0]!["quantity"] = 3;
            order["fulfillmentPolicy"] = "FillAll";
        });

        // One step over everything: the units are there before the order gives up, and not before they arrive.
        counter.Service.StepClock(TimeSpan.FromDays(30));
        var order = counter.Read("WAITS").Payload;
        Assert.Equal("COMPLETE", order.GetProperty("fulfillmentOrder").GetProperty("fulfillmentOrderStatus").GetString());
        Assert.Equal(3, Total("LAST-ONE"));
    }

    [Fact]
    public void Some_lines_arrive_short_over_or_damaged_and_the_same_seed_decides_the_same()
    {
        using var first = new Counter(Uneven);
        using var second = new Counter(Uneven);
        using var other = new Counter(options =>
        {
            Uneven(options);
            options.Seed = 7;
        });
        var outcome = Outcome(first);
        Assert.Equal(outcome, Outcome(second));
        Assert.NotEqual(outcome, Outcome(other));
        Assert.Contains(outcome, line => line.Received < 40);
        Assert.Contains(outcome, line => line.Received > 40);
        Assert.Contains(outcome, line => line.Damaged > 0);
        Assert.Contains(outcome, line => line is { Received: 40, Damaged: 0 });
    }

    [Fact]
    public void Received_quantities_agree_with_the_inventory()
    {
        using var uneven = new Counter(Uneven);
        var sender = new InboundSeller(uneven);
        var before = Skus.ToDictionary(sku => sku, sku => sender.Units(sku, "fulfillableQuantity"));
        Assert.All(Outcome(uneven), line =>
        {
            Assert.Equal(before[line.Sku] + line.Received - line.Damaged, sender.Units(line.Sku, "fulfillableQuantity"));
            Assert.Equal(0, sender.Units(line.Sku, "inboundReceivingQuantity"));
            Assert.Equal(before[line.Sku] + line.Received, sender.Inventory(line.Sku).GetProperty("totalQuantity").GetInt32());
        });
    }

    [Fact]
    public void A_shipment_that_was_delivered_cannot_be_canceled()
    {
        var (planId, _) = Sent(seller, (InboundSeller.Mug, 10));
        counter.Service.StepClock(TimeSpan.FromDays(4.5));
        Assert.Contains("because shipment", seller.Problem(seller.Put($"/inboundPlans/{planId}/cancellation")));
        Assert.Equal(10, seller.Units(InboundSeller.Mug, "inboundReceivingQuantity"));
    }

    private static void Uneven(EmbeddedServiceOptions options) => options.Rules.InboundDiscrepancies = 0.6;

    private static (string PlanId, string ShipmentId) Sent(InboundSeller seller, params (string Sku, int Units)[] lines)
    {
        var planId = seller.Create(lines);
        var shipmentId = seller.Place(planId)[0];
        seller.SendWithPartner(planId, [shipmentId]);
        return (planId, shipmentId);
    }

    private static List<(string Sku, int Received, int Damaged)> Outcome(Counter counter)
    {
        var sender = new InboundSeller(counter);
        var (planId, shipmentId) = Sent(sender, [.. Skus.Select(sku => (sku, 40))]);
        counter.Service.StepClock(TimeSpan.FromDays(10));
        var items = sender.GetV0($"/shipments/{sender.ConfirmationId(planId, shipmentId)}/items").Payload.GetProperty("ItemData");
        return
        [
            .. items.EnumerateArray()
                .Select(item => (item.GetProperty("SellerSKU").GetString()!, item.GetProperty("QuantityReceived").GetInt32()))
                .Select(item => (item.Item1, item.Item2, Damaged(sender.Inventory(item.Item1)))),
        ];
    }

    private static int Damaged(JsonElement summary) => summary.GetProperty("inventoryDetails").GetProperty("unfulfillableQuantity")
        .GetProperty("totalUnfulfillableQuantity").GetInt32();

    private string Quantities(string sku) => string.Join(
        " ",
        seller.Units(sku, "inboundWorkingQuantity"),
        seller.Units(sku, "inboundShippedQuantity"),
        seller.Units(sku, "inboundReceivingQuantity"),
        seller.Units(sku, "fulfillableQuantity"),
        Total(sku));

    private int Total(string sku) => seller.Inventory(sku).GetProperty("totalQuantity").GetInt32();

    private TestResponse Order(string id, int quantity) => counter.Create(id, order =>
    {
        order["items"]![0]!["sellerSku"] = "MUG-ENAMEL-GREEN";
        order["items"]![0]!["quantity"] = quantity;
    });
}
