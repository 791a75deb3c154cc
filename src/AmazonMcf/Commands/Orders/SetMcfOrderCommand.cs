using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>Changes orders on hold. What is not named keeps its value; quantities can only go down.</summary>
[Cmdlet(VerbsCommon.Set, "McfOrder", SupportsShouldProcess = true)]
[OutputType(typeof(McfOrder))]
public sealed class SetMcfOrderCommand : McfConnectedCmdlet
{
    private OrderIds? ids;
    private Dispatcher<McfOrderUpdate, McfOrder?>? orders;

    /// <summary>The ids of the orders, or objects of other commands that carry them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [OrderIdTransformation]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId", "Id")]
    public McfOrderId[] SellerFulfillmentOrderId { get; set; } = [];

    /// <summary>The new address; it replaces the old one as a whole.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfAddress))]
    [Alias("DestinationAddress")]
    public McfAddress? Address { get; set; }

    /// <summary>The lines to change, for example @{ SellerFulfillmentOrderItemId = '1'; Quantity = 1 }.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfOrderUpdateItem), IsList = true)]
    [Alias("Items")]
    public McfOrderUpdateItem[]? Item { get; set; }

    /// <summary>The new speed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation]
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>The new policy for short stock.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentPolicyCompleter))]
    [Alias("Policy")]
    [TextTransformation]
    public string? FulfillmentPolicy { get; set; }

    /// <summary>The new order number for the recipient.</summary>
    [Parameter]
    [TextTransformation]
    public string? DisplayableOrderId { get; set; }

    /// <summary>The new order date for the recipient.</summary>
    [Parameter]
    [UtcTimeTransformation]
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>The new text for the recipient's papers.</summary>
    [Parameter]
    [Alias("Comment")]
    [TextTransformation]
    public string? DisplayableOrderComment { get; set; }

    /// <summary>New mail addresses; they replace the old ones.</summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    public string[]? NotificationEmail { get; set; }

    /// <summary>The new country to ship from.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    public string? ShipFromCountryCode { get; set; }

    /// <summary>New features; they replace the old ones.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfFeatureSetting), IsList = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    public McfFeatureSetting[]? FeatureConstraint { get; set; }

    /// <summary>Ship releases the order with the change; Hold or nothing keeps it.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentActionCompleter))]
    [Alias("Action")]
    [TextTransformation]
    public string? FulfillmentAction { get; set; }

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
        orders = Dispatch(new OrderUpdates(this, PassThru).Work("Changing orders", "Change order", ids), ThrottleLimit, OutputOrder);
    }

    /// <inheritdoc />
    protected override void Process() => ids!.Take(SellerFulfillmentOrderId, orders!, CreateRequest, OrderUpdates.Check);

    /// <inheritdoc />
    protected override void End() => orders!.Complete();

    private McfOrderUpdate CreateRequest(string orderId) => ModelCopy.Of(new McfOrderUpdate
    {
        SellerFulfillmentOrderId = orderId,
        DestinationAddress = Address,
        Items = Item?.ToList(),
        ShippingSpeedCategory = ShippingSpeedCategory,
        FulfillmentPolicy = FulfillmentPolicy,
        DisplayableOrderId = DisplayableOrderId,
        DisplayableOrderDate = DisplayableOrderDate,
        DisplayableOrderComment = DisplayableOrderComment,
        NotificationEmails = NotificationEmail?.ToList(),
        ShipFromCountryCode = ShipFromCountryCode,
        FeatureConstraints = FeatureConstraint?.ToList(),
        FulfillmentAction = FulfillmentAction,
    });
}
