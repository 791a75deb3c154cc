using System.Globalization;
using System.Net;
using System.Text;
using AmazonMcf.Legacy;
using AmazonMcf.Model;
using AmazonMcf.Service;

namespace AmazonMcf.Cli;

/// <summary><c>mcf gateway</c> on the embedded service, over HTTP, with requests signed as clients of old sign them.</summary>
public sealed class GatewayTests : IAsyncLifetime, IDisposable
{
    private const string Key = "AKIDEXAMPLE0000000001";
    private const string UncountedKey = "AKIDEXAMPLE0000000003";
    private const string Seller = "A2TESTSELLER1";
    private const string ApiPath = "/FulfillmentOutboundShipment/2010-10-01";

    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();
    private Mcf gateway = null!;
    private Uri endpoint = null!;

    private string Store => scratch.Path("store.db");

    public async Task InitializeAsync()
    {
        var configuration = scratch.Path("gateway.json");
        var store = System.Text.Json.JsonSerializer.Serialize(Store);
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            {"clients":[
              {"accessKeyId":"{{Key}}","sellerId":"{{Seller}}","secretKey":"env:MWS_SECRET","marketplace":"US","embeddedStore":{{store}}},
              {"accessKeyId":"{{UncountedKey}}","sellerId":"{{Seller}}","secretKey":"env:MWS_SECRET","embeddedStore":{{store}},"unlimited":true}
            ]}
            """);
        gateway = Mcf.Start(["gateway", "--config", configuration, "--port", "0"], ("MWS_SECRET", "secret-for-tests-only"));
        while (endpoint is null && await gateway.Out.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Endpoint", StringComparison.Ordinal)) endpoint = new Uri(line.Split("  ", 2, StringSplitOptions.TrimEntries)[1]);
        }
    }

    public async Task DisposeAsync()
    {
        await Signal.TerminateAsync(gateway.Id);
        var run = await gateway.EndAsync();
        Assert.DoesNotContain("secret-for-tests-only", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane Doe", run.Error, StringComparison.Ordinal);
        gateway.Dispose();
    }

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task All_eleven_operations_are_answered()
    {
        Assert.Equal("GREEN", (await SendAsync(new MwsRequest { Operation = "GetServiceStatus" })).Answer.Status);
        var previews = (await SendAsync(new MwsRequest { Operation = "GetFulfillmentPreview", Preview = new McfPreviewRequest { Address = Order("x").DestinationAddress, Items = Order("x").Items } })).Answer.Previews;
        Assert.Contains(previews, preview => preview is { IsFulfillable: true, ShippingSpeedCategory: "Standard", TotalFee: > 0 });
        await PlaceAsync(Order("GW-1", hold: true));
        await PlaceAsync(Order("GW-2"));
        Ok(await SendAsync(new MwsRequest { Operation = "UpdateFulfillmentOrder", Update = new McfOrderUpdate { SellerFulfillmentOrderId = "GW-1", DisplayableOrderComment = "changed" } }));
        Assert.Equal("changed", (await GetAsync("GW-1")).DisplayableOrderComment);
        Ok(await SendAsync(new MwsRequest { Operation = "CancelFulfillmentOrder", SellerFulfillmentOrderId = "GW-1" }));
        using (var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = Store }))
        {
            service.StepClock(TimeSpan.FromDays(12));
        }

        Assert.Equal("Cancelled", (await GetAsync("GW-1")).Status);
        var order = await GetAsync("GW-2");
        Assert.Equal("Complete", order.Status);
        var tracking = (await SendAsync(new MwsRequest { Operation = "GetPackageTrackingDetails", PackageNumber = order.Shipments[0].Packages[0].PackageNumber })).Answer.Tracking!;
        Assert.NotEmpty(tracking.TrackingEvents);
        var reasons = (await SendAsync(new MwsRequest { Operation = "ListReturnReasonCodes", SellerSku = "MUG-ENAMEL-BLUE", SellerFulfillmentOrderId = "GW-2" })).Answer.ReturnReasons;
        var item = new McfReturnRequestItem
        {
            SellerReturnItemId = "R-1",
            SellerFulfillmentOrderItemId = "1",
            AmazonShipmentId = order.Shipments[0].AmazonShipmentId,
            ReturnReasonCode = reasons[0].ReturnReasonCode,
        };
        var returned = (await SendAsync(new MwsRequest { Operation = "CreateFulfillmentReturn", SellerFulfillmentOrderId = "GW-2", ReturnItems = [item] })).Answer.Return!;
        Assert.Equal("R-1", Assert.Single(returned.Accepted).SellerReturnItemId);
        var listed = Ok(await SendAsync(new MwsRequest { Operation = "ListAllFulfillmentOrders", QueryStartDate = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) }));
        Assert.Equal(2, listed.Orders.Count);
    }

    [Fact]
    public async Task A_list_tells_every_order_and_takes_no_token_of_others()
    {
        using (var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = Store }))
        {
            service.TimeScale = 0;
        }

        for (var n = 0; n < 29; n++) await PlaceAsync(Order(string.Create(CultureInfo.InvariantCulture, $"L-{n}")));
        var found = new List<string>();
        var page = Ok(await SendAsync(new MwsRequest { Operation = "ListAllFulfillmentOrders" }));
        found.AddRange(page.Orders.Select(order => order.SellerFulfillmentOrderId));
        while (page.NextToken is { } token)
        {
            page = Ok(await SendAsync(new MwsRequest { Operation = "ListAllFulfillmentOrdersByNextToken", NextToken = token }));
            found.AddRange(page.Orders.Select(order => order.SellerFulfillmentOrderId));
        }

        Assert.Equal(29, found.Distinct().Count());
        Refused(400, "InvalidParameterValue", await SendAsync(new MwsRequest { Operation = "ListAllFulfillmentOrdersByNextToken", NextToken = "bm90IG91cnM=" }));
    }

    [Fact]
    public async Task An_order_that_is_sent_again_is_refused_as_MWS_did_and_stands_once()
    {
        await PlaceAsync(Order("TWICE"));
        Refused(400, "InvalidRequestException", await SendAsync(new MwsRequest { Operation = "CreateFulfillmentOrder", Order = Order("TWICE") }));
        using var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = Store });
        Assert.Single(service.ReadGroundTruth().Orders);
    }

    [Fact]
    public async Task Strangers_are_refused_as_MWS_refused_them()
    {
        var request = new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "X" };
        Refused(400, "InvalidRequestException", await SendAsync(request));
        Refused(403, "SignatureDoesNotMatch", await SendAsync(request, secret: "another"));
        Refused(403, "InvalidAccessKeyId", await SendAsync(request, key: "AKIDEXAMPLE0000000002"));
        Refused(400, "InvalidParameterValue", await SendAsync(request, at: TimeProvider.System.GetUtcNow().AddMinutes(-20)));
        Refused(401, "AccessDenied", await SendAsync(request, seller: "A2ANOTHER"));
        Refused(400, "InvalidParameterValue", await SendAsync(new MwsRequest { Operation = "CreateFulfillmentOrder", Order = new McfOrderRequest { SellerFulfillmentOrderId = "BAD" } }));
        var elsewhere = await http.GetAsync(new Uri(endpoint, "/Orders/2013-09-01"));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Contains("InvalidAddress", await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("OK", await http.GetStringAsync(new Uri(endpoint, "/health")));
        Assert.Contains("mcf_gateway_requests_total{operation=\"GetFulfillmentOrder\",status=\"400\"} 1", await http.GetStringAsync(new Uri(endpoint, "/metrics")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_is_throttled_as_MWS_did()
    {
        var request = new MwsRequest { Operation = "GetServiceStatus" };
        Ok(await SendAsync(request));
        Ok(await SendAsync(request));
        Refused(503, "RequestThrottled", await SendAsync(request));
    }

    [Fact]
    public async Task A_client_without_quota_is_not_counted()
    {
        for (var n = 0; n < 35; n++)
        {
            Ok(await SendAsync(new MwsRequest { Operation = "GetServiceStatus" }, UncountedKey));
        }
    }

    [Fact]
    public async Task Amazon_counts_every_call()
    {
        var configuration = scratch.Write("live.json",
        [
            """
            {"clients":[{"accessKeyId":"A","sellerId":"B","secretKey":"env:MWS_SECRET","marketplace":"US","clientId":"C",
              "clientSecret":"env:MWS_SECRET","refreshToken":"env:MWS_SECRET","unlimited":true}]}
            """,
        ]);
        using var refused = Mcf.Start(["gateway", "--config", configuration, "--port", "0"], ("MWS_SECRET", "secret-for-tests-only"));
        var run = await refused.EndAsync();
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("Unlimited", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-for-tests-only", run.Error, StringComparison.Ordinal);
    }

    private static McfOrderRequest Order(string id, bool hold = false) => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderId = id,
        DisplayableOrderDate = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc),
        DisplayableOrderComment = "Thank you",
        ShippingSpeedCategory = "Standard",
        FulfillmentAction = hold ? "Hold" : null,
        DestinationAddress = new McfAddress { Name = "Jane Doe", AddressLine1 = "410 Terry Ave N", City = "Seattle", StateOrRegion = "WA", PostalCode = "98109", CountryCode = "US" },
        Items = [new McfOrderRequestItem { SellerSku = "MUG-ENAMEL-BLUE", SellerFulfillmentOrderItemId = "1", Quantity = 1 }],
    };

    private async Task PlaceAsync(McfOrderRequest order) => Ok(await SendAsync(new MwsRequest { Operation = "CreateFulfillmentOrder", Order = order }));

    private async Task<McfOrder> GetAsync(string id) => Ok(await SendAsync(new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = id })).Order!;

    private async Task<(int Status, MwsAnswer Answer)> SendAsync(
        MwsRequest request, string key = Key, string secret = "secret-for-tests-only", string seller = Seller, DateTimeOffset? at = null)
    {
        (request.SellerId, request.Timestamp) = (seller, (at ?? TimeProvider.System.GetUtcNow()).UtcDateTime);
        List<KeyValuePair<string, string>> parameters =
            [.. MwsCodec.WriteRequest(request), new("AWSAccessKeyId", key), new("SignatureVersion", "2"), new("SignatureMethod", "HmacSHA256")];
        parameters.Add(new("Signature", MwsSignature.Sign(Encoding.UTF8.GetBytes(secret), "POST", endpoint.Authority, ApiPath, parameters, MwsSignatureMethod.HmacSha256)));
        using var body = new StringContent(MwsCodec.WriteQuery(parameters), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(endpoint, body);
        Assert.True(answer.Headers.Contains("x-mws-request-id"));
        return ((int)answer.StatusCode, MwsCodec.ReadAnswer(await answer.Content.ReadAsStringAsync()));
    }

    private static MwsAnswer Ok((int Status, MwsAnswer Answer) got)
    {
        Assert.True(got.Status == 200, got.Answer.ToString());
        return got.Answer;
    }

    private static void Refused(int status, string code, (int Status, MwsAnswer Answer) got) => Assert.Equal((status, code), (got.Status, got.Answer.Errors[0].Code));
}
