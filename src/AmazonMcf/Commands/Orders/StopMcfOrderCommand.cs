using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Cancels orders that are not yet being packed. The ID of a canceled order can never be reused.</summary>
[Cmdlet(VerbsLifecycle.Stop, "McfOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfOrder))]
public sealed class StopMcfOrderCommand : McfOutboundCmdlet
{
    private OrderIds? ids;
    private OrderPreview? preview;
    private Dispatcher<string, OrderCancellation>? orders;

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
        var work = new DispatchWork<string, OrderCancellation>(
            OutboundOperations.CancelFulfillmentOrder, "Canceling orders", id => id,
            (id, connection, call) => OrderCancellation.RequestAsync(id, connection, PassThru, call))
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

    private void Write(string id, OrderCancellation cancellation)
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
}
