using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using SellingPartner.Telemetry;

namespace AmazonMcf.Commands;

/// <summary>Registers a SKU in the inventory of the embedded service or of a sandbox, optionally with units.</summary>
[Cmdlet(VerbsLifecycle.Register, "McfItem", SupportsShouldProcess = true)]
[OutputType(typeof(McfInventoryItem))]
public sealed class RegisterMcfItemCommand : McfNamedSellerCmdlet
{
    /// <summary>The SKU. One that is already registered keeps its name and its units.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("Sku", "Msku")]
    [TextTransformation]
    public string SellerSku { get; set; } = "";

    /// <summary>The name of the product. Default: the SKU.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    public string? ProductName { get; set; }

    /// <summary>The number of units to add to the inventory. Default: 0.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, int.MaxValue)]
    public int Quantity { get; set; }

    /// <summary>The marketplace, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), SellerSku).Select(Require))
        {
            if (connection.Kind == McfConnectionKind.Live)
            {
                ThrowTerminatingError(ErrorRecords.RegisterElsewhere(CommandName, connection));
            }

            Register(connection, Marketplace ?? connection.Marketplace);
        }
    }

    private void Register(McfConnection connection, McfMarketplace marketplace)
    {
        var action = Quantity == 0 ? "Register SKU" : FormattableString.Invariant($"Register SKU and add {Quantity} units");
        if (!ShouldProcess($"{SellerSku} in {marketplace.Code}", action))
        {
            return;
        }

        var name = string.IsNullOrWhiteSpace(ProductName) ? SellerSku : ProductName!;
        ApiCall? sent = null;
        try
        {
            var item = Run(call =>
                connection.Inventory.RegisterAsync(SellerSku, name, marketplace.MarketplaceId, Quantity, sent = call));
            if (Stopping)
            {
                WarnLate($"SKU '{SellerSku}' was registered, but the command stopped before its result was written.");
            }

            WriteObject(item);
        }
        catch (McfException failure) when (!failure.IsOfTheConnection)
        {
            WriteError(ErrorRecords.Of(failure, SellerSku));
        }
        catch (Exception stop) when (stop is OperationCanceledException or PipelineStoppedException && sent is { MayHaveTakenEffect: true })
        {
            WarnLate($"{CommandName} was stopped: it is unknown whether SKU '{SellerSku}' was registered. Read it with Get-McfInventory "
                + $"'{SellerSku}' before you run the command again.");
            throw;
        }
    }
}
