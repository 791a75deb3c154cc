using System.Net;
using System.Text;
using System.Text.Json;
using AmazonMcf.Mws;
using AmazonMcf.Service.Faults;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

public class ServeTests
{
    [Fact]
    public async Task A_mistyped_folder_is_an_error_and_is_not_created()
    {
        using var scratch = new Scratch();
        var folder = Path.Combine(Path.GetDirectoryName(scratch.Store)!, "sotres");
        foreach (var arguments in new string[][]
        {
            ["serve", "--port", "0", "--store", Path.Combine(folder, "orders.db")],
            ["import", Mcf.Sample("us-flat-file.txt"), "--embedded", Path.Combine(folder, "orders.db")],
            ["demo", "--store", Path.Combine(folder, "orders.db"), "--fresh"],
        })
        {
            var run = await Mcf.RunAsync(arguments);
            Assert.Equal(ExitCode.BadInput, run.ExitCode);
            Assert.Contains($"the folder '{folder}' does not exist", run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder));
        }
    }

    [Fact]
    public async Task Each_request_is_a_line_of_JSON_without_its_query_and_body()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--log");
        using (var client = await server.LogInAsync())
        {
            Assert.Equal("OK", await client.GetStringAsync(new Uri(server.Endpoint, "/health")));
            using var list = await client.GetAsync("fulfillmentOrders?queryStartDate=2026-11-29T00:00:00Z&secret=needle");
            using var unknown = await client.GetAsync("fulfillmentOrders/A%2FB");
        }

        var run = await server.EndAsync();
        Assert.DoesNotContain("needle", run.Error, StringComparison.Ordinal);
        var lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(
            line => JsonDocument.Parse(line).RootElement).ToList();

        // A line is written after the response, so the line of a later request may come first.
        Assert.Equal(
            [
                "GET /fba/outbound/2020-07-01/fulfillmentOrders 200", "GET /fba/outbound/2020-07-01/fulfillmentOrders/A%2FB 400",
                "GET /health 200", "POST /auth/o2/token 200",
            ],
            lines.Select(line => $"{line.GetProperty("method")} {line.GetProperty("path")} {line.GetProperty("status")}")
                .Order(StringComparer.Ordinal));
        Assert.True(lines.Single(line => line.GetProperty("path").GetString()!.EndsWith("fulfillmentOrders", StringComparison.Ordinal))
            .TryGetProperty("requestId", out _));
    }

    [Fact]
    public async Task Takes_paths_as_they_were_sent()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await server.LogInAsync();

        using var slash = await client.GetAsync("fulfillmentOrders/A%2FB%20%231%2Bx");
        var text = await slash.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, slash.StatusCode);
        Assert.Contains(
            "A/B #1+x",
            JsonDocument.Parse(text).RootElement.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.True(slash.Headers.Contains("x-amzn-RequestId"));
    }

    [Theory]
    [InlineData("DE", "A13V1IB3VIYZZH", "EUR", "ATVPDKIKX0DER")]
    [InlineData("ATVPDKIKX0DER", "A2EUQ1WTGCTBG2", "CAD", "A1VC38T7YXB528")]
    public async Task Serves_the_region_of_its_marketplace(string marketplace, string near, string currency, string far)
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--marketplace", marketplace);
        using var client = await server.LogInAsync();

        async Task<string> PreviewAsync(string marketplaceId)
        {
            using var body = new StringContent(
                $$$"""
                {"marketplaceId":"{{{marketplaceId}}}","address":{"name":"N","addressLine1":"L","city":"C","countryCode":"FR",
                "postalCode":"75001"},
                "items":[{"sellerSku":"MUG-ENAMEL-BLUE","sellerFulfillmentOrderItemId":"1","quantity":1,
                "perUnitDeclaredValue":{"currencyCode":"{{{currency}}}","value":"9"}}]}
                """,
                Encoding.UTF8,
                "application/json");
            using var response = await client.PostAsync("fulfillmentOrders/preview", body);
            return await response.Content.ReadAsStringAsync();
        }

        Assert.Contains("fulfillmentPreviews", await PreviewAsync(near), StringComparison.Ordinal);
        Assert.Contains(
            $"Value {far} for parameter MarketplaceId is invalid. Reason: InvalidValue.",
            await PreviewAsync(far),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unknown_marketplace_is_bad_usage()
    {
        var run = await Mcf.RunAsync("serve", "--port", "0", "--marketplace", "XX");

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains(
            "--marketplace requires a marketplace code such as US, DE or JP, or a marketplace ID, not 'XX'.",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_connection_is_dropped()
    {
        using var scratch = new Scratch();
        using (var service = scratch.OpenService())
        {
            service.AddFault(new McfFaultRule { Kind = FaultKind.DropBeforeCommit, Operation = "listAllFulfillmentOrders" });
        }

        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await server.LogInAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("fulfillmentOrders"));
        using var second = await client.GetAsync("fulfillmentOrders");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_truncated_response_breaks_off()
    {
        using var scratch = new Scratch();
        using (var service = scratch.OpenService())
        {
            service.AddFault(new McfFaultRule { Kind = FaultKind.TruncatedBody, Operation = "listAllFulfillmentOrders" });
        }

        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await server.LogInAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("fulfillmentOrders"));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, """{"status":"ok"}""")]
    [InlineData(204, "ignored")]
    [InlineData(205, "ignored")]
    [InlineData(409, "{}")]
    public async Task A_response_can_be_made_up(int status, string body)
    {
        using var scratch = new Scratch();
        await using var server = await StartAsync(scratch, new McfFaultRule { Kind = FaultKind.Respond, Status = status, Body = body });
        using var client = await server.LogInAsync();

        using var response = await client.GetAsync("fulfillmentOrders");

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status is 204 or 205 ? "" : body, await response.Content.ReadAsStringAsync());
        Assert.True(response.Headers.Contains("x-amzn-RequestId"));
        using var next = await client.GetAsync("fulfillmentOrders");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task A_response_can_have_two_lengths()
    {
        using var scratch = new Scratch();
        var lengths = new Dictionary<string, string> { ["Content-Length"] = "2, 3" };
        await using var server = await StartAsync(
            scratch,
            new McfFaultRule
            {
                Kind = FaultKind.Respond,
                Status = 200,
                Body = "{}",
                Headers = lengths,
            }
        );
        using var client = await server.LogInAsync();

        using var response = await client.GetAsync("fulfillmentOrders", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(["2", "3"], response.Content.Headers.NonValidated["Content-Length"]);
        using var next = await client.GetAsync("fulfillmentOrders");
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Fact]
    public async Task Faults_come_from_a_file()
    {
        using var scratch = new Scratch();
        using (var before = scratch.OpenService())
        {
            before.AddFault(new McfFaultRule { Kind = FaultKind.DropBeforeCommit, Count = null });
        }

        var file = scratch.Write(
            "faults.json",
            ["""[{"kind":"Respond","operation":"listAllFulfillmentOrders","status":202,"headers":{"x-amzn-RequestId":""}}]"""]
        );
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--faults", file);
        using var client = await server.LogInAsync();

        using var first = await client.GetAsync("fulfillmentOrders");
        using var second = await client.GetAsync("fulfillmentOrders");

        Assert.Equal((HttpStatusCode.Accepted, false), (first.StatusCode, first.Headers.Contains("x-amzn-RequestId")));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Theory]
    [InlineData("""{"kind":"Respond"}""", "is not a list of faults: $, line 1.")]
    [InlineData("[null]", "must contain a list of faults.")]
    [InlineData("""[{"kind":"Explode"}]""", "fault 1: 'Explode' is not a kind of fault. The kinds are DropBeforeCommit, ")]
    [InlineData("""[{"kind":"Respond","staus":200}]""", "is not a list of faults: $[0].staus, line 1.")]
    [InlineData(
        """[{"kind":"Respond"},{"kind":"ServerError","body":"{}"}]""",
        "fault 2: A body and headers are allowed only with Respond and Replay, not with ServerError."
    )]
    public async Task A_file_of_faults_that_makes_no_sense_is_refused(string text, string expected)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("faults.json", [text]);

        var run = await Mcf.RunAsync("serve", "--store", scratch.Store, "--port", "0", "--faults", file);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Internal_errors_are_returned_as_service_errors_and_logged_for_the_operator()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var client = await server.LogInAsync();
        StoreDamage.Inflict(scratch.Store);

        using var response = await client.GetAsync("fulfillmentOrders");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal("InternalFailure", error.GetProperty("code").GetString());
        Assert.True(response.Headers.Contains("x-amzn-RequestId"));
        Assert.Contains("error: The embedded store ", (await server.EndAsync()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not found", "--sandbox")]
    [InlineData("Access to requested resource is denied.")]
    public async Task Moves_orders_to_a_status_only_as_a_sandbox(string response, params string[] options)
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, options);
        using var client = await server.LogInAsync();
        using var body = new StringContent("""{"fulfillmentOrderStatus":"Complete"}""", Encoding.UTF8, "application/json");

        using var moved = await client.PutAsync("fulfillmentOrders/none/status", body);

        Assert.Contains(response, await moved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [FactOn(Platforms.Unix)]
    public async Task Shuts_down_gracefully_on_request()
    {
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

    [Fact]
    public async Task Clients_of_Amazon_MWS_work_on_the_same_orders()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--time-scale", "0");
        using var client = await server.LogInAsync();
        var mws = server.MwsClient(client);

        await mws.PlaceAsync(MwsOrders.Of("M-1"));

        Assert.Contains(MwsOrders.Buyer, await client.GetStringAsync("fulfillmentOrders/M-1"), StringComparison.Ordinal);
        await (mws with { SecretKey = "another" }).RefusedAsync(
            403, "SignatureDoesNotMatch", new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = "M-1" });
    }

    [Fact]
    public async Task Clients_of_Amazon_MWS_meet_the_faults_of_the_service_and_place_once()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var http = new HttpClient();
        using var service = scratch.OpenService();
        service.AddFault(new McfFaultRule { Kind = FaultKind.DropAfterCommit, Operation = "createFulfillmentOrder" });

        await server.MwsClient(http).PlaceAsync(MwsOrders.Of("M-1"));

        Assert.Equal(1, Assert.Single(service.GetFaults()).Struck);
        Assert.Single(service.ReadCommittedState().Orders);
    }

    [Fact]
    public async Task What_fails_for_a_client_of_Amazon_MWS_is_logged_for_the_operator()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store);
        using var http = new HttpClient();
        StoreDamage.Inflict(scratch.Store);

        await server
            .MwsClient(http)
            .RefusedAsync(500, "InternalError", new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("M-1") });

        var error = (await server.EndAsync()).Error;
        Assert.Contains("error: MWS CreateFulfillmentOrder, request ", error, StringComparison.Ordinal);
        Assert.Contains("failed with an internal error: EmbeddedStoreException.", error, StringComparison.Ordinal);
        Assert.DoesNotContain(MwsOrders.Buyer, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "--unlimited")]
    [InlineData(503)]
    public async Task Clients_of_Amazon_MWS_are_throttled_unless_unlimited(int status, params string[] options)
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, options);
        using var http = new HttpClient();
        var mws = server.MwsClient(http);
        var request = new MwsRequest { Operation = "GetServiceStatus" };
        await mws.AskAsync(request);
        await mws.AskAsync(request);

        Assert.Equal(status, (await mws.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData("serve", "--port", "70000")]
    [InlineData("gateway", "--port", "70000", "--config", "none.json")]
    [InlineData("serve", "--listen", "here")]
    [InlineData("gateway", "--listen", "0.0.0.0", "--config", "none.json")]
    public async Task Listens_only_where_that_can_be(params string[] command)
    {
        var run = await Mcf.RunAsync(command);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(
            command[1] == "--port" ? "from 0 to 65535"
                : command[2] == "here" ? "requires an IP address"
                : "--certificate",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<ServedMcf> StartAsync(Scratch scratch, McfFaultRule rule)
    {
        using (var service = scratch.OpenService())
        {
            service.AddFault(rule with { Operation = "listAllFulfillmentOrders" });
        }

        return await ServedMcf.StartAsync(scratch.Store);
    }
}
