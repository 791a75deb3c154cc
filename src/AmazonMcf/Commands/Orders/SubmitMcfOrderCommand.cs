using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Releases orders that are on hold, so that Amazon ships them.</summary>
[Cmdlet(VerbsLifecycle.Submit, "McfOrder", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SubmitMcfOrderCommand : McfOutboundCmdlet
{
    private OrderIds? ids;
    private Dispatcher<McfOrderUpdate, McfOrder?>? orders;

    /// <summary>The IDs of the orders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation(RejectLeftOut = true)]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
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
        var work = new OrderUpdates(this, PassThru, "released").Work("Releasing orders", "Release order", ids);
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, CreateRequest, OrderChange.Check);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private static McfOrderUpdate CreateRequest(string orderId) => new() { SellerFulfillmentOrderId = orderId, FulfillmentAction = "Ship" };
}
