using Microsoft.AspNetCore.Http;

namespace AmazonMcf.Cli.Listening;

/// <summary>Tracks the requests in progress, so that a stop waits for them, but not for incomplete requests.</summary>
internal sealed class RequestsInProgress
{
    private readonly TaskCompletionSource none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object gate = new();
    private int count;
    private bool isStopping;

    /// <summary>Completes when a stop has begun and no request is in progress. No more requests are accepted then.</summary>
    public Task None => none.Task;

    /// <summary>Begins a stop.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopping = true;
            End();
        }
    }

    /// <summary>Processes a request, unless a stop has completed.</summary>
    public async Task RespondAsync(HttpContext context, RequestDelegate response)
    {
        if (!TryTake())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        try
        {
            await response(context).ConfigureAwait(false);
        }
        finally
        {
            lock (gate)
            {
                count--;
                End();
            }
        }
    }

    private bool TryTake()
    {
        lock (gate)
        {
            count += none.Task.IsCompleted ? 0 : 1;
            return !none.Task.IsCompleted;
        }
    }

    private void End()
    {
        if (isStopping && count == 0)
        {
            none.TrySetResult();
        }
    }
}
