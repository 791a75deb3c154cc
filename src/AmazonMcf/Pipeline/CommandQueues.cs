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

        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            command.ThrowTerminatingError(ErrorRecords.QueueNotValid(
                url, "it is not the URL of a queue, such as https://sqs.us-east-1.amazonaws.com/123456789012/mcf"));
        }

        if (address!.Scheme == "http" && !address.IsLoopback)
        {
            command.ThrowTerminatingError(ErrorRecords.QueueNotValid(url, "http is allowed only for this machine; use https"));
        }

        if (QueueOpener.Open(address) is not { } queue)
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
