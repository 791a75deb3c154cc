using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
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

    /// <summary>An order of Import-McfOrder, an object or a hashtable with the members of an order, or a row of a table: rows of one order are joined.</summary>
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
    protected override void Begin() =>
        intake = new(seller => new OrderFileOptions { Marketplace = MarketplaceFor(seller), ColumnMap = InvariantText.Table(ColumnMap) });

    /// <inheritdoc />
    protected override void Process()
    {
        if (intake!.Take(InputObject) is { } entry) Judge(entry);
    }

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var entry in intake!.Complete())
            Judge(entry);
    }

    private McfMarketplace? MarketplaceFor(string? sellerKey) => Marketplace ?? Peek(sellerKey)?.Marketplace;

    private void Judge(OrderIntakeEntry entry)
    {
        foreach (var warning in entry.Warnings)
            WriteWarning(warning);
        if (entry is { Order: null, Faults.Count: 0 }) return;
        var marketplace = MarketplaceFor(entry.Order?.SellerKey);
        var faults = entry.Faults.Count == 0 && entry.Order is { } order ? OrderValidator.Validate(order, marketplace, marketplace?.Region) : entry.Faults;
        foreach (var record in ErrorRecords.HeldBack(faults, entry.Target ?? entry.Order))
            WriteError(record);
        WriteObject(faults.Count == 0);
    }
}
