using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>Carriers, delivery windows, tracking numbers, and changes of the content.</summary>
public sealed class TransportTests : IDisposable
{
    private const string Partnered = "AMAZON_PARTNERED_CARRIER";
    private const string Own = "USE_YOUR_OWN_CARRIER";

    private readonly Counter counter = new();
    private readonly InboundSeller seller;

    public TransportTests() => seller = new InboundSeller(counter);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void A_partnered_carrier_costs_by_weight_and_an_own_carrier_needs_a_window()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.GenerateTransport(planId, [shipmentId]);
        var light = Cost(seller.Transport(planId, shipmentId, Partnered));
        seller.Done(seller.Pack(planId, shipmentId, InboundSeller.Box(2, 20, (InboundSeller.Mug, 4))));
        seller.GenerateTransport(planId, [shipmentId]);
        Assert.Equal(4m + (0.6m * 40), Cost(seller.Transport(planId, shipmentId, Partnered)));
        Assert.True(light < 28m, $"{light}");

        var own = seller.Transport(planId, shipmentId, Own);
        Assert.False(own.TryGetProperty("quote", out _));
        Assert.Equal("CONFIRMED_DELIVERY_WINDOW", own.GetProperty("preconditions")[0].GetString());
        var problems = seller.Failed(seller.ConfirmTransport(planId, (shipmentId, own)));
        Assert.Contains("requires a confirmed delivery window", Assert.Single(problems).Message);
        seller.ConfirmWindow(planId, shipmentId);
        seller.Done(seller.ConfirmTransport(planId, (shipmentId, own)));
        Assert.Equal(
            own.GetProperty("transportationOptionId").GetString(),
            seller.Shipment(planId, shipmentId).GetProperty("selectedTransportationOptionId").GetString());
    }

    [Fact]
    public void Pallets_bring_options_for_freight()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.GenerateTransport(planId, [shipmentId], WithPallet);
        var freight = seller.Transport(planId, shipmentId, Partnered, "FREIGHT_LTL");
        Assert.Equal("AMXL", freight.GetProperty("carrier").GetProperty("alphaCode").GetString());
        Assert.Single(seller.List($"/inboundPlans/{planId}/pallets", "pallets"));
        Assert.Single(seller.List($"/inboundPlans/{planId}/shipments/{shipmentId}/pallets", "pallets"));
    }

    [Fact]
    public void Transportation_is_confirmed_for_all_shipments_together_and_once()
    {
        var planId = seller.Create((InboundSeller.Mug, 10));
        var shipments = seller.Place(planId, 2);
        seller.GenerateTransport(planId, shipments);
        var one = (shipments[0], seller.Transport(planId, shipments[0], Partnered));
        var other = (shipments[1], seller.Transport(planId, shipments[1], Partnered));
        Assert.Contains(shipments[1], seller.Problem(seller.ConfirmTransport(planId, one)));
        seller.Done(seller.ConfirmTransport(planId, one, other));
        Assert.Equal(2, seller.Failed(seller.ConfirmTransport(planId, one, other)).Count);
    }

    [Fact]
    public void Transportation_before_the_placement_is_a_problem()
    {
        var planId = seller.Create((InboundSeller.Mug, 10));
        var shipmentId = seller.Placements(planId)[0].GetProperty("shipmentIds")[0].GetString()!;
        seller.GenerateTransport(planId, [shipmentId]);
        var problems = seller.Failed(seller.ConfirmTransport(planId, (shipmentId, seller.Transport(planId, shipmentId, Partnered))));
        Assert.Equal($"ERROR: No placement option is confirmed for inboundPlan {planId}.", Assert.Single(problems).Message);
    }

    [Fact]
    public void A_price_and_a_window_expire()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.GenerateTransport(planId, [shipmentId]);
        var option = seller.Transport(planId, shipmentId, Partnered);
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/deliveryWindowOptions";
        seller.Done(seller.Post(path));
        var window = seller.List(path, "deliveryWindowOptions")[0].GetProperty("deliveryWindowOptionId").GetString();
        counter.Service.StepClock(TimeSpan.FromHours(24));
        Assert.Contains("is expired", seller.Problem(seller.ConfirmTransport(planId, (shipmentId, option))));
        Assert.Equal("FBA_INB_0469", Assert.Single(seller.Failed(seller.Post($"{path}/{window}/confirmation"))).Code);
    }

    [Fact]
    public void A_blocked_window_cannot_be_confirmed()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/deliveryWindowOptions";
        JsonElement blocked = default;
        for (var day = 0; day < 30 && blocked.ValueKind == JsonValueKind.Undefined; day++)
        {
            counter.Service.StepClock(TimeSpan.FromDays(1));
            seller.Done(seller.Post(path));
            blocked = seller.List(path + "?pageSize=20", "deliveryWindowOptions")
                .FirstOrDefault(window => window.GetProperty("availabilityType").GetString() == "BLOCKED");
        }

        var id = blocked.GetProperty("deliveryWindowOptionId").GetString();
        Assert.Contains("BLOCKED", seller.Problem(seller.Post($"{path}/{id}/confirmation")));
        Assert.False(seller.Shipment(planId, shipmentId).TryGetProperty("selectedDeliveryWindow", out _));
    }

    [Fact]
    public void A_partnered_carrier_picks_the_shipment_up_and_gives_tracking_numbers()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.Done(seller.Pack(planId, shipmentId, InboundSeller.Box(2, 3, (InboundSeller.Mug, 4))));
        seller.SendWithPartner(planId, [shipmentId]);
        var tracking = seller.Shipment(planId, shipmentId).GetProperty("trackingDetails").GetProperty("spdTrackingDetail");
        var boxes = tracking.GetProperty("spdTrackingItems").EnumerateArray().Select(item => item.GetProperty("boxId").GetString());
        var confirmation = seller.ConfirmationId(planId, shipmentId);
        Assert.Equal([confirmation + "U000001", confirmation + "U000002"], boxes);
        counter.Service.StepClock(TimeSpan.FromHours(8));
        Assert.Equal("SHIPPED", seller.ShipmentStatus(planId, shipmentId));
        Assert.Equal("SHIPPED", seller.Plan(planId).GetProperty("status").GetString());
    }

    [Fact]
    public void Tracking_numbers_of_an_own_carrier_ship_the_shipment()
    {
        var (planId, shipmentId) = SentAlone();
        var confirmation = seller.ConfirmationId(planId, shipmentId);
        Assert.Equal("WORKING", seller.ShipmentStatus(planId, shipmentId));
        Assert.Contains("U000009", seller.Problem(seller.Track(planId, shipmentId, (confirmation + "U000009", "1"))));
        Assert.Equal(0, seller.Units(InboundSeller.Mug, "inboundShippedQuantity"));

        seller.Done(seller.Track(planId, shipmentId, (confirmation + "U000001", "TRACK-1")));
        Assert.Equal("SHIPPED", seller.ShipmentStatus(planId, shipmentId));
        Assert.Equal((0, 8), seller.Coming(InboundSeller.Mug));

        // A number that is added later ships nothing twice.
        seller.Done(seller.Track(planId, shipmentId, (confirmation + "U000002", "TRACK-2")));
        Assert.Equal(8, seller.Units(InboundSeller.Mug, "inboundShippedQuantity"));
        Assert.Contains(
            "TRACK-1", seller.Shipment(planId, shipmentId).GetProperty("trackingDetails").GetRawText());
    }

    [Fact]
    public void Tracking_numbers_before_the_carrier_are_a_problem()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        Assert.Contains("Confirm a transportation option first", seller.Problem(seller.Track(planId, shipmentId, ("B", "1"))));
    }

    [Fact]
    public void A_cancel_after_the_void_window_is_charged()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.SendWithPartner(planId, [shipmentId]);
        counter.Service.StepClock(TimeSpan.FromHours(25));
        var canceled = seller.Put($"/inboundPlans/{planId}/cancellation");
        seller.Done(canceled);
        var problem = Assert.Single(seller.Status(canceled).GetProperty("operationProblems").EnumerateArray());
        Assert.Equal("VoidWindowExpired", problem.GetProperty("code").GetString());
        Assert.Equal(0, seller.Units(InboundSeller.Mug, "inboundShippedQuantity"));
    }

    [Fact]
    public void New_content_is_previewed_with_its_price_and_replaces_the_old_when_it_is_confirmed()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.SendWithPartner(planId, [shipmentId]);
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/contentUpdatePreviews";
        var content = new JsonObject
        {
            ["items"] = InboundSeller.Items((InboundSeller.Mug, 5), (InboundSeller.Lamp, 2)),
            ["boxes"] = new JsonArray(InboundSeller.Box(1, 10, (InboundSeller.Mug, 5), (InboundSeller.Lamp, 2))),
        };
        seller.Done(seller.Post(path, content));
        var preview = Assert.Single(seller.List(path, "contentUpdatePreviews"));
        var id = preview.GetProperty("contentUpdatePreviewId").GetString();
        Assert.Equal(10m, Cost(preview.GetProperty("transportationOption")));
        Assert.Equal(id, seller.Get($"{path}/{id}").Json.GetProperty("contentUpdatePreviewId").GetString());
        Assert.Equal(8, seller.Units(InboundSeller.Mug, "inboundWorkingQuantity"));

        seller.Done(seller.Post($"{path}/{id}/confirmation"));
        Assert.Equal((5, 0), seller.Coming(InboundSeller.Mug));
        Assert.Equal((2, 0), seller.Coming(InboundSeller.Lamp));
        Assert.Equal(
            seller.ConfirmationId(planId, shipmentId) + "U000001",
            Assert.Single(seller.List($"/inboundPlans/{planId}/shipments/{shipmentId}/boxes", "boxes")).GetProperty("boxId").GetString());
        Assert.Equal(400, seller.Post($"{path}/{id}/confirmation").Status);
    }

    [Fact]
    public void New_content_expires_and_boxes_must_fit_the_items()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/contentUpdatePreviews";
        Assert.Contains("Confirm a transportation option first", seller.Problem(seller.Post(path, Content(5, 5))));
        seller.SendWithPartner(planId, [shipmentId]);
        Assert.Contains("did not contain expected items", seller.Problem(seller.Post(path, Content(5, 4))));
        seller.Done(seller.Post(path, Content(5, 5)));
        var id = seller.List(path, "contentUpdatePreviews")[0].GetProperty("contentUpdatePreviewId").GetString();
        counter.Service.StepClock(TimeSpan.FromHours(1));
        Assert.Contains("is expired", seller.Problem(seller.Post($"{path}/{id}/confirmation")));
    }

    [Fact]
    public void A_source_address_is_changed_until_the_shipment_has_left()
    {
        var (planId, shipmentId) = SentAlone();
        var path = $"/inboundPlans/{planId}/shipments/{shipmentId}/sourceAddress";
        var address = InboundSeller.Address();
        address["city"] = "Spokane";
        seller.Done(seller.Put(path, new JsonObject { ["address"] = address.DeepClone() }));
        Assert.Equal(
            "Spokane", seller.Shipment(planId, shipmentId).GetProperty("source").GetProperty("address").GetProperty("city").GetString());
        seller.Done(seller.Track(planId, shipmentId, (seller.ConfirmationId(planId, shipmentId) + "U000001", "1")));
        Assert.Contains("is SHIPPED", seller.Problem(seller.Put(path, new JsonObject { ["address"] = address })));
    }

    private static void WithPallet(JsonObject configuration) => configuration["pallets"] = new JsonArray(
        new JsonObject { ["quantity"] = 1, ["stackability"] = "STACKABLE" });

    private static JsonObject Content(int units, int packed) => new()
    {
        ["items"] = InboundSeller.Items((InboundSeller.Mug, units)),
        ["boxes"] = new JsonArray(InboundSeller.Box(1, 10, (InboundSeller.Mug, packed))),
    };

    private static decimal Cost(JsonElement option) => option.GetProperty("quote").GetProperty("cost").GetProperty("amount").GetDecimal();

    private (string PlanId, string ShipmentId) Placed(params (string Sku, int Units)[] lines)
    {
        var planId = seller.Create(lines);
        return (planId, seller.Place(planId)[0]);
    }

    private (string PlanId, string ShipmentId) SentAlone()
    {
        var (planId, shipmentId) = Placed((InboundSeller.Mug, 8));
        seller.Done(seller.Pack(planId, shipmentId, InboundSeller.Box(2, 3, (InboundSeller.Mug, 4))));
        seller.GenerateTransport(planId, [shipmentId]);
        seller.ConfirmWindow(planId, shipmentId);
        seller.Done(seller.ConfirmTransport(planId, (shipmentId, seller.Transport(planId, shipmentId, Own))));
        return (planId, shipmentId);
    }
}
