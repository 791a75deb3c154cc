using System.Collections;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Validation;

namespace AmazonMcf.Pipeline;

/// <summary>The parameter sets of commands that take orders which are not placed yet.</summary>
internal static class OrderInput
{
    /// <summary>Orders that come through the pipeline.</summary>
    public const string Piped = "Piped";

    /// <summary>One order typed by hand.</summary>
    public const string Typed = "Typed";
}

/// <summary>
/// Takes orders that are not placed yet - from a file, a table, a script or typed by hand - and submits them to the dispatcher: each is
/// completed with the parameters of the command and checked against the rules of the connection it goes over, once.
/// </summary>
/// <typeparam name="TResult">What comes of an order.</typeparam>
/// <param name="command">The command.</param>
/// <param name="into">The dispatcher.</param>
internal sealed class OrderInput<TResult>(McfConnectedCmdlet command, Dispatcher<McfOrderRequest, TResult> into) : IDisposable
{
    private readonly OrdersAhead ahead = new();
    private OrderIntake? intake;
    private bool ended;

    /// <summary>How many orders are still to come, for the progress display; null when nobody knows.</summary>
    public int? ToCome => command.ParameterSetName == OrderInput.Typed ? 0 : ahead.Count;

    /// <summary>-Marketplace: overrides the input.</summary>
    public McfMarketplace? Marketplace { get; init; }

    /// <summary>-FeatureConstraint: overrides the input.</summary>
    public McfFeatureSetting[]? FeatureConstraint { get; init; }

    /// <summary>-ColumnMap, for rows.</summary>
    public IDictionary? ColumnMap { get; init; }

    /// <summary>-SpeedMap, for rows.</summary>
    public IDictionary? SpeedMap { get; init; }

    /// <summary>Puts further parameters into an order: what is typed overrides the input.</summary>
    public Action<McfOrderRequest> Override { get; init; } = _ => { };

    /// <summary>Sees a completed order beside the input it was made of: null for rows and for one typed by hand.</summary>
    public Action<McfOrderRequest, object?> OnCompleted { get; init; } = (_, _) => { };

    /// <summary>Finds the rules that an order breaks, for a marketplace and a region. Default: the rules for orders to place.</summary>
    public Func<McfOrderRequest, McfMarketplace?, McfRegion?, IReadOnlyList<McfValidationError>>? Check { get; init; }

    private OrderIntake Intake => intake ??= new(OptionsFor);

    /// <summary>Takes an input of the pipeline, or the order that was typed by hand.</summary>
    /// <param name="input">A whole order, or a row of one.</param>
    /// <param name="items">The lines typed by hand.</param>
    /// <param name="address">The address typed by hand.</param>
    public void Take(object input, McfOrderRequestItem[] items, McfAddress? address)
    {
        if (command.ParameterSetName == OrderInput.Typed)
        {
            Accept(new OrderFileEntry(new McfOrderRequest { Items = [.. items], DestinationAddress = address }));
        }
        else if (Intake.Take(input) is { } entry)
        {
            Accept(entry);
        }
    }

    /// <summary>Ends the input: orders that came in rows are whole now. Waits for all that is under way.</summary>
    public void Complete()
    {
        ended = true;
        foreach (var entry in Intake.Complete())
        {
            Accept(entry);
        }

        into.Complete();
    }

    /// <summary>Says that rows were read for nothing when the command was stopped before their end.</summary>
    public void Dispose()
    {
        if (command.ChangesSomething && !ended && command.Stop.IsStopped && intake is { IsGathering: true })
        {
            command.WarnLate($"{command.CommandName} was stopped while it read rows: of the orders in them nothing was sent.");
        }
    }

    private OrderFileOptions OptionsFor(InputSeller seller)
    {
        var connection = command.Peek(seller);
        return new()
        {
            Marketplace = MarketplaceFor(connection),
            Region = connection?.Region,
            ColumnMap = InvariantText.Table(ColumnMap),
            SpeedMap = InvariantText.Table(SpeedMap),
            Complete = Fill,
        };
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
            order.FeatureConstraints = ModelCopy.Of(FeatureConstraint.ToList());
        }

        Override(order);
    }

    private void Accept(OrderFileEntry entry)
    {
        foreach (var warning in entry.Warnings)
        {
            command.WriteWarning(warning);
        }

        if (entry.Order is not { } order)
        {
            HoldBack(entry.ValidationErrors, entry.Input);
            return;
        }

        if (!entry.IsCompleted)
        {
            Fill(order);
        }

        OnCompleted(order, entry.Input);
        foreach (var connection in command.Route(InputSeller.Of(order), entry.Input ?? order))
        {
            Accept(order, connection, entry);
        }
    }

    private void Accept(McfOrderRequest order, McfConnection? connection, OrderFileEntry entry)
    {
        var errors = ErrorsOf(order, entry, MarketplaceFor(connection), connection?.Region);
        HoldBack(errors, entry.Input ?? order);
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

    // An order of rows was checked with its rows at hand; other rules than those of its connection may have held it back then.
    private IReadOnlyList<McfValidationError> ErrorsOf(
        McfOrderRequest order,
        OrderFileEntry entry,
        McfMarketplace? marketplace,
        McfRegion? region
    )
    {
        if (Check is not null)
        {
            return Check(order, marketplace, region);
        }

        return entry.IsCheckedFor(marketplace, region) ? [] : OrderValidator.Validate(order, marketplace, region);
    }

    private void HoldBack(IReadOnlyList<McfValidationError> errors, object? input)
    {
        foreach (var record in ErrorRecords.HeldBack(errors, input))
        {
            command.WriteError(record);
        }
    }
}
