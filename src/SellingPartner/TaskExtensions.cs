namespace SellingPartner;

/// <summary>What .NET Framework lacks of <c>Task.WaitAsync</c>.</summary>
internal static class TaskExtensions
{
    /// <summary>Waits for a task that others share; a stop ends the wait, and not the task.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was stopped.</exception>
    public static async Task<T> UntilStoppedAsync<T>(this Task<T> task, CancellationToken stop)
    {
        if (stop.CanBeCanceled && !task.IsCompleted)
        {
            var stopped = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (stop.Register(() => stopped.TrySetResult(true)))
            {
                await Task.WhenAny(task, stopped.Task).ConfigureAwait(false);
            }

            if (!task.IsCompleted)
            {
                stop.ThrowIfCancellationRequested();
            }
        }

        return await task.ConfigureAwait(false);
    }
}
