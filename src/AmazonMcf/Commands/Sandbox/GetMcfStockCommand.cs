using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>Gets the inventory of a marketplace on the embedded service.</summary>
[Cmdlet(VerbsCommon.Get, "McfStock")]
[OutputType(typeof(StockLevel))]
public sealed class GetMcfStockCommand : McfConnectedCmdlet, ISellerByName
{
    /// <summary>The SKUs; wildcards are allowed. Default: all SKUs of the marketplace.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Sku")]
    [TextTransformation(IsList = true)]
    public string[]? SellerSku { get; set; }

    /// <summary>The marketplace, by code or ID. Default: the one of the connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came from, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var (connection, service) in Embedded(SellerOf()))
        {
            var marketplace = Marketplace ?? connection.Marketplace;
            var levels = service.GetStock(marketplace.MarketplaceId);
            foreach (var level in SellerSku is null ? levels : SellerSku.SelectMany(sku => Find(sku, levels, marketplace)))
            {
                WriteObject(level.WithSeller(connection));
            }
        }
    }

    private IEnumerable<StockLevel> Find(string sku, IReadOnlyList<StockLevel> levels, McfMarketplace marketplace) =>
        FindNamed(sku, levels, level => level.SellerSku, missing => ErrorRecords.SkuNotFound(missing, marketplace));
}
