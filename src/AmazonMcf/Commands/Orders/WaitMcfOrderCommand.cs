using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.Known;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Waits until orders reach a status, and returns each when it does.</summary>
[Cmdlet(VerbsLifecycle.Wait, "McfOrder")]
[OutputType(typeof(McfOrder))]
public sealed class WaitMcfOrderCommand : McfOrderIdCmdlet<string, McfOrder>
{
    private static readonly TimeSpan EmbeddedInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LiveInterval = TimeSpan.FromMinutes(1);

    /// <summary>The statuses to wait for; left out, any in which the order can change no more. An order that can change no more and is in none of them is an error.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(OrderStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>How long to wait for each order, for example 2h; left out, as long as it takes.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>How long to wait between two looks at an order; left out, a minute, and a second on the embedded service.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Interval { get; set; }

    /// <inheritdoc />
    protected override string Activity => "Waiting for orders";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.GetFulfillmentOrder;

    /// <inheritdoc />
    protected override string CreateRequest(string orderId) => orderId;

    /// <inheritdoc />
    protected override string Describe(string request) => request;

    /// <inheritdoc />
    protected override async Task<McfOrder> SendAsync(string request, McfConnection connection, ApiCall call)
    {
        var start = Time.GetTimestamp();
        var interval = Interval ?? (connection.Kind == McfConnectionKind.Embedded ? EmbeddedInterval : LiveInterval);
        while (true)
        {
            var order = await connection.Outbound.GetOrderAsync(request, call).ConfigureAwait(false);
            if (IsReached(order)) return order;
            var left = Timeout is { } limit ? limit - Time.GetElapsedTime(start) : interval;
            if (order.IsTerminal || left <= TimeSpan.Zero) throw new McfWaitEndedException(order, Status ?? []);
            await Pause.ForAsync(Time, left < interval ? left : interval, call.Dispatch).ConfigureAwait(false);
        }
    }

    private bool IsReached(McfOrder order) => Status is null
        ? order.IsTerminal
        : Status.Any(status => string.Equals(StatusNames.Normalise(status), order.Status, StringComparison.OrdinalIgnoreCase));
}
