using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Pipeline;

/// <summary>A command that works on orders which are not placed yet: from a file, from a table, from a script or typed by hand.</summary>
/// <typeparam name="TResult">What comes of an order.</typeparam>
public abstract class McfOrderInputCmdlet<TResult> : McfConcurrentCmdlet<McfOrderRequest, TResult>
{
    /// <summary>The parameter set of orders that come through the pipeline.</summary>
    protected const string Piped = "Piped";

    /// <summary>The parameter set of one order typed by hand.</summary>
    protected const string Typed = "Typed";

    private readonly OrdersAhead ahead = new();
    private OrderIntake? intake;
    private bool ended;

    /// <summary>An order of Import-McfOrder, an object or a hashtable with the members of an order, or a row of a table: rows of one order are joined.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = Piped)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The lines, for example @{ SellerSku = 'MUG-01'; Quantity = 2 }.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Typed)]
    [ModelTransformation(typeof(McfOrderRequestItem), IsList = true)]
    [Alias("Items")]
    public McfOrderRequestItem[] Item { get; set; } = [];

    /// <summary>Where the parcel goes, as an address, a hashtable or an object with its members.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Typed)]
    [ModelTransformation(typeof(McfAddress))]
    [Alias("DestinationAddress")]
    public McfAddress? Address { get; set; }

    /// <summary>The marketplace by code or id; goes before what the input says.</summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>Features to ask for, for example BLANK_BOX or 'SIGNATURE_CONFIRMATION=NotRequired'; go before what the input says.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfFeatureSetting), IsList = true)]
    [ArgumentCompleter(typeof(FeatureNameCompleter))]
    public McfFeatureSetting[]? FeatureConstraint { get; set; }

    /// <summary>For rows: columns by hand, parameter name to header, for example @{ OrderId = 'Order Number' }.</summary>
    [Parameter(ParameterSetName = Piped)]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>For rows: shipping methods of the shop to speeds, for example @{ 'Next Day*' = 'Priority' }.</summary>
    [Parameter(ParameterSetName = Piped)]
    public IDictionary? SpeedMap { get; set; }

    /// <inheritdoc />
    protected override int? ToCome => ParameterSetName == Typed ? 0 : ahead.Count;

    /// <inheritdoc />
    protected override void Begin() => intake = new(seller => new OrderFileOptions
    {
        Marketplace = MarketplaceFor(Peek(seller)),
        ColumnMap = InvariantText.Table(ColumnMap),
        SpeedMap = InvariantText.Table(SpeedMap),
        Complete = Complete,
    });

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName == Typed) Accept(new(new McfOrderRequest { Items = [.. Item], DestinationAddress = Address }, [], [], null));
        else if (intake!.Take(InputObject) is { } entry) Accept(entry);
    }

    /// <inheritdoc />
    protected override void End()
    {
        ended = true;
        foreach (var entry in intake!.Complete())
            Accept(entry);
        base.End();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && Change is not null && !ended && Stop.IsStopped && intake is { IsGathering: true })
            WarnLate($"{CommandName} was stopped while it read rows: of the orders in them nothing was sent.");
        base.Dispose(disposing);
    }

    /// <summary>Finds all faults of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    /// <returns>The faults.</returns>
    protected abstract IReadOnlyList<McfFault> Check(McfOrderRequest order, McfConnection? connection);

    /// <summary>The marketplace whose rules an order is held against when it names none.</summary>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    /// <returns>The marketplace; null when nothing says it.</returns>
    protected McfMarketplace? MarketplaceFor(McfConnection? connection) => Marketplace ?? connection?.Marketplace;

    /// <summary>Puts parameters into an order: what is typed goes before what the input says.</summary>
    /// <param name="order">The order.</param>
    protected virtual void Complete(McfOrderRequest order)
    {
        if (Marketplace is not null) order.MarketplaceId = Marketplace.MarketplaceId;
        if (FeatureConstraint is not null) order.FeatureConstraints = ModelCopy.Of(FeatureConstraint.ToList());
    }

    /// <summary>Sees a completed order beside the input it was made of, for commands that need what an order cannot hold.</summary>
    /// <param name="order">The order.</param>
    /// <param name="input">The input; null for one typed by hand.</param>
    protected virtual void Meet(McfOrderRequest order, object? input)
    {
    }

    /// <inheritdoc />
    protected override string Describe(McfOrderRequest request) => request.SellerFulfillmentOrderId ?? "";

    /// <inheritdoc />
    protected override McfOrderRequest? OrderOf(McfOrderRequest request) => request;

    private void Accept(OrderIntakeEntry entry)
    {
        foreach (var warning in entry.Warnings)
            WriteWarning(warning);
        var faults = entry.Faults;
        if (faults.Count == 0 && entry.Order is { } order)
        {
            ahead.Pass(order.Source);
            Complete(order);
            Meet(order, entry.Target);
            foreach (var connection in Route(InputSeller.Of(order), entry.Target ?? order))
                Accept(order, connection, entry.Target);
            return;
        }

        HoldBack(faults, entry.Target ?? entry.Order);
    }

    private void Accept(McfOrderRequest order, McfConnection? connection, object? input)
    {
        var faults = Check(order, connection);
        HoldBack(faults, input ?? order);
        if (faults.Count > 0) return;
        if (Change is not null) connection?.Mark(order);
        Submit(order, connection);
    }

    private void HoldBack(IReadOnlyList<McfFault> faults, object? input)
    {
        foreach (var record in ErrorRecords.HeldBack(faults, input))
            WriteError(record);
    }
}
