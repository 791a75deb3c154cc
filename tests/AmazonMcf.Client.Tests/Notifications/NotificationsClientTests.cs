using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Testing;

namespace AmazonMcf.Notifications;

public sealed class NotificationsClientTests : IDisposable
{
    private const StringComparison Ordinal = StringComparison.Ordinal;
    private const string Arn = "arn:aws:sqs:us-east-1:123456789012:mcf";
    private const string Type = "FULFILLMENT_ORDER_STATUS";
    private const string Destination =
        """{"destinationId":"D1","name":"AmazonMcf mcf","resource":{"sqs":{"arn":"arn:aws:sqs:us-east-1:123456789012:mcf"}}}""";

    private const string Subscription = """{"subscriptionId":"S1","payloadVersion":"1.0","destinationId":"D1"}""";
    private const string NoSubscriptions = """{"payload":{"subscriptions":[]}}""";

    private readonly TestWorld world = new(settings => settings.Kind = McfConnectionKind.Sandbox);

    private NotificationsClient Client => world.Connection.Notifications;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task What_exists_is_found_and_not_created_again()
    {
        world.Service
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Ok($"{{\"payload\":{{\"subscriptions\":[{Subscription}]}}}}"));

        var found = await Client.RegisterAsync(Arn, Type, null, world.Call());

        Assert.Equal(("S1", "D1", Arn, Type, false),
            (found.SubscriptionId, found.DestinationId, found.QueueArn, found.NotificationType, found.IsNew));
        Assert.Equal(world.Connection.SellerKey, found.SellerKey);
        Assert.Equal(
            ["GET /notifications/v1/destinations", "GET /notifications/v1/subscriptions?notificationTypes=" + Type], world.Sent);
    }

    [Fact]
    public async Task A_list_that_is_rejected_is_an_error_and_not_empty()
    {
        world.Service
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Error(400, "InvalidInput", "The request is invalid."));

        await Assert.ThrowsAsync<McfInvalidRequestException>(() => Client.RegisterAsync(Arn, Type, null, world.Call()));
        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Fact]
    public async Task A_new_subscription_has_the_filter_and_grantless_requests_have_their_own_token()
    {
        world.Service
            .Then(Responses.Ok("""{"payload":[]}"""))
            .Then(Responses.Ok($"{{\"payload\":{Destination}}}"))
            .Then(Responses.Error(404, "NotFound", "No subscription was found."))
            .Then(Responses.Ok($"{{\"payload\":{Subscription}}}"));

        var created = await Client.RegisterAsync(Arn, Type, "a == 1", world.Call());

        Assert.True(created.IsNew);
        var requests = world.Service.Requests.ToList();
        Assert.Equal(
            ["client_credentials", "refresh_token"],
            world.Service.Logins.Select(login => login.Body!.Split('&').Single(part => part.StartsWith("grant_type=", Ordinal))[11..]));
        var tokens = requests.ConvertAll(request => request.Header("x-amz-access-token"));
        Assert.Equal([tokens[0], tokens[0], tokens[2], tokens[2]], tokens);
        Assert.NotEqual(tokens[0], tokens[2]);
        Assert.Equal(
            """{"resourceSpecification":{"sqs":{"arn":"arn:aws:sqs:us-east-1:123456789012:mcf"}},"name":"AmazonMcf mcf"}""",
            requests[1].Body);
        var body = JsonDocument.Parse(requests[3].Body!).RootElement;
        Assert.Equal("D1", body.GetProperty("destinationId").GetString());
        Assert.Equal("a == 1", body.GetProperty("processingDirective").GetProperty("filterExpression").GetString());
    }

    [Fact]
    public async Task A_subscription_with_another_filter_is_not_the_same()
    {
        world.Service
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Ok($"{{\"payload\":{{\"subscriptions\":[{Subscription}]}}}}"))
            .Then(Responses.Ok("""{"payload":{"subscriptionId":"S2","payloadVersion":"1.0","destinationId":"D1"}}"""));

        Assert.Equal("S2", (await Client.RegisterAsync(Arn, Type, "a == 1", world.Call())).SubscriptionId);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(502)]
    public async Task A_conflict_or_an_unknown_outcome_is_read_back(int status)
    {
        world.Service
            .Then(Responses.Ok("""{"payload":[]}"""))
            .Then(Responses.Error(status, "Conflict", "It exists."))
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Ok(NoSubscriptions))
            .Then(Responses.Error(status, "Conflict", "It exists."))
            .Then(Responses.Ok($"{{\"payload\":{{\"subscriptions\":[{Subscription}]}}}}"));

        Assert.Equal("S1", (await Client.RegisterAsync(Arn, Type, null, world.Call())).SubscriptionId);
        Assert.Equal(6, world.Service.Requests.Count);
    }

    [Fact]
    public async Task A_subscription_to_another_queue_is_to_be_removed_first()
    {
        world.Service
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Ok(NoSubscriptions))
            .Then(Responses.Error(409, "Conflict", "Subscription S9 already exists."))
            .Then(Responses.Ok(NoSubscriptions));

        var conflict = await Assert.ThrowsAsync<McfInvalidRequestException>(() => Client.RegisterAsync(Arn, Type, null, world.Call()));

        Assert.Contains("S9 already exists", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("Unregister-McfNotification or mcf notification unregister", conflict.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_queue_names_the_policy_that_it_needs()
    {
        world.Service
            .Then(Responses.Ok("""{"payload":[]}"""))
            .Then(Responses.Error(400, "InvalidInput", "The queue does not allow SQS:SendMessage."));

        var rejection = await Assert.ThrowsAsync<McfQueueRejectedException>(
            () => Client.RegisterAsync(Arn, Type, null, world.Call()));

        Assert.Contains("SQS:SendMessage", rejection.Message, StringComparison.Ordinal);
        Assert.Contains("arn:aws:iam::437568002678:root", rejection.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains($"\"Resource\":\"{Arn}\"", rejection.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_filter_is_not_the_fault_of_the_queue()
    {
        world.Service
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Ok(NoSubscriptions))
            .Then(Responses.Error(400, "InvalidInput", "The filterExpression is invalid."));

        await Assert.ThrowsAsync<McfInvalidRequestException>(() => Client.RegisterAsync(Arn, Type, "a +", world.Call()));
    }

    [Fact]
    public async Task All_pages_of_all_types_are_listed_and_destinations_are_read_once()
    {
        world.Service
            .Then(Responses.Ok($"{{\"payload\":{{\"subscriptions\":[{Subscription}],\"nextToken\":\"t&1\"}}}}"))
            .Then(Responses.Ok("""{"payload":{"subscriptions":[{"subscriptionId":"S2","payloadVersion":"1.0","destinationId":"D9"}]}}"""))
            .Then(Responses.Ok($"{{\"payload\":[{Destination}]}}"))
            .Then(Responses.Error(404, "NotFound", "No subscription was found."));

        var found = await Client.ListAsync([Type, "FBA_INVENTORY_AVAILABILITY_CHANGES"], world.Call());

        Assert.Equal([("S1", Arn), ("S2", null)], found.Select(entry => (entry.SubscriptionId, entry.QueueArn)));
        Assert.Contains("nextToken=t%261", world.Sent[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:my-queue_1", true)]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:my-queue.fifo", false)]
    [InlineData("https://sqs.eu-west-1.amazonaws.com/123456789012/my-queue", false)]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:my-topic", false)]
    [InlineData("", false)]
    public void Only_standard_queues_are_accepted(string arn, bool isAccepted) =>
        Assert.Equal(isAccepted, QueueArns.FindError(arn) is null);
}
