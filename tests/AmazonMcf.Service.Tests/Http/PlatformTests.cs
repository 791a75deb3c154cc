using System.Text.Json.Nodes;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Service.Http;

/// <summary>What every response has, and which host is what.</summary>
public sealed class PlatformTests : IDisposable
{
    private static readonly JsonObject Complete = new() { ["fulfillmentOrderStatus"] = "Complete" };

    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Every_response_has_an_id_of_its_own()
    {
        TestResponse[] responses =
        [
            counter.Create("1"),
            counter.Read("1"),
            counter.Read("2"),
            counter.Get("/nowhere"),
            counter.Send("GET", "/fulfillmentOrders", "{}"),
            counter.Send("POST", "/fulfillmentOrders", new string(' ', ServiceRequest.MaxBodyBytes + 1)),
            counter.Form("grant_type=password"),
        ];

        Assert.Equal(
            responses.Length,
            responses.Select(response => response.Header("x-amzn-RequestId")).OfType<string>().Distinct().Count()
        );
    }

    [Fact]
    public void Ids_are_the_same_for_the_same_calls_on_a_new_store()
    {
        using var again = new Counter();
        Assert.Equal(counter.Read("1").Header("x-amzn-RequestId"), again.Read("1").Header("x-amzn-RequestId"));
    }

    [Fact]
    public void Two_openings_of_a_store_never_share_an_id()
    {
        using var folder = new StoreFolder();
        using var one = new Counter(options => options.Path = folder.Path);
        using var other = new Counter(options => options.Path = folder.Path, one.Clock);
        Assert.NotEqual(one.Read("1").Header("x-amzn-RequestId"), other.Read("1").Header("x-amzn-RequestId"));
    }

    [Theory]
    [InlineData("sellingpartnerapi-na.amazon.com", 403)]
    [InlineData("localhost:8080", 403)]
    [InlineData("sandbox.sellingpartnerapi-eu.amazon.com", 200)]
    [InlineData(EmbeddedCredentials.Host, 200)]
    public void The_status_operation_exists_in_sandboxes_and_in_process(string host, int status)
    {
        counter.Create("1");
        counter.Host = host;
        Assert.Equal(status, counter.Put("/fulfillmentOrders/1/status", Complete).Status);
    }

    [Fact]
    public void A_service_opened_as_a_sandbox_is_one_at_every_host()
    {
        using var sandbox = new Counter(options => options.Sandbox = true);
        sandbox.Create("1");
        Assert.Equal("{}", sandbox.Put("/fulfillmentOrders/1/status", Complete).Text);
        Assert.Equal("5.0", sandbox.Read("1").Header("x-amzn-RateLimit-Limit"));
    }

    [Theory]
    [InlineData("COMPLETE_PARTIALLED", 200)]
    [InlineData("completePartialled", 200)]
    [InlineData("Lost", 400)]
    public void Either_spelling_of_a_status_is_taken(string status, int expected)
    {
        counter.Create("1", order => order["items"]![0]!["quantity"] = 2);
        counter.Host = EmbeddedCredentials.Host;
        Assert.Equal(expected, counter.Put("/fulfillmentOrders/1/status", new JsonObject { ["fulfillmentOrderStatus"] = status }).Status);
    }

    [Theory]
    [InlineData(StatusSpelling.UpperSnake, "COMPLETE_PARTIALLED")]
    [InlineData(StatusSpelling.Pascal, "CompletePartialled")]
    public void Statuses_are_written_in_the_spelling_chosen(StatusSpelling spelling, string expected)
    {
        using var chosen = new Counter(options => options.StatusSpelling = spelling) { Host = EmbeddedCredentials.Host };
        chosen.Create("1", order => order["items"]![0]!["quantity"] = 2);
        chosen.Put("/fulfillmentOrders/1/status", new JsonObject { ["fulfillmentOrderStatus"] = "CompletePartialled" });

        Assert.Equal(expected, chosen.Read("1").Payload.GetProperty("fulfillmentOrder").GetProperty("fulfillmentOrderStatus").GetString());
        Assert.Equal(
            expected,
            chosen.Get("/fulfillmentOrders").Payload.GetProperty("fulfillmentOrders")[0].GetProperty("fulfillmentOrderStatus").GetString());
    }
}
