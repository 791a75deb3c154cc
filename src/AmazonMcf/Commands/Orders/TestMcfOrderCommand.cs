using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Pipeline;
using AmazonMcf.Validation;

namespace AmazonMcf.Commands;

/// <summary>
/// Checks orders against every rule that can be checked without asking the service: true or false for each order, and an error record
/// for each faulty row. Nothing is sent, and no connection is needed.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "McfOrder")]
[OutputType(typeof(bool))]
public sealed class TestMcfOrderCommand : McfConnectedCmdlet
{
    private OrderIntake? intake;

    /// <summary>
    /// An order of Import-McfOrder, an object or a hashtable with the members of an order, or a row of a table: rows of one order are
    /// joined.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>The marketplace whose rules count for orders that name none; left out, the one of the connection.</summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>For rows: columns by hand, parameter name to header, for example @{ OrderId = 'Order Number' }.</summary>
    [Parameter]
    public IDictionary? ColumnMap { get; set; }

    /// <inheritdoc />
    protected override void Begin() => intake = new(seller =>
    {
        var marketplace = MarketplaceFor(seller);
        return new() { Marketplace = marketplace, Region = marketplace?.Region, ColumnMap = InvariantText.Table(ColumnMap) };
    });

    /// <inheritdoc />
    protected override void Process()
    {
        if (intake!.Take(InputObject) is { } entry)
        {
            Evaluate(entry);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var entry in intake!.Complete())
        {
            Evaluate(entry);
        }
    }

    private McfMarketplace? MarketplaceFor(InputSeller seller) => Marketplace ?? Peek(seller)?.Marketplace;

    private void Evaluate(OrderFileEntry entry)
    {
        foreach (var warning in entry.Warnings)
        {
            WriteWarning(warning);
        }

        if (entry.IsLeftOut)
        {
            return;
        }

        var errors = entry.Order is { } order ? ErrorsOf(order, entry) : entry.ValidationErrors;
        foreach (var record in ErrorRecords.HeldBack(errors, entry.Input ?? entry.Order))
        {
            WriteError(record);
        }

        WriteObject(errors.Count == 0);
    }

    private IReadOnlyList<McfValidationError> ErrorsOf(McfOrderRequest order, OrderFileEntry entry)
    {
        var marketplace = MarketplaceFor(InputSeller.Of(order));
        return entry.IsCheckedFor(marketplace, marketplace?.Region) ? [] : OrderValidator.Validate(order, marketplace, marketplace?.Region);
    }
}
