using System.Text.Json;

namespace AmazonMcf.Cli;

/// <summary><c>mcf notification</c>: subscriptions, and what is received from a queue.</summary>
public class NotificationTests
{
    private const string Arn = "arn:aws:sqs:us-east-1:000000000000:mcf";

    [Fact]
    public async Task Subscriptions_are_created_once_listed_and_ended()
    {
        using var scratch = new Scratch();
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited", "--queue-endpoint", "http://127.0.0.1:9");

        var first = await RunAsync(server, "register", Arn);
        var again = await RunAsync(
            server, "register", Arn, "--type", "FULFILLMENT_ORDER_STATUS", "--type", "FBA_INVENTORY_AVAILABILITY_CHANGES");
        var ended = await RunAsync(server, "unregister", "FULFILLMENT_ORDER_STATUS");
        var left = await RunAsync(server, "list");
        var unknown = await RunAsync(server, "unregister", "FULFILLMENT_ORDER_STATUS", "none");

        Assert.Equal([true, false, true], Objects(first).Concat(Objects(again)).Select(entry => entry.GetProperty("IsNew").GetBoolean()));
        var id = Objects(first)[0].GetProperty("SubscriptionId").GetString();
        Assert.Equal(id, Assert.Single(Objects(ended)).GetProperty("SubscriptionId").GetString());
        Assert.Equal(
            "FBA_INVENTORY_AVAILABILITY_CHANGES", Assert.Single(Objects(left)).GetProperty("NotificationType").GetString());
        Assert.Equal((ExitCode.SomeRejected, ""), (unknown.ExitCode, unknown.Output));
    }

    [Fact]
    public async Task Notifications_are_received_until_they_are_completed()
    {
        await using var queue = await QueueServer.StartAsync();
        queue.PutOrder("1001", "Processing", id: "a");
        queue.PutOrder("1001", "Processing", id: "a");
        queue.Put("poison");

        var kept = await Mcf.RunAsync("notification", "receive", queue.Url, "--json");

        Assert.Equal(ExitCode.Done, kept.ExitCode);
        Assert.Equal("1001", Assert.Single(Objects(kept)).GetProperty("SellerFulfillmentOrderId").GetString());
        Assert.Contains(
            "warning: Message r2 is not a notification and was left in the queue (received 1 times)", kept.Error, StringComparison.Ordinal);
        Assert.Equal(3, queue.Left.Count);

        queue.PutOrder("1002", "Complete");
        queue.PutOrder("1002", "Complete");
        queue.Put("""{"NotificationType":"OTHER","NotificationMetadata":{"NotificationId":"o"}}""");
        var done = await Mcf.RunAsync("notification", "receive", queue.Url, "--complete", "--type", "FULFILLMENT_ORDER_STATUS", "--csv");

        Assert.Equal(2, done.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain(queue.Left, body => body.Contains("1002", StringComparison.Ordinal));
        Assert.Equal(4, queue.Left.Count);
    }

    [Fact]
    public async Task A_new_client_secret_is_never_written_and_stays_in_the_queue()
    {
        await using var queue = await QueueServer.StartAsync();
        queue.Put(
            """
            {"notificationType":"APPLICATION_OAUTH_CLIENT_NEW_SECRET","notificationMetadata":{"notificationId":"s"},
             "payload":{"applicationOAuthClientNewSecret":{"clientId":"amzn1.test","newClientSecret":"hunter2"}}}
            """);

        var run = await Mcf.RunAsync("notification", "receive", queue.Url, "--complete", "--json");

        Assert.Equal("", run.Output);
        Assert.Contains("Notification 's' contains a new client secret", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
        Assert.Single(queue.Left);
    }

    [Theory]
    [InlineData("FIFO", "register", Arn + ".fifo")]
    [InlineData("not the ARN of a queue", "register", "mcf")]
    [InlineData("not the URL of a queue", "receive", Arn)]
    [InlineData("--max requires a number from 1 to 10000", "receive", "http://127.0.0.1:9/0/mcf", "--max", "0")]
    public async Task Arguments_that_are_invalid_are_errors(string message, params string[] arguments)
    {
        var run = await Mcf.RunAsync(["notification", .. arguments]);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static async Task<McfRun> RunAsync(ServedMcf server, string verb, params string[] more)
    {
        var (endpoint, tokens) = (server.Endpoint.AbsoluteUri, new Uri(server.Endpoint, "auth/o2/token").AbsoluteUri);
        using var mcf = Mcf.Start(
            ["notification", verb, .. more, "--endpoint", endpoint, "--token-endpoint", tokens, "--json"], server.Credentials);
        return await mcf.EndAsync();
    }

    private static List<JsonElement> Objects(McfRun run) =>
    [
        .. run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement),
    ];
}
