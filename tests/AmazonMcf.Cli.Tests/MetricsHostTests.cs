using System.Net;
using AmazonMcf.Cli.Gateway.Telemetry;

namespace AmazonMcf.Cli;

/// <summary>A page of the web that points its name at this machine (DNS rebinding) learns nothing from the metrics.</summary>
public class MetricsHostTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.7", true)]
    [InlineData("[::1]", true)]
    [InlineData("localhost", true)]
    [InlineData("gateway", true)]
    [InlineData("mcf.default.svc.cluster.local", true)]
    [InlineData("mcf.internal.", true)]
    [InlineData("evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("evil.example.", false)]
    [InlineData("notlocal.evil", false)]
    [InlineData("", false)]
    [InlineData(".", false)]
    public void Accepts_addresses_and_names_that_cannot_be_registered_publicly(string host, bool isAccepted) =>
        Assert.Equal(isAccepted, MetricsHosts.Accept(host));

    [Fact]
    public async Task Metrics_are_not_shown_under_a_name_of_the_web()
    {
        using var scratch = new Scratch();
        await using var gateway = await ServedGateway.StartAsync(scratch, ["--metrics", "127.0.0.1:0"], [ServedGateway.On(scratch.Store)]);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new Uri(gateway.Metrics), new Uri(gateway.Metrics).Authority)).Status);
        var (status, body) = await AskAsync(new Uri(gateway.Metrics), "evil.example");
        Assert.Equal((HttpStatusCode.MisdirectedRequest, ""), (status, body));
        Assert.DoesNotContain(
            "mcf_gateway",
            (await AskAsync(new Uri(gateway.Endpoint, "/metrics"), "evil.example")).Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Metrics_on_the_port_of_the_gateway_are_not_shown_under_a_name_of_the_web_either()
    {
        using var scratch = new Scratch();
        await using var gateway = await ServedGateway.StartAsync(scratch, ServedGateway.On(scratch.Store));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new Uri(gateway.Metrics), "localhost:" + gateway.Endpoint.Port)).Status);
        Assert.Equal(
            (HttpStatusCode.MisdirectedRequest, ""),
            await AskAsync(new Uri(gateway.Metrics), "evil.example:" + gateway.Endpoint.Port)
        );
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(Uri endpoint, string host)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        request.Headers.Host = host;
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
