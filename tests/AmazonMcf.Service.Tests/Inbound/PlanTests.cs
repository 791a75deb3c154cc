using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Inbound;

/// <summary>A plan from its creation to the confirmed placement.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly Counter counter = new();
    private readonly InboundSeller seller;

    public PlanTests() => seller = new InboundSeller(counter);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void An_operation_takes_virtual_time()
    {
        counter.Service.TimeScale = 1;
        var created = seller.Post("/inboundPlans", InboundSeller.PlanBody((InboundSeller.Mug, 10)));
        Assert.Equal("IN_PROGRESS", seller.Status(created).GetProperty("operationStatus").GetString());
        counter.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.Equal("IN_PROGRESS", seller.Status(created).GetProperty("operationStatus").GetString());
        counter.Clock.Advance(TimeSpan.FromSeconds(0.2));
        var status = seller.Status(created);
        Assert.Equal("SUCCESS", status.GetProperty("operationStatus").GetString());
        Assert.Equal("createInboundPlan", status.GetProperty("operation").GetString());
    }

    [Fact]
    public void A_plan_shows_what_it_was_created_with()
    {
        var plan = seller.Plan(seller.Create((InboundSeller.Mug, 10), (InboundSeller.Lamp, 3)));
        Assert.Equal("Autumn", plan.GetProperty("name").GetString());
        Assert.Equal("ACTIVE", plan.GetProperty("status").GetString());
        Assert.Equal("98101", plan.GetProperty("sourceAddress").GetProperty("postalCode").GetString());
        var items = seller.List($"/inboundPlans/{plan.GetProperty("inboundPlanId").GetString()}/items", "items");
        Assert.Equal(
            ["MUG-ENAMEL-BLUE 10", "LAMP-DESK-OAK 3"],
            items.Select(item => $"{item.GetProperty("msku")} {item.GetProperty("quantity")}"));
        Assert.All(items, item => Assert.Equal(10, item.GetProperty("fnsku").GetString()!.Length));
    }

    [Fact]
    public void A_plan_with_faults_is_voided_with_a_problem_for_each()
    {
        var body = InboundSeller.PlanBody((InboundSeller.Mug, 1), ("NO-SUCH", 1));
        body["items"]![0]!["labelOwner"] = "AMAZON";
        body["sourceAddress"]!["stateOrProvinceCode"] = "XX";
        var created = seller.Post("/inboundPlans", body);
        Assert.Equal(["BadRequest", "BadRequest", "FBA_INB_0043"], seller.Failed(created).Select(problem => problem.Code));
        Assert.Equal("VOIDED", seller.Plan(created.Json.GetProperty("inboundPlanId").GetString()!).GetProperty("status").GetString());
    }

    [Fact]
    public void A_sku_that_is_declared_unclassified_is_a_problem()
    {
        var prep = new JsonObject { ["msku"] = InboundSeller.Mug, ["prepCategory"] = "UNKNOWN", ["prepTypes"] = new JsonArray() };
        seller.Done(seller.Post(
            "/items/prepDetails", new JsonObject { ["marketplaceId"] = InboundSeller.Us, ["mskuPrepDetails"] = new JsonArray(prep) }));
        var problems = seller.Failed(seller.Post("/inboundPlans", InboundSeller.PlanBody((InboundSeller.Mug, 1))));
        Assert.Equal("FBA_INB_0182", Assert.Single(problems).Code);
    }

    [Fact]
    public void Placement_options_differ_in_shipments_and_fees_and_place_every_unit()
    {
        var planId = seller.Create((InboundSeller.Mug, 10), (InboundSeller.Lamp, 4));
        var options = seller.Placements(planId);
        Assert.Equal([1, 2, 3], options.Select(option => option.GetProperty("shipmentIds").GetArrayLength()));
        var fees = options.Select(Fee).ToList();
        Assert.True(fees[0] > fees[1] && fees[1] > fees[2], string.Join(" ", fees));
        Assert.Equal(0m, fees[2]);
        Assert.Single(options[2].GetProperty("discounts").EnumerateArray());
        foreach (var option in options)
        {
            var items = option.GetProperty("shipmentIds").EnumerateArray()
                .SelectMany(id => seller.List($"/inboundPlans/{planId}/shipments/{id.GetString()}/items", "items"))
                .ToLookup(item => item.GetProperty("msku").GetString(), item => item.GetProperty("quantity").GetInt32());
            Assert.Equal((10, 4), (items[InboundSeller.Mug].Sum(), items[InboundSeller.Lamp].Sum()));
        }
    }

    [Fact]
    public void A_confirmed_placement_makes_shipments_to_different_centers_and_announces_their_units()
    {
        var before = seller.Units(InboundSeller.Mug, "inboundWorkingQuantity");
        var planId = seller.Create((InboundSeller.Mug, 10));
        var options = seller.Placements(planId);
        Assert.Equal(before, seller.Units(InboundSeller.Mug, "inboundWorkingQuantity"));
        Assert.Empty(seller.Plan(planId).GetProperty("shipments").EnumerateArray());

        var shipments = seller.Place(planId, 2).Select(id => seller.Shipment(planId, id)).ToList();
        Assert.Equal(["WORKING", "WORKING"], shipments.Select(shipment => shipment.GetProperty("status").GetString()));
        Assert.Equal(
            2, shipments.Select(shipment => shipment.GetProperty("destination").GetProperty("warehouseId").GetString()).Distinct().Count());
        Assert.All(shipments, shipment => Assert.Matches("^FBA[0-9A-Z]{9}$", shipment.GetProperty("shipmentConfirmationId").GetString()));
        Assert.Equal(before + 10, seller.Units(InboundSeller.Mug, "inboundWorkingQuantity"));
        Assert.Equal(["EXPIRED", "ACCEPTED", "EXPIRED"], seller.PlacementStatuses(planId));
        Assert.Equal(2, seller.Plan(planId).GetProperty("shipments").GetArrayLength());
    }

    [Fact]
    public void A_placement_is_confirmed_once()
    {
        var planId = seller.Create((InboundSeller.Mug, 10));
        seller.Place(planId);
        var id = seller.Plan(planId).GetProperty("placementOptions")[0].GetProperty("placementOptionId").GetString();
        var again = seller.Failed(seller.Post($"/inboundPlans/{planId}/placementOptions/{id}/confirmation"));
        Assert.Contains("a placement option is already confirmed", Assert.Single(again).Message);
        Assert.Equal(10, seller.Units(InboundSeller.Mug, "inboundWorkingQuantity"));
        Assert.Equal(
            (400, "BadRequest", "The inbound plan is not in a valid state to generate placement options.", ""),
            seller.Post($"/inboundPlans/{planId}/placementOptions", new JsonObject()).Error);
    }

    [Fact]
    public void A_placement_option_expires()
    {
        var planId = seller.Create((InboundSeller.Mug, 10));
        var id = seller.Placements(planId)[0].GetProperty("placementOptionId").GetString();
        counter.Service.StepClock(TimeSpan.FromHours(72));
        var listed = seller.List($"/inboundPlans/{planId}/placementOptions", "placementOptions")[0];
        Assert.Equal("EXPIRED", listed.GetProperty("status").GetString());
        var problems = seller.Failed(seller.Post($"/inboundPlans/{planId}/placementOptions/{id}/confirmation"));
        Assert.Contains("the requested placement option is expired", Assert.Single(problems).Message);
        Assert.Single(seller.Place(planId));
    }

    [Fact]
    public void A_canceled_plan_withdraws_its_units_and_cannot_be_canceled_again()
    {
        var planId = seller.Create((InboundSeller.Mug, 10));
        var shipmentId = seller.Place(planId)[0];
        seller.Done(seller.Put($"/inboundPlans/{planId}/cancellation"));
        Assert.Equal("VOIDED", seller.Plan(planId).GetProperty("status").GetString());
        Assert.Equal("CANCELLED", seller.ShipmentStatus(planId, shipmentId));
        Assert.Equal(0, seller.Units(InboundSeller.Mug, "inboundWorkingQuantity"));
        Assert.Equal(
            (400, "BadRequest", "The inbound plan is already cancelled.", ""), seller.Put($"/inboundPlans/{planId}/cancellation").Error);
    }

    [Fact]
    public void Plans_are_listed_by_status_and_time_page_by_page()
    {
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            ids.Add(seller.Create((InboundSeller.Mug, 1)));
            counter.Service.StepClock(TimeSpan.FromMinutes(1));
        }

        seller.Done(seller.Put($"/inboundPlans/{ids[2]}/cancellation"));
        Assert.Equal(ids.Where(id => id != ids[2]), Pages("status=ACTIVE&sortBy=CREATION_TIME&sortOrder=ASC"));
        Assert.Equal([ids[2]], Pages("status=VOIDED"));
        Assert.Equal(ids[2], Pages("sortBy=LAST_UPDATED_TIME&sortOrder=DESC")[0]);
        Assert.Equal((400, "BadRequest", "The status is invalid.", ""), seller.Get("/inboundPlans?status=badStatus").Error);
    }

    [Fact]
    public void A_new_name_is_shown()
    {
        var planId = seller.Create((InboundSeller.Mug, 1));
        Assert.Equal(204, seller.Put($"/inboundPlans/{planId}/name", new JsonObject { ["name"] = "Winter" }).Status);
        Assert.Equal("Winter", seller.Plan(planId).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("items", "The request must contain the parameter Items.")]
    [InlineData("sourceAddress", "The request must contain the parameter SourceAddress.")]
    [InlineData("sourceAddress.phoneNumber", "The request must contain the parameter SourceAddress.PhoneNumber.")]
    [InlineData("items.0.prepOwner", "The request must contain the parameter Items.PrepOwner.")]
    public void A_plan_that_lacks_a_member_is_rejected(string path, string message)
    {
        var body = InboundSeller.PlanBody((InboundSeller.Mug, 1));
        JsonNode parent = body;
        var steps = path.Split('.');
        foreach (var step in steps.SkipLast(1))
        {
            parent = parent is JsonArray list ? list[int.Parse(step, null)]! : parent[step]!;
        }

        parent.AsObject().Remove(steps[^1]);
        Assert.Equal((400, "BadRequest", message, ""), seller.Post("/inboundPlans", body).Error);
    }

    [Theory]
    [InlineData("quantity", "0")]
    [InlineData("quantity", "500001")]
    [InlineData("labelOwner", "\"ME\"")]
    [InlineData("expiration", "\"2026-13-01\"")]
    [InlineData("msku", "\"\"")]
    public void A_line_with_an_invalid_value_is_rejected(string member, string value)
    {
        var body = InboundSeller.PlanBody((InboundSeller.Mug, 1));
        body["items"]![0]![member] = JsonNode.Parse(value);
        var (status, code, message, _) = seller.Post("/inboundPlans", body).Error;
        Assert.Equal((400, "BadRequest"), (status, code));
        Assert.EndsWith("is invalid. Reason: InvalidValue.", message);
    }

    [Theory]
    [InlineData("badMarketplace")]
    [InlineData("A1PA6795UKMFR9")]
    public void A_marketplace_of_no_or_another_region_is_rejected(string marketplaceId)
    {
        var body = InboundSeller.PlanBody((InboundSeller.Mug, 1));
        body["destinationMarketplaces"] = new JsonArray(marketplaceId);
        Assert.Equal(
            (400, "BadRequest", "Invalid destinationMarketplace provided.", ""), seller.Post("/inboundPlans", body).Error);
    }

    private static decimal Fee(System.Text.Json.JsonElement option) =>
        option.GetProperty("fees").EnumerateArray().Sum(fee => fee.GetProperty("value").GetProperty("amount").GetDecimal());

    private List<string> Pages(string query)
    {
        var ids = new List<string>();
        for (string? token = ""; token is not null;)
        {
            var page = seller.Get($"/inboundPlans?{query}&pageSize=2" + (token.Length > 0 ? "&paginationToken=" + token : "")).Json;
            ids.AddRange(page.GetProperty("inboundPlans").EnumerateArray().Select(plan => plan.GetProperty("inboundPlanId").GetString()!));
            token = page.TryGetProperty("pagination", out var pagination) ? pagination.GetProperty("nextToken").GetString() : null;
        }

        return ids;
    }
}
