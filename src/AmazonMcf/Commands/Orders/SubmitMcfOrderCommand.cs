using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>Releases orders on hold, so that they ship.</summary>
[Cmdlet(VerbsLifecycle.Submit, "McfOrder", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SubmitMcfOrderCommand : McfConnectedCmdlet
{
    private OrderIds? ids;
    private Dispatcher<McfOrderUpdate, McfOrder?>? orders;

    /// <summary>The ids of the orders, or objects of other commands that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>Reads each order after the change and returns it.</summary>
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
        orders = Dispatch(new OrderUpdates(this, PassThru).Work("Releasing orders", "Release order", ids), ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, CreateRequest, OrderUpdates.Check);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private static McfOrderUpdate CreateRequest(string orderId) => new() { SellerFulfillmentOrderId = orderId, FulfillmentAction = "Ship" };
}
