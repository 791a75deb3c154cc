using AmazonMcf.Errors;
using AmazonMcf.Inbound;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.Inbound;

/// <summary>A wait for an operation ends with it, and can be resumed if it is stopped.</summary>
public sealed class InboundOperationTests : IDisposable
{
    private readonly TestWorld world = TestWorld.Uncounted();
    private readonly McfInboundOperation operation =
        new() { OperationId = "op-1", Operation = "confirmPlacementOption", InboundPlanId = "wf-1" };

    private IInboundOperations Operations => world.Connection.Inbound.Operations;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_status_is_read_at_growing_intervals_until_it_ends()
    {
        var begun = world.Time.GetUtcNow();
        var readAt = new List<double>();
        world.Service.Otherwise = (_, _) =>
        {
            readAt.Add(Math.Round((world.Time.GetUtcNow() - begun).TotalSeconds, 1));
            return Task.FromResult(Status(readAt.Count < 8 ? "IN_PROGRESS" : "SUCCESS"));
        };
        var told = new List<string>();

        var ended = await Operations.WaitAsync(operation, seen => told.Add(seen.Status), null, world.Call());

        Assert.Same(operation, ended);
        Assert.Equal([1, 2.5, 4.8, 8.1, 13.2, 20.8, 30.8, 40.8], readAt);
        Assert.Equal([.. Enumerable.Repeat("IN_PROGRESS", 7), "SUCCESS"], told);
        Assert.Equal(("SUCCESS", true, false, "confirmPlacementOption"), (ended.Status, ended.HasEnded, ended.HasFailed, ended.Operation));
        Assert.Equal("/inbound/fba/2024-03-20/operations/op-1", world.Service.Requests.First().PathAndQuery);
    }

    [Theory]
    [InlineData(null, 300)]
    [InlineData(30.0, 30)]
    public async Task A_wait_ends_at_its_timeout_with_the_operation_in_progress(double? seconds, double expected)
    {
        var begun = world.Time.GetUtcNow();
        var last = 0.0;
        world.Service.Otherwise = (_, _) =>
        {
            last = (world.Time.GetUtcNow() - begun).TotalSeconds;
            return Task.FromResult(Status("IN_PROGRESS"));
        };

        var ended = await Operations.WaitAsync(
            operation, null, seconds is { } limit ? TimeSpan.FromSeconds(limit) : null, world.Call());

        Assert.False(ended.HasEnded);
        Assert.Equal(expected, last, 1);
    }

    [Fact]
    public async Task A_wait_that_was_stopped_is_resumed_with_the_same_object_or_the_id()
    {
        using var stop = new CancellationTokenSource();
        world.Service.Then(Status("IN_PROGRESS")).Then((_, _) =>
        {
            stop.Cancel();
            return Task.FromResult(Status("IN_PROGRESS", """{"code":"W","message":"Slow.","severity":"WARNING"}"""));
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Operations.WaitAsync(operation, null, null, world.Call(stop.Token)));
        Assert.False(operation.HasEnded);

        world.Service.Then(Status("SUCCESS"));
        Assert.Equal("SUCCESS", (await Operations.WaitAsync(operation, null, null, world.Call())).Status);

        world.Service.Then(Status("SUCCESS"));
        var byId = await Operations.WaitAsync(new McfInboundOperation { OperationId = "op-1" }, null, null, world.Call());
        Assert.Equal(("SUCCESS", "confirmPlacementOption"), (byId.Status, byId.Operation));
        Assert.Equal(world.Connection.SellerKey, byId.SellerKey);
    }

    [Fact]
    public async Task Nothing_is_requested_for_an_operation_that_has_ended()
    {
        operation.Status = "SUCCESS";
        operation.OperationId = null;

        Assert.Same(operation, await Operations.WaitAsync(operation, null, null, world.Call()));

        Assert.Empty(world.Service.Requests);
    }

    [Fact]
    public async Task Each_error_of_a_failed_operation_is_an_error_and_warnings_stay_warnings()
    {
        world.Service.Then(Status(
            "FAILED",
            """
            {"code":"FBA_INB_0182","message":"SKU 'A' needs a prep category.","details":"msku A","severity":"ERROR"},
            {"code":"W1","message":"Boxes are light.","details":"","severity":"WARNING"},
            {"code":"FBA_INB_0019","message":"SKU 'B' is not eligible.","severity":"ERROR"}
            """));

        var ended = await Operations.WaitAsync(operation, null, null, world.Call());

        Assert.True(ended.HasFailed);
        Assert.Equal([false, true, false], ended.Problems.Select(problem => problem.IsWarning));
        var failures = Operations.FailuresOf(ended);
        Assert.Equal(
            [
                "confirmPlacementOption was accepted as operation 'op-1' and failed: "
                    + "FBA_INB_0182: SKU 'A' needs a prep category (msku A).",
                "confirmPlacementOption was accepted as operation 'op-1' and failed: FBA_INB_0019: SKU 'B' is not eligible.",
            ],
            failures.Select(failure => failure.Message));
        Assert.All(failures, failure => Assert.Equal("McfInboundOperationFailed", failure.ErrorId));
    }

    [Fact]
    public async Task A_failed_operation_without_an_error_is_one_error_and_a_successful_one_is_none()
    {
        world.Service.Then(Status("FAILED", """{"code":"W1","message":"Boxes are light.","severity":"WARNING"}"""));
        Assert.Contains(
            "the service reported no details",
            Assert.Single(Operations.FailuresOf(await Operations.GetAsync("op-1", world.Call()))).Message,
            StringComparison.Ordinal);

        world.Service.Then(Status("SUCCESS", """{"code":"W1","message":"Boxes are light.","severity":"WARNING"}"""));
        var succeeded = await Operations.GetAsync("op-1", world.Call());
        Assert.Empty(Operations.FailuresOf(succeeded));
        Assert.Equal("W1: Boxes are light.", Assert.Single(succeeded.Problems).ToString());
    }

    [Fact]
    public async Task A_status_that_is_not_known_does_not_end_the_wait()
    {
        world.Service.Then(Status("QUEUED")).Then(Status("success"));

        Assert.True((await Operations.WaitAsync(operation, null, null, world.Call())).HasEnded);
        Assert.Equal(2, world.Service.Requests.Count);
    }

    [Fact]
    public async Task A_read_that_fails_leaves_the_operation_as_it_was()
    {
        world.Service.Then(Status("IN_PROGRESS")).Then(Responses.Error(400, "BadRequest", "The operationId is malformed."));

        await Assert.ThrowsAsync<McfInboundNotFoundException>(() => Operations.WaitAsync(operation, null, null, world.Call()));

        Assert.Equal(("op-1", "IN_PROGRESS"), (operation.OperationId, operation.Status));
    }

    private static HttpResponseMessage Status(string status, string problems = "") => Responses.Ok(
        $$"""
        {"operation":"confirmPlacementOption","operationId":"another","operationStatus":"{{status}}","operationProblems":[{{problems}}]}
        """);
}
