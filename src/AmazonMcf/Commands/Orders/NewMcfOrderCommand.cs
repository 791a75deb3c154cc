using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;

namespace AmazonMcf.Commands;

/// <summary>
/// Places orders, each exactly once. Every order produces one result (Created, AlreadyExists or Unknown) or an error record. It is always
/// safe to run the command again with the same input.
/// </summary>
[Cmdlet(VerbsCommon.New, "McfOrder", SupportsShouldProcess = true, DefaultParameterSetName = OrderInput.Piped)]
[OutputType(typeof(McfOrderResult))]
public sealed class NewMcfOrderCommand : McfOrderReaderCmdlet
{
    private OrderInput<McfOrderResult>? input;
    private ResultLog? log;
    private OrderOverrides? overrides;

    /// <summary>
    /// The order: an order from Import-McfOrder, an object or hashtable with the properties of an order, a result or interruption that
    /// contains its order, or a table row. Table rows with the same order ID are combined into one order.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = OrderInput.Piped)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>
    /// The order lines, at most 100, for example <c>@{ SellerSku = 'MUG-01'; Quantity = 2 }</c>. Lines without an ID are numbered from 1.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfOrderRequestItem), IsList = true)]
    [Alias("Items")]
    public McfOrderRequestItem[] Item { get; set; } = [];

    /// <summary>The shipping address: an address, a hashtable or an object with its members.</summary>
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
    /// The channel profile to apply: a JSON file, or a PowerShell data file (.psd1). Other parameters override it. Orders that were read
    /// with this profile are not changed again. Default: none.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Channel { get; set; }

    /// <summary>
    /// Features to request, for example <c>BLANK_BOX</c> or <c>SIGNATURE_CONFIRMATION=NotRequired</c>. Overrides the features of the input.
    /// Default: the features of the input.
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
    /// The country of orders that have none, as a two-letter code or a name. Default: if no row has a country, the country of the
    /// marketplace.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [CountryTransformation]
    public string? Country { get; set; }

    /// <summary>
    /// The format of dates in table rows, for example <c>dd/MM/yyyy</c>; its order of day and month also applies to other dates. Default:
    /// the order that the dates of all rows prove.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.DateFormat)]
    public string? DateFormat { get; set; }

    /// <summary>
    /// Maps the shop's shipping methods in table rows to Amazon's speeds, for example <c>@{ 'Next Day*' = 'Priority' }</c>; wildcards are
    /// allowed. Default: none.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Piped)]
    [ValidateOrderValue(OrderValue.SpeedMap)]
    public IDictionary? SpeedMap { get; set; }

    /// <summary>
    /// Maps the shop's SKUs or product names to SKUs at Amazon: the path of a CSV file or workbook with the columns ShopSku or ProductName,
    /// SellerSku and Quantity, or a hashtable such as <c>@{ 'PACK-6' = @{ 'MUG-01' = 6 } }</c>. Default: the map of the channel profile, or
    /// else the SKUs of the shop are those at Amazon.
    /// </summary>
    [Parameter]
    [ValidateNotBlank]
    public object? SkuMap { get; set; }

    /// <summary>
    /// What to do with lines that are not in the SKU map: hold the order back (<c>Error</c>), place them unchanged (<c>Pass</c>) or leave
    /// them out (<c>Skip</c>). Default: Error.
    /// </summary>
    [Parameter]
    public McfUnmappedSku UnmappedSku { get; set; }

    /// <summary>
    /// The ID of the order: 1 to 40 characters. An ID can never be reused, so it protects the order from being shipped twice.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = OrderInput.Typed)]
    [Alias("OrderId", "Id")]
    [ValidateNotNullOrEmpty]
    [TextTransformation(IsTrimmed = true)]
    public string? SellerFulfillmentOrderId { get; set; }

    /// <summary>The order number that the recipient sees, at most 40 characters. Default: the order ID.</summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [TextTransformation(IsTrimmed = true)]
    public string? DisplayableOrderId { get; set; }

    /// <summary>
    /// The order date that the recipient sees. A time without a zone is UTC. Default: the date of the input, or else the current time.
    /// </summary>
    [Parameter]
    [UtcTimeTransformation]
    [ValidateOrderValue(OrderValue.Date)]
    public DateTime? DisplayableOrderDate { get; set; }

    /// <summary>
    /// The comment that the recipient sees, for example on the packing slip, at most 750 characters. Default: the comment of the input, or
    /// else 'Thank you for your order.'
    /// </summary>
    [Parameter]
    [Alias("Comment")]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.Comment)]
    public string? DisplayableOrderComment { get; set; }

    /// <summary>
    /// The shipping speed: <c>Standard</c>, <c>Expedited</c>, <c>Priority</c> or, in Japan, <c>ScheduledDelivery</c>. Default: the speed of
    /// the input, or else <c>Standard</c>.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [Alias("Speed")]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.Speed)]
    public string? ShippingSpeedCategory { get; set; }

    /// <summary>
    /// Places the order on hold: Amazon reserves its inventory but does not ship it. Release it with Submit-McfOrder. Amazon cancels it
    /// automatically after 14 days.
    /// </summary>
    [Parameter]
    public SwitchParameter Hold { get; set; }

    /// <summary>
    /// What to do if inventory is insufficient: <c>FillOrKill</c>, <c>FillAll</c> or <c>FillAllAvailable</c>. Default: the policy of the
    /// input, or else <c>FillOrKill</c>.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(FulfillmentPolicyCompleter))]
    [Alias("Policy")]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.FulfillmentPolicy)]
    public string? FulfillmentPolicy { get; set; }

    /// <summary>
    /// The email addresses to which Amazon sends shipment notifications, each at most 64 characters. Default: the addresses of the input,
    /// or else none.
    /// </summary>
    [Parameter]
    [TextTransformation(IsList = true)]
    [ValidateOrderValue(OrderValue.Email)]
    public string[]? NotificationEmail { get; set; }

    /// <summary>
    /// The country to ship from, as two letters such as <c>US</c>. Default: the country of the input, or else Amazon chooses.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.Country)]
    public string? ShipFromCountryCode { get; set; }

    /// <summary>
    /// The time window of a scheduled delivery, in Japan only: a hashtable with StartDate and EndDate or a window from <c>Get-McfPreview
    /// -IncludeDeliveryWindow</c>. Default: none.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfDeliveryWindow))]
    public McfDeliveryWindow? DeliveryWindow { get; set; }

    /// <summary>
    /// Instructions for the delivery, in Japan only: a hashtable such as <c>@{ DeliveryInstructions = 'Ring twice' }</c>. Default: none.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfDeliveryPreferences))]
    public McfDeliveryPreferences? DeliveryPreferences { get; set; }

    /// <summary>
    /// The settings for cash on delivery, in Japan only: a hashtable such as <c>@{ IsCodRequired = $true; CodCharge = '300 JPY' }</c>.
    /// Default: none.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfCodSettings))]
    public McfCodSettings? CodSettings { get; set; }

    /// <summary>
    /// The payments, which orders in India require: hashtables with PaymentTransactionId, PaymentMode and PaymentDate. Default: none.
    /// </summary>
    [Parameter(ParameterSetName = OrderInput.Typed)]
    [ModelTransformation(typeof(McfPayment), IsList = true)]
    public McfPayment[]? PaymentInformation { get; set; }

    /// <summary>
    /// Places orders whose ID has a prefix or suffix without checking whether they were placed without it. Default: each such order is
    /// looked up without its prefix and suffix, and held back if it exists.
    /// </summary>
    [Parameter]
    public SwitchParameter AllowNewId { get; set; }

    /// <summary>
    /// A CSV file for the results, written one by one; it is named <c>.partial</c> until the command has ended. Without a place for its
    /// result, no order is placed. Default: none.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? ResultPath { get; set; }

    /// <summary>
    /// A results file of an earlier run, which may be unfinished and may be that of -ResultPath: orders that it names as Created or
    /// AlreadyExists, for the same seller and with the same content, are skipped without a request. Default: none.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? ResumeFrom { get; set; }

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
        overrides = new()
        {
            DisplayableOrderDate = DisplayableOrderDate,
            DisplayableOrderComment = DisplayableOrderComment,
            ShippingSpeedCategory = ShippingSpeedCategory,
            Hold = Hold,
            FulfillmentPolicy = FulfillmentPolicy,
            NotificationEmails = NotificationEmail,
            ShipFromCountryCode = ShipFromCountryCode,
        };
        log = Own(new ResultLog(this));
        log.Open(ResultPath, ResumeFrom);
        input = Own(Input());
    }

    /// <inheritdoc />
    protected override void Process() => input!.Take(InputObject, Item, Address);

    /// <inheritdoc />
    protected override void End()
    {
        input!.Complete();
        log!.Complete();
    }

    private OrderInput<McfOrderResult> Input()
    {
        var profile = ChannelFile.Read(this, Channel, Switch(nameof(Hold)));
        return new(this, Dispatch(Work(), ThrottleLimit, OutputOrder))
        {
            Marketplace = Marketplace,
            Channel = profile,
            FeatureConstraint = FeatureConstraint,
            ColumnMap = ColumnMap,
            SpeedMap = SpeedMap,
            Include = Include,
            Country = Country,
            DateFormat = DateFormat,
            Skus = SkuMapping.Load(this, SkuMap, UnmappedSku, profile),
            Override = Override,
            OnHeldBack = log!.Add,
        };
    }

    private DispatchWork<McfOrderRequest, McfOrderResult> Work() => new(
        OutboundOperations.CreateFulfillmentOrder,
        "Placing orders",
        order => order.SellerFulfillmentOrderId ?? "",
        (order, connection, call) => log!.Find(order, connection) is { } settled
            ? Task.FromResult(settled)
            : connection.Orders.PlaceAsync(order, call, AllowNewId))
    {
        Change = "Place order",
        Confirm = (order, _, _) => OrderText.Describe(order),
        OrderOf = order => order,
        IsSettled = result => result.Outcome != McfOutcome.Unknown,
        QuotaOf = connection => connection.GetPlacingQuota(),
        NotSent = (order, connection, failure) => connection.Mark(new McfOrderResult
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId ?? "",
            Outcome = McfOutcome.NotSent,
            Reason = $"The service cannot be reached ({(failure as McfException)?.ErrorId}). Run the command again with the same input.",
            Source = order.Source,
            Order = order,
        }),
        ToCome = () => input!.ToCome,
        Write = Write,
        OnFailure = log!.Add,
    };

    private void Write(McfOrderRequest order, McfOrderResult result)
    {
        log!.Add(order, result);
        if (result.Outcome == McfOutcome.Unknown)
        {
            WriteWarning(OrderText.Unknown(result));
        }

        WriteObject(result);
    }

    private void Override(McfOrderRequest order)
    {
        overrides!.Apply(order);
        order.SellerFulfillmentOrderId = SellerFulfillmentOrderId ?? order.SellerFulfillmentOrderId;
        order.DisplayableOrderId = DisplayableOrderId ?? order.DisplayableOrderId;
        order.DeliveryWindow = DeliveryWindow ?? order.DeliveryWindow;
        order.DeliveryPreferences = DeliveryPreferences ?? order.DeliveryPreferences;
        order.CodSettings = CodSettings ?? order.CodSettings;
        order.PaymentInformation = PaymentInformation is null ? order.PaymentInformation : [.. PaymentInformation];
    }
}
