using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>
/// Requests the return of shipped units. Writes the accepted units, and one error for each rejected unit. If you run it again with the same
/// input, no unit is returned twice, because its ID consists of its line and number.
/// </summary>
[Cmdlet(VerbsCommon.New, "McfReturn", SupportsShouldProcess = true, DefaultParameterSetName = "Line")]
[OutputType(typeof(McfReturn))]
public sealed class NewMcfReturnCommand : McfOutboundCmdlet, ISellerByName
{
    private readonly ReturnRequests requests;
    private Dispatcher<ReturnRequest, ReturnCreation>? returns;

    /// <summary>Makes the command; the pipeline calls it.</summary>
    public NewMcfReturnCommand() => requests = new(this);

    /// <summary>Orders as Get-McfOrder returns them. Order summaries are read in full first.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Order")]
    public McfOrder InputObject { get; set; } = null!;

    /// <summary>The ID of the order.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Item")]
    [ArgumentCompleter(typeof(OrderIdCompleter))]
    [Alias("OrderId")]
    [TextTransformation]
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>The ID of the order line to return. Default: the lines that -SellerSku selects, or else all lines.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [Alias("ItemId")]
    [ArgumentCompleter(typeof(OrderLineCompleter))]
    [TextTransformation]
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The SKU of the lines to return. Default: the line that -SellerFulfillmentOrderItemId selects, or else all lines.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [Alias("Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [TextTransformation]
    public string? SellerSku { get; set; }

    /// <summary>
    /// The total number of units of each line to return, including earlier returns; 1 or more. Default: all units that were shipped.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [ValidateRange(1, int.MaxValue)]
    [WholeNumberTransformation]
    public int? Quantity { get; set; }

    /// <summary>The ID of the shipment that contained the units. Default: the command finds the shipment.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [TextTransformation]
    public string? AmazonShipmentId { get; set; }

    /// <summary>The code of the reason for the return, as Get-McfReturnReason lists it for the SKU.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(Mandatory = true, ParameterSetName = "Order")]
    [ArgumentCompleter(typeof(ReturnReasonCompleter))]
    [Alias("Reason")]
    [TextTransformation]
    public string ReturnReasonCode { get; set; } = "";

    /// <summary>A comment on the return, at most 1000 characters. Default: none.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [Parameter(ParameterSetName = "Order")]
    [Alias("Comment")]
    [TextTransformation]
    public string? ReturnComment { get; set; }

    /// <summary>
    /// Your own ID for the unit, at most 80 characters, unique within the order. A new ID requests one more unit. With a -Quantity above 1,
    /// further units get the suffixes -2, -3 and so on. Default: line ID and number of the unit.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Line")]
    [TextTransformation]
    public string? SellerReturnItemId { get; set; }

    /// <summary>Complete return items, one for each unit: McfReturnRequestItem objects or hashtables.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Item")]
    [ModelTransformation(typeof(McfReturnRequestItem), IsList = true)]
    public McfReturnRequestItem[] Item { get; set; } = [];

    /// <summary>The key of the seller. Default: the key in the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>
    /// The name of the connection that the input came from, used only if the input has no key. Default: the name in the input.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

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
