using System.Globalization;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Connections that send no HTTP, or never complete a request: closed, counted, and without effect on others.</summary>
public sealed class GatewayHostileTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Path = "/FulfillmentOutboundShipment/2010-10-01";
    private const int Crowd = 100;

    public static TheoryData<int, string> Malformed =>
        new()
        {
            { 400, "\0\u0001\u0002\r\n\r\n" },
            { 400, "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00FC\u0003\u0003\r\n\r\n" },
            { 400, "GET\r\n\r\n" },
            { 400, "GET /\u00E9 HTTP/1.1\r\nHost: x\r\n\r\n" },
            { 400, $"GET {Path} HTTP/1.1\r\n\r\n" },
            { 400, $"GET {Path} HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n" },
            { 400, $"GET http://elsewhere.example{Path} HTTP/1.1\r\nHost: x\r\n\r\n" },
            { 400, $"GET {Path} HTTP/1.1\r\nHost: x y\r\n\r\n" },
            { 400, $"GET {Path} HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n" },
            { 400, $"GET {Path} HTTP/1.1\r\nHost: x\r\nX : y\r\n\r\n" },
            { 400, $"POST {Path} HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n" },
            { 400, $"POST {Path} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n" },
            { 505, $"GET {Path} HTTP/3.0\r\nHost: x\r\n\r\n" },
            { 414, $"GET {Path}?{new string('a', 70_000)} HTTP/1.1\r\nHost: x\r\n\r\n" },
            { 431, $"GET {Path} HTTP/1.1\r\nHost: x\r\nX: {new string('a', 40_000)}\r\n\r\n" },
            {
                431,
                $"GET {Path} HTTP/1.1\r\nHost: x\r\n{string.Concat(Enumerable.Repeat("X: y\r\n", 70))}\r\n"
            },
        };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_HTTP_is_ended_and_counted(int status, string request)
    {
        var sample = $"mcf_gateway_malformed_total{{status=\"{status.ToString(CultureInfo.InvariantCulture)}\"}}";
        var before = await fixture.MetricAsync(sample);
        using var connection = await RawConnection.OpenAsync(fixture.Gateway.Endpoint);
        await connection.WriteUntilCutAsync(request);
        await connection.WaitForEndAsync();
        Assert.Equal(before + 1, await fixture.MetricAsync(sample));
        await fixture.ServesAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET /FulfillmentOutbound")]
    [InlineData("GET " + Path + " HTTP/1.1\r\nHost: x\r\nX-Slow: ")]
    [InlineData(
        "POST " + Path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nAction="
    )]
    public async Task Many_incomplete_requests_do_not_block_other_clients(string beginning)
    {
        var crowd = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => RawConnection.OpenAsync(fixture.Gateway.Endpoint)));
        try
        {
            await Task.WhenAll(crowd.Select(connection => connection.WriteUntilCutAsync(beginning)));
            await fixture.ServesAsync();
            using var client = new HttpClient();
            Assert.Equal("OK", await client.GetStringAsync(new Uri(fixture.Gateway.Endpoint, "/health")));

            // None is kept for long, whatever it waits for; silent ones for a minute, as any client between two requests.
            await Task.WhenAll(crowd.Where(_ => beginning.Length > 0).Select(connection => connection.WaitForEndAsync()));
        }
        finally
        {
            Array.ForEach(crowd, connection => connection.Dispose());
        }
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_ended_and_later_ones_are_served()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits { Connections = 10 }, () =>
            throw new InvalidOperationException()
        );
        var crowd = await Task.WhenAll(Enumerable.Range(0, 11).Select(_ => RawConnection.OpenAsync(gateway.Endpoint)));
        await await Task.WhenAny(crowd.Select(connection => connection.WaitForEndAsync()));
        Array.ForEach(crowd, connection => connection.Dispose());
        await Eventually.TrueAsync(async () => !await IsRefusedAsync(gateway));
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_counted_and_reported_once()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits { Connections = 10 }, () =>
            throw new InvalidOperationException()
        );
        Assert.Equal("OK", await gateway.Http.GetStringAsync(new Uri(gateway.Endpoint, "/health")));
        var crowd = await Task.WhenAll(Enumerable.Range(0, 13).Select(_ => RawConnection.OpenAsync(gateway.Endpoint)));
        await await Task.WhenAny(crowd.Select(connection => connection.WaitForEndAsync()));
        var metrics = await gateway.Http.GetStringAsync(new Uri(gateway.Endpoint, "/metrics"));
        Array.ForEach(crowd, connection => connection.Dispose());

        Assert.Matches(@"(?m)^mcf_gateway_rejected_connections_total [1-4]\r?$", metrics);
        Assert.Contains("10 are open", Assert.Single(gateway.Warnings), StringComparison.Ordinal);
    }

    private static async Task<bool> IsRefusedAsync(LocalGateway gateway)
    {
        try
        {
            return await gateway.Http.GetStringAsync(new Uri(gateway.Endpoint, "/health")) != "OK";
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }
}
