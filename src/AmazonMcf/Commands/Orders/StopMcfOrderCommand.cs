using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Asks the service to cancel orders. It can until an order is being packed; the id stays used for ever.</summary>
[Cmdlet(VerbsLifecycle.Stop, "McfOrder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfOrder))]
public sealed class StopMcfOrderCommand : McfConnectedCmdlet
{
    private OrderIds? ids;
    private OrderPreview? preview;
    private Dispatcher<string, McfOrder?>? orders;

    /// <summary>The ids of the orders, or objects of other commands that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>Reads each order after the request and returns it.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin()
    {
        ids = new(this);
        preview = new(this);
        var work = new DispatchWork<string, McfOrder?>(OutboundOperations.CancelFulfillmentOrder, "Cancelling orders", id => id, SendAsync)
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

    private async Task<McfOrder?> SendAsync(string id, McfConnection connection, ApiCall call)
    {
        var order = await connection.Outbound.CancelOrderAsync(id, call).ConfigureAwait(false);
        return PassThru ? order ?? await connection.Outbound.GetOrderAsync(id, call).ConfigureAwait(false) : null;
    }

    private void Write(string id, McfOrder? order)
    {
        if (order is not null)
        {
            WriteObject(order);
        }
    }
}
