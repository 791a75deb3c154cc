using Microsoft.AspNetCore.Http;

namespace AmazonMcf.Cli.Listening;

/// <summary>The requests that are being answered, so that a stop waits for them, and not for those who have not finished asking.</summary>
internal sealed class RequestsInHand
{
    private readonly TaskCompletionSource none = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object gate = new();
    private int count;
    private bool isStopping;

    /// <summary>Done when a stop has begun and nothing is in hand. From then on nothing is taken.</summary>
    public Task None => none.Task;

    /// <summary>Says that a stop has begun.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopping = true;
            End();
        }
    }

    /// <summary>Has a request answered, unless it comes too late.</summary>
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
