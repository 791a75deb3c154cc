using System.Text;
using System.Text.Json.Nodes;
using AmazonMcf.Service.Login;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Http;

/// <summary>A client of an embedded service: sends requests and reads responses, on a clock that does not move.</summary>
internal sealed class Counter : IDisposable
{
    private const string Notifications = "/notifications/";

    private string? token;
    private string? grantless;

    public Counter(Action<EmbeddedServiceOptions>? configure = null, FakeTimeProvider? clock = null)
    {
        Clock = clock ?? new FakeTimeProvider();
        var options = new EmbeddedServiceOptions { Time = Clock, Unlimited = true, TimeScale = 0 };
        configure?.Invoke(options);
        Service = EmbeddedService.Open(options);
    }

    /// <summary>Opens a service whose home, and so whose region, is that of a marketplace.</summary>
    public static Counter At(string marketplaceId, FakeTimeProvider? clock = null) =>
        new(options => options.HomeMarketplaceId = marketplaceId, clock);

    public FakeTimeProvider Clock { get; }

    public EmbeddedService Service { get; }

    public string Host { get; set; } = "sellingpartnerapi-na.amazon.com";

    public string Token
    {
        get => token ??= Login();
        set => token = value;
    }

    /// <summary>The connection that requests come in on; null for none.</summary>
    public string? ConnectionId { get; set; }

    public TestResponse Get(string path) => Send("GET", path);

    public TestResponse Post(string path, JsonNode body) => Send("POST", path, body.ToJsonString());

    public TestResponse Put(string path, JsonNode? body = null) => Send("PUT", path, body?.ToJsonString());

    /// <summary>
    /// Sends a request to a path of Fulfillment Outbound 2020-07-01, or of any API if it begins with <c>/fba/</c>,
    /// <c>/fulfillment/</c>, <c>/inbound/</c> or <c>/notifications/</c>.
    /// </summary>
    public TestResponse Send(
        string method, string path, string? body = null, string contentType = "application/json", string? idempotencyToken = null)
    {
        var parts = Absolute(path).Split('?', 2);
        var headers = new Dictionary<string, string> { ["Host"] = Host, ["x-amz-access-token"] = TokenFor(parts[0]) };
        if (body is not null)
        {
            headers["Content-Type"] = contentType;
        }

        if (idempotencyToken is not null)
        {
            headers["x-amzn-idempotency-token"] = idempotencyToken;
        }

        var bytes = body is null ? null : Encoding.UTF8.GetBytes(body);
        var response = Service.Handle(
            new ServiceRequest(method, parts[0], parts.ElementAtOrDefault(1), headers, bytes) { ConnectionId = ConnectionId }
        );
        response.IsDelivered = !response.IsDropped;
        return new TestResponse(response);
    }

    public static string Absolute(string path) =>
        path.StartsWith("/fba/", StringComparison.Ordinal)
            || path.StartsWith("/fulfillment/", StringComparison.Ordinal)
            || path.StartsWith("/inbound/", StringComparison.Ordinal)
            || path.StartsWith(Notifications, StringComparison.Ordinal)
            ? path
            : EmbeddedCredentials.ApiPath + path;

    /// <summary>Places an order; the id goes into the body unless it is there.</summary>
    public TestResponse Create(string id, Action<JsonObject>? change = null)
    {
        var order = Orders.New(id);
        change?.Invoke(order);
        return Post("/fulfillmentOrders", order);
    }

    public TestResponse Read(string id) => Get("/fulfillmentOrders/" + Uri.EscapeDataString(id));

    public TestResponse Form(string form, string contentType = "application/x-www-form-urlencoded;charset=UTF-8") => new(Service.Handle(
        new ServiceRequest(
            "POST",
            EmbeddedCredentials.TokenPath,
            headers: new Dictionary<string, string> { ["Host"] = "api.amazon.com", ["Content-Type"] = contentType },
            body: Encoding.UTF8.GetBytes(form))));

    public string Login(string clientId, string secret, string refreshToken)
    {
        var response = Form(
            $"grant_type=refresh_token&refresh_token={Uri.EscapeDataString(refreshToken)}&client_id={clientId}&client_secret={secret}");
        Assert.Equal(200, response.Status);
        return response.Json.GetProperty("access_token").GetString()!;
    }

    public void Dispose() => Service.Dispose();

    // Operations on destinations, and on subscriptions by their ids, are grantless.
    private string TokenFor(string path)
    {
        var segments = path.Split('/');
        var isGrantless = path.StartsWith(Notifications, StringComparison.Ordinal)
            && (segments[3] == "destinations" || (segments.Length == 6 && segments[5] != "testNotification"));
        return isGrantless ? grantless ??= LoginWithScope() : Token;
    }

    private string LoginWithScope() => Form(
        $"grant_type=client_credentials&scope={Uri.EscapeDataString("sellingpartnerapi::notifications")}"
            + $"&client_id={EmbeddedCredentials.ClientId}&client_secret={EmbeddedCredentials.ClientSecret}")
        .Json.GetProperty("access_token").GetString()!;

    private string Login() =>
        Login(EmbeddedCredentials.ClientId, EmbeddedCredentials.ClientSecret, EmbeddedCredentials.RefreshToken);
}
