using System.Text.Json.Nodes;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.V20260704;

public sealed class OrderTests : IDisposable
{
    private readonly Counter counter = new(options => options.PageSize = 2);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void A_created_order_is_answered_as_it_is_stored()
    {
        var created = counter.Place("1", order => order.Configured(
            """
            {"serviceLevel":{"serviceTiers":["EXPEDITED","STANDARD"]},"policy":"FILL_ALL","services":{"packaging":{
            "packingSlip":{"templateName":"T","templateAttributes":{"orderTime":"yesterday","color":"blue"}}},"additional":{"k":"v"}}}
            """));

        var order = created.Json.GetProperty("order");
        Assert.Equal(200, created.Status);
        Assert.False(order.TryGetProperty("shipments", out _));
        Assert.Equal(("1", "PROCESSING", "US"), (order.Text("orderId"), order.Text("status"), order.Text("origin", "countryCode")));
        var configuration = order.GetProperty("fulfillmentConfiguration");
        Assert.Equal(("SHIP", "FILL_ALL"), (configuration.Text("action"), configuration.Text("policy")));
        Assert.Equal("""["EXPEDITED","STANDARD"]""", configuration.GetProperty("serviceLevel").GetProperty("serviceTiers").GetRawText());
        Assert.Equal("v", configuration.Text("services", "additional", "k"));
        var slip = configuration.GetProperty("services").GetProperty("packaging").GetProperty("packingSlip");
        Assert.Equal(
            """{"templateName":"T","templateAttributes":{"orderTime":"yesterday","color":"blue"}}""", slip.GetRawText());
        var line = order.GetProperty("lineItems")[0];
        Assert.Equal(("1.0", "0.0", "EACHES"), (
            line.Text("amount", "value"), line.Text("cancelledAmount", "value"), line.Text("unfulfillableAmount", "unit")));
        Assert.Equal(created.Text, counter.Get(LaterOrders.Path("1", "?shipments=EXCLUDE")).Text);
    }

    [Fact]
    public void Statuses_shipments_and_packages_follow_an_order_to_its_delivery()
    {
        counter.Place("1", order => order["lineItems"]![0]!["amount"]!["value"] = "12");
        counter.Service.StepClock(TimeSpan.FromHours(2));
        var picked = counter.Order("1").GetProperty("shipments")[0];
        Assert.Equal("PROCESSING", picked.Text("status"));
        Assert.False(picked.TryGetProperty("packages", out _));
        Assert.False(picked.GetProperty("items")[0].TryGetProperty("packageId", out _));

        counter.Service.StepClock(TimeSpan.FromHours(24));
        var sent = counter.Order("1");
        var shipment = sent.GetProperty("shipments")[0];
        Assert.Equal(("COMPLETE", "SHIPPED", "STANDARD"), (
            sent.Text("status"), shipment.Text("status"), shipment.Text("serviceLevel", "serviceTier")));
        var items = shipment.GetProperty("items").EnumerateArray().ToList();
        var packages = shipment.GetProperty("packages").EnumerateArray().ToList();
        Assert.Equal(["10.0", "2.0"], items.Select(item => item.Text("amount", "value")));
        Assert.Equal(items.Select(item => item.Text("packageId")), packages.Select(package => package.Text("packageId")));
        Assert.Equal(
            items.Select(item => item.Text("shipmentItemId")),
            packages.Select(package => package.GetProperty("shipmentItemIds")[0].GetString()));
        Assert.All(packages, package => Assert.Equal("IN_TRANSIT", package.Text("status")));
        Assert.False(packages[0].GetProperty("tracking").TryGetProperty("proofOfDelivery", out _));

        counter.Service.StepClock(TimeSpan.FromDays(8));
        var delivered = counter.Package("1");
        Assert.Equal(("DELIVERED", "FRONT_DOOR"), (delivered.Text("status"), delivered.Text("tracking", "dropOffLocation", "type")));
        Assert.NotNull(delivered.Text("tracking", "proofOfDelivery", "deliveryPhotoUrl"));
    }

    [Fact]
    public void A_hold_shows_in_the_action_and_ends_with_it()
    {
        counter.Post(LaterOrders.List, LaterOrders.Held("1"));
        counter.Service.StepClock(TimeSpan.FromDays(2));
        var held = counter.Order("1");
        Assert.Equal(("PROCESSING", "HOLD"), (held.Text("status"), held.Text("fulfillmentConfiguration", "action")));

        var update = counter.Put(LaterOrders.Path("1"), new JsonObject().Configured("""{"action":"SHIP"}"""));
        Assert.Equal((202, "{}"), (update.Status, update.Text));
        Assert.Equal("SHIP", counter.Order("1").Text("fulfillmentConfiguration", "action"));
        counter.Service.StepClock(TimeSpan.FromDays(2));
        Assert.Equal("COMPLETE", counter.Order("1").Text("status"));
        Assert.Equal("OrderNotUpdatable", counter.Put(LaterOrders.Path("1"), new JsonObject()).Error.Code);
    }

    [Fact]
    public void A_cancel_is_accepted_once_and_shows_in_the_lines()
    {
        counter.Place("1");
        var cancel = counter.Put(LaterOrders.Path("1", "/cancel"));
        Assert.Equal((202, "{}"), (cancel.Status, cancel.Text));
        var order = counter.Order("1");
        Assert.Equal(("CANCELLED", "1.0"), (order.Text("status"), order.GetProperty("lineItems")[0].Text("cancelledAmount", "value")));
        Assert.Equal("DuplicateCancelRequest", counter.Put(LaterOrders.Path("1", "/cancel")).Error.Code);
    }

    [Fact]
    public void Pages_hold_what_changed_after_a_moment_and_belong_to_their_arguments()
    {
        counter.Place("OLD");
        counter.Service.StepClock(TimeSpan.FromDays(9));
        var since = counter.Service.Now;
        foreach (var id in new[] { "A", "B", "C" })
        {
            counter.Service.StepClock(TimeSpan.FromMilliseconds(1));
            counter.Place(id);
        }

        var query = "?updatedAfter=" + since.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null);
        var first = counter.Get(LaterOrders.List + query).Json;
        var token = "&pageToken=" + Uri.EscapeDataString(first.GetProperty("pagination").Text("nextToken")!);
        var last = counter.Get(LaterOrders.List + query + token).Json;
        Assert.Equal(["A", "B"], Ids(first));
        Assert.Equal(["C"], Ids(last));
        Assert.False(last.TryGetProperty("pagination", out _));

        var firstOfAll = counter.Order("A").GetProperty("statusUpdateTime").GetDateTime().ToUniversalTime();
        var exact = counter.Get(LaterOrders.List + "?updatedAfter=" + firstOfAll.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null));
        Assert.Equal(["B", "C"], Ids(exact.Json));
        Assert.Equal(["OLD", "A"], Ids(counter.Get(LaterOrders.List).Json));
        Assert.Equal(400, counter.Get(LaterOrders.List + query + "&shipments=EXCLUDE" + token).Status);
        Assert.Equal(400, counter.Get(LaterOrders.List + "?x=1" + token).Status);
    }

    [Fact]
    public void Responses_name_the_fulfillment_service_of_the_request()
    {
        Assert.Equal("FS01-embedded", counter.Place("1").Header("x-amzn-fulfillment-service-id"));
        Assert.Equal("FS01-mine", Named("FS01-mine").Headers["x-amzn-fulfillment-service-id"]);
        Assert.Equal(400, Named(new string('x', 41)).Status);
        Assert.Equal(400, Named("\u00e9").Status);
    }

    [Fact]
    public void Sandbox_calls_are_denied_outside_of_a_sandbox()
    {
        counter.Place("1");
        Assert.Equal(403, counter.Put(LaterOrders.Path("1", "/status"), new JsonObject { ["status"] = "COMPLETE" }).Status);
        counter.Host = "sandbox.sellingpartnerapi-na.amazon.com";
        Assert.Equal(204, counter.Put(LaterOrders.Path("1", "/status"), new JsonObject { ["status"] = "COMPLETE" }).Status);
        Assert.Equal("COMPLETE", counter.Order("1").Text("status"));
    }

    [Fact]
    public void A_package_keeps_what_a_sandbox_call_does_not_name()
    {
        counter.Host = "sandbox.sellingpartnerapi-na.amazon.com";
        counter.Place("1");
        counter.Put(LaterOrders.Path("1", "/status"), new JsonObject { ["status"] = "COMPLETE" });
        var before = counter.Package("1");
        var path = LaterOrders.Path("1", "/packages/" + before.Text("packageId"));
        counter.Put(path, JsonNode.Parse("""{"status":"DELAYED","tracking":{"carrier":{"carrierCode":"FEDEX"}}}"""));
        counter.Put(path, JsonNode.Parse("""{"status":"EXPIRED","deliveryTime":"2030-01-01T00:00:00Z"}"""));

        var after = counter.Package("1");
        Assert.Equal(("EXPIRED", "FEDEX", "2030-01-01T00:00:00Z"), (
            after.Text("status"), after.Text("tracking", "carrier", "carrierCode"), after.Text("deliveryTime")));
        Assert.Equal(
            before.Text("tracking", "carrier", "trackingNumber"), after.Text("tracking", "carrier", "trackingNumber"));
        Assert.Equal(404, counter.Put(LaterOrders.Path("1", "/packages/PKG-1"), JsonNode.Parse("""{"status":"DELAYED"}""")).Status);
    }

    private ServiceResponse Named(string service) => counter.Service.Handle(new ServiceRequest(
        "GET",
        LaterOrders.List,
        headers: new Dictionary<string, string>
        {
            ["Host"] = counter.Host,
            ["x-amz-access-token"] = counter.Token,
            ["x-amzn-fulfillment-service-id"] = service,
        }));

    private static List<string?> Ids(System.Text.Json.JsonElement page) =>
        [.. page.GetProperty("orders").EnumerateArray().Select(order => order.Text("orderId"))];
}
