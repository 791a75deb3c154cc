using System.Collections;
using System.Management.Automation;
using System.Runtime.CompilerServices;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>
/// Gets costs and dates of orders before they are placed: one flat row per speed, which also says why an order cannot be fulfilled.
/// Nothing is reserved.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfPreview", DefaultParameterSetName = OrderInput.Piped)]
[OutputType(typeof(McfPreview))]
public sealed class GetMcfPreviewCommand : McfOrderReaderCmdlet
{
    // An order has no members for the additional options of a preview request.
    private readonly ConditionalWeakTable<McfOrderRequest, McfPreviewRequest> queries = new();

    private OrderInput<IReadOnlyList<McfPreview>>? input;

    /// <summary>
    /// The order to preview: an order from Import-McfOrder, a preview request from ConvertFrom-McfMws, an object or hashtable with the
    /// members of an order, or a table row. Table rows with the same order ID are combined into one order.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = OrderInput.Piped)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>
    /// The order lines, for example <c>@{ SellerSku = 'MUG-01'; Quantity = 2 }</c>. Lines without an ID are numbered from 1.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfOrderRequestItem), IsList = true)]
    [Alias("Items")]
    public McfOrderRequestItem[] Item { get; set; } = [];

    /// <summary>The delivery address: an address, a hashtable or an object with its members.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfAddress))]
    [Alias("DestinationAddress")]
    public McfAddress? Address { get; set; }

    /// <summary>
    /// The marketplace, as a code or an ID; it must belong to the connection's region. Overrides the marketplace of the input. Default: the
    /// marketplace of the input, or else the connection's marketplace.
    /// </summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// The features to include in the preview, for example <c>BLANK_BOX</c>, or <c>SIGNATURE_CONFIRMATION=NotRequired</c>. Overrides the
    /// features of the input. Default: the features of the input.
    /// </summary>
    [Parameter]
    [ModelTransformation(typeof(McfFeatureSetting), IsList = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    [ValidateOrderValue(OrderValue.Features)]
    public McfFeatureSetting[]? FeatureConstraint { get; set; }

    /// <summary>
    /// Maps parameters to the column headers of table rows, for example <c>@{ OrderId = 'Order Number' }</c>. Default: columns are
    /// recognized by common names.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>
    /// Maps the shop's shipping methods in table rows to Amazon's speeds, for example <c>@{ 'Next Day*' = 'Priority' }</c>; wildcards are
    /// allowed. Default: none.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    [ValidateOrderValue(OrderValue.SpeedMap)]
    public IDictionary? SpeedMap { get; set; }

    /// <summary>A label that is returned in the rows. It is not sent. Default: none.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [Alias("OrderId", "Id")]
    [TextTransformation(IsTrimmed = true)]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>
    /// The speeds to query. Default: the speeds in a preview request from ConvertFrom-McfMws; for any other input, all speeds that Amazon
    /// offers.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation(IsList = true)]
    [ValidateOrderValue(OrderValue.Speed)]
    public string[]? ShippingSpeedCategory { get; set; }

    /// <summary>
    /// Returns one row for each order: the cheapest speed at which all lines can be fulfilled. Pipe it into New-McfOrder to place the order
    /// at this speed. Default: one row for each speed.
    /// </summary>
    [Parameter]
    public SwitchParameter Cheapest { get; set; }

    /// <summary>
    /// Returns only speeds that arrive by this time. A date without a time includes the whole day; a time without a zone is local. Default:
    /// any time.
    /// </summary>
    [Parameter]
    [TypedTimeTransformation]
    public DateTime? ArriveBy { get; set; }

    /// <summary>Includes the windows of scheduled deliveries, in Japan only. Default: as in the input.</summary>
    [Parameter]
    public SwitchParameter IncludeDeliveryWindow { get; set; }

    /// <summary>Includes cash on delivery, in Japan only: one more row for each speed. Default: as in the input.</summary>
    [Parameter]
    public SwitchParameter IncludeCod { get; set; }

    /// <summary>
    /// How many inputs are processed at once, from 1 to 64. The quota limits the request rate regardless of this number. Default: 16.
    /// </summary>
    [Parameter]
    [ValidateRange(1, DispatchLimit.Most)]
    public int ThrottleLimit { get; set; } = DispatchLimit.Usual;

    /// <summary>Whether results are written in the order of the input or as soon as each is available. Default: Input.</summary>
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
                Include = Include,
                Override = order => order.SellerFulfillmentOrderId = SellerFulfillmentOrderId ?? order.SellerFulfillmentOrderId,
                OnCompleted = MakeQuery,
                Check = (order, marketplace, region) => PreviewValidator.Validate(QueryOf(order), marketplace, region),
            }
        );

    /// <inheritdoc />
    protected override void Process() => input!.Take(InputObject, Item, Address);

    /// <inheritdoc />
    protected override void End() => input!.Complete();

    // A date without a time includes the whole day, as users see it.
    private DateTime? Limit => ArriveBy?.ToLocalTime() is { TimeOfDay.Ticks: 0 } day && day < DateTime.MaxValue.Date
        ? day.AddDays(1).AddTicks(-1).ToUniversalTime()
        : ArriveBy;

    private DispatchWork<McfOrderRequest, IReadOnlyList<McfPreview>> Work() => new(
        OutboundOperations.GetFulfillmentPreview,
        "Reading previews",
        order => order.SellerFulfillmentOrderId ?? "",
        (order, connection, call) => OrderPreviews.ReadAsync(QueryOf(order), order, connection, call))
    {
        OrderOf = order => order,
        ToCome = () => input!.ToCome,
        Write = Write,
    };

    private void Write(McfOrderRequest order, IReadOnlyList<McfPreview> previews)
    {
        var choice = new PreviewChoice(order, Limit);
        McfPreview[] fitting = !Cheapest ? [.. previews.Where(choice.ArrivesInTime)] : choice.Cheapest(previews) is { } best ? [best] : [];
        WriteObject(fitting, enumerateCollection: true);
        if (fitting.Length == 0)
        {
            WriteError(ErrorRecords.NoShippingSpeed(order, choice.Explain(previews)));
        }
    }

    private void MakeQuery(McfOrderRequest order, object? from)
    {
        var asked = from as McfPreviewRequest;
        var request = OrderPreviews.RequestFor(order);
        request.ShippingSpeedCategories = ShippingSpeedCategory is null ? asked?.ShippingSpeedCategories : [.. ShippingSpeedCategory];
        request.IncludeDeliveryWindows = Switch(nameof(IncludeDeliveryWindow)) ?? asked?.IncludeDeliveryWindows ?? false;
        request.IncludeCodFulfillmentPreview = Switch(nameof(IncludeCod)) ?? asked?.IncludeCodFulfillmentPreview
            ?? (Cheapest && order.CodSettings is { IsCodRequired: true });
        request.Order = asked is null && ParameterSetName == OrderInput.Piped ? order : null;
        queries.Add(order, request);
    }

    private McfPreviewRequest QueryOf(McfOrderRequest order)
    {
        queries.TryGetValue(order, out var query);
        return query!;
    }
}
