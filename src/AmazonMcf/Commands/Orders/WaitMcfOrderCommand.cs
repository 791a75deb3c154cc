using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
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
    /// How long to wait between two reads of an order: a time span, or text such as <c>30s</c>. Default: 1 minute; 1 second on the embedded
    /// service.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Interval { get; set; }

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

    private async Task<McfOrder> SendAsync(string id, McfConnection connection, ApiCall call)
    {
        var start = Time.GetTimestamp();
        var interval = Interval ?? (connection.Kind == McfConnectionKind.Embedded ? EmbeddedInterval : LiveInterval);
        while (true)
        {
            var order = await connection.Outbound.GetOrderAsync(id, call).ConfigureAwait(false);
            if (IsReached(order))
            {
                return order;
            }

            var left = Timeout is { } limit ? limit - Time.GetElapsedTime(start) : interval;
            if (order.IsTerminal || left <= TimeSpan.Zero)
            {
                throw new McfWaitEndedException(order, Status ?? []);
            }

            await Time.Delay(left < interval ? left : interval, call.Dispatch).ConfigureAwait(false);
        }
    }

    private bool IsReached(McfOrder order) => Status is null
        ? order.IsTerminal
        : Status.Any(status => FulfillmentOrderStatuses.AreSame(status, order.Status));
}
