using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using static AmazonMcf.Cli.MwsTexts;

namespace AmazonMcf.Cli;

/// <summary>A request of every operation with every parameter it had, and what came of it. Each order has an id of its own.</summary>
internal sealed class MwsTrips(MwsEndpoints endpoints, string endpoint)
{
    private const string Japan = "A1VC38T7YXB528";
    private const int PageSize = 50;

    private static readonly Uri AnyHost = new("http://localhost");

    private static int orders;

    private readonly MwsClient client = endpoints.Client(endpoint);

    public async Task<IReadOnlyList<MwsTrip>> MakeAsync(string operation) => operation switch
    {
        "GetFulfillmentPreview" => [await (await InJapanAsync()).PreviewAsync(InJapan), await PreviewAsync(AtHome)],
        "CreateFulfillmentOrder" => [await (await InJapanAsync()).CreateInJapanAsync(), await CreateAtHomeAsync()],
        "UpdateFulfillmentOrder" => [await UpdateAsync()],
        "GetFulfillmentOrder" => [await GetAsync()],
        "ListAllFulfillmentOrders" => [await ListAsync()],
        "ListAllFulfillmentOrdersByNextToken" => [await NextPageAsync()],
        "GetPackageTrackingDetails" => [await TrackAsync()],
        "CancelFulfillmentOrder" => [await CancelAsync()],
        "ListReturnReasonCodes" => [await ReasonsAsync()],
        "CreateFulfillmentReturn" => [await ReturnAsync(), await ReturnOfNothingAsync()],
        "GetServiceStatus" => [await StatusAsync()],
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private async Task<MwsTrips> InJapanAsync() => new(await endpoints.InJapanAsync(), endpoint);

    private async Task<MwsTrip> PreviewAsync(Func<string, string> place)
    {
        var isJapan = place == InJapan;
        var marketplace = isJapan ? Japan : "ATVPDKIKX0DER";
        string[] speeds = isJapan ? ["Standard", "ScheduledDelivery"] : ["Standard", "Priority"];
        var flag = isJapan ? "true" : "false";
        var trip = await AskAsync(
            "GetFulfillmentPreview",
            $"""
            MarketplaceId={marketplace}
            {place("Address")}
            Items.member.1.SellerSKU=Sample_SKU_1
            Items.member.1.SellerFulfillmentOrderItemId=L-1
            Items.member.1.Quantity=2
            Items.member.2.SellerSKU=Sample_SKU_2
            Items.member.2.SellerFulfillmentOrderItemId=L-2
            Items.member.2.Quantity=1
            ShippingSpeedCategories.member.1={speeds[0]}
            ShippingSpeedCategories.member.2={speeds[1]}
            IncludeCODFulfillmentPreview={flag}
            IncludeDeliveryWindows={flag}
            """);
        var told = await endpoints.AskSellingPartnerAsync(
            HttpMethod.Post,
            "fulfillmentOrders/preview",
            $$"""
            {"marketplaceId":"{{marketplace}}","address":{{(isJapan ? InJapanJson : AtHomeJson)}},"shippingSpeedCategories":["{{speeds[
                0
            ]}}","{{speeds[1]}}"],
             "items":[{"sellerSku":"Sample_SKU_1","sellerFulfillmentOrderItemId":"L-1","quantity":2},
                      {"sellerSku":"Sample_SKU_2","sellerFulfillmentOrderItemId":"L-2","quantity":1}],
             "includeCODFulfillmentPreview":{{flag}},"includeDeliveryWindows":{{flag}}}
            """);
        return trip with
        {
            Seen = SeenOfPreview(trip.Answered, speeds),
            Unshown = ["ADDRESS"],
            Unsendable = isJapan ? [] : ["INCLUDECOD", "INCLUDEDELIVERY"],
            Expected = MwsLeaves.Of(told),
        };
    }

    /// <summary>What a preview gives back of what it was asked: the lines are in its shipments.</summary>
    private static List<MwsLeaf> SeenOfPreview(IReadOnlyList<MwsLeaf> previews, string[] speeds)
    {
        string? Find(string path) => previews.FirstOrDefault(leaf => leaf.Path == path).Value;
        var seen = new List<MwsLeaf>
        {
            new("MARKETPLACEID", Find("FULFILLMENTPREVIEWS.0.MARKETPLACEID")!),
            new(
                "INCLUDECODFULFILLMENTPREVIEW",
                Flag(previews.Any(leaf => leaf.Path.EndsWith("ISCODCAPABLE", StringComparison.Ordinal) && leaf.Value == "true"))
            ),
            new("INCLUDEDELIVERYWINDOWS", Flag(previews.Any(leaf => leaf.Path.Contains("DELIVERYWINDOWS", StringComparison.Ordinal)))),
        };
        var found = previews
            .Where(leaf => leaf.Path.EndsWith(".SHIPPINGSPEEDCATEGORY", StringComparison.Ordinal))
            .Select(leaf => leaf.Value)
            .Distinct();
        seen.AddRange(
            found
                .Order()
                .Zip(speeds.Order(), (value, speed) => new MwsLeaf($"SHIPPINGSPEEDCATEGORIES.{Array.IndexOf(speeds, speed)}", value))
        );
        foreach (var line in previews.Where(leaf => leaf.Path.EndsWith(".SELLERFULFILLMENTORDERITEMID", StringComparison.Ordinal)))
        {
            var place = line.Path[..^"SELLERFULFILLMENTORDERITEMID".Length];
            seen.AddRange(previews.Where(leaf => leaf.Path.StartsWith(place, StringComparison.Ordinal))
                .Select(leaf => leaf with { Path = (line.Value == "L-1" ? "ITEMS.0." : "ITEMS.1.") + leaf.Path[place.Length..] }));
        }

        return seen;
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private async Task<MwsTrip> CreateInJapanAsync()
    {
        var id = NewId();
        var previews = (await PreviewAsync(InJapan)).Expected;
        string Edge(string name) =>
            previews.First(leaf => leaf.Path.EndsWith(".DELIVERYWINDOWS.1." + name, StringComparison.Ordinal)).Value;
        var trip = await AskAsync(
            "CreateFulfillmentOrder",
            $"""
            MarketplaceId={Japan}
            {Head(id, "JP")}
            ShippingSpeedCategory=ScheduledDelivery
            DeliveryWindow.StartDateTime={Edge("STARTDATE")}
            DeliveryWindow.EndDateTime={Edge("ENDDATE")}
            {InJapan("DestinationAddress")}
            CODSettings.IsCODRequired=true
            CODSettings.CODCharge.CurrencyCode=JPY
            CODSettings.CODCharge.Value=10
            CODSettings.CODChargeTax.CurrencyCode=JPY
            CODSettings.CODChargeTax.Value=2
            CODSettings.ShippingCharge.CurrencyCode=JPY
            CODSettings.ShippingCharge.Value=5
            CODSettings.ShippingChargeTax.CurrencyCode=JPY
            CODSettings.ShippingChargeTax.Value=3
            {Item("JPY")}
            """);
        return trip with { Seen = await SeenOfOrderAsync(id), Unshown = ["SHIPFROMCOUNTRYCODE"] };
    }

    private async Task<MwsTrip> CreateAtHomeAsync()
    {
        var id = NewId();
        var trip = await AskAsync(
            "CreateFulfillmentOrder",
            $"""
            {Head(id, "US")}
            ShippingSpeedCategory=Priority
            {AtHome("DestinationAddress")}
            {Item("USD")}
            """);
        return trip with { Seen = await SeenOfOrderAsync(id), Unshown = ["SHIPFROMCOUNTRYCODE"] };
    }

    private async Task<MwsTrip> UpdateAsync()
    {
        var id = NewId();
        var order = MwsOrders.Of(id, hold: true);
        (order.Items[0].SellerFulfillmentOrderItemId, order.Items[0].Quantity) = ("L-1", 5);
        await endpoints.PlaceAsync(order);
        var trip = await AskAsync(
            "UpdateFulfillmentOrder",
            $"""
            MarketplaceId=ATVPDKIKX0DER
            {Head(id, "US")}
            ShippingSpeedCategory=Expedited
            {AtHome("DestinationAddress")}
            {Item("USD")}
            Items.member.1.OrderItemDisposition=Unsellable
            """);
        return trip with { Seen = await SeenOfOrderAsync(id), Unshown = ["SHIPFROMCOUNTRYCODE"] };
    }

    private async Task<MwsTrip> GetAsync()
    {
        var (id, shipment, _) = await DeliveredAsync();
        await endpoints.AskSellingPartnerAsync(HttpMethod.Put, $"fulfillmentOrders/{id}/return", ReturnJson(shipment, "1", "R-1"));
        var trip = await AskAsync("GetFulfillmentOrder", $"SellerFulfillmentOrderId={id}");
        return trip with { Seen = Under("FULFILLMENTORDER", trip.Answered), Expected = MwsLeaves.Of(await OrderAsync(id)) };
    }

    private async Task<MwsTrip> ListAsync()
    {
        var (earlier, later) = (NewId(), NewId());
        await endpoints.PlaceAsync(MwsOrders.Of(earlier));
        endpoints.Service.StepClock(TimeSpan.FromSeconds(5));
        var since = Second(endpoints.Service.Now);
        await endpoints.PlaceAsync(MwsOrders.Of(later));
        var trip = await AskAsync(
            "ListAllFulfillmentOrders",
            $"""
            QueryStartDateTime={since}
            FulfillmentMethod.member.1=Consumer
            """
        );
        var ids = trip
            .Answered.Where(leaf => leaf.Path.EndsWith(".SELLERFULFILLMENTORDERID", StringComparison.Ordinal))
            .Select(leaf => leaf.Value)
            .ToList();
        Assert.Contains(later, ids);
        Assert.DoesNotContain(earlier, ids);
        return trip with
        {
            Unshown = ["QUERYSTARTDATE", "FULFILLMENTMETHOD"],
            Unsendable = ["FULFILLMENTMETHOD"],
            Expected = MwsLeaves.Of(await ListAsync(since)),
        };
    }

    private async Task<MwsTrip> NextPageAsync()
    {
        endpoints.Service.StepClock(TimeSpan.FromDays(1));
        var since = Second(endpoints.Service.Now);
        for (var n = 0; n < PageSize + 2; n++)
        {
            await endpoints.PlaceAsync(MwsOrders.Of(NewId()));
        }

        var first = await AskAsync("ListAllFulfillmentOrders", $"QueryStartDateTime={since}");
        var token = first.Answered.Single(leaf => leaf.Path == "NEXTTOKEN").Value;
        var trip = await AskAsync("ListAllFulfillmentOrdersByNextToken", $"NextToken={token}");
        Assert.Equal(2, trip.Answered.Count(leaf => leaf.Path.EndsWith(".SELLERFULFILLMENTORDERID", StringComparison.Ordinal)));
        var next = (await ListAsync(since)).GetProperty("nextToken").GetString()!;
        var told = await endpoints.AskSellingPartnerAsync(HttpMethod.Get, "fulfillmentOrders?nextToken=" + Uri.EscapeDataString(next));
        return trip with { Expected = MwsLeaves.Of(told), Unshown = ["NEXTTOKEN"], Unsendable = ["NEXTTOKEN"] };
    }

    private async Task<MwsTrip> TrackAsync()
    {
        var (_, _, package) = await DeliveredAsync();
        var trip = await AskAsync("GetPackageTrackingDetails", $"PackageNumber={package}");
        var told = MwsLeaves.Of(await endpoints.AskSellingPartnerAsync(HttpMethod.Get, $"tracking?packageNumber={package}"));
        return trip with
        {
            Seen = trip.Answered,
            Expected = [.. told.Where(leaf => !leaf.Path.StartsWith("DELIVERYWINDOW", StringComparison.Ordinal))],
        };
    }

    private async Task<MwsTrip> CancelAsync()
    {
        var id = NewId();
        await endpoints.PlaceAsync(MwsOrders.Of(id, hold: true));
        var trip = await AskAsync("CancelFulfillmentOrder", $"SellerFulfillmentOrderId={id}");
        var cancelled = endpoints.Service.ReadCommittedState().Orders.Where(order => order is { Cancels: 1, Status: "Cancelled" });
        return trip with { Seen = [.. cancelled.Select(order => new MwsLeaf("SELLERFULFILLMENTORDERID", order.SellerFulfillmentOrderId))] };
    }

    private async Task<MwsTrip> ReasonsAsync()
    {
        var id = NewId();
        await endpoints.PlaceAsync(MwsOrders.Of(id));
        var trip = await AskAsync(
            "ListReturnReasonCodes",
            $"""
            MarketplaceId=A1PA6795UKMFR9
            SellerFulfillmentOrderId={id}
            SellerSKU={OrderCsv.Sku}
            Language=fr_CA
            """);
        var told = await endpoints.AskSellingPartnerAsync(
            HttpMethod.Get,
            $"returnReasonCodes?sellerSku={OrderCsv.Sku}&marketplaceId=A1PA6795UKMFR9&sellerFulfillmentOrderId={id}&language=fr_CA"
        );
        Assert.All(told.GetProperty("reasonCodeDetails").EnumerateArray(), reason =>
            Assert.NotEqual(reason.GetProperty("description").GetString(), reason.GetProperty("translatedDescription").GetString()));
        return trip with { Expected = MwsLeaves.Of(told), Unshown = MwsTrip.Everything };
    }

    private async Task<MwsTrip> ReturnAsync()
    {
        var (id, shipment, _) = await DeliveredAsync();
        var trip = await AskAsync("CreateFulfillmentReturn", ReturnLines(id, shipment, "1"));
        var order = await OrderAsync(id);
        var seen = MwsLeaves.Of(order.GetProperty("returnItems"), "items");
        return trip with
        {
            Seen =
            [
                .. Under("FULFILLMENTORDER", MwsLeaves.Of(order)),
                .. seen.Select(leaf =>
                    leaf with
                    {
                        Path = leaf.Path.Replace("SELLERRETURNREASON", "RETURNREASON", StringComparison.Ordinal),
                    }
                ),
            ],
            Expected = [.. MwsLeaves.Of(order).Where(leaf => leaf.Path.StartsWith("RETURN", StringComparison.Ordinal))],
        };
    }

    private async Task<MwsTrip> ReturnOfNothingAsync()
    {
        var (id, shipment, _) = await DeliveredAsync();
        var trip = await AskAsync("CreateFulfillmentReturn", ReturnLines(id, shipment, "none"));
        var told = await endpoints.AskSellingPartnerAsync(
            HttpMethod.Put,
            $"fulfillmentOrders/{id}/return",
            ReturnJson(shipment, "none", "R-1")
        );
        return trip with { Expected = MwsLeaves.Of(told), Unshown = MwsTrip.Everything };
    }

    private async Task<MwsTrip> StatusAsync()
    {
        var before = Lists();
        var trip = await AskAsync("GetServiceStatus", "");
        Assert.Equal(before + 1, Lists());
        Assert.Equal(["STATUS", "TIMESTAMP"], trip.Answered.Select(leaf => leaf.Path));

        // A busy machine may make a service look slow that works.
        Assert.Contains(trip.Answered[0].Value, (string[])["GREEN", "YELLOW"]);
        return trip with { Expected = trip.Answered };
    }

    private int Lists() => endpoints.Service.ReadCommittedState().Requests.GetValueOrDefault("listAllFulfillmentOrders");

    /// <summary>An order that arrived: its id, its shipment, its package.</summary>
    private async Task<(string Id, string Shipment, string Package)> DeliveredAsync()
    {
        var id = NewId();
        await endpoints.PlaceAsync(MwsOrders.Of(id));
        endpoints.Service.StepClock(TimeSpan.FromDays(12));
        var shipment = (await OrderAsync(id)).GetProperty("fulfillmentShipments")[0];
        var package = shipment.GetProperty("fulfillmentShipmentPackage")[0].GetProperty("packageNumber").ToString();
        return (id, shipment.GetProperty("amazonShipmentId").GetString()!, package);
    }

    private async Task<MwsTrip> AskAsync(string operation, string lines)
    {
        var parameters = Lines($"Action={operation}\nVersion=2010-10-01\n{lines}");
        var response = (Status: 0, Xml: "");
        var sent = await endpoints.ListenAsync(endpoint, async () => response = await client.SendAsync(parameters));
        Assert.True(response.Status == 200, response.Xml);
        var root = XElement.Parse(response.Xml);
        Assert.Equal(XName.Get(operation + "Response", "http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/"), root.Name);
        return new MwsTrip(MwsLeaves.Of(parameters), sent?.SelectMany(SentIn).ToList(), [], MwsLeaves.Of(root), []);
    }

    private static IEnumerable<MwsLeaf> SentIn(UpstreamRequest request)
    {
        var target = new Uri(AnyHost, request.Target);
        var named = target.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], Uri.UnescapeDataString(pair[1]))).ToList();
        var segments = target.AbsolutePath.Split('/');
        if (segments.SkipWhile(segment => segment != "fulfillmentOrders").ElementAtOrDefault(1) is { } id)
        {
            named.Add(KeyValuePair.Create("SellerFulfillmentOrderId", id));
        }

        return MwsLeaves
            .Of(named)
            .Concat(request.Body.Length == 0 ? [] : MwsLeaves.Of(JsonSerializer.Deserialize<JsonElement>(request.Body)));
    }

    private async Task<IReadOnlyList<MwsLeaf>> SeenOfOrderAsync(string id)
    {
        var order = await OrderAsync(id);
        return
        [
            .. MwsLeaves.Of(order.GetProperty("fulfillmentOrder")),
            .. MwsLeaves.Of(order.GetProperty("fulfillmentOrderItems"), "items"),
        ];
    }

    private static List<MwsLeaf> Under(string part, IReadOnlyList<MwsLeaf> leaves) =>
        [
            .. leaves
                .Where(leaf => leaf.Path.StartsWith(part + ".", StringComparison.Ordinal))
                .Select(leaf => leaf with { Path = leaf.Path[(part.Length + 1)..] }),
        ];

    private Task<JsonElement> OrderAsync(string id) => endpoints.AskSellingPartnerAsync(HttpMethod.Get, "fulfillmentOrders/" + id);

    private Task<JsonElement> ListAsync(string since) =>
        endpoints.AskSellingPartnerAsync(HttpMethod.Get, "fulfillmentOrders?queryStartDate=" + since);

    private static List<KeyValuePair<string, string>> Lines(string lines) =>
    [
        .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1])),
    ];

    private static string NewId() => string.Create(CultureInfo.InvariantCulture, $"T-{Interlocked.Increment(ref orders)}");

    // The Selling Partner API is asked for whole seconds.
    private static string Second(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
