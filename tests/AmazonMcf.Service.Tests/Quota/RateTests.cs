using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Service.Quota;

public sealed class RateTests : IDisposable
{
    private readonly Counter counter = new(options => options.Unlimited = false);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Thirty_calls_at_once_are_served_and_then_two_a_second()
    {
        Assert.Equal(30, ServedOf(31));
        counter.Clock.Advance(TimeSpan.FromSeconds(0.4));
        Assert.Equal(0, ServedOf(1));
        counter.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(1, ServedOf(2));
        counter.Clock.Advance(TimeSpan.FromHours(0.5));
        Assert.Equal(30, ServedOf(40));
    }

    [Fact]
    public void Fifteen_calls_at_once_are_served_in_a_sandbox_and_then_five_a_second()
    {
        counter.Host = "sandbox.sellingpartnerapi-na.amazon.com";
        Assert.Equal(15, ServedOf(16));
        counter.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(5, ServedOf(6));
    }

    [Fact]
    public void Virtual_time_fills_no_bucket()
    {
        Assert.Equal(30, ServedOf(31));
        counter.Service.StepClock(TimeSpan.FromDays(1));
        Assert.Equal(0, ServedOf(1));
    }

    [Fact]
    public void Every_operation_has_a_bucket_of_its_own()
    {
        Assert.Equal(30, ServedOf(31));
        Assert.Equal(200, counter.Get("/fulfillmentOrders").Status);
    }

    [Fact]
    public void Every_seller_has_buckets_of_his_own()
    {
        using var two = new Counter(options =>
        {
            options.Unlimited = false;
            options.Sellers = [RegisteredSeller.Demonstration, new RegisteredSeller("c", "s", "r", "THEM")];
        });
        for (var call = 0; call < 31; call++)
        {
            two.Read("X");
        }

        Assert.Equal(429, two.Read("X").Status);

        two.Token = two.Login("c", "s", "r");
        Assert.Equal(400, two.Read("X").Status);
    }

    [Fact]
    public void A_service_without_limits_serves_every_call()
    {
        using var unlimited = new Counter();
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(400, unlimited.Read("X").Status));
    }

    [Theory]
    [InlineData("GET", "/fulfillmentOrders", "2.0")]
    [InlineData("POST", "/deliveryOffers", "5.0")]
    [InlineData("PUT", "/fulfillmentOrders/X/status", null)]
    public void Responses_contain_the_rate_except_those_of_the_status_operation(string method, string path, string? rate)
    {
        counter.Host = EmbeddedCredentials.Host;
        Assert.Equal(rate, counter.Send(method, path, method == "GET" ? null : "{}").Header("x-amzn-RateLimit-Limit"));
    }

    private int ServedOf(int calls) => Enumerable.Range(0, calls).Count(_ => counter.Read("X").Status != 429);
}
