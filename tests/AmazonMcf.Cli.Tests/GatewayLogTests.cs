using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>Nothing a person, a client or a seller would mind is in what the gateway writes.</summary>
public sealed class GatewayLogTests : IDisposable
{
    private static readonly string[] Minded =
    [
        "Quentin Needle",
        "17 Haystack Lane",
        "Unit 9b",
        "Needleton",
        "98109",
        "+1 206 555 0199",
        "quentin@needle.example",
        "For your haystack",
        "A needle as a gift",
        "Keep this comment",
        "NEEDLE-ORDER",
        "NEEDLE-DISPLAY",
        "NEEDLE-ITEM",
        "NEEDLE-SKU",
        ServedGateway.Key,
        ServedGateway.Secret,
        ServedGateway.Seller,
        "NEEDLE-TOKEN",
        "Atza|",
        "Atzr|",
    ];

    private static readonly string[] Members =
        ["time", "client", "requestId", "operation", "status", "error", "cause", "upstreamRequestId", "upstreamRequests", "milliseconds"];

    private readonly Scratch scratch = new();
    private readonly Overhearing overheard = new();
    private readonly HttpClient http;

    public GatewayLogTests() => http = new HttpClient(overheard);

    public void Dispose()
    {
        http.Dispose();
        overheard.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task One_line_of_JSON_per_request_without_personal_data()
    {
        await using var gateway = await ServedGateway.StartAsync(scratch, ServedGateway.On(scratch.Store, unlimited: true));
        var client = gateway.Client(http);
        await client.PlaceAsync(Order("NEEDLE-ORDER"));
        await client.GetAsync("NEEDLE-ORDER");
        await client.SendAsync(Create(Order("NEEDLE-ORDER")));
        await client.SendAsync(Create(Order("NEEDLE-ORDER", comment: "Keep this comment, changed")));
        await client.SendAsync(Create(Order("NEEDLE-ORDER", comment: new string('x', 900))));
        await client.SendAsync(Create(Order("NEEDLE-ORDER", sku: "NEEDLE-SKU")));
        await client.SendAsync(Create(Order("NEEDLE-ORDER", country: "Quentin Needle")));
        await client.SendAsync(new MwsRequest { Operation = "ListAllFulfillmentOrdersByNextToken", NextToken = "NEEDLE-TOKEN" });
        await client.SendAsync([new("Action", "Quentin Needle"), new("Version", MwsCodec.Version), new("Name", "NEEDLE-ORDER")]);
        await (client with { SecretKey = "another" }).SendAsync(Create(Order("NEEDLE-ORDER")));
        await (client with { AccessKeyId = "AKIDNEEDLE" }).SendAsync(Create(Order("NEEDLE-ORDER")));
        using (var connection = await RawConnection.OpenAsync(gateway.Endpoint))
        {
            await connection.WriteAsync("GET /Quentin Needle/NEEDLE-TOKEN HTTP/1.1\r\nquentin@needle.example\r\n\r\n");
            await connection.WaitForEndAsync();
        }

        var run = await gateway.EndAsync();

        Assert.Empty(Found(run.Output + run.Error));
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(12, lines.Length);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Subset(Members.ToHashSet(), json.RootElement.EnumerateObject().Select(member => member.Name).ToHashSet());
        }

        // The hunt finds what is there: the same words are in what went over the wire.
        Assert.Empty(Minded.Except(Found(overheard.Text)).Except(["Atza|", "Atzr|", ServedGateway.Secret]));
        Assert.Equal(["Atza|"], Found("""{"access_token":"Atza|x"}"""));
    }

    [Fact]
    public async Task The_line_has_the_name_of_the_client()
    {
        var named = new
        {
            name = "Web shop",
            accessKeyId = "AKIDA",
            sellerId = ServedGateway.Seller,
            secretKey = ServedGateway.SecretReference,
            embeddedStore = scratch.Store,
        };
        await using var gateway = await ServedGateway.StartAsync(scratch, named, ServedGateway.On(scratch.Store, "AKIDB"));
        var client = gateway.Client(http);
        await (client with { AccessKeyId = "AKIDA" }).SendAsync(new MwsRequest { Operation = "GetServiceStatus" });
        await (client with { AccessKeyId = "AKIDB" }).SendAsync(new MwsRequest { Operation = "GetServiceStatus" });
        await (client with { AccessKeyId = "AKIDC" }).SendAsync(new MwsRequest { Operation = "GetServiceStatus" });

        var lines = (await gateway.EndAsync()).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines.Select(
            line => JsonDocument.Parse(line).RootElement.TryGetProperty("client", out var name) ? name.GetString() : null);
        Assert.Equal(["Web shop", "clients[1]", null], names);
    }

    private static IEnumerable<string> Found(string text) => Minded.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static MwsRequest Create(McfOrderRequest order) => new() { Operation = "CreateFulfillmentOrder", Order = order };

    private static McfOrderRequest Order(
        string id,
        string comment = "Keep this comment",
        string sku = OrderCsv.Sku,
        string country = "US"
    ) =>
        new()
        {
            SellerFulfillmentOrderId = id,
            DisplayableOrderId = "NEEDLE-DISPLAY",
            DisplayableOrderDate = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc),
            DisplayableOrderComment = comment,
            ShippingSpeedCategory = "Standard",
            NotificationEmails = ["quentin@needle.example"],
            DestinationAddress = new McfAddress
            {
                Name = "Quentin Needle",
                AddressLine1 = "17 Haystack Lane",
                AddressLine2 = "Unit 9b",
                City = "Needleton",
                StateOrRegion = "WA",
                PostalCode = "98109",
                CountryCode = country,
                Phone = "+1 206 555 0199",
            },
            Items =
            [
                new McfOrderRequestItem
                {
                    SellerSku = sku,
                    SellerFulfillmentOrderItemId = "NEEDLE-ITEM",
                    Quantity = 1,
                    GiftMessage = "A needle as a gift",
                    DisplayableComment = "For your haystack",
                },
            ],
        };

    /// <summary>Keeps what goes over the wire, decoded.</summary>
    private sealed class Overhearing() : DelegatingHandler(new SocketsHttpHandler())
    {
        public string Text { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var sent = request.Content is null ? "" : Uri.UnescapeDataString(await request.Content.ReadAsStringAsync(cancellationToken));
            Text += sent + await response.Content.ReadAsStringAsync(cancellationToken);
            return response;
        }
    }
}
