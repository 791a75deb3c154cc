using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AmazonMcf.Cli.Gateway;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>One client cannot use all slots for large bodies.</summary>
public class LargeBodiesTests
{
    private const string Key = ServedGateway.Key;

    private static readonly GatewayLimits Limits = new()
    {
        LargeBodies = 6,
        LargeBodiesPerAddress = 3,
        LargeBodiesPerClient = 4,
        LargeBodiesWithoutKey = 2,
        LargeBodiesWithoutKeyPerAddress = 1,
    };

    [Theory]
    [InlineData(2, new[] { "" }, new[] { "192.0.2.1", "192.0.2.2", "192.0.2.3" })]
    [InlineData(2, new[] { "UNKNOWN-1", "UNKNOWN-2", "", "a" }, new[] { "192.0.2.1", "192.0.2.2" })]
    [InlineData(1, new[] { "UNKNOWN-1", "" }, new[] { "192.0.2.1" })]
    [InlineData(3, new[] { "A", "B" }, new[] { "192.0.2.1" })]
    [InlineData(3, new[] { "A", "B" }, new[] { "::ffff:192.0.2.1", "192.0.2.1" })]
    [InlineData(3, new[] { "A", "B" }, new[] { "2001:db8::1", "2001:db8::2", "2001:db8:0:0:ffff::" })]
    [InlineData(4, new[] { "A" }, new[] { "192.0.2.1", "192.0.2.2", "192.0.2.3" })]
    [InlineData(6, new[] { "A", "B" }, new[] { "192.0.2.1", "192.0.2.2", "2001:db8::1", "2001:db8:0:1::1" })]
    public void Places_are_bounded_and_come_back(int places, string[] keys, string[] addresses)
    {
        var bodies = new LargeBodies(Limits, ["A", "B"]);
        for (var round = 0; round < 3; round++)
        {
            var admitted = Enumerable.Range(0, 40)
                .Select(n => bodies.TryAdmit(keys[n % keys.Length], IPAddress.Parse(addresses[n / keys.Length % addresses.Length])))
                .OfType<IDisposable>().ToList();
            Assert.Equal(places, admitted.Count);
            foreach (var place in admitted)
            {
                // Once more gives no second place back.
                place.Dispose();
                place.Dispose();
            }
        }
    }

    [Fact]
    public async Task Eight_slow_unauthenticated_bodies_do_not_block_clients()
    {
        await using var gateway = await LocalGateway.StartAsync(new GatewayLimits(), () => throw new InvalidOperationException());
        var crowd = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RawConnection.OpenAsync(gateway.Endpoint)));
        try
        {
            await Task.WhenAll(crowd.Select((connection, n) => BeginAsync(connection, n % 2 == 0 ? "" : "AWSAccessKeyId=AKIDUNKNOWN&")));
            var responses = crowd.Select(connection => connection.ReadResponseAsync()).ToList();
            for (var refused = 0; refused < 6; refused++)
            {
                var first = await Task.WhenAny(responses);
                responses.Remove(first);
                Assert.Equal(503, (await first).Status);
            }

            await AdmittedAsync(gateway.Client with { IsSorted = true });
            if (OperatingSystem.IsLinux())
            {
                using var handler = Elsewhere();
                using var http = new HttpClient(handler);
                await AdmittedAsync(gateway.Client with { Http = http });
            }
        }
        finally
        {
            Array.ForEach(crowd, connection => connection.Dispose());
        }
    }

    [TheoryOn(Platforms.Linux)]
    [InlineData("AWSAccessKeyId=" + Key + "&", "")]
    [InlineData("", "?AWSAccessKeyId=" + Key)]
    [InlineData("Action=x&AWSAccessKeyId=AKIDEXAMPLE%30000000001&", "")]
    public async Task Slow_bodies_of_one_address_that_name_a_key_do_not_shut_out_its_client_elsewhere(string start, string query)
    {
        await using var gateway = await LocalGateway.StartAsync(
            new GatewayLimits { LargeBodiesPerAddress = 1, LargeBodiesWithoutKey = 0 }, () => throw new InvalidOperationException());
        using var slow = await RawConnection.OpenAsync(gateway.Endpoint);
        using var next = await RawConnection.OpenAsync(gateway.Endpoint);
        await Task.WhenAll(BeginAsync(slow, start, query), BeginAsync(next, start, query));

        // One of them has the place, the other has heard so.
        await await Task.WhenAny(slow.ReadResponseAsync(), next.ReadResponseAsync());
        await (gateway.Client with { IsSorted = true }).RefusedAsync(503, "RequestThrottled", Large());

        using var handler = Elsewhere();
        using var http = new HttpClient(handler);
        await AdmittedAsync(gateway.Client with { Http = http, IsSorted = true });
    }

    /// <summary>Has a large request let in; what is behind the gateway breaks.</summary>
    private static async Task AdmittedAsync(MwsClient client) => Assert.NotEqual(503, (await client.SendAsync(Large())).Status);

    private static Task BeginAsync(RawConnection connection, string start, string query = "") => connection.WriteUntilCutAsync(
        $"POST {GatewayEndpoint.Root}{query} HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n{start}{new string('a', 80_000)}");

    /// <summary>An order whose form is about 100 KB.</summary>
    private static MwsRequest Large()
    {
        var order = MwsOrders.Of("LARGE");
        order.Items =
        [
            .. Enumerable.Range(1, 200).Select(n => new Model.McfOrderRequestItem
            {
                SellerSku = OrderCsv.Sku,
                SellerFulfillmentOrderItemId = n.ToString(CultureInfo.InvariantCulture),
                Quantity = 1,
                DisplayableComment = new string('x', 400),
            }),
        ];
        return new MwsRequest { Operation = "CreateFulfillmentOrder", Order = order };
    }

    // Other systems have one address on loopback.
    private static SocketsHttpHandler Elsewhere() => new() { ConnectCallback = ConnectFromElsewhereAsync };

    private static async ValueTask<Stream> ConnectFromElsewhereAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.2"), 0));
        await socket.ConnectAsync(context.DnsEndPoint, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
