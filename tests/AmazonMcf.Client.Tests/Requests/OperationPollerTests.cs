using AmazonMcf.Errors;
using AmazonMcf.Testing;
using SellingPartner;

namespace AmazonMcf.Requests;

/// <summary>
/// An operation that the service carries out by itself is asked for at growing intervals until it ends, and is never lost.
/// </summary>
public class OperationPollerTests
{
    private static readonly ApiDescription Api = new("plans", "v1", "/plans/v1", static () => [], McfApiErrors.General);
    private static readonly ApiOperation Confirm = new(
        Api,
        "confirmPlan",
        HttpMethod.Post,
        "/plans/v1/plans",
        2,
        6,
        RetryClass.UnsafeWrite
    );
    private static readonly OperationReading Running = new(OperationStatus.InProgress, []);
    private static readonly OperationReading Done = new(OperationStatus.Succeeded, []);

    private readonly FakeTimeProvider time = new() { SkipWait = _ => true };
    private readonly LongRunningOperation operation = new(Confirm, "op-1");
    private readonly List<double> askedAt = [];

    [Fact]
    public async Task Polls_after_one_second_with_growing_intervals()
    {
        var ended = await WaitAsync(number => number < 9 ? Running : Done);

        Assert.Same(operation, ended);
        Assert.Equal((OperationStatus.Succeeded, true, 9), (ended.Status, ended.HasEnded, ended.Readings));
        Assert.Equal([1, 1.5, 2.25, 3.375, 5.062, 7.593, 10, 10, 10], Intervals());
    }

    [Theory]
    [InlineData(null, 300)]
    [InlineData(12.0, 12)]
    [InlineData(0.25, 0.25)]
    public async Task Ends_when_the_time_is_up_with_one_last_reading(double? limit, double last)
    {
        var ended = await WaitAsync(_ => Running, limit is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

        Assert.False(ended.HasEnded);
        Assert.Equal(last, askedAt[^1], 3);
    }

    [Fact]
    public async Task Completed_operations_are_not_polled()
    {
        operation.Update(Done);

        await WaitAsync(_ => throw new InvalidOperationException());

        Assert.Empty(askedAt);
    }

    [Fact]
    public async Task Tells_of_the_operation_after_each_reading()
    {
        var told = new List<(string, OperationStatus, int)>();

        await new OperationPoller(time).WaitAsync(
            operation,
            _ => Task.FromResult(told.Count < 2 ? Running : Done),
            seen => told.Add((seen.OperationId, seen.Status, seen.Readings)));

        Assert.Equal(
            [("op-1", OperationStatus.InProgress, 1), ("op-1", OperationStatus.InProgress, 2), ("op-1", OperationStatus.Succeeded, 3)],
            told
        );
    }

    [Fact]
    public async Task A_wait_that_was_stopped_can_be_taken_up_again()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WaitAsync(
            number =>
            {
                if (number == 3)
                {
                    stop.Cancel();
                }

                return Running;
            },
            stop: stop.Token));
        Assert.Equal(("op-1", OperationStatus.InProgress, 3), (operation.OperationId, operation.Status, operation.Readings));

        await WaitAsync(_ => Done);

        Assert.Equal((OperationStatus.Succeeded, 4), (operation.Status, operation.Readings));
    }

    [Fact]
    public async Task A_stop_ends_a_wait_between_two_readings()
    {
        var still = new FakeTimeProvider();
        using var stop = new CancellationTokenSource();
        var waiting = new OperationPoller(still).WaitAsync(operation, _ => Task.FromResult(Done), stop: stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(0, operation.Readings);
    }

    [Fact]
    public async Task A_reading_that_fails_leaves_the_operation_as_it_was_known()
    {
        await Assert.ThrowsAsync<IOException>(() => WaitAsync(number => number == 2 ? throw new IOException("reset") : Running));

        Assert.Equal((OperationStatus.InProgress, 1), (operation.Status, operation.Readings));
    }

    [Fact]
    public async Task Each_problem_of_a_failed_operation_is_an_error()
    {
        await WaitAsync(_ =>
            new(
                OperationStatus.Failed,
                [new("FBA_INB_0001", "SKU 'A' is not known.", "Item 1", "ERROR"), new("FBA_INB_0002", "Too many boxes.")]
            )
        );

        Assert.Equal(
            [
                "confirmPlan was accepted as operation 'op-1' and failed: FBA_INB_0001: SKU 'A' is not known (Item 1).",
                "confirmPlan was accepted as operation 'op-1' and failed: FBA_INB_0002: Too many boxes.",
            ],
            operation.Failures.Select(failure => failure.Message));
        Assert.All(operation.Failures, failure => Assert.Equal(("McfInvalidRequest", "op-1"), (failure.ErrorId, failure.Context.Target)));
        Assert.Equal(["FBA_INB_0001", "FBA_INB_0002"], operation.Failures.Select(failure => failure.Errors.Single().Code));
    }

    [Fact]
    public async Task A_failure_without_a_problem_is_an_error_too()
    {
        await WaitAsync(_ => new(OperationStatus.Failed, []));

        Assert.Equal(
            "confirmPlan was accepted as operation 'op-1' and failed: the service reported no details.",
            operation.Failures.Single().Message
        );
    }

    [Fact]
    public async Task Problems_of_an_operation_that_did_not_fail_are_no_errors()
    {
        await WaitAsync(_ => new(OperationStatus.Succeeded, [new("W", "A hint.", null, "WARNING")]));

        Assert.Empty(operation.Failures);
        Assert.Single(operation.Problems);
    }

    private Task<LongRunningOperation> WaitAsync(Func<int, OperationReading> read, TimeSpan? limit = null, CancellationToken stop = default)
    {
        var begun = time.GetUtcNow();
        return new OperationPoller(time).WaitAsync(
            operation,
            _ =>
            {
                askedAt.Add((time.GetUtcNow() - begun).TotalSeconds);
                return Task.FromResult(read(askedAt.Count));
            },
            limit: limit,
            stop: stop);
    }

    // Timers count whole milliseconds.
    private IEnumerable<double> Intervals() => askedAt.Select((at, index) => Math.Round(index == 0 ? at : at - askedAt[index - 1], 3));
}
