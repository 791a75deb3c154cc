using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Service.Contract;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Operations;

public sealed class InventoryTests : IDisposable
{
    private const string Items = "/fba/inventory/v1/items";
    private const string Additions = Items + "/inventory";
    private const string Us = "granularityType=Marketplace&granularityId=" + Orders.Us + "&marketplaceIds=" + Orders.Us;

    private readonly Counter counter = new(options =>
    {
        options.Sandbox = true;
        options.PageSize = 3;
    });

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Every_operation_follows_the_description()
    {
        var auditor = new Auditor(counter, ApiFacts.InventoryV1);
        auditor.Get(Path("&details=true"));
        auditor.Get(Path("&sellerSkus=" + Orders.Sku));
        auditor.Post(Items, Item("NEW-1"));
        auditor.Send("POST", Additions, Addition("NEW-1", 5), "token-1");
        auditor.Send("DELETE", Items + "/NEW-1?marketplaceId=" + Orders.Us);
        Assert.Equal(auditor.Operations, auditor.Seen(200));
        Assert.Empty(auditor.Findings);

        Reject(auditor);
        Assert.Equal(auditor.Operations, auditor.Seen(400));
        foreach (var kind in new[] { FaultKind.ThrottleStorm, FaultKind.ExpiredToken })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = kind, Count = null });
            Reject(auditor);
        }

        Assert.All([429, 403], status => Assert.Equal(auditor.Operations, auditor.Seen(status)));
    }

    [Fact]
    public void Quantities_follow_an_order_from_reserved_to_shipped()
    {
        var before = Summary(Orders.Sku);
        counter.Create("1", order => order["items"]![0]!["quantity"] = 2);
        var reserved = Summary(Orders.Sku);
        Assert.Equal(2, Number(reserved, "reservedQuantity", "pendingCustomerOrderQuantity"));
        Assert.Equal(Number(before, "fulfillableQuantity") - 2, Number(reserved, "fulfillableQuantity"));
        Assert.Equal(before.GetProperty("totalQuantity").GetInt32(), reserved.GetProperty("totalQuantity").GetInt32());

        counter.Service.StepClock(TimeSpan.FromDays(3));
        var shipped = Summary(Orders.Sku);
        Assert.Equal(0, Number(shipped, "reservedQuantity", "totalReservedQuantity"));
        Assert.Equal(before.GetProperty("totalQuantity").GetInt32() - 2, shipped.GetProperty("totalQuantity").GetInt32());
    }

    [Fact]
    public void All_pages_together_have_every_sku_once()
    {
        var skus = Pages("").Select(Sku).ToList();
        var expected = counter.Service.GetStock(Orders.Us).Select(level => level.SellerSku).Order(StringComparer.Ordinal);
        Assert.Equal(expected, skus);
    }

    [Fact]
    public void A_page_token_is_valid_for_30_seconds_and_for_its_list()
    {
        var token = Token(counter.Get(Path("")));
        counter.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(200, counter.Get(Path("&nextToken=" + token)).Status);
        Assert.Equal(400, counter.Get("/fulfillmentOrders?nextToken=" + token).Status);
        counter.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(400, counter.Get(Path("&nextToken=" + token)).Status);
    }

    [Fact]
    public void A_start_time_returns_what_changed_and_overrides_the_skus()
    {
        counter.Service.StepClock(TimeSpan.FromHours(1));
        var since = counter.Service.Now.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        counter.Create("1");
        Assert.Equal([Orders.Sku], Pages("&sellerSku=MUG-ENAMEL-BLUE&startDateTime=" + since).Select(Sku));
    }

    [Fact]
    public void Skus_select_and_unknown_ones_are_missing_from_the_response()
    {
        Assert.Equal(
            ["A/B #1+x", "LAST-ONE"], Pages("&sellerSku=CANDLE-FIG-220&sellerSkus=LAST-ONE,A%2FB%20%231%2Bx,NO-SUCH").Select(Sku));
        Assert.Equal(["CANDLE-FIG-220"], Pages("&sellerSku=CANDLE-FIG-220").Select(Sku));
    }

    [Fact]
    public void Details_are_returned_only_on_request() =>
        Assert.False(Pages("&sellerSku=LAST-ONE").Single().TryGetProperty("inventoryDetails", out _));

    [Theory]
    [InlineData("granularityType=Country&granularityId=" + Orders.Us + "&marketplaceIds=" + Orders.Us)]
    [InlineData("granularityType=Marketplace&marketplaceIds=" + Orders.Us)]
    [InlineData("granularityType=Marketplace&granularityId=" + Orders.Us)]
    [InlineData("granularityType=Marketplace&granularityId=" + Orders.Us + "&marketplaceIds=" + Orders.Us + "," + Orders.Japan)]
    [InlineData("granularityType=Marketplace&granularityId=X&marketplaceIds=X")]
    [InlineData(Us + "&details=maybe")]
    [InlineData(Us + "&startDateTime=soon")]
    [InlineData(Us + "&startDateTime=2001-01-01T00:00:00Z")]
    [InlineData(Us + "&nextToken=made-up")]
    public void Parameters_out_of_range_are_rejected(string query) =>
        Assert.Equal(400, counter.Get("/fba/inventory/v1/summaries?" + query).Status);

    [Fact]
    public void At_most_50_skus_are_accepted()
    {
        Assert.Equal(200, counter.Get(Path("&sellerSkus=" + Skus(50))).Status);
        Assert.Equal(400, counter.Get(Path("&sellerSkus=" + Skus(51))).Status);

        static string Skus(int count) => string.Join(",", Enumerable.Range(1, count).Select(number => "S" + number));
    }

    [Fact]
    public void A_registered_sku_gets_units_once_per_token_and_ships()
    {
        Assert.Equal(200, counter.Post(Items, Item("NEW-2")).Status);
        Assert.Equal(200, Add("NEW-2", 4, "T1").Status);
        Assert.Equal(200, Add("NEW-2", 4, "T1").Status);
        Assert.Equal(400, Add("NEW-2", 5, "T1").Status);
        Assert.Equal(200, counter.Post(Items, Item("NEW-2")).Status);
        Assert.Equal(4, Number(Summary("NEW-2"), "fulfillableQuantity"));

        counter.Service.StepClock(TimeSpan.FromHours(25));
        Assert.Equal(200, Add("NEW-2", 4, "T1").Status);
        Assert.Equal(8, Number(Summary("NEW-2"), "fulfillableQuantity"));
        Assert.Equal(200, counter.Create("1", order => order["items"]![0]!["sellerSku"] = "NEW-2").Status);
    }

    [Fact]
    public void An_addition_is_made_whole_or_not_at_all()
    {
        counter.Post(Items, Item("NEW-3"));
        var body = Addition("NEW-3", 1);
        body["inventoryItems"]!.AsArray().Add(Addition("NO-SUCH", 1)["inventoryItems"]![0]!.DeepClone());
        Assert.Equal(400, counter.Send("POST", Additions, body.ToJsonString(), idempotencyToken: "T").Status);
        Assert.Equal(0, Number(Summary("NEW-3"), "fulfillableQuantity"));
        Assert.Equal(400, Add("NEW-3", 0, "T").Status);
        Assert.Equal(200, Add("NEW-3", int.MaxValue, "T").Status);
        Assert.Equal(400, Add("NEW-3", 1, "T2").Status);
        Assert.Equal(400, counter.Send("POST", Additions, Addition("NEW-3", 1).ToJsonString()).Status);
    }

    [Fact]
    public void A_removed_sku_takes_no_new_orders_and_keeps_those_it_has()
    {
        counter.Create("1");
        Assert.Equal(200, counter.Send("DELETE", Items + "/" + Orders.Sku + "?marketplaceId=" + Orders.Us).Status);
        Assert.Equal(400, counter.Send("DELETE", Items + "/" + Orders.Sku + "?marketplaceId=" + Orders.Us).Status);
        Assert.Equal(400, counter.Create("2").Status);
        counter.Service.StepClock(TimeSpan.FromDays(3));
        Assert.Contains("fulfillmentShipmentPackage", counter.Read("1").Text);
    }

    [Fact]
    public void Items_can_be_changed_in_a_sandbox_only()
    {
        using var live = new Counter();
        Assert.Equal(403, live.Post(Items, Item("NEW-1")).Status);
        Assert.Equal(403, live.Send("POST", Additions, Addition("NEW-1", 1).ToJsonString(), idempotencyToken: "T").Status);
        Assert.Equal(403, live.Send("DELETE", Items + "/" + Orders.Sku + "?marketplaceId=" + Orders.Us).Status);
    }

    private static string Path(string query) => "/fba/inventory/v1/summaries?" + Us + query;

    private static string Sku(JsonElement summary) => summary.GetProperty("sellerSku").GetString()!;

    private static int Number(JsonElement summary, params string[] path) =>
        path.Aggregate(summary.GetProperty("inventoryDetails"), (element, name) => element.GetProperty(name)).GetInt32();

    private static string? Token(TestResponse page) =>
        page.Json.TryGetProperty("pagination", out var pagination) ? pagination.GetProperty("nextToken").GetString() : null;

    private static JsonObject Item(string sku) => new()
    {
        ["sellerSku"] = sku,
        ["marketplaceId"] = Orders.Us,
        ["productName"] = "Shelf, oak",
    };

    private static JsonObject Addition(string sku, int quantity) => new()
    {
        ["inventoryItems"] = new JsonArray(
            new JsonObject { ["sellerSku"] = sku, ["marketplaceId"] = Orders.Us, ["quantity"] = quantity }),
    };

    private static void Reject(Auditor auditor)
    {
        auditor.Get("/fba/inventory/v1/summaries");
        auditor.Post(Items, new JsonObject());
        auditor.Send("POST", Additions, new JsonObject(), "token");
        auditor.Send("DELETE", Items + "/NO-SUCH?marketplaceId=" + Orders.Us);
    }

    private TestResponse Add(string sku, int quantity, string token) =>
        counter.Send("POST", Additions, Addition(sku, quantity).ToJsonString(), idempotencyToken: token);

    private JsonElement Summary(string sku) => Pages("&details=true&sellerSku=" + Uri.EscapeDataString(sku)).Single();

    private List<JsonElement> Pages(string query)
    {
        var summaries = new List<JsonElement>();
        for (string? token = ""; token is not null;)
        {
            var page = counter.Get(Path(query + "&nextToken=" + token));
            summaries.AddRange(page.Payload.GetProperty("inventorySummaries").EnumerateArray());
            token = Token(page);
        }

        return summaries;
    }
}
