using AmazonMcf.Errors;
using AmazonMcf.Notifications;

namespace AmazonMcf.Pipeline;

/// <summary>The queues that a command opens.</summary>
/// <param name="command">The command.</param>
internal sealed class CommandQueues(McfCmdlet command) : IDisposable
{
    private readonly Dictionary<string, INotificationQueue> open = new(StringComparer.Ordinal);

    /// <summary>Finds or opens a queue. Ends the command if the URL is not valid or this edition of PowerShell cannot open it.</summary>
    /// <param name="url">The URL.</param>
    public INotificationQueue Open(string url)
    {
        if (open.TryGetValue(url, out var known))
        {
            return known;
        }

        if (QueueOpener.FindError(url, out var address) is { } reason)
        {
            command.ThrowTerminatingError(ErrorRecords.QueueNotValid(url, reason));
        }

        if (QueueOpener.Open(address!) is not { } queue)
        {
            command.ThrowTerminatingError(ErrorRecords.NeedsPowerShell7(command.CommandName));
            throw new System.Management.Automation.PipelineStoppedException();
        }

        open.Add(url, queue);
        return queue;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var queue in open.Values)
        {
            queue.Dispose();
        }
    }
}
