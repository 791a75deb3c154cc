using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Changes orders on hold. Quantities can only be reduced.</summary>
[Cmdlet(VerbsCommon.Set, "McfOrder", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SetMcfOrderCommand : McfOutboundCmdlet
{
    private OrderIds? ids;
    private Dispatcher<McfOrderUpdate, McfOrder?>? orders;

    /// <summary>The IDs of the orders.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>
    /// The new address, or a part of it: without a name, a first line or a country, the rest is taken from the order, which is read first.
    /// Default: unchanged.
    /// </summary>
    [Parameter]
    [ModelTransformation(typeof(McfAddress))]
    [Alias("DestinationAddress")]
    public McfAddress? Address { get; set; }

    /// <summary>
    /// The lines to change, by ID or SKU, for example <c>@{ SellerSku = 'MUG-01'; Quantity = 1 }</c>. Without an ID, the order is read
    /// first. Quantities can only be reduced. Default: all lines stay unchanged.
    /// </summary>
    [Parameter]
    [ModelTransformation(typeof(McfOrderUpdateItem), IsList = true)]
    [Alias("Items")]
    public McfOrderUpdateItem[]? Item { get; set; }

    /// <summary>The new shipping speed: <c>Standard</c>, <c>Expedited</c> or <c>Priority</c>. Default: unchanged.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation]
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The new policy for insufficient inventory; see -FulfillmentPolicy of New-McfOrder. Default: unchanged.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentPolicyCompleter))]
    [Alias("Policy")]
    [TextTransformation]
    public string? FulfillmentPolicy { get; set; }

    /// <summary>The new order number that the recipient sees, at most 40 characters. Default: unchanged.</summary>
    [Parameter]
    [TextTransformation]
    public string? DisplayableOrderId { get; set; }

    /// <summary>The new order date that the recipient sees. A time without a zone is UTC. Default: unchanged.</summary>
    [Parameter]
    [UtcTimeTransformation]
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>The new comment that the recipient sees, at most 750 characters. Default: unchanged.</summary>
    [Parameter]
    [Alias("Comment")]
    [TextTransformation]
    public string? DisplayableOrderComment { get; set; }

    /// <summary>The new email addresses for shipment notifications. They replace the old ones. Default: unchanged.</summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    public string[]? NotificationEmail { get; set; }

    /// <summary>The new country to ship from, as two letters such as <c>US</c>. Default: unchanged.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    public string? ShipFromCountryCode { get; set; }

    /// <summary>The new features; they replace the old ones. Default: unchanged.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfFeatureSetting), IsList = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    public McfFeatureSetting[]? FeatureConstraint { get; set; }

    /// <summary>
    /// Whether to release the order: <c>Ship</c> releases it together with the change, <c>Hold</c> keeps it on hold. Default: the order
    /// stays on hold.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentActionCompleter))]
    [Alias("Action")]
    [TextTransformation]
    public string? FulfillmentAction { get; set; }

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
        var work = new OrderUpdates(this, PassThru, "changed").Work("Changing orders", "Change order", ids);
        orders = Dispatch(work, ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, CreateRequest, OrderChange.Check);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private McfOrderUpdate CreateRequest(string orderId) => ModelCopy.Of(new McfOrderUpdate
    {
        SellerFulfillmentOrderId = orderId,
        DestinationAddress = Address,
        Items = Item is null ? null : [.. Item],
        ShippingSpeedCategory = ShippingSpeedCategory,
        FulfillmentPolicy = FulfillmentPolicy,
        DisplayableOrderId = DisplayableOrderId,
        DisplayableOrderDate = DisplayableOrderDate,
        DisplayableOrderComment = DisplayableOrderComment,
        NotificationEmails = NotificationEmail is null ? null : [.. NotificationEmail],
        ShipFromCountryCode = ShipFromCountryCode,
        FeatureConstraints = FeatureConstraint is null ? null : [.. FeatureConstraint],
        FulfillmentAction = FulfillmentAction,
    });
}
