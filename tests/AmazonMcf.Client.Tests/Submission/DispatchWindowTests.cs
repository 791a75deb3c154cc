using AmazonMcf.Errors;
using AmazonMcf.Submission;
using AmazonMcf.Testing;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Client.Tests.Submission;

public sealed class DispatchWindowTests : IDisposable
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private readonly FakeTimeProvider time = new();
    private readonly DispatchStop stop;
    private readonly ManualWork work = new();

    public DispatchWindowTests() => stop = new DispatchStop(TimeSpan.FromSeconds(2), time);

    public void Dispose() => stop.Dispose();

    [Fact]
    public void Input_order_keeps_an_early_response_until_those_before_it_are_there()
    {
        using var window = Open(3, McfOutputOrder.Input);
        Submit(window, "a", "b", "c");

        work.Respond("c");
        work.Respond("b");
        work.WaitUntilDone("b", "c");
        Assert.False(window.TryTake(out _));

        work.Respond("a");
        Assert.Equal(["a", "b", "c"], Drain(window));
    }

    [Fact]
    public void Completion_order_hands_responses_out_as_they_arrive()
    {
        using var window = Open(3, McfOutputOrder.Completion);
        Submit(window, "a", "b", "c");

        work.Respond("c");
        Assert.Equal("c", Next(window));
        work.Respond("a");
        Assert.Equal("a", Next(window));
        work.Respond("b");
        Assert.Equal("b", Next(window));
    }

    [Fact]
    public void Deferred_work_leaves_its_place_to_other_work_and_keeps_its_place_in_the_output()
    {
        using var window = Open(2, McfOutputOrder.Input);
        Submit(window, "a", "b");
        Assert.True(window.IsFull);

        work.Defer("a");
        work.Defer("a");
        Assert.False(window.Take(Forever, out _));
        Assert.False(window.TryTake(out _));
        Assert.False(window.IsFull);
        Submit(window, "c");
        Assert.True(window.IsFull);

        work.Respond("c");
        work.Respond("b");
        work.WaitUntilDone("b", "c");
        Assert.False(window.TryTake(out _));
        work.Respond("a");
        Assert.Equal(["a", "b", "c"], Drain(window));
        Submit(window, "d", "e");
        Assert.True(window.IsFull);
        work.Respond("d");
        work.Respond("e");
        Assert.Equal(["d", "e"], Drain(window));
    }

    [Fact]
    public void Work_starts_in_the_order_of_submission()
    {
        var started = new List<int>();
        using var window = new DispatchWindow<int, int>(
            64,
            McfOutputOrder.Input,
            (number, _) =>
            {
                started.Add(number);
                return Task.FromResult(number);
            },
            stop);

        for (var number = 0; number < 64; number++)
        {
            window.Submit(number);
        }

        Assert.Equal(Enumerable.Range(0, 64), started);
    }

    [Fact]
    public void A_response_counts_against_the_limit_until_it_is_taken()
    {
        using var window = Open(2, McfOutputOrder.Input);
        Submit(window, "a", "b");
        work.Respond("a");
        work.WaitUntilDone("a");

        Assert.True(window.IsFull);
        Assert.Throws<InvalidOperationException>(() => window.Submit("c"));

        Assert.Equal("a", Next(window));
        Assert.False(window.IsFull);
        work.Respond("b");
        Next(window);
    }

    [Fact]
    public void Any_mix_of_latencies_comes_out_in_order_and_never_exceeds_the_limit()
    {
        const int limit = 16;
        var running = 0;
        var peak = 0;
        using var window = new DispatchWindow<int, int>(limit, McfOutputOrder.Input, async (request, _) =>
        {
            InterlockedMax(ref peak, Interlocked.Increment(ref running));
            for (var i = 0; i < request * 7919 % 13; i++)
            {
                await Task.Yield();
            }

            Interlocked.Decrement(ref running);
            return request;
        }, stop);

        var seen = new List<int>();
        for (var request = 0; request < 2000; request++)
        {
            while (window.IsFull && window.Take(Forever, out var full))
            {
                seen.Add(full!.GetResult());
            }

            window.Submit(request);
        }

        while (window.Take(Forever, out var rest))
        {
            seen.Add(rest!.GetResult());
        }

        Assert.Equal(Enumerable.Range(0, 2000), seen);
        Assert.InRange(peak, 1, limit);
    }

    [Fact]
    public void A_failure_takes_the_same_road_as_a_result()
    {
        using var window = Open(2, McfOutputOrder.Input);
        Submit(window, "a", "b");
        work.Fail("b", new McfThrottledException("Too many requests.", ErrorContext.None));
        work.Respond("a");

        Assert.Equal("a", Next(window));
        Assert.True(window.Take(Forever, out var response));
        Assert.IsType<McfThrottledException>(response!.Failure);
        Assert.Throws<McfThrottledException>(() => response.GetResult());
    }

    [Fact]
    public void Taking_from_an_empty_window_says_so_at_once()
    {
        using var window = Open(1, McfOutputOrder.Input);
        Assert.False(window.Take(Forever, out var response));
        Assert.Null(response);
    }

    [Fact]
    public void A_timeout_is_not_a_response()
    {
        using var window = Open(1, McfOutputOrder.Input);
        Submit(window, "a");
        Assert.False(window.Take(TimeSpan.Zero, out _));
        Assert.Equal(1, window.Count);
        work.Respond("a");
        Next(window);
    }

    [Fact]
    public void Attempts_are_reported_on_the_consumer_thread()
    {
        var threads = new List<int>();
        using var window = new DispatchWindow<string, string>(1, McfOutputOrder.Input, (request, call) =>
        {
            Assert.True(call.TryBeginSend(RetryClass.UnsafeWrite));
            call.OnAttempt(new ApiAttempt { Operation = "getFulfillmentOrder", Number = 1 }, RetryClass.UnsafeWrite);
            return Task.FromResult(request);
        }, stop, _ => threads.Add(Environment.CurrentManagedThreadId));

        window.Submit("a");
        Assert.Equal("a", Next(window));
        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void The_attempts_of_a_result_are_told_before_it_is_taken()
    {
        const int Orders = 3_000;
        var told = 0;
        using var window = new DispatchWindow<int, int>(8, McfOutputOrder.Input, async (request, call) =>
        {
            await Task.Yield();
            Assert.True(call.TryBeginSend(RetryClass.UnsafeWrite));
            call.OnAttempt(new ApiAttempt { Operation = "createFulfillmentOrder", Number = 1 }, RetryClass.UnsafeWrite);
            return request;
        }, stop, _ => told++);

        for (var (submitted, taken) = (0, 0); taken < Orders; taken++)
        {
            for (; submitted < Orders && !window.IsFull; submitted++)
            {
                window.Submit(submitted);
            }

            Assert.True(window.Take(Forever, out var outcome));
            Assert.Equal(taken, outcome!.GetResult());
            Assert.InRange(told, taken + 1, Orders);
        }
    }

    [Fact]
    public void A_stop_wakes_the_thread_that_takes()
    {
        using var window = Open(1, McfOutputOrder.Input);
        Submit(window, "a");
        work.WaitUntilStarted("a");
        var stopper = new Thread(stop.Stop);
        stopper.Start();
        Assert.ThrowsAny<OperationCanceledException>(() => window.Take(Forever, out _));
        stopper.Join();
        Assert.ThrowsAny<OperationCanceledException>(() => window.Submit("b"));
        time.Advance(TimeSpan.FromSeconds(2));
        window.Finish();
    }

    [Fact]
    public void Finish_tells_unsent_unanswered_and_unwritten_work_apart()
    {
        using var window = Open(6, McfOutputOrder.Input);
        Submit(window, "waiting", "sent", "answered", "refused", "lost", "throttled");
        work.Send("sent");
        work.Send("throttled");
        work.Report("throttled", new ApiAttempt { Status = 429, DidNothing = true });
        work.Send("answered");
        work.Respond("answered");
        work.Fail("refused", new McfInvalidRequestException("No.", ErrorContext.None));
        work.Fail("lost", new McfOutcomeUnknownException("Who knows.", ErrorContext.None));
        work.WaitUntilStarted("waiting", "sent");
        work.WaitUntilDone("answered", "refused", "lost");

        stop.Stop();
        time.Advance(TimeSpan.FromSeconds(2));
        var unfinished = window.Finish();

        Assert.Equal(
            [
                ("waiting", McfInterruptionKind.NotSent),
                ("sent", McfInterruptionKind.OutcomeUnknown),
                ("answered", McfInterruptionKind.AnsweredNotWritten),
                ("refused", McfInterruptionKind.AnsweredNotWritten),
                ("lost", McfInterruptionKind.OutcomeUnknown),
                ("throttled", McfInterruptionKind.NotSent),
            ],
            unfinished.Select(work => (work.Request, work.Kind)));
        Assert.Equal("answered", unfinished[2].Result!.GetResult());
        Assert.Equal(1, unfinished[1].Attempts);
        Assert.Empty(window.Finish());
    }

    /// <summary>Work that is between its last look at the stop and its request, and outlives the wait for it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Work_that_was_reported_as_not_sent_sends_nothing_later(bool isStopDisposed)
    {
        using var late = new DispatchStop(TimeSpan.Zero, time);
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = new TaskCompletionSource<bool>();
        using var window = new DispatchWindow<string, string>(1, McfOutputOrder.Input, SendLaterAsync, late);
        window.Submit("a");
        if (isStopDisposed)
        {
            late.Dispose();
        }

        var work = Assert.Single(window.Finish());
        goOn.SetResult();

        Assert.False(await left.Task);
        Assert.Equal((McfInterruptionKind.NotSent, 0), (work.Kind, work.Attempts));

        async Task<string> SendLaterAsync(string request, ApiCall call)
        {
            await goOn.Task;
            left.SetResult(call.TryBeginSend(RetryClass.UnsafeWrite));
            return request;
        }
    }

    [Fact]
    public void A_failure_of_the_connection_after_a_send_leaves_the_outcome_open()
    {
        using var window = Open(2, McfOutputOrder.Input);
        Submit(window, "sent", "unsent");
        work.Send("sent");
        work.Fail("sent", new McfUntrustedConnectionException("No.", ErrorContext.None));
        work.Fail("unsent", new McfUntrustedConnectionException("No.", ErrorContext.None));
        work.WaitUntilDone("sent", "unsent");

        Assert.Equal([McfInterruptionKind.OutcomeUnknown, McfInterruptionKind.NotSent], window.Finish().Select(work => work.Kind));
    }

    [Fact]
    public void Finish_tells_what_was_put_back_and_what_was_never_begun()
    {
        using var window = Open(2, McfOutputOrder.Input);
        Submit(window, "taken", "waiting");
        work.Respond("taken");
        Assert.True(window.Take(Forever, out var response));

        window.PutBack(response!);
        window.Abandon("in hand");
        var unfinished = window.Finish();

        Assert.Equal(
            [
                ("taken", McfInterruptionKind.AnsweredNotWritten),
                ("waiting", McfInterruptionKind.NotSent),
                ("in hand", McfInterruptionKind.NotSent),
            ],
            unfinished.Select(work => (work.Request, work.Kind)));
        Assert.Same(response, unfinished[0].Result);
    }

    [Fact]
    public void Requests_in_flight_can_complete_within_the_grace_period()
    {
        using var window = Open(1, McfOutputOrder.Input);
        Submit(window, "a");
        work.Send("a");

        stop.Stop();
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(stop.Wire.IsCancellationRequested);
        work.Respond("a");
        work.WaitUntilDone("a");

        Assert.Equal(McfInterruptionKind.AnsweredNotWritten, Assert.Single(window.Finish()).Kind);
    }

    [Fact]
    public void An_emptied_window_has_nothing_to_say()
    {
        using var window = Open(1, McfOutputOrder.Input);
        Submit(window, "a");
        work.Respond("a");
        Next(window);
        Assert.Empty(window.Finish());
        Assert.False(stop.IsStopped);
    }

    private DispatchWindow<string, string> Open(int limit, McfOutputOrder order) => new(limit, order, work.RunAsync, stop);

    private static void Submit(DispatchWindow<string, string> window, params string[] requests) =>
        Array.ForEach(requests, request => window.Submit(request));

    private static string Next(DispatchWindow<string, string> window) =>
        window.Take(Forever, out var response) ? response!.GetResult() : throw new InvalidOperationException("The window is empty.");

    private static List<string> Drain(DispatchWindow<string, string> window)
    {
        var all = new List<string>();
        while (window.Take(Forever, out var response))
        {
            all.Add(response!.GetResult());
        }

        return all;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while (value > (seen = Volatile.Read(ref target)) && Interlocked.CompareExchange(ref target, value, seen) != seen)
        {
        }
    }
}
