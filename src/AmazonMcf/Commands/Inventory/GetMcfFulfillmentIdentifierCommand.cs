using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the identifiers that Amazon uses for SKUs: FNSKU, ASIN and condition.</summary>
[Cmdlet(VerbsCommon.Get, "McfFulfillmentIdentifier")]
[OutputType(typeof(McfFulfillmentIdentifier))]
public sealed class GetMcfFulfillmentIdentifierCommand : McfNamedSellerCmdlet
{
    private SkuBatches? batches;

    /// <summary>The SKUs; up to 50 are read with one request.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Sku", "Msku")]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>The marketplace to query, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <inheritdoc />
    protected override void Begin() => batches = new(
        (skus, connection, marketplace) => Run(call => connection.Inventory.GetAsync(skus, marketplace.MarketplaceId, call)),
        item => WriteObject(McfFulfillmentIdentifier.Of(item)),
        (sku, marketplace) => WriteError(ErrorRecords.InventoryNotFound("SKU", sku, marketplace)));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            foreach (var sku in SellerSku)
            {
                batches!.Add(sku, connection, Marketplace ?? connection.Marketplace);
            }
        }
    }

    /// <inheritdoc />
    protected override void End() => batches!.Complete();
}
