using System.Text.Json;
using AmazonMcf.Errors;
using AmazonMcf.Inbound.Clients;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.Inbound;

/// <summary>A plan is created exactly once, by a name that is unique.</summary>
public sealed class InboundPlanTests : IDisposable
{
    private const string Created = """{"inboundPlanId":"wf-1","operationId":"op-1"}""";

    private readonly TestWorld world = TestWorld.Uncounted();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_plan_gets_a_unique_name_and_its_operation()
    {
        world.Service.Then(Responses.Json(202, Created));

        var plan = await CreateAsync(Request("Restock"));

        Assert.Equal(("wf-1", "op-1", "ATVPDKIKX0DER"), (plan.InboundPlanId, plan.OperationId, plan.MarketplaceId));
        Assert.Equal(
            ("createInboundPlan", "op-1", "wf-1"), (plan.Operation!.Operation, plan.Operation.OperationId, plan.Operation.InboundPlanId));
        Assert.Equal((world.Connection.SellerKey, world.Connection.SellerKey), (plan.SellerKey, plan.Operation.SellerKey));
        Assert.StartsWith("Restock [", plan.Name, StringComparison.Ordinal);
        using var body = JsonDocument.Parse(world.Service.Requests.Single().Body!);
        Assert.Equal(plan.Name, body.RootElement.GetProperty("name").GetString());
        Assert.True(plan.Name!.Length <= 40);
    }

    [Fact]
    public async Task A_lost_response_is_settled_by_the_name_and_the_plan_created_once()
    {
        var name = "";
        world.Service.Then((sent, _) =>
        {
            name = NameIn(sent);
            throw new HttpRequestException("reset");
        });
        world.Service.Then(Page("t1", ("wf-9", "Restock [other]", Now())));
        world.Service.Then(Page(null, ("wf-8", "Restock", Now())));
        world.Service.Then((_, _) => Task.FromResult(Page(null, ("wf-9", "Restock [other]", Now()), ("wf-7", name, Now()))));

        var plan = await CreateAsync(Request("Restock"));

        Assert.Equal(("wf-7", name, null), (plan.InboundPlanId, plan.Name, plan.OperationId));
        Assert.Equal(("createInboundPlan", "SUCCESS"), (plan.Operation!.Operation, plan.Operation.Status));
        Assert.Equal(1, Creates());
    }

    [Fact]
    public async Task Plans_older_than_the_request_are_not_searched()
    {
        world.Service.Then(new HttpRequestException("reset"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Page("more" + Guid.NewGuid(), ("wf-8", "Old", Now().AddDays(-2))));

        var failure = await Assert.ThrowsAsync<McfOutcomeUnknownException>(() => CreateAsync(Request("Restock")));

        Assert.Contains("'Restock [", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(1, Creates());
        Assert.All(
            world.Service.Requests.Where(request => request.Method == "GET"),
            request => Assert.DoesNotContain("paginationToken", request.PathAndQuery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_name_of_an_unknown_outcome_finds_the_plan_later_and_creates_it_otherwise()
    {
        var name = InboundPlanName.MakeUnique("Restock", () => 0.25);
        world.Service.Then(Page(null, ("wf-7", name, Now().AddDays(-3))));
        Assert.Equal("wf-7", (await CreateAsync(Request(name))).InboundPlanId);
        Assert.Equal(0, Creates());

        world.Service.Then(Page(null)).Then(Responses.Json(202, Created));
        Assert.Equal(name, (await CreateAsync(Request(name))).Name);
        Assert.Equal(1, Creates());
    }

    [Fact]
    public async Task A_plan_that_was_found_and_could_not_be_created_has_failed()
    {
        var name = InboundPlanName.MakeUnique("Restock", () => 0.25);
        world.Service.Then(Responses.Ok(
            $$"""{"inboundPlans":[{"inboundPlanId":"wf-7","name":"{{name}}","status":"ERRORED","createdAt":"2026-01-01T00:00:00Z"}]}"""));

        var plan = await CreateAsync(Request(name));

        Assert.Single(world.Connection.Inbound.Operations.FailuresOf(plan.Operation!));
    }

    [Theory]
    [InlineData("Restock", 0.5)]
    [InlineData(null, 0.0)]
    [InlineData("  A [b]  ", 0.999999)]
    [InlineData("補充", 0.123)]
    public void A_unique_name_is_recognized_and_no_other(string? name, double random)
    {
        var unique = InboundPlanName.MakeUnique(name, () => random);

        Assert.True(InboundPlanName.IsUnique(unique));
        Assert.True(InboundPlanName.IsUnique($" {unique} "));
        Assert.False(InboundPlanName.IsUnique(name));
        Assert.False(InboundPlanName.IsUnique("x" + unique));
        Assert.False(InboundPlanName.IsUnique(unique[..^2] + (unique[^2] == '0' ? '1' : '0') + "]"));
    }

    [Fact]
    public void Names_do_not_repeat()
    {
        var random = new Random(42);
        var names = Enumerable.Range(0, 10_000).Select(_ => InboundPlanName.MakeUnique("Restock", random.NextDouble)).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.True(InboundPlanName.IsUnique(name)));
    }

    [Fact]
    public async Task All_errors_of_a_request_are_reported_at_once_and_nothing_is_sent()
    {
        var request = Request("A name with more than twenty-seven characters");
        request.SourceAddress!.Phone = null;
        request.SourceAddress.City = new string('x', 31);
        request.Items =
        [
            new() { Msku = "A", Quantity = 0, LabelOwner = "SELLER", PrepOwner = "NOBODY", Path = "plan.csv", Row = 2 },
            new() { Msku = null, Quantity = 1, LabelOwner = "amazon", PrepOwner = "none", Path = "plan.csv", Row = 3 },
            new() { Msku = "B", Quantity = 1, LabelOwner = "SELLER", PrepOwner = "NONE", Path = "plan.csv", Row = 4 },
            new() { Msku = "B", Quantity = 1, LabelOwner = "SELLER", PrepOwner = "NONE", Path = "plan.csv", Row = 5 },
        ];

        var failure = await Assert.ThrowsAsync<McfValidationException>(() => CreateAsync(request));

        Assert.Equal(
            [
                "Name", "SourceAddress.City", "SourceAddress.Phone", "Items[0].Quantity 2", "Items[0].PrepOwner 2", "Items[1].Msku 3",
                "Items[1].LabelOwner 3", "Items[3].Msku 5",
            ],
            failure.ValidationErrors.Select(error => error.Row is { } row ? $"{error.Member} {row}" : error.Member));
        Assert.All(failure.ValidationErrors.Where(error => error.Row is not null), error => Assert.Equal("plan.csv", error.Path));
        Assert.Empty(world.Service.Requests);
        Assert.DoesNotContain("xxxx", string.Concat(failure.ValidationErrors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_are_listed_newest_first_until_the_given_time()
    {
        world.Service.Then(Page("t1", ("wf-3", "C", Now()), ("wf-2", "B", Now().AddHours(-2)), ("wf-1", "A", Now().AddHours(-4))));

        var plans = new List<string?>();
        await foreach (var plan in world.Connection.Inbound.Plans.ListAsync("ACTIVE", Now().AddHours(-3), world.Call()))
        {
            plans.Add(plan.InboundPlanId);
        }

        Assert.Equal(["wf-3", "wf-2"], plans);
        Assert.Equal(
            "/inbound/fba/2024-03-20/inboundPlans?pageSize=30&status=ACTIVE&sortBy=CREATION_TIME&sortOrder=DESC",
            world.Service.Requests.Single().PathAndQuery);
    }

    [Theory]
    [InlineData("The requested inbound plan does not exist.", 400)]
    [InlineData("The inboundPlanId is malformed.", 400)]
    [InlineData("Resource not found", 404)]
    public async Task A_plan_that_does_not_exist_is_an_error_of_its_own(string message, int status)
    {
        world.Service.Then(Responses.Error(status, "BadRequest", message));

        var failure = await Assert.ThrowsAsync<McfInboundNotFoundException>(() =>
            world.Connection.Inbound.Plans.GetAsync("wf-1", world.Call()));

        Assert.Equal(("McfInboundNotFound", "wf-1"), (failure.ErrorId, failure.Context.Target));
        Assert.Contains(message.TrimEnd('.'), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_response_for_another_plan_does_not_count()
    {
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Ok("""{"inboundPlanId":"wf-2"}"""));

        var failure = await Assert.ThrowsAsync<McfProtocolException>(() =>
            world.Connection.Inbound.Plans.GetAsync("wf-1", world.Call()));

        Assert.Contains("the content of a different request", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_without_a_body_is_the_success_of_a_new_name()
    {
        world.Service.Then(Responses.Json(204, ""));

        await world.Connection.Inbound.Plans.RenameAsync("wf-1", "New", world.Call());

        Assert.Equal(("PUT", """{"name":"New"}"""), (world.Service.Requests.Single().Method, world.Service.Requests.Single().Body));
    }

    private static McfInboundPlanRequest Request(string? name) => new()
    {
        Name = name,
        SourceAddress = new()
        {
            Name = "Ada Example",
            AddressLine1 = "1 Sample Street",
            City = "Springfield",
            StateOrRegion = "IL",
            PostalCode = "62701",
            CountryCode = "us",
            Phone = "5550100",
        },
        Items = [new() { Msku = "A", Quantity = 10, LabelOwner = "seller", PrepOwner = "NONE" }],
    };

    private static string NameIn(SentRequest sent) => JsonDocument.Parse(sent.Body!).RootElement.GetProperty("name").GetString()!;

    private static HttpResponseMessage Page(string? token, params (string Id, string Name, DateTime CreatedAt)[] plans) =>
        Responses.Ok(JsonSerializer.Serialize(new
        {
            inboundPlans = plans.Select(plan =>
                new { inboundPlanId = plan.Id, name = plan.Name, status = "ACTIVE", createdAt = plan.CreatedAt }),
            pagination = new { nextToken = token },
        }));

    private DateTime Now() => world.Time.GetUtcNow().UtcDateTime;

    private int Creates() => world.Service.Requests.Count(request => request.Method == "POST");

    private Task<McfInboundPlan> CreateAsync(McfInboundPlanRequest request) =>
        world.Connection.Inbound.Plans.CreateAsync(request, world.Call());
}
