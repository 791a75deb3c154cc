using System.Collections.Concurrent;
using AmazonMcf.Connection;
using AmazonMcf.Testing;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>What connections share knows nothing of a seller.</summary>
public sealed class SharedPipelinesTests
{
    private const int Sellers = 20;
    private const int Orders = 10;

    // Waits between attempts pass at once, and the timeout of an attempt never.
    private readonly FakeTimeProvider time = new() { SkipWait = static wait => wait < TimeSpan.FromSeconds(25) };

    [Fact]
    public async Task Every_attempt_carries_the_token_of_its_own_seller()
    {
        var known = new ConcurrentDictionary<string, bool>();
        using var handler = new ScriptedHandler
        {
            Login = static (sent, _, _) => Task.FromResult(Responses.Token("Atza|" + SellerOf(sent.Body!))),
            Otherwise = (sent, _) => Task.FromResult(
                known.TryAdd(IdOf(sent), true) ? Responses.Unavailable() : Responses.Order(IdOf(sent))),
        };
        var connections = Enumerable.Range(0, Sellers).Select(seller => Open(handler, seller)).ToList();

        await Task.WhenAll(connections.SelectMany((connection, seller) => Enumerable.Range(0, Orders).Select(order =>
            Task.Run(() => connection.Outbound.GetOrderAsync($"s{seller}-{order}", new ApiCall())))));

        Assert.Equal(2 * Sellers * Orders, handler.Requests.Count);
        Assert.All(handler.Requests, sent => Assert.Equal("Atza|" + IdOf(sent).Split('-')[0], sent.Header("x-amz-access-token")));
        connections.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public void Connections_share_a_pipeline_only_if_clock_and_limits_are_the_same()
    {
        Func<double> random = static () => 0.5;
        var wait = TimeSpan.FromMinutes(1);
        var pipelines = SharedPipelines.Of(time);
        var retries = pipelines.Retries(3, wait, random);

        Assert.Same(retries, SharedPipelines.Of(time).Retries(3, wait, random));
        Assert.NotSame(retries, pipelines.Retries(4, wait, random));
        Assert.NotSame(retries, pipelines.Retries(3, wait * 2, random));
        Assert.NotSame(retries, pipelines.Retries(3, wait, () => 0.7));
        Assert.NotSame(retries, SharedPipelines.Of(new FakeTimeProvider()).Retries(3, wait, random));
        Assert.Same(pipelines.Limit(wait), pipelines.Limit(wait));
        Assert.NotSame(pipelines.Limit(wait), pipelines.Limit(wait * 2));
    }

    private static string IdOf(SentRequest sent) => sent.Address.Segments[^1];

    private static string SellerOf(string form) => form.Split("Atzr%7C")[1].Split('&')[0];

    private McfConnection Open(ScriptedHandler handler, int seller)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, new Uri("https://service.example/"), true);
        settings.RefreshToken = TestWorld.Secret($"Atzr|s{seller}");
        return McfConnection.Open(settings, handler, time);
    }
}
