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

/// <summary>Cancels orders that are not yet being packed. The ID of a canceled order can never be reused.</summary>
[Cmdlet(VerbsLifecycle.Stop, "McfOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfOrder))]
public sealed class StopMcfOrderCommand : McfOutboundCmdlet
{
    private OrderIds? ids;
    private OrderPreview? preview;
    private Dispatcher<string, Cancellation>? orders;

    /// <summary>The IDs of the orders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id", "MerchantFulfillmentOrderID")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>
    /// Reads each order again after the change and returns it, which costs one request per order. Default: the command returns nothing.
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether results are written in the order of the input or as soon as each is available. Default: Input.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin()
    {
        ids = new(this);
        preview = new(this);
        var work = new DispatchWork<string, Cancellation>(
            OutboundOperations.CancelFulfillmentOrder, "Canceling orders", id => id, SendAsync)
        {
            Change = "Cancel order",
            Confirm = (id, connection, prompt) => preview.Read(id, connection, prompt) is { } order ? id + ": " + order : id,
            OrderIdOf = id => id,
            ToCome = () => ids.ToCome,
            Write = Write,
        };
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, id => id);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private async Task<Cancellation> SendAsync(string id, McfConnection connection, ApiCall call)
    {
        try
        {
            var order = await connection.Outbound.CancelOrderAsync(id, call, acceptsRepeat: false).ConfigureAwait(false);
            order = PassThru ? order ?? await connection.Outbound.GetOrderAsync(id, call).ConfigureAwait(false) : null;
            return new(order, IsRepeated: false);
        }
        catch (McfException rejection) when (rejection is McfInvalidRequestException or McfOrderNotCancellableException)
        {
            return await SettleAsync(id, connection, rejection, call).ConfigureAwait(false);
        }
    }

    // The rejection does not tell a canceled order from one that is already being packed; the order does.
    private async Task<Cancellation> SettleAsync(string id, McfConnection connection, McfException rejection, ApiCall call)
    {
        McfOrder order;
        try
        {
            order = await connection.Outbound.GetOrderAsync(id, call).ConfigureAwait(false);
        }
        catch (McfException)
        {
            throw rejection;
        }

        if (FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled))
        {
            return new(PassThru ? order : null, IsRepeated: true);
        }

        throw rejection is McfOrderNotCancellableException
            ? new McfOrderNotCancellableException($"{rejection.Message} Its status is {order.Status}.", rejection.Context, rejection)
            {
                OrderStatus = order.Status,
            }
            : rejection;
    }

    private void Write(string id, Cancellation cancellation)
    {
        if (cancellation.IsRepeated)
        {
            WriteWarning($"Order '{id}' was already canceled.");
        }
        else
        {
            WriteVerbose($"Order '{id}' was canceled.");
        }

        if (cancellation.Order is { } order)
        {
            WriteObject(order);
        }
    }

    /// <summary>What came of a cancellation.</summary>
    /// <param name="Order">The order, if it is returned.</param>
    /// <param name="IsRepeated">Whether the order was canceled before.</param>
    private sealed record Cancellation(McfOrder? Order, bool IsRepeated);
}
