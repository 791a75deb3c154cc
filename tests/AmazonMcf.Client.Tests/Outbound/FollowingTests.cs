using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Reporting;
using AmazonMcf.Testing;
using AmazonMcf.Workflows;

namespace AmazonMcf.Outbound;

/// <summary>
/// What it costs to follow 1,000 shipped orders, half of them delivered, at the usage plan and under a virtual clock: what cannot change
/// any more is read once.
/// </summary>
public class FollowingTests
{
    private const int Orders = 1000;
    private const int PageSize = 50;
    private const string Seller = "FOLLOWED";
    private const string Changed = "2024-06-01T10:00:00Z";

    [Fact]
    public async Task A_refresh_reads_only_the_tracking_of_packages_on_their_way_and_takes_less_than_5_minutes()
    {
        using var shop = new Shop();
        var (first, _) = await shop.FollowAsync();
        var (again, waited) = await shop.FollowAsync();

        Assert.Equal((Orders / PageSize) + (2 * Orders), first);
        Assert.Equal((Orders / PageSize) + (Orders / 2), again);
        Assert.InRange(waited, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
        Assert.Equal((Orders / 2, Orders / 2), (shop.Delivered, shop.OnTheWay));
    }

    [Fact]
    public async Task A_delivery_is_seen_by_the_next_refresh()
    {
        using var shop = new Shop();
        await shop.FollowAsync();
        shop.LastDelivered += 7;
        await shop.FollowAsync();
        Assert.Equal((Orders / 2) + 7, shop.Delivered);
        var (requests, _) = await shop.FollowAsync();
        Assert.Equal((Orders / PageSize) + (Orders / 2) - 7, requests);
    }

    [Fact]
    public async Task An_order_that_the_list_shows_with_a_later_change_is_read_again()
    {
        using var shop = new Shop();
        await shop.FollowAsync();
        shop.ChangedLater.UnionWith([3, 800]);
        var (requests, _) = await shop.FollowAsync();
        Assert.Equal((Orders / PageSize) + (Orders / 2) + 2, requests);
    }

    [Fact]
    public async Task Orders_that_are_not_closed_are_read_each_time()
    {
        using var shop = new Shop { Status = "PROCESSING" };
        await shop.FollowAsync();
        var (requests, waited) = await shop.FollowAsync();
        Assert.Equal((Orders / PageSize) + Orders + (Orders / 2), requests);
        Assert.InRange(waited, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(9));
    }

    [Fact]
    public async Task A_package_that_the_user_requests_is_read_even_if_it_has_arrived()
    {
        using var shop = new Shop();
        await shop.FollowAsync();
        var call = shop.World.Call();
        var package = new McfPackage { PackageNumber = 5 };
        var known = await shop.World.Connection.Memory.TrackAsync(shop.World.Connection.Outbound, package, call);
        Assert.Equal(0, call.Attempts);
        var asked = await shop.World.Connection.Memory.TrackAsync(shop.World.Connection.Outbound, package, call, isAskedFor: true);
        Assert.Equal((1, "DELIVERED", "DELIVERED"), (call.Attempts, known.CurrentStatus, asked.CurrentStatus));
        Assert.NotSame(known, asked);
    }

    [Fact]
    public async Task What_a_user_does_to_a_result_does_not_change_what_is_remembered()
    {
        using var shop = new Shop();
        await shop.FollowAsync();
        var package = new McfPackage { PackageNumber = 5 };
        var (memory, client) = (shop.World.Connection.Memory, shop.World.Connection.Outbound);
        (await memory.TrackAsync(client, package, shop.World.Call())).CurrentStatus = "LOST";
        Assert.Equal("DELIVERED", (await memory.TrackAsync(client, package, shop.World.Call())).CurrentStatus);
    }

    [Fact]
    public void Each_version_and_each_connection_remembers_for_itself()
    {
        using var one = new TestWorld();
        using var other = new TestWorld();
        var later = one.Connection.With("2026-07-04");
        Assert.NotSame(one.Connection.Memory, other.Connection.Memory);
        Assert.NotSame(one.Connection.Memory, later.Memory);
        Assert.Same(later.Memory, one.Connection.With("2026-07-04").Memory);
    }

    [Fact]
    public void A_closed_connection_is_remembered_nowhere()
    {
        using var world = new TestWorld(settings => settings.SellerId = "following-closed");
        Assert.NotNull(world.Connection.Memory);
        Assert.NotNull(world.Connection.With("2026-07-04").Memory);
        Assert.Equal(2, SellerMemories.Keys.Count(key => key == "following-closed"));

        world.Connection.Dispose();
        Assert.DoesNotContain("following-closed", SellerMemories.Keys);
    }

    [Fact]
    public async Task A_second_report_reads_only_what_the_list_shows_as_changed()
    {
        using var shop = new Shop();
        var (first, firstWait) = await shop.ReportAsync();
        var (again, _) = await shop.ReportAsync();
        shop.ChangedLater.UnionWith([3, 800]);
        var (changed, _) = await shop.ReportAsync();

        Assert.Equal((Orders / PageSize) + Orders, first);
        Assert.InRange(firstWait, TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(9));
        Assert.Equal(Orders / PageSize, again);
        Assert.Equal((Orders / PageSize) + 2, changed);
        Assert.Equal(Orders, shop.Reported);
    }

    [Fact]
    public async Task A_report_reads_open_orders_each_time_and_orders_that_are_closed_once_a_day()
    {
        using var open = new Shop { Status = "PROCESSING" };
        await open.ReportAsync();
        Assert.Equal((Orders / PageSize) + Orders, (await open.ReportAsync()).Requests);

        using var closed = new Shop();
        await closed.ReportAsync();
        closed.World.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((Orders / PageSize) + Orders, (await closed.ReportAsync()).Requests);
    }

    [Fact]
    public async Task A_report_reads_orders_with_open_returns_each_time_and_an_order_after_its_return()
    {
        using var shop = new Shop();
        shop.Returned.Add(7);
        await shop.ReportAsync();
        shop.World.Connection.With("2026-07-04").Forget("9");
        Assert.Equal((Orders / PageSize) + 2, (await shop.ReportAsync()).Requests);
    }

    [Fact]
    public async Task A_return_over_another_connection_of_the_seller_is_seen_and_one_of_another_seller_costs_nothing()
    {
        using var shop = new Shop();
        await shop.ReportAsync();
        using var same = Open(Seller.ToLowerInvariant());
        using var other = Open("ANOTHER");

        other.Forget("8");
        Assert.Equal(Orders / PageSize, (await shop.ReportAsync()).Requests);
        same.With("2026-07-04").Forget("9");
        Assert.Equal((Orders / PageSize) + 1, (await shop.ReportAsync()).Requests);

        McfConnection Open(string seller)
        {
            var settings = TestWorld.Settings();
            settings.SellerId = seller;
            return McfConnection.Open(settings, shop.World.Service, shop.World.Time);
        }
    }

    [Theory]
    [InlineData(25)]
    [InlineData(-25)]
    public async Task The_day_of_the_memory_is_one_of_the_service(int hours)
    {
        using var shop = new Shop();
        var now = shop.World.Time.GetUtcNow().UtcDateTime;
        shop.World.Connection.ServiceTime = () => now;
        await shop.ReportAsync();
        shop.World.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(Orders / PageSize, (await shop.ReportAsync()).Requests);
        now += TimeSpan.FromHours(hours);
        Assert.Equal((Orders / PageSize) + Orders, (await shop.ReportAsync()).Requests);
    }

    [Fact]
    public async Task A_report_knows_the_packages_for_those_who_follow_orders()
    {
        using var shop = new Shop();
        await shop.ReportAsync();
        Assert.Equal((Orders / PageSize) + Orders, (await shop.FollowAsync()).Requests);
    }

    private sealed class Shop : IDisposable
    {
        public Shop() => World.Service.Otherwise = (request, _) => Task.FromResult(Respond(request));

        // A seller of its own, since returns of other tests that run at the same time are forgotten by seller.
        public TestWorld World { get; } = new(settings => settings.SellerId = Seller);

        public string Status { get; init; } = "COMPLETE";

        public int LastDelivered { get; set; } = Orders / 2;

        public HashSet<int> ChangedLater { get; } = [];

        public HashSet<int> Returned { get; } = [];

        public int Reported { get; private set; }

        public int Delivered { get; private set; }

        public int OnTheWay { get; private set; }

        public async Task<(int Requests, TimeSpan Waited)> FollowAsync()
        {
            // The quota is full again, as an hour later.
            World.Time.Advance(TimeSpan.FromHours(1));
            (Delivered, OnTheWay) = (0, 0);
            var (connection, call) = (World.Connection, World.Call());
            await foreach (var listed in connection.Outbound.ListOrdersAsync(World.Time.GetUtcNow().UtcDateTime.AddDays(-7), call))
            {
                foreach (var package in await connection.Memory.ReadPackagesAsync(connection.Outbound, listed, call))
                {
                    var tracking = await connection.Memory.TrackAsync(connection.Outbound, package, call);
                    Delivered += tracking.CurrentStatus == "DELIVERED" ? 1 : 0;
                    OnTheWay += tracking.CurrentStatus == "IN_TRANSIT" ? 1 : 0;
                }
            }

            return (call.Attempts, call.Waited);
        }

        public async Task<(int Requests, TimeSpan Waited)> ReportAsync()
        {
            World.Time.Advance(TimeSpan.FromHours(1));
            var (connection, call) = (World.Connection, World.Call());
            var builder = new McfReportBuilder(World.Time.GetUtcNow().UtcDateTime, null, includePersonalData: false);
            await foreach (var listed in connection.Outbound.ListOrdersAsync(World.Time.GetUtcNow().UtcDateTime.AddDays(-7), call))
            {
                var id = listed.SellerFulfillmentOrderId;
                builder.Add((await ReportEntry.ReadAsync(id, null, includesTracking: false, connection, call, listed)).Order, []);
            }

            Reported = builder.Build().OrderCount;
            return (call.Attempts, call.Waited);
        }

        public void Dispose() => World.Dispose();

        private HttpResponseMessage Respond(SentRequest request)
        {
            var last = request.Address.AbsolutePath.Split('/')[^1];
            return last switch
            {
                "fulfillmentOrders" => Page(request),
                "tracking" => Track(int.Parse(request.Address.Query.Split('=')[^1], CultureInfo.InvariantCulture)),
                _ => Order(int.Parse(last, CultureInfo.InvariantCulture)),
            };
        }

        private HttpResponseMessage Track(int package)
        {
            var status = package <= LastDelivered ? "DELIVERED" : "IN_TRANSIT";
            return Responses.Ok($$"""{ "payload": { "packageNumber": {{package}}, "currentStatus": "{{status}}" } }""");
        }

        private HttpResponseMessage Order(int number) => Responses.Ok($$"""
            {
              "payload": {
                "fulfillmentOrder": {{Head(number)}}, "fulfillmentOrderItems": [],
                "fulfillmentShipments": [
                  {
                    "amazonShipmentId": "S-{{number}}", "fulfillmentShipmentItem": [],
                    "fulfillmentShipmentPackage": [{ "packageNumber": {{number}}, "carrierCode": "UPS" }]
                  }
                ],
                "returnItems": [{{Return(number)}}], "returnAuthorizations": []
              }
            }
            """);

        private string Return(int number) => Returned.Contains(number)
            ? """
            { "sellerReturnItemId": "R", "sellerFulfillmentOrderItemId": "1", "amazonShipmentId": "S", "status": "New",
              "statusChangedDate": "2024-06-01T10:00:00Z" }
            """
            : "";

        private HttpResponseMessage Page(SentRequest request)
        {
            var token = request.Address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('='))
                .FirstOrDefault(pair => pair[0] == "nextToken")?[1];
            var first = token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture);
            var orders = string.Join(",", Enumerable.Range(first + 1, PageSize).Select(Head));
            var next = first + PageSize < Orders ? FormattableString.Invariant($"\"{first + PageSize}\"") : "null";
            return Responses.Ok($$"""{ "payload": { "fulfillmentOrders": [{{orders}}], "nextToken": {{next}} } }""");
        }

        private string Head(int number)
        {
            var changed = ChangedLater.Contains(number) ? "2024-06-01T11:00:00Z" : Changed;
            return FormattableString.Invariant($$"""
                {
                  "sellerFulfillmentOrderId": "{{number}}", "fulfillmentOrderStatus": "{{Status}}", "statusUpdatedDate": "{{changed}}"
                }
                """);
        }
    }
}
