using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;

namespace AmazonMcf.Commands;

/// <summary>
/// Asks for cost and dates of orders that are not placed: one flat row a speed, fulfillable or why not. Nothing is reserved.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfPreview", DefaultParameterSetName = OrderInput.Piped)]
[OutputType(typeof(McfPreview))]
public sealed class GetMcfPreviewCommand : McfConnectedCmdlet
{
    // An order has no place for what a question may ask besides.
    private readonly ConditionalWeakTable<McfOrderRequest, McfPreviewRequest> queries = new();

    private OrderInput<IReadOnlyList<McfPreview>>? input;

    /// <summary>
    /// An order of Import-McfOrder, an object or a hashtable with the members of an order, or a row of a table: rows of one order are
    /// joined.
    /// </summary>
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

    /// <summary>A name for the answer's rows; never sent.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [Alias("OrderId", "Id")]
    [TextTransformation]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The speeds to ask for; left out, those of a piped question, else all that Amazon offers.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation(IsList = true)]
    public string[]? ShippingSpeedCategory { get; set; }

    /// <summary>Asks for the windows of scheduled deliveries too; Japan only.</summary>
    [Parameter]
    public SwitchParameter IncludeDeliveryWindow { get; set; }

    /// <summary>Asks for cash on delivery too; Japan only.</summary>
    [Parameter]
    public SwitchParameter IncludeCod { get; set; }

    /// <summary>How many inputs are worked on at once, 1 to 64. The quota paces requests whatever the number; 1 works one by one.</summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether answers are written in the order of the input or as they arrive.</summary>
    [Parameter]
    public McfOutputOrder OutputOrder { get; set; }

    /// <inheritdoc />
    protected override void Begin() =>
        input = Own(
            new OrderInput<IReadOnlyList<McfPreview>>(this, Dispatch(Work(), ThrottleLimit, OutputOrder))
            {
                Marketplace = Marketplace,
                FeatureConstraint = FeatureConstraint,
                ColumnMap = ColumnMap,
                SpeedMap = SpeedMap,
                Override = order => order.SellerFulfillmentOrderId = SellerFulfillmentOrderId ?? order.SellerFulfillmentOrderId,
                OnCompleted = MakeQuery,
                Check = (order, marketplace, region) => PreviewValidator.Validate(QueryOf(order), marketplace, region),
            }
        );

    /// <inheritdoc />
    protected override void Process() => input!.Take(InputObject, Item, Address);

    /// <inheritdoc />
    protected override void End() => input!.Complete();

    private DispatchWork<McfOrderRequest, IReadOnlyList<McfPreview>> Work() => new(
        OutboundOperations.GetFulfillmentPreview,
        "Asking for cost and dates",
        order => order.SellerFulfillmentOrderId ?? "",
        (order, connection, call) => connection.Outbound.GetPreviewAsync(QueryOf(order), call))
    {
        OrderOf = order => order,
        ToCome = () => input!.ToCome,
    };

    private void MakeQuery(McfOrderRequest order, object? from)
    {
        var asked = from as McfPreviewRequest;
        queries.Add(order, new McfPreviewRequest
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            MarketplaceId = order.MarketplaceId,
            Address = order.DestinationAddress,
            Items = order.Items,
            ShippingSpeedCategories = (ShippingSpeedCategory ?? (IEnumerable<string>?)asked?.ShippingSpeedCategories)?.ToList(),
            IncludeDeliveryWindows = Switch(nameof(IncludeDeliveryWindow)) ?? asked?.IncludeDeliveryWindows ?? false,
            IncludeCodFulfillmentPreview = Switch(nameof(IncludeCod)) ?? asked?.IncludeCodFulfillmentPreview ?? false,
            FeatureConstraints = order.FeatureConstraints,
            Source = order.Source,
        });
    }

    private McfPreviewRequest QueryOf(McfOrderRequest order)
    {
        queries.TryGetValue(order, out var query);
        return query!;
    }
}
