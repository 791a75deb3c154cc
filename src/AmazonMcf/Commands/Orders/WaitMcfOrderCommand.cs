using System.Collections.Concurrent;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Notifications;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Waits until orders reach a status, and returns each when it does.</summary>
[Cmdlet(VerbsLifecycle.Wait, "McfOrder")]
[OutputType(typeof(McfOrder))]
public sealed class WaitMcfOrderCommand : McfOutboundCmdlet
{
    private static readonly TimeSpan EmbeddedInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LiveInterval = TimeSpan.FromMinutes(1);

    private readonly Dictionary<McfConnection, OrderWaits> waits = [];
    private readonly ConcurrentQueue<string> warnings = new();
    private INotificationQueue? queue;
    private OrderIds? ids;
    private Dispatcher<string, McfOrder>? orders;

    /// <summary>The IDs of the orders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>The statuses to wait for. An order that reaches a different final status is an error. Default: any final status.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>How long to wait for each order: a time span, or text such as <c>2h</c>. Default: no limit.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// The polling interval: a time span, or text such as <c>30s</c>. Default: 1 hour with a queue; without one 1 minute, and 1
    /// second on the embedded service.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Interval { get; set; }

    /// <summary>
    /// The URL of the SQS queue that receives FULFILLMENT_ORDER_STATUS notifications. Default: no queue.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? QueueUrl { get; set; }

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether results are written in the order of the input or as soon as each is available. Default: Input.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        ids = new(this);
        queue = QueueUrl is null ? null : Own(new CommandQueues(this)).Open(QueueUrl);
        var work = new DispatchWork<string, McfOrder>(OutboundOperations.GetFulfillmentOrder, "Waiting for orders", id => id, SendAsync)
        {
            OrderIdOf = id => id,
            ToCome = () => ids.ToCome,
        };
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, id => id);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    /// <inheritdoc />
    private protected override void ShowNotices()
    {
        base.ShowNotices();
        while (warnings.TryDequeue(out var warning))
        {
            WriteWarning(warning);
        }
    }

    private async Task<McfOrder> SendAsync(string id, McfConnection connection, ApiCall call)
    {
        var order = await WaitsOf(connection).WaitAsync(id, IsReached, Timeout, call).ConfigureAwait(false);
        return IsReached(order) ? order : throw new McfWaitEndedException(order, Status ?? []);
    }

    // Called on the pipeline thread: a dispatcher starts work where it is submitted.
    private OrderWaits WaitsOf(McfConnection connection)
    {
        if (!waits.TryGetValue(connection, out var known))
        {
            var options = new OrderWatchOptions { Since = SessionClock.At(connection), Interval = Interval ?? UsualInterval(connection) };
            known = Own(new OrderWaits(connection.Outbound, queue, connection.MessageSellers, options, warnings.Enqueue, Time));
            waits.Add(connection, known);
        }

        return known;
    }

    private TimeSpan UsualInterval(McfConnection connection) =>
        queue is not null ? OrderWatchOptions.UsualInterval(hasQueue: true, isEmbedded: false)
        : connection.Kind == McfConnectionKind.Embedded ? EmbeddedInterval
        : LiveInterval;

    private bool IsReached(McfOrder order) => Status is null
        ? order.IsTerminal
        : Status.Any(status => FulfillmentOrderStatuses.AreSame(status, order.Status));
}
