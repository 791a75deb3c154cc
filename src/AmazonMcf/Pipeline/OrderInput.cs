using System.Collections;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.Validation;

namespace AmazonMcf.Pipeline;

/// <summary>The parameter sets of commands that accept orders that are not placed yet.</summary>
internal static class OrderInput
{
    /// <summary>Orders from the pipeline.</summary>
    public const string Piped = "Piped";

    /// <summary>A single order, typed as parameters.</summary>
    public const string Typed = "Typed";
}

/// <summary>
/// Reads orders that are not placed yet, from a file, a table, a script or parameters, and submits them to the dispatcher. Each order is
/// completed with the parameters of the command and validated once, with the rules that apply to its connection.
/// </summary>
/// <typeparam name="TResult">The result for one order.</typeparam>
/// <param name="command">The command.</param>
/// <param name="into">The dispatcher.</param>
internal sealed class OrderInput<TResult>(McfConnectedCmdlet command, Dispatcher<McfOrderRequest, TResult> into) : IDisposable
{
    private readonly OrdersAhead ahead = new();
    private readonly StatusTally excluded = new();
    private readonly HeldBackOrders heldBack = new(command);
    private readonly SimilarIds similar = new();
    private OrderIntake? intake;
    private bool ended;

    /// <summary>How many orders remain, for the progress display; null if unknown.</summary>
    public int? ToCome => command.ParameterSetName == OrderInput.Typed ? 0 : ahead.Count;

    /// <summary>The value of -Marketplace, which overrides the input.</summary>
    public McfMarketplace? Marketplace { get; init; }

    /// <summary>The profile of -Channel.</summary>
    public ChannelProfile? Channel { get; init; }

    /// <summary>The value of -FeatureConstraint, which overrides the input.</summary>
    public McfFeatureSetting[]? FeatureConstraint { get; init; }

    /// <summary>The value of -ColumnMap, for table rows.</summary>
    public IDictionary? ColumnMap { get; init; }

    /// <summary>The value of -SpeedMap, for table rows.</summary>
    public IDictionary? SpeedMap { get; init; }

    /// <summary>Sets which orders of table rows are included although they would be excluded.</summary>
    public required Func<OrderFileOptions, OrderFileOptions> Include { get; init; }

    /// <summary>The value of -Country: the country of orders that have none.</summary>
    public string? Country { get; init; }

    /// <summary>The value of -DateFormat, for table rows.</summary>
    public string? DateFormat { get; init; }

    /// <summary>The values of -SkuMap and -UnmappedSku.</summary>
    public SkuMapping Skus { get; init; } = SkuMapping.None;

    /// <summary>Sets further parameters of an order, which override the input.</summary>
    public Action<McfOrderRequest> Override { get; init; } = _ => { };

    /// <summary>Called for a completed order and its input, which is null for table rows and for an order typed as parameters.</summary>
    public Action<McfOrderRequest, object?> OnCompleted { get; init; } = (_, _) => { };

    /// <summary>Validates an order for a marketplace and a region. Default: the rules for orders to place.</summary>
    public Func<McfOrderRequest, McfMarketplace?, string?, IReadOnlyList<McfValidationError>>? Check { get; init; }

    /// <summary>Called for an order that is held back, with its ID, its source and its validation errors.</summary>
    public Action<string?, McfOrderSource?, IReadOnlyList<McfValidationError>> OnHeldBack { get; init; } = (_, _, _) => { };

    private OrderIntake Intake => intake ??= new(OptionsFor, Skus);

    /// <summary>Reads one pipeline input, or the order typed as parameters.</summary>
    /// <param name="input">A complete order, or one of its rows.</param>
    /// <param name="items">The lines typed as parameters.</param>
    /// <param name="address">The address typed as parameter.</param>
    public void Take(object input, McfOrderRequestItem[] items, McfAddress? address)
    {
        if (command.ParameterSetName == OrderInput.Typed)
        {
            var order = new McfOrderRequest { Items = [.. items], DestinationAddress = address };
            Fill(order);
            Accept(Intake.TakeTyped(order));
        }
        else if (Intake.Take(input) is { } entry)
        {
            Accept(entry);
        }
    }

    /// <summary>Ends the input: orders from table rows are now complete. Waits for the work in progress.</summary>
    public void Complete()
    {
        ended = true;
        foreach (var entry in Intake.Complete())
        {
            Accept(entry);
        }

        Warn(Intake.ClosingWarnings.Concat(excluded.Warnings));
        into.Complete();
        heldBack.Complete("Use Test-McfOrder -Detailed to get each error as a row of a table.");
    }

    /// <summary>Writes a warning if the command was stopped while it was still reading table rows.</summary>
    public void Dispose()
    {
        if (command.ChangesSomething && !ended && command.Stop.IsStopped && intake is { IsGathering: true })
        {
            command.WarnLate($"{command.CommandName} was stopped while reading rows. None of the orders in those rows was sent.");
        }
    }

    private OrderFileOptions OptionsFor(InputSeller seller)
    {
        var connection = command.Peek(seller);
        return Include(new()
        {
            Channel = Channel,
            Marketplace = MarketplaceFor(connection),
            Region = connection?.Region,
            ColumnMap = InvariantText.Table(ColumnMap),
            SpeedMap = InvariantText.Table(SpeedMap),
            Country = Country,
            DateFormat = DateFormat,
            Culture = TypedTime.Culture,
            Complete = Fill,
        });
    }

    private McfMarketplace? MarketplaceFor(McfConnection? connection) => Marketplace ?? connection?.Marketplace;

    private void Fill(McfOrderRequest order)
    {
        if (Marketplace is not null)
        {
            order.MarketplaceId = Marketplace.MarketplaceId;
        }

        if (FeatureConstraint is not null)
        {
            order.FeatureConstraints = [.. ModelCopy.Of(FeatureConstraint.ToList())];
        }

        RegionNames.Complete(order.DestinationAddress, Country);
        Override(order);
    }

    private void Complete(OrderFileEntry entry)
    {
        if (entry.Order is not { } order || entry.IsCompleted)
        {
            return;
        }

        if (Channel is null)
        {
            Fill(order);
            return;
        }

        entry.Apply(Channel, Fill);
        if (entry.LeftOut is { } leftOut)
        {
            excluded.AddOrder(leftOut.Kind);
        }
    }

    private void Warn(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            command.WriteWarning(warning);
        }
    }

    private void Accept(OrderFileEntry entry)
    {
        Warn(entry.Warnings);
        Complete(entry);
        Warn(entry.WarningsOfObject);
        LeftOutText.WriteVerbose(command, entry);
        if (entry.Order is not { } order)
        {
            OnHeldBack(entry.SellerFulfillmentOrderId, null, entry.ValidationErrors);
            heldBack.Add(entry.ValidationErrors, entry.Input);
            return;
        }

        // The IDs of files and rows were compared with each other when they were read.
        if (order is { Source: null, SellerFulfillmentOrderId: { } id } && similar.Add(id) is { } warning)
        {
            command.WriteWarning(warning);
        }

        OnCompleted(order, entry.Input);
        foreach (var connection in command.Route(InputSeller.Of(order), entry.Input ?? order))
        {
            Accept(order, connection, entry);
        }
    }

    private void Accept(McfOrderRequest order, McfConnection? connection, OrderFileEntry entry)
    {
        var marketplace = MarketplaceFor(connection);
        IReadOnlyList<McfValidationError> errors =
        [
            .. ErrorsOf(order, entry, marketplace, connection?.Region),
            .. VersionRules.Find(order, marketplace, connection?.ApiVersion),
        ];
        OnHeldBack(order.SellerFulfillmentOrderId, order.Source, errors);
        heldBack.Add(errors, entry.Input ?? order);
        if (errors.Count == 0 && command.ChangesSomething)
        {
            connection?.Mark(order);
        }

        // A stop can come at any call above: until its error is written or the dispatcher has it, an order is still to come.
        ahead.Pass(order.Source);
        if (errors.Count == 0)
        {
            into.Submit(order, connection);
        }
    }

    // An order from rows was validated together with its rows, but possibly with rules for a different connection.
    private IReadOnlyList<McfValidationError> ErrorsOf(
        McfOrderRequest order,
        OrderFileEntry entry,
        McfMarketplace? marketplace,
        string? region
    )
    {
        if (Check is not null)
        {
            return Check(order, marketplace, region);
        }

        return entry.IsCheckedFor(marketplace, region) ? [] : OrderValidator.Validate(order, marketplace, region);
    }
}
