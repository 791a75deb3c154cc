using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>Tokens of next pages over HTTP: valid after a restart, and only for their seller.</summary>
public sealed class GatewayPagingTests : IDisposable
{
    private const string OtherKey = "AKIDEXAMPLE0000000002";
    private const int PageSize = 50;
    private const int Orders = PageSize + 3;

    private readonly Scratch scratch = new();
    private readonly HttpClient http = new();

    public void Dispose()
    {
        http.Dispose();
        scratch.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-07-04")]
    public async Task A_token_of_the_gateway_is_good_after_a_restart(string? apiVersion)
    {
        await using var server = await StartServerAsync();
        MwsResponse first;
        await using (var gateway = await ServedGateway.StartAsync(scratch, ServedGateway.Over(server.Endpoint, apiVersion: apiVersion)))
        {
            first = await FirstPageAsync(gateway.Client(http));
        }

        await using var restarted = await ServedGateway.StartAsync(scratch, ServedGateway.Over(server.Endpoint, apiVersion: apiVersion));

        AssertWhole(first, await NextPageAsync(restarted.Client(http), first.NextToken!));
    }

    [Fact]
    public async Task A_token_of_mcf_serve_is_good_after_a_restart()
    {
        MwsResponse first;
        await using (var server = await StartServerAsync())
        {
            first = await FirstPageAsync(server.MwsClient(http));
            await server.EndAsync();
        }

        await using var restarted = await ServedMcf.StartAsync(scratch.Store);

        AssertWhole(first, await NextPageAsync(restarted.MwsClient(http), first.NextToken!));
    }

    [Fact]
    public async Task A_token_is_good_for_whom_it_was_given_to_and_as_it_was_given()
    {
        await using var server = await StartServerAsync();
        await using var gateway = await ServedGateway.StartAsync(
            scratch,
            ServedGateway.Over(server.Endpoint),
            ServedGateway.Over(server.Endpoint, OtherKey)
        );
        var token = (await FirstPageAsync(gateway.Client(http))).NextToken!;

        await RefuseAsync(gateway.Client(http, OtherKey), token);
        await RefuseAsync(server.MwsClient(http), token);
        await RefuseAsync(gateway.Client(http), (await FirstPageAsync(server.MwsClient(http))).NextToken!);
        foreach (var changed in new[] { token[..^8], token[4..], (token[0] == 'A' ? 'B' : 'A') + token[1..], "bm90IG91cnM=", "!" })
        {
            await RefuseAsync(gateway.Client(http), changed);
        }
    }

    private async Task<ServedMcf> StartServerAsync()
    {
        var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited", "--time-scale", "0");
        var client = server.MwsClient(http);
        for (var n = 1; n <= Orders; n++)
        {
            await client.PlaceAsync(MwsOrders.Of(FormattableString.Invariant($"P-{n}")));
        }

        return server;
    }

    private static Task<MwsResponse> FirstPageAsync(MwsClient client) =>
        client.AskAsync(new MwsRequest
        {
            Operation = "ListAllFulfillmentOrders",
            // The service has its own time.
            QueryStartDate = TestStart.Value.UtcDateTime.AddDays(-1),
        });

    private static Task<MwsResponse> NextPageAsync(MwsClient client, string token) => client.AskAsync(Next(token));

    private static Task<string?> RefuseAsync(MwsClient client, string token) =>
        client.RefusedAsync(400, "InvalidParameterValue", Next(token));

    private static MwsRequest Next(string token) => new() { Operation = "ListAllFulfillmentOrdersByNextToken", NextToken = token };

    private static void AssertWhole(MwsResponse first, MwsResponse second)
    {
        Assert.Equal((PageSize, Orders - PageSize, null), (first.Orders.Count, second.Orders.Count, second.NextToken));
        Assert.Equal(Orders, first.Orders.Concat(second.Orders).Select(order => order.SellerFulfillmentOrderId).Distinct().Count());
    }
}
