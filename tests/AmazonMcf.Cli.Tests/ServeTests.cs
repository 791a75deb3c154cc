using System.Net;
using System.Text;
using System.Text.Json;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli;

public class ServeTests
{
    [Fact]
    public async Task Takes_paths_as_they_were_sent()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await LoggedInAsync(server);

        using var slash = await client.GetAsync(new Uri(server.Endpoint, "/fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx"));
        var text = await slash.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, slash.StatusCode);
        Assert.Contains("A/B #1+x", JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.True(slash.Headers.Contains("x-amzn-RequestId"));
    }

    [Fact]
    public async Task A_dropped_connection_is_dropped()
    {
        using var scratch = new Scratch();
        using (var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = scratch.Store }))
        {
            service.AddFault(new FaultRule { Kind = FaultKind.DropBeforeCommit, Operation = "listAllFulfillmentOrders" });
        }

        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await LoggedInAsync(server);
        var orders = new Uri(server.Endpoint, "/fba/outbound/2020-07-01/fulfillmentOrders");

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(orders));
        using var second = await client.GetAsync(orders);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_truncated_answer_breaks_off()
    {
        using var scratch = new Scratch();
        using (var service = EmbeddedService.Open(new EmbeddedServiceOptions { Path = scratch.Store }))
        {
            service.AddFault(new FaultRule { Kind = FaultKind.TruncatedBody, Operation = "listAllFulfillmentOrders" });
        }

        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await LoggedInAsync(server);

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            client.GetStringAsync(new Uri(server.Endpoint, "/fba/outbound/2020-07-01/fulfillmentOrders")));
    }

    [Theory]
    [InlineData("not found", "--sandbox")]
    [InlineData("Access to requested resource is denied.")]
    public async Task Moves_orders_to_a_status_only_as_a_sandbox(string answer, params string[] options)
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, options);
        using var client = await LoggedInAsync(server);
        using var body = new StringContent("""{"fulfillmentOrderStatus":"Complete"}""", Encoding.UTF8, "application/json");

        using var moved = await client.PutAsync(new Uri(server.Endpoint, "/fba/outbound/2020-07-01/fulfillmentOrders/none/status"), body);

        Assert.Contains(answer, await moved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_in_good_order_when_it_is_told_to()
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);

        var run = await server.EndAsync();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task Listens_to_other_machines_only_when_that_is_meant()
    {
        using var scratch = new Scratch();

        var run = await Mcf.RunAsync("serve", "--listen", "0.0.0.0", "--store", scratch.Store);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--allow-remote", run.Error, StringComparison.Ordinal);
    }

    private static async Task<HttpClient> LoggedInAsync(ServedMcf server)
    {
        var client = new HttpClient();
        using var login = await server.LoginAsync(client);
        using var token = JsonDocument.Parse(await login.Content.ReadAsStringAsync());
        client.DefaultRequestHeaders.Add("x-amz-access-token", token.RootElement.GetProperty("access_token").GetString());
        return client;
    }
}
