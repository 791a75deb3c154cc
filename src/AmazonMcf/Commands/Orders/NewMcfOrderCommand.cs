using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>
/// Places orders, each exactly once. Every order in gives one result out - Created, AlreadyExists or Unknown - or one error record.
/// Running the same input again is always safe.
/// </summary>
[Cmdlet(VerbsCommon.New, "McfOrder", SupportsShouldProcess = true, DefaultParameterSetName = OrderInput.Piped)]
[OutputType(typeof(McfOrderResult))]
public sealed class NewMcfOrderCommand : McfConnectedCmdlet
{
    private OrderInput<McfOrderResult>? input;

    /// <summary>An order of Import-McfOrder, an object, a hashtable, or a row of a table: rows of one order are joined.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = OrderInput.Piped)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The lines, for example @{ SellerSku = 'MUG-01'; Quantity = 2 }.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfOrderRequestItem), IsList = true)]
    [Alias("Items")]
    public McfOrderRequestItem[] Item { get; set; } = [];

    /// <summary>Where the parcel goes, as an address, a hashtable or an object with its members.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfAddress))]
    [Alias("DestinationAddress")]
    public McfAddress? Address { get; set; }

    /// <summary>The marketplace by code or id; goes before what the input says.</summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// Features to ask for, for example BLANK_BOX or 'SIGNATURE_CONFIRMATION=NotRequired'; go before what the input says.
    /// </summary>
    [Parameter]
    [ModelTransformation(typeof(McfFeatureSetting), IsList = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    public McfFeatureSetting[]? FeatureConstraint { get; set; }

    /// <summary>For rows: columns by hand, parameter name to header, for example @{ OrderId = 'Order Number' }.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>For rows: shipping methods of the shop to speeds, for example @{ 'Next Day*' = 'Priority' }.</summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public IDictionary? SpeedMap { get; set; }

    /// <summary>The id of the order: 1 to 40 characters, never used before. It keeps the order from being shipped twice.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [Alias("OrderId", "Id")]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The order number the recipient sees; left out, the id.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [TextTransformation]
    public string? DisplayableOrderId { get; set; }

    /// <summary>The order date the recipient sees; left out, now.</summary>
    [Parameter]
    [UtcTimeTransformation]
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>A text for the recipient's papers, at most 750 characters.</summary>
    [Parameter]
    [Alias("Comment")]
    [TextTransformation]
    public string? DisplayableOrderComment { get; set; }

    /// <summary>Standard, Expedited, Priority or, in Japan, ScheduledDelivery.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation]
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>Takes the order and reserves its stock, but ships only after Submit-McfOrder; cancelled by itself after 14 days.</summary>
    [Parameter]
    public SwitchParameter Hold { get; set; }

    /// <summary>What to do when stock runs short: FillOrKill, FillAll or FillAllAvailable.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentPolicyCompleter))]
    [Alias("Policy")]
    [TextTransformation]
    public string? FulfillmentPolicy { get; set; }

    /// <summary>Mail addresses that Amazon tells about the shipment.</summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    public string[]? NotificationEmail { get; set; }

    /// <summary>The country the goods ship from, as two letters.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    public string? ShipFromCountryCode { get; set; }

    /// <summary>The window of a scheduled delivery, as Get-McfPreview -IncludeDeliveryWindow offers it; Japan only.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfDeliveryWindow))]
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>Wishes for the drop-off; Japan only.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfDeliveryPreferences))]
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary>Cash on delivery; Japan only.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfCodSettings))]
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>Payments; needed in India.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfPayment), IsList = true)]
    public McfPayment[]? PaymentInformation { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin() => input = Own(new OrderInput<McfOrderResult>(this, Dispatch(Work(), ThrottleLimit, OutputOrder))
    {
        Marketplace = Marketplace,
        FeatureConstraint = FeatureConstraint,
        ColumnMap = ColumnMap,
        SpeedMap = SpeedMap,
        Override = Override,
    });

    /// <inheritdoc />
    protected override void Process() => input!.Take(InputObject, Item, Address);

    /// <inheritdoc />
    protected override void End() => input!.Complete();

    private DispatchWork<McfOrderRequest, McfOrderResult> Work() => new(
        OutboundOperations.CreateFulfillmentOrder,
        "Placing orders",
        order => order.SellerFulfillmentOrderId ?? "",
        (order, connection, call) => connection.Orders.PlaceAsync(order, call))
    {
        Change = "Place order",
        Confirm = (order, _, _) => OrderText.Describe(order),
        OrderOf = order => order,
        IsSettled = result => result.Outcome != McfOutcome.Unknown,
        QuotaOf = connection => connection.GetPlacingQuota(),
        ToCome = () => input!.ToCome,
        Write = Write,
    };

    private void Write(McfOrderRequest order, McfOrderResult result)
    {
        if (result.Outcome == McfOutcome.Unknown)
        {
            WriteWarning(OrderText.Unknown(result));
        }

        WriteObject(result);
    }

    private void Override(McfOrderRequest order)
    {
        order.SellerFulfillmentOrderId = SellerFulfillmentOrderId ?? order.SellerFulfillmentOrderId;
        order.DisplayableOrderId = DisplayableOrderId ?? order.DisplayableOrderId;
        order.DisplayableOrderDate = DisplayableOrderDate ?? order.DisplayableOrderDate;
        order.DisplayableOrderComment = DisplayableOrderComment ?? order.DisplayableOrderComment;
        order.ShippingSpeedCategory = ShippingSpeedCategory ?? order.ShippingSpeedCategory;
        order.FulfillmentAction = Hold ? "Hold" : order.FulfillmentAction;
        order.FulfillmentPolicy = FulfillmentPolicy ?? order.FulfillmentPolicy;
        order.NotificationEmails = NotificationEmail?.ToList() ?? order.NotificationEmails;
        order.ShipFromCountryCode = ShipFromCountryCode ?? order.ShipFromCountryCode;
        order.DeliveryWindow = DeliveryWindow ?? order.DeliveryWindow;
        order.DeliveryPreferences = DeliveryPreferences ?? order.DeliveryPreferences;
        order.CodSettings = CodSettings ?? order.CodSettings;
        order.PaymentInformation = PaymentInformation?.ToList() ?? order.PaymentInformation;
    }
}
