using System.Globalization;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>Sets how many units of an SKU the warehouses of the embedded service hold. An unknown SKU joins the catalogue.</summary>
[Cmdlet(VerbsCommon.Set, "McfStock", SupportsShouldProcess = true, DefaultParameterSetName = "Set")]
[OutputType(typeof(StockLevel))]
public sealed class SetMcfStockCommand : McfConnectedCmdlet, ISellerByName
{
    /// <summary>The SKU.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Set")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Sku")]
    [TextTransformation]
    public string SellerSku { get; set; } = "";

    /// <summary>The units in the warehouses, those promised to orders included.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = "Set")]
    [ValidateRange(0, int.MaxValue)]
    public int Quantity { get; set; }

    /// <summary>The marketplace, by code or id. The one of the connection unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>Returns the stock after the change.</summary>
    [Parameter(ParameterSetName = "Set")]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Changes nothing and returns the stock of all SKUs of the marketplace.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "List")]
    public SwitchParameter List { get; set; }

    /// <summary>The key of the seller, as objects of this module carry it. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>The name of the connection the input came over, where it has no key. Default: the one of the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    internal override bool ChangesSomething => !List;

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
        StockLevel Mark(StockLevel level) => level with { SellerKey = connection.SellerKey, ConnectionName = connection.Name };
        if (List)
        {
            WriteObject(service.GetStock(marketplace.MarketplaceId).Select(Mark), enumerateCollection: true);
            return;
        }

        if (!ShouldProcess($"{SellerSku} in {marketplace.Code}", "Set stock to " + Quantity.ToString(CultureInfo.InvariantCulture)))
        {
            return;
        }

        var level = service.SetStock(marketplace.MarketplaceId, SellerSku, Quantity);
        if (PassThru)
        {
            WriteObject(Mark(level));
        }
    }
}
