using System.Collections.Concurrent;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Client.Tests.Submission;

/// <summary>Work whose steps a test takes by hand: it starts, is sent, and is answered when the test says so.</summary>
internal sealed class ManualWork
{
    private readonly ConcurrentDictionary<string, Step> steps = new();

    public async Task<string> RunAsync(string request, ApiCall call)
    {
        var step = Of(request);
        step.Call = call;
        step.Started.TrySetResult();
        using var registration = call.Wire.Register(() => step.Outcome.TrySetCanceled(call.Wire));
        try
        {
            return await step.Outcome.Task;
        }
        finally
        {
            step.Done.TrySetResult();
        }
    }

    public void Send(string request)
    {
        WaitUntilStarted(request);
        Assert.True(Of(request).Call!.TryBeginSend(RetryClass.UnsafeWrite));
    }

    public void Defer(string request)
    {
        WaitUntilStarted(request);
        Of(request).Call!.Defer();
    }

    public void Report(string request, ApiAttempt attempt) => Of(request).Call!.OnAttempt(attempt, RetryClass.UnsafeWrite);

    public void Respond(string request) => Of(request).Outcome.TrySetResult(request);

    public void Fail(string request, Exception failure) => Of(request).Outcome.TrySetException(failure);

    public void WaitUntilStarted(params string[] requests) => Task.WaitAll([.. requests.Select(request => Of(request).Started.Task)]);

    public void WaitUntilDone(params string[] requests) => Task.WaitAll([.. requests.Select(request => Of(request).Done.Task)]);

    private Step Of(string request) => steps.GetOrAdd(request, _ => new Step());

    private sealed class Step
    {
        public ApiCall? Call { get; set; }

        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<string> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
