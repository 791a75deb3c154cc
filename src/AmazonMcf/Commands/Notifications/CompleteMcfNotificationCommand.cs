using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Removes notifications from their queue after the work on them is done.</summary>
[Cmdlet(VerbsLifecycle.Complete, "McfNotification", SupportsShouldProcess = true)]
[OutputType(typeof(void))]
public sealed class CompleteMcfNotificationCommand : McfCmdlet
{
    private const int AtOnce = 100;

    private readonly List<McfNotification> pending = [];
    private CommandQueues queues = null!;

    /// <summary>The notifications, as Receive-McfNotification returned them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public McfNotification[] Notification { get; set; } = [];

    /// <inheritdoc />
    protected override void Begin() => queues = Own(new CommandQueues(this));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var notification in Notification)
        {
            if (ShouldProcess(notification.ToString(), "Remove notification from its queue"))
            {
                pending.Add(notification);
            }
        }

        if (pending.Count >= AtOnce)
        {
            Complete();
        }
    }

    /// <inheritdoc />
    protected override void End() => Complete();

    private void Complete()
    {
        foreach (var group in pending.GroupBy(notification => notification.QueueUrl ?? "", StringComparer.Ordinal))
        {
            Complete(group.Key, [.. group]);
        }

        pending.Clear();
    }

    private void Complete(string url, List<McfNotification> notifications)
    {
        var queue = queues.Open(url);
        List<string> receipts = [.. notifications.SelectMany(notification => notification.ReceiptHandles)];
        try
        {
            var failed = Run(call => queue.DeleteAsync(receipts, call.Dispatch));
            foreach (var notification in notifications)
            {
                foreach (var receipt in notification.ReceiptHandles.Where(failed.ContainsKey))
                {
                    WriteError(ErrorRecords.MessageNotCompleted(notification, notification.NotificationId, failed[receipt]));
                }
            }
        }
        catch (McfQueueFailedException failure)
        {
            WriteError(ErrorRecords.Of(failure, url));
        }
    }
}
