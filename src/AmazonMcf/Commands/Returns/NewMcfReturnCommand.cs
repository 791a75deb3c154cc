using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;

namespace AmazonMcf.Commands;

/// <summary>
/// Asks for the return of shipped units. Accepted units are returned; each refused one is an error. Running the same input again
/// returns nothing twice: units are named after their line and number.
/// </summary>
[Cmdlet(VerbsCommon.New, "McfReturn", SupportsShouldProcess = true, DefaultParameterSetName = "Line")]
[OutputType(typeof(McfReturn))]
public sealed class NewMcfReturnCommand : McfConnectedCmdlet, ISellerByName
{
    private readonly ReturnRequests requests;
    private Dispatcher<ReturnRequest, ReturnOutcome>? returns;

    /// <summary>Makes the command; the pipeline calls it.</summary>
    public NewMcfReturnCommand() => requests = new(this);

    /// <summary>Orders, as Get-McfOrder returns them; those without lines are read first.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Order")]
    public McfOrder InputObject { get; set; } = null!;

    /// <summary>The id of the order.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Item")]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId")]
    [TextTransformation]
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>The line. All lines unless this or -SellerSku is set.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [Alias("ItemId")]
    [ArgumentCompleter(typeof(OrderLineCompleter))]
    [TextTransformation]
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The SKU of the lines.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation]
    public string? SellerSku { get; set; }

    /// <summary>How many units of each line are to come back in all. All units that were shipped unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [ValidateRange(1, int.MaxValue)]
    public int? Quantity { get; set; }

    /// <summary>The shipment the units came in. Found out unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [TextTransformation]
    public string? AmazonShipmentId { get; set; }

    /// <summary>The reason, one of those Get-McfReturnReason names for the SKU.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(Mandatory = true, ParameterSetName = "Order")]
    [ArgumentCompleter(typeof(ReturnReasonCompleter))]
    [Alias("Reason")]
    [TextTransformation]
    public string ReturnReasonCode { get; set; } = "";

    /// <summary>A text for the return, at most 1000 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [Alias("Comment")]
    [TextTransformation]
    public string? ReturnComment { get; set; }

    /// <summary>
    /// An id of your own for the return item, unique within the order, at most 80 characters; it asks for one more unit. Further units get
    /// -2, -3 and so on.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [TextTransformation]
    public string? SellerReturnItemId { get; set; }

    /// <summary>Complete return items, one a unit: McfReturnRequestItem or hashtables.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Item")]
    [ModelTransformation(typeof(McfReturnRequestItem), IsList = true)]
    public McfReturnRequestItem[] Item { get; set; } = [];

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came over, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin() => returns = Dispatch(requests.Work(), ThrottleLimit, OutputOrder);

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == "Item")
        {
            SubmitItems();
        }
        else
        {
            SubmitUnits(ParameterSetName == "Order" ? InputObject : null);
        }
    }

    /// <inheritdoc />
    protected override void End() => returns!.Complete();

    private void SubmitItems()
    {
        foreach (var connection in Route(SellerOf(), SellerFulfillmentOrderId))
        {
            if (requests.OfItems(SellerFulfillmentOrderId, Item, connection) is { } request)
            {
                returns!.Submit(request, connection);
            }
        }
    }

    private void SubmitUnits(McfOrder? order)
    {
        var orderId = order?.SellerFulfillmentOrderId ?? SellerFulfillmentOrderId;
        if (!requests.Accepts(OrderIdRules.Validate(orderId), orderId))
        {
            return;
        }

        foreach (var connection in Route(SellerOf(order), orderId))
        {
            returns!.Submit(requests.OfUnits(orderId, order, Units(), connection), connection);
        }
    }

    private ReturnSelection Units() => new()
    {
        SellerFulfillmentOrderItemId = Blank(SellerFulfillmentOrderItemId),
        SellerSku = Blank(SellerSku),
        AmazonShipmentId = Blank(AmazonShipmentId),
        SellerReturnItemId = Blank(SellerReturnItemId),
        Quantity = Quantity,
        ReturnReasonCode = ReturnReasonCode,
        ReturnComment = Blank(ReturnComment),
    };

    // Empty cells of a CSV file mean nothing was said.
    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
