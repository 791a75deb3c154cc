using AmazonMcf.Cli.Gateway;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Mws;
using AmazonMcf.Service;

namespace AmazonMcf.Cli;

/// <summary>What the endpoint of the gateway does when something fails behind it, and when too many requests come at a time.</summary>
public class GatewayEndpointTests
{
    private const string Personal = "Jane Doe, 410 Terry Ave N";

    private static readonly MwsRequest Create = new() { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("BROKEN") };

    public static TheoryData<Exception> Failures => new()
    {
        new InvalidOperationException(Personal),
        new NotSupportedException(Personal),
        new OperationCanceledException(Personal),
        new EmbeddedStoreException(Personal, "/store.db", Personal),
        new AggregateException(Personal, new ArgumentException(Personal)),
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Whatever_breaks_is_an_internal_error_and_the_log_names_its_type_alone(Exception failure)
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits(), () => throw failure);

        var message = await gateway.Client.RefusedAsync(500, "InternalError", Create);

        Assert.Equal("An internal error has occurred. Please retry your request.", message);
        var line = Assert.Single(await gateway.EndLogAsync());
        Assert.Contains("\"cause\":\"", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_type_of_unexpected_exceptions()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits(), () => throw new InvalidTimeZoneException());
        await gateway.Client.RefusedAsync(500, "InternalError", Create);
        Assert.Contains("\"cause\":\"InvalidTimeZoneException\"", Assert.Single(await gateway.EndLogAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_no_store_any_more_is_an_internal_error()
    {
        using var scratch = new Scratch();
        await using var gateway = await ServedGateway.StartAsync(scratch, ServedGateway.On(scratch.Store, unlimited: true));
        using var http = new HttpClient();
        await gateway.Client(http).PlaceAsync(MwsOrders.Of("BEFORE"));
        StoreDamage.Inflict(scratch.Store);

        await gateway.Client(http).RefusedAsync(500, "InternalError", Create);

        Assert.Contains("\"cause\":\"EmbeddedStoreException\"", (await gateway.EndAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excess_large_bodies_are_rejected_and_small_ones_served()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits { LargeBodies = 1, LargeBodyBytes = 1000 }, () =>
            throw new InvalidOperationException()
        );
        using var one = await RawConnection.OpenAsync(gateway.Endpoint);
        using var other = await RawConnection.OpenAsync(gateway.Endpoint);
        foreach (var connection in new[] { one, other })
        {
            await connection.WriteAsync(
                $"POST {GatewayEndpoint.Root} HTTP/1.1\r\nHost: x\r\nContent-Length: 3000\r\n\r\n{new string('a', 2000)}"
            );
        }

        var (status, body) = await await Task.WhenAny(one.ReadResponseAsync(), other.ReadResponseAsync());

        Assert.Equal((503, "RequestThrottled"), (status, MwsCodec.ReadResponse(body).Errors[0].Code));
        await gateway.Client.RefusedAsync(
            500,
            "InternalError",
            new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "X" }
        );
    }

    [Theory]
    [InlineData("POST /Fulfill")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\n")]
    public async Task A_stop_does_not_wait_for_incomplete_requests(string beginning)
    {
        var gateway = await LocalGateway.StartAsync(new GatewayLimits { StopTime = TimeSpan.FromHours(1) }, () =>
            throw new InvalidOperationException()
        );
        using var connection = await RawConnection.OpenAsync(gateway.Endpoint);
        await connection.WriteAsync(beginning);
        await gateway.Client.RefusedAsync(500, "InternalError", Create);

        // Seconds; it would be the hour if it waited.
        await gateway.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task A_body_that_trickles_is_not_waited_for()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits { BodyTime = TimeSpan.FromMilliseconds(1) }, () =>
            throw new InvalidOperationException()
        );
        using var connection = await RawConnection.OpenAsync(gateway.Endpoint);
        await connection.WriteAsync(
            $"POST {GatewayEndpoint.Root} HTTP/1.1\r\nHost: x\r\nContent-Length: 3000\r\n\r\n{new string('a', 2000)}"
        );

        var (status, body) = await connection.ReadResponseAsync();

        Assert.Equal((400, "InputStreamDisconnected"), (status, MwsCodec.ReadResponse(body).Errors[0].Code));
    }

    [Fact]
    public async Task Unauthenticated_requests_create_no_labels()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits(), () => throw new InvalidOperationException());
        var before = await gateway.Http.GetStringAsync(new Uri(gateway.Endpoint, "/metrics"));
        foreach (var name in new[] { "One", "Two", "Three\"}", "Four\n" })
        {
            using var response = await gateway.Http.GetAsync(
                new Uri(gateway.Endpoint, $"?Action={Uri.EscapeDataString(name)}&AWSAccessKeyId={Uri.EscapeDataString(name)}")
            );
        }

        var samples = PrometheusText.Read(await gateway.Http.GetStringAsync(new Uri(gateway.Endpoint, "/metrics")));
        Assert.Equal(4, samples["mcf_gateway_requests_total{operation=\"unknown\",status=\"400\"}"]);
        Assert.Equal(
            ["mcf_gateway_requests_total"],
            samples
                .Keys.Where(sample =>
                    sample.Contains("status=", StringComparison.Ordinal) && !sample.Contains("seconds", StringComparison.Ordinal)
                )
                .Select(sample => sample.Split('{')[0])
        );
        Assert.Contains("mcf_gateway_requests_in_flight 0", before, StringComparison.Ordinal);
    }
}
