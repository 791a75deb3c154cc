using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Returns changes of orders as they happen, from a queue of notifications and from the list of orders.</summary>
[Cmdlet(VerbsCommon.Watch, "McfOrder")]
[OutputType(typeof(McfOrderChange))]
public sealed class WatchMcfOrderCommand : McfOutboundCmdlet
{
    /// <summary>
    /// The URL of the SQS queue that receives FULFILLMENT_ORDER_STATUS notifications. Default: no queue; only the list of orders is read.
    /// </summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? QueueUrl { get; set; }

    /// <summary>
    /// The time since which changes are reported, as a time or as text such as <c>2h</c>. Default: the start of the command.
    /// </summary>
    [Parameter]
    [TypedTimeTransformation]
    public DateTime? Since { get; set; }

    /// <summary>
    /// How often the list of orders is read: a time span, or text such as <c>10m</c>. Default: 1 hour with a queue; without one 5 minutes,
    /// and 1 second on the embedded service.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Interval { get; set; }

    /// <summary>
    /// How long a change that the list shows waits for its notification before it counts as missed by the queue. Requires -QueueUrl.
    /// Default: 5 minutes.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Grace { get; set; }

    /// <summary>How long to watch: a time span, or text such as <c>8h</c>. Default: until the command is stopped.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        if (Grace is { } unused && QueueUrl is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput(
                new() { Member = nameof(Grace), Value = unused.ToString(), Rule = "requires -QueueUrl." }, unused));
        }

        var connection = Route(InputSeller.Unknown).Select(Require).FirstOrDefault();
        if (connection is null)
        {
            return;
        }

        var queue = QueueUrl is null ? null : Own(new CommandQueues(this)).Open(QueueUrl);
        var options = new OrderWatchOptions
        {
            Since = Since ?? SessionClock.At(connection),
            Interval = Interval ?? OrderWatchOptions.UsualInterval(queue is not null, connection.Kind == McfConnectionKind.Embedded),
            Timeout = Timeout,
        };
        if (Grace is { } grace)
        {
            options.Grace = grace;
        }

        var watch = new OrderWatch(connection.Outbound, queue, connection.MessageSellers, options, Time);
        try
        {
            foreach (var (change, warning) in Stream(watch.WatchAsync))
            {
                if (warning is not null)
                {
                    WriteWarning(warning);
                }
                else
                {
                    WriteObject(change);
                }
            }
        }
        catch (McfQueueFailedException failure)
        {
            ThrowTerminatingError(ErrorRecords.Of(failure, QueueUrl));
        }
    }
}
