using System.Globalization;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>Sets the inventory of an SKU on the embedded service. An SKU that is not in the catalog is added to it.</summary>
[Cmdlet(VerbsCommon.Set, "McfStock", SupportsShouldProcess = true)]
[OutputType(typeof(StockLevel))]
public sealed class SetMcfStockCommand : McfConnectedCmdlet, ISellerByName
{
    /// <summary>The SKU.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Sku")]
    [TextTransformation]
    public string SellerSku { get; set; } = "";

    /// <summary>The units in the warehouses, including units reserved for orders.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, int.MaxValue)]
    [WholeNumberTransformation]
    public int Quantity { get; set; }

    /// <summary>The marketplace, by code or ID. Default: the one of the connection.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>Returns the inventory after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came from, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var (connection, service) in Embedded(SellerOf()))
        {
            Process(connection, service);
        }
    }

    private void Process(McfConnection connection, EmbeddedService service)
    {
        var marketplace = Marketplace ?? connection.Marketplace;
        if (!ShouldProcess($"{SellerSku} in {marketplace.Code}", "Set stock to " + Quantity.ToString(CultureInfo.InvariantCulture)))
        {
            return;
        }

        var level = service.SetStock(marketplace.MarketplaceId, SellerSku, Quantity);
        if (PassThru)
        {
            WriteObject(level.WithSeller(connection));
        }
    }
}
