using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Service.Contract;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Operations;

public sealed class NotificationTests : IDisposable
{
    private const string Root = "/notifications/v1";
    private const string Destinations = Root + "/destinations";
    private const string Orders20 = Root + "/subscriptions/FULFILLMENT_ORDER_STATUS";
    private const string Stock = Root + "/subscriptions/FBA_INVENTORY_AVAILABILITY_CHANGES";
    private const string Arn = "arn:aws:sqs:us-east-1:000000000000:mcf";

    private readonly QueueStub queue = new();
    private readonly Counter counter;

    public NotificationTests() => counter = new(options =>
    {
        options.Sandbox = true;
        options.QueueEndpoint = new Uri("http://queues.example/");
        options.QueueHandler = queue;
    });

    public void Dispose()
    {
        counter.Dispose();
        queue.Dispose();
    }

    [Fact]
    public void Every_operation_follows_the_description()
    {
        var auditor = new Auditor(counter, ApiFacts.NotificationsV1);
        var id = auditor.Post(Destinations, Destination(Arn)).Payload.GetProperty("destinationId").GetString()!;
        auditor.Get(Destinations);
        auditor.Get($"{Destinations}/{id}");
        var subscription = auditor.Post(Orders20, Subscription(id)).Payload.GetProperty("subscriptionId").GetString()!;
        auditor.Get(Orders20);
        auditor.Get(Root + "/subscriptions?notificationTypes=FULFILLMENT_ORDER_STATUS&pageSize=30");
        auditor.Get($"{Orders20}/{subscription}");
        auditor.Post(Orders20 + "/testNotification", new JsonObject { ["destinationId"] = id });
        Assert.Equal(409, auditor.Send("DELETE", $"{Destinations}/{id}").Status);
        Assert.Equal(409, auditor.Post(Orders20, Subscription(id)).Status);
        Assert.Equal(409, auditor.Post(Destinations, Destination(Arn)).Status);
        auditor.Send("DELETE", $"{Orders20}/{subscription}");
        Assert.Equal(404, auditor.Send("DELETE", $"{Orders20}/{subscription}").Status);
        Assert.Equal(404, auditor.Get(Orders20).Status);
        auditor.Send("DELETE", $"{Destinations}/{id}");
        Assert.Equal(404, auditor.Get($"{Destinations}/{id}").Status);
        Assert.Equal(404, auditor.Post(Orders20, Subscription(id)).Status);
        Assert.Equal(auditor.Operations, auditor.Seen(200));
        Assert.Empty(auditor.Findings);

        foreach (var kind in new[] { FaultKind.ThrottleStorm, FaultKind.ExpiredToken })
        {
            counter.Service.ClearFaults();
            counter.Service.AddFault(new McfFaultRule { Kind = kind, Count = null });
            Reject(auditor);
        }

        Assert.All([429, 403], status => Assert.Equal(auditor.Operations, auditor.Seen(status)));
    }

    [Fact]
    public void A_grantless_operation_needs_a_token_without_a_seller_and_others_need_one_with_a_seller()
    {
        // Destinations take the scoped token that Counter sends; the token of the seller is rejected, and the other way around.
        Assert.Equal(200, counter.Get(Destinations).Status);
        Assert.Equal(403, SendWith(counter.Token, Destinations));
        var scoped = counter.Form(
            "grant_type=client_credentials&scope=sellingpartnerapi%3A%3Anotifications"
                + $"&client_id={Login.EmbeddedCredentials.ClientId}&client_secret={Login.EmbeddedCredentials.ClientSecret}")
            .Json.GetProperty("access_token").GetString()!;
        Assert.Equal(200, SendWith(scoped, Destinations));
        Assert.Equal(403, SendWith(scoped, "/fba/outbound/2020-07-01/fulfillmentOrders"));
    }

    [Theory]
    [InlineData("arn:aws:sqs:us-east-1:000000000000:mcf.fifo")]
    [InlineData("arn:aws:sns:us-east-1:000000000000:mcf")]
    [InlineData("")]
    public void A_queue_that_cannot_receive_is_rejected(string arn) =>
        Assert.Equal(400, counter.Post(Destinations, Destination(arn)).Status);

    [Fact]
    public void Filters_are_rejected_with_what_to_do()
    {
        var body = Subscription(Register());
        body["processingDirective"] = new JsonObject { ["filterExpression"] = "a == 1" };

        var rejection = counter.Post(Orders20, body);

        Assert.Equal(400, rejection.Status);
        Assert.Contains("omit processingDirective", rejection.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_endpoint_destinations_are_rejected()
    {
        using var without = new Counter();
        Assert.Contains("--queue-endpoint", without.Post(Destinations, Destination(Arn)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_life_of_an_order_is_sent_with_shipments_and_returns()
    {
        counter.Post(Orders20, Subscription(Register()));
        counter.Create("LIFE");
        counter.Service.StepClock(TimeSpan.FromDays(4));
        var shipment = counter.Read("LIFE").Payload.GetProperty("fulfillmentShipments")[0];
        counter.Put("/fulfillmentOrders/LIFE/return", new JsonObject
        {
            ["items"] = new JsonArray(new JsonObject
            {
                ["sellerReturnItemId"] = "R1",
                ["sellerFulfillmentOrderItemId"] = "1",
                ["amazonShipmentId"] = shipment.GetProperty("amazonShipmentId").GetString(),
                ["returnReasonCode"] = "CR-DEFECTIVE",
            }),
        });
        counter.Service.StepClock(TimeSpan.FromDays(20));
        await counter.Service.SendNotificationsAsync();

        var notices = queue.Messages(Arn).Select(Notice).ToList();
        Assert.Equal(
            ["Order Complete", "Order Planning", "Order Processing", "Return Complete", "Shipment Complete"],
            notices.Select(notice => $"{Text(notice, "EventType")} {Text(notice, "FulfillmentOrderStatus")}")
                .Order(StringComparer.Ordinal));
        Assert.All(notices, notice => Assert.Equal("LIFE", Text(notice, "SellerFulfillmentOrderId")));
        var package = notices.Single(notice => Text(notice, "EventType") == "Shipment")
            .GetProperty("FulfillmentShipment").GetProperty("FulfillmentShipmentPackages")[0];
        var expected = shipment.GetProperty("fulfillmentShipmentPackage")[0];
        Assert.Equal(expected.GetProperty("trackingNumber").GetString(), package.GetProperty("TrackingNumber").GetString());
        Assert.Equal(expected.GetProperty("packageNumber").GetInt32(), package.GetProperty("PackageNumber").GetInt32());
        Assert.Equal(
            Orders.Sku,
            Text(notices.Single(notice => Text(notice, "EventType") == "Return").GetProperty("FulfillmentReturnItem"), "SellerSKU"));
    }

    [Fact]
    public async Task A_change_of_the_inventory_is_sent_with_its_quantities()
    {
        counter.Post(Stock, Subscription(Register()));
        counter.Service.SetStock(Orders.Us, Orders.Sku, 77);
        await counter.Service.SendNotificationsAsync();

        var payload = queue.Messages(Arn).Select(message => message.GetProperty("Payload"))
            .Single(message => Text(message, "SKU") == Orders.Sku);
        var inventory = payload.GetProperty("FulfillmentInventoryByMarketplace")[0];
        var quantities = inventory.GetProperty("FulfillmentInventory");
        Assert.Equal((Orders.Us, 77), (Text(inventory, "MarketplaceId"), quantities.GetProperty("Fulfillable").GetInt32()));
        Assert.Equal(counter.Service.SellerId, Text(payload, "SellerId"));
    }

    [Fact]
    public async Task What_an_endpoint_did_not_accept_is_sent_again_under_the_same_id()
    {
        counter.Post(Stock, Subscription(Register()));
        counter.Service.SetStock(Orders.Us, Orders.Sku, 77);
        queue.Status = HttpStatusCode.ServiceUnavailable;
        await Assert.ThrowsAsync<HttpRequestException>(() => counter.Service.SendNotificationsAsync());
        queue.Status = HttpStatusCode.OK;
        await counter.Service.SendNotificationsAsync();
        await counter.Service.SendNotificationsAsync();

        var ids = queue.Messages(Arn).Select(Id).ToList();
        Assert.Contains(queue.Rejected.Select(Id).Single(), ids);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task Nothing_is_recorded_before_a_subscription_and_after_its_end()
    {
        counter.Service.SetStock(Orders.Us, Orders.Sku, 70);
        var subscription = counter.Post(Stock, Subscription(Register())).Payload.GetProperty("subscriptionId").GetString();
        counter.Send("DELETE", $"{Stock}/{subscription}");
        counter.Service.SetStock(Orders.Us, Orders.Sku, 71);
        await counter.Service.SendNotificationsAsync();

        Assert.Empty(queue.Messages(Arn));
    }

    [Fact]
    public async Task Requests_are_signed_for_the_region_of_the_queue()
    {
        counter.Post(Stock, Subscription(Register()));
        counter.Service.SetStock(Orders.Us, Orders.Sku, 77);
        await counter.Service.SendNotificationsAsync();

        Assert.Matches(
            "^AWS4-HMAC-SHA256 Credential=[A-Z0-9]+/[0-9]{8}/us-east-1/sqs/aws4_request, SignedHeaders=[a-z;-]+, Signature=[0-9a-f]{64}$",
            queue.Authorizations.First());
    }

    private string Register() => counter.Post(Destinations, Destination(Arn)).Payload.GetProperty("destinationId").GetString()!;

    private int SendWith(string token, string path) => counter.Service.Handle(new ServiceRequest(
        "GET", path, null, new Dictionary<string, string> { ["Host"] = counter.Host, ["x-amz-access-token"] = token }, null)).Status;

    private static void Reject(Auditor auditor)
    {
        auditor.Post(Destinations, new JsonObject());
        auditor.Get(Destinations);
        auditor.Get(Destinations + "/X");
        auditor.Send("DELETE", Destinations + "/X");
        auditor.Post(Orders20, new JsonObject());
        auditor.Get(Orders20);
        auditor.Get(Root + "/subscriptions");
        auditor.Get(Orders20 + "/X");
        auditor.Send("DELETE", Orders20 + "/X");
        auditor.Post(Orders20 + "/testNotification", new JsonObject());
    }

    private static JsonObject Destination(string arn) => new()
    {
        ["name"] = "queue",
        ["resourceSpecification"] = new JsonObject { ["sqs"] = new JsonObject { ["arn"] = arn } },
    };

    private static JsonObject Subscription(string destinationId) => new() { ["payloadVersion"] = "1.0", ["destinationId"] = destinationId };

    private static JsonElement Notice(JsonElement message) =>
        message.GetProperty("Payload").GetProperty("FulfillmentOrderStatusNotification");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Id(JsonElement message) => Text(message.GetProperty("NotificationMetadata"), "NotificationId");

    /// <summary>An endpoint of queues that keeps what is sent.</summary>
    private sealed class QueueStub : HttpMessageHandler
    {
        private readonly ConcurrentQueue<(string Queue, JsonElement Message)> accepted = new();

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public ConcurrentQueue<JsonElement> Rejected { get; } = new();

        public ConcurrentQueue<string> Authorizations { get; } = new();

        public IEnumerable<JsonElement> Messages(string arn) =>
            accepted.Where(entry => entry.Queue == "http://sqs.queues.example/" + string.Join('/', arn.Split(':')[^2..]))
                .Select(entry => entry.Message);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorizations.Enqueue(request.Headers.GetValues("Authorization").Single());
            var body = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).RootElement;
            if (request.Headers.GetValues("X-Amz-Target").Single() == "AmazonSQS.GetQueueUrl")
            {
                var url = $"http://sqs.queues.example/{Text(body, "QueueOwnerAWSAccountId")}/{Text(body, "QueueName")}";
                return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($"{{\"QueueUrl\":\"{url}\"}}") };
            }

            Assert.Equal("AmazonSQS.SendMessage", request.Headers.GetValues("X-Amz-Target").Single());
            var message = JsonDocument.Parse(body.GetProperty("MessageBody").GetString()!).RootElement;
            if (Status == HttpStatusCode.OK)
            {
                accepted.Enqueue((body.GetProperty("QueueUrl").GetString()!, message));
            }
            else
            {
                Rejected.Enqueue(message);
            }

            return new HttpResponseMessage(Status) { Content = new StringContent("{}") };
        }
    }
}
