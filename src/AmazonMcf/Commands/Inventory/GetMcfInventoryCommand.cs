using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the inventory in Amazon's fulfillment centers: one object for each SKU, with all quantities.</summary>
[Cmdlet(VerbsCommon.Get, "McfInventory", DefaultParameterSetName = "All")]
[OutputType(typeof(McfInventoryItem))]
public sealed class GetMcfInventoryCommand : McfNamedSellerCmdlet
{
    /// <summary>The type name of the view that shows every quantity.</summary>
    private const string DetailedView = "AmazonMcf.Model.McfInventoryItem#Detailed";

    private SkuBatches? batches;

    /// <summary>The SKUs; up to 50 are read with one request. Default: all SKUs.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Sku", "Msku")]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>
    /// Amazon's SKUs of the inventory (FNSKU). The service cannot select by FNSKU, so all SKUs are read and the others are discarded.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Fnsku")]
    [ValidateNotNullOrEmpty]
    public string[] Fnsku { get; set; } = [];

    /// <summary>
    /// Returns only SKUs whose quantities changed since this time, at most 18 months ago, including SKUs without units. Changes of inbound
    /// quantities do not count. A time without a zone is local. Default: all SKUs.
    /// </summary>
    [Parameter(ParameterSetName = "All")]
    [TypedTimeTransformation]
    public DateTime? Since { get; set; }

    /// <summary>Shows every quantity as a list. Default: a table with the most important ones. The objects are the same.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Includes SKUs without units. Default: only SKUs with units, except with -SellerSku, -Fnsku or -Since.</summary>
    [Parameter(ParameterSetName = "All")]
    public SwitchParameter IncludeEmpty { get; set; }

    /// <summary>The marketplace to query, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <inheritdoc />
    protected override void Begin() => batches = new(
        (skus, connection, marketplace) => Run(call => connection.Inventory.GetAsync(skus, marketplace.MarketplaceId, call)),
        Write,
        (sku, marketplace) => WriteError(ErrorRecords.InventoryNotFound("SKU", sku, marketplace)));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            var marketplace = Marketplace ?? connection.Marketplace;
            foreach (var sku in SellerSku)
            {
                batches!.Add(sku, connection, marketplace);
            }

            if (ParameterSetName == "All")
            {
                WriteAll(connection, marketplace);
            }
            else if (ParameterSetName == "Fnsku")
            {
                WriteByFnsku(connection, marketplace);
            }
        }
    }

    /// <inheritdoc />
    protected override void End() => batches!.Complete();

    private void WriteAll(McfConnection connection, McfMarketplace marketplace)
    {
        foreach (var item in Read(connection, marketplace, Since))
        {
            // A SKU that has just sold out is a change that matters.
            if (IncludeEmpty || Since is not null || item.TotalQuantity != 0)
            {
                Write(item);
            }
        }
    }

    private void WriteByFnsku(McfConnection connection, McfMarketplace marketplace)
    {
        var missing = new HashSet<string>(Fnsku, StringComparer.OrdinalIgnoreCase);
        var wanted = new HashSet<string>(missing, StringComparer.OrdinalIgnoreCase);
        foreach (var item in Read(connection, marketplace, since: null))
        {
            if (item.FnSku is { } fnsku && wanted.Contains(fnsku))
            {
                missing.Remove(fnsku);
                Write(item);
            }
        }

        foreach (var fnsku in missing)
        {
            WriteError(ErrorRecords.InventoryNotFound("FNSKU", fnsku, marketplace));
        }
    }

    private IEnumerable<McfInventoryItem> Read(McfConnection connection, McfMarketplace marketplace, DateTime? since) =>
        Stream(call => connection.Inventory.ListAsync(marketplace.MarketplaceId, since, call));

    private void Write(McfInventoryItem item)
    {
        if (!Detailed)
        {
            WriteObject(item);
            return;
        }

        var detailed = PSObject.AsPSObject(item);
        detailed.TypeNames.Insert(0, DetailedView);
        base.WriteObject(detailed);
    }
}
