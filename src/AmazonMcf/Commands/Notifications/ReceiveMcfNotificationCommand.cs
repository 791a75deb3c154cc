using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Receives notifications from an SQS queue. They stay in the queue until Complete-McfNotification.</summary>
[Cmdlet(VerbsCommunications.Receive, "McfNotification")]
[OutputType(typeof(McfNotification), typeof(McfOrderNotification), typeof(McfInventoryNotification), typeof(McfClientSecretNotification))]
public sealed class ReceiveMcfNotificationCommand : McfCmdlet
{
    private CommandQueues queues = null!;

    /// <summary>The URL of the queue, for example <c>https://sqs.us-east-1.amazonaws.com/123456789012/mcf</c>.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string QueueUrl { get; set; } = "";

    /// <summary>
    /// How long to wait for the first message: a time span, or text such as <c>5m</c>. Default: 0, only messages that are in the queue.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan Wait { get; set; }

    /// <summary>The maximum number of messages to receive, from 1 to 10000. Default: 100.</summary>
    [Parameter]
    [ValidateRange(1, 10_000)]
    public int Max { get; set; } = 100;

    /// <inheritdoc />
    protected override void Begin() => queues = Own(new CommandQueues(this));

    /// <inheritdoc />
    protected override void Process()
    {
        var queue = queues.Open(QueueUrl);
        var received = new ReceivedNotifications(QueueUrl);
        try
        {
            Run(async call =>
            {
                await new NotificationReceiver(queue, Time).ReceiveAsync(received, Max, Wait, call.Dispatch).ConfigureAwait(false);
                return received;
            });
        }
        catch (McfQueueFailedException failure)
        {
            // What was received before the failure is returned: it would be invisible for a while otherwise.
            WriteError(ErrorRecords.Of(failure, QueueUrl));
        }

        foreach (var warning in received.Warnings)
        {
            WriteWarning(warning);
        }

        foreach (var notification in received.InOrder)
        {
            WriteObject(notification);
        }
    }
}
