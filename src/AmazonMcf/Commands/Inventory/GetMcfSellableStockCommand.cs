using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Pipeline;
using AmazonMcf.Selling;

namespace AmazonMcf.Commands;

/// <summary>Gets the quantities that a shop can safely sell of the inventory in Amazon's fulfillment centers.</summary>
[Cmdlet(VerbsCommon.Get, "McfSellableStock", DefaultParameterSetName = "All")]
[OutputType(typeof(McfSellableStock), typeof(PSObject))]
public sealed class GetMcfSellableStockCommand : McfConnectedCmdlet
{
    private const string Shopify = "Shopify";

    private readonly List<(InputSeller Seller, McfInventoryItem Item)> inputs = [];
    private SafetyStock safety = Selling.SafetyStock.None;
    private SkuMap? map;
    private SellableStockResults? results;
    private OrderedUnits? ordered;

    /// <summary>Only these SKUs at Amazon, and the products of the SKU map that contain one of them. Default: all.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Sku")]
    [ArgumentCompleter(typeof(StockSkuCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("Sku", "Msku")]
    [TextTransformation(IsList = true)]
    public string[] SellerSku { get; set; } = [];

    /// <summary>Inventory that was read before: objects of Get-McfInventory, or rows of a file that they were saved to.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "Inventory")]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>
    /// The units that are not sold: a number or a percentage such as <c>10%</c> for all SKUs, a file with the columns SellerSku and
    /// SafetyStock, or a hashtable. The SKU <c>*</c> represents all others. Default: none.
    /// </summary>
    [Parameter]
    public object? SafetyStock { get; set; }

    /// <summary>
    /// The products of the shop: a file or a hashtable that maps their SKUs to SKUs at Amazon, as for order files. Default: the SKUs of the
    /// shop are those at Amazon.
    /// </summary>
    [Parameter]
    [ValidateNotBlank]
    public object? SkuMap { get; set; }

    /// <summary>The channel profile whose name selects entries of the SKU map. Default: entries for all channels.</summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Channel { get; set; }

    /// <summary>Also returns SKUs at Amazon that are not a product of the SKU map. Default: only products of the map.</summary>
    [Parameter]
    public SwitchParameter IncludeUnmapped { get; set; }

    /// <summary>
    /// Subtracts the orders that the service received at this time or later, usually the time of the reading. A time without a zone is
    /// local.
    /// Default: none.
    /// </summary>
    [Parameter]
    [TypedTimeTransformation]
    public DateTime? OrderedSince { get; set; }

    /// <summary>Subtracts orders that Amazon does not have yet: orders, results or rows of an order file. Default: none.</summary>
    [Parameter]
    public object[] Order { get; set; } = [];

    /// <summary>
    /// A CSV file with earlier output; only products whose quantity is different are returned. Of several rows for a product, the last one
    /// counts. Default: all products are returned.
    /// </summary>
    [Parameter]
    [TextTransformation]
    public string? ChangedSince { get; set; }

    /// <summary>
    /// Returns rows for the import of a shop: <c>Shopify</c> or <c>WooCommerce</c>. Default: objects of type McfSellableStock.
    /// </summary>
    [Parameter]
    [ValidateSet(Shopify, "WooCommerce")]
    public string? For { get; set; }

    /// <summary>Shopify's inventory export, which is returned with new quantities. Required with <c>-For Shopify</c>.</summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Template { get; set; }

    /// <summary>The location in the inventory export whose quantities are set. Default: the only location in the export.</summary>
    [Parameter]
    [TextTransformation]
    public string? Location { get; set; }

    /// <summary>The marketplace to query, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <inheritdoc />
    private protected override void CheckParameters()
    {
        base.CheckParameters();
        if (For == Shopify && Template is null)
        {
            Reject(nameof(Template), null, "is required with -For Shopify; export the inventory from Shopify and specify that file.");
        }

        if (For != Shopify && (Template ?? Location) is { } value)
        {
            Reject(Template is null ? nameof(Location) : nameof(Template), value, "requires -For Shopify.");
        }
    }

    /// <inheritdoc />
    protected override void Begin()
    {
        safety = SafetyStockInput.Load(this, SafetyStock);
        map = SkuMapping.LoadMap(this, SkuMap);
        if (ChannelFile.Read(this, Channel) is { } profile)
        {
            map = map?.For(profile.Name);
        }

        results = new(this, map, ReadPrevious(), For is null ? null : new(this, ReadTemplate()));
        ordered = new(this, map);
        ordered.Read(Order);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (ParameterSetName != "Inventory")
        {
            return;
        }

        try
        {
            inputs.Add((InputSeller.Of(InputObject), InventoryInput.Read(InputObject)));
        }
        catch (BindingFailedException failure)
        {
            WriteError(ErrorRecords.InvalidInput(new() { Member = failure.Member, Rule = failure.Rule }, InputObject));
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        if (ParameterSetName == "Inventory")
        {
            foreach (var group in inputs.GroupBy(input => (input.Item.SellerKey, input.Item.ConnectionName, input.Item.MarketplaceId)))
            {
                WriteInputs(group.First().Seller, [.. group.Select(input => input.Item)]);
            }

            return;
        }

        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            WriteRead(connection, Marketplace ?? connection.Marketplace);
        }
    }

    private void WriteInputs(InputSeller seller, List<McfInventoryItem> items)
    {
        var ledger = NewLedger();
        items.ForEach(ledger.Add);
        if (OrderedSince is not { } since)
        {
            Write(ledger, seller, [], items[0], only: null);
            return;
        }

        foreach (var connection in Route(seller).Select(Require))
        {
            Write(ledger, seller, ordered!.ReceivedSince(connection, since), items[0], only: null);
        }
    }

    private void WriteRead(McfConnection connection, McfMarketplace marketplace)
    {
        var ledger = NewLedger();
        var id = marketplace.MarketplaceId;
        var only = ParameterSetName == "Sku" ? SellerSku : null;
        var items = only is null
            ? Stream(call => connection.Inventory.ListAsync(id, since: null, call))
            : Run(call => connection.Inventory.GetAsync(ledger.PartsWith(only), id, call))
                .OrderBy(item => Array.FindIndex(only, sku => string.Equals(sku, item.SellerSku, StringComparison.OrdinalIgnoreCase)));
        foreach (var item in items)
        {
            ledger.Add(item);
        }

        results!.ReportMissing(ledger, only, safety, marketplace);
        var received = OrderedSince is { } since ? ordered!.ReceivedSince(connection, since) : [];
        var origin = connection.Mark(new McfInventoryItem { MarketplaceId = id });
        Write(ledger, new InputSeller(connection.SellerKey, connection.Name), received, origin, only);
    }

    private PreviousStock? ReadPrevious()
    {
        if (ChangedSince is null)
        {
            return null;
        }

        var previous = PreviousStock.Load(GetUnresolvedProviderPathFromPSPath(ChangedSince));
        if (previous.IsEmpty)
        {
            WriteWarning($"'{ChangedSince}' does not exist or contains no rows: all products are returned.");
        }

        return previous;
    }

    private ShopifyStock? ReadTemplate() =>
        Template is null ? null : ShopifyStock.Load(GetUnresolvedProviderPathFromPSPath(Template), Location);

    private StockLedger NewLedger() => new(safety, map, IncludeUnmapped);

    private void Write(
        StockLedger ledger, InputSeller seller, IEnumerable<McfOrder> received, McfInventoryItem origin, IReadOnlyCollection<string>? only)
    {
        ordered!.Subtract(ledger, seller, received);
        results!.Write(ledger, origin, only);
    }

    private void Reject(string member, string? value, string rule) =>
        ThrowTerminatingError(ErrorRecords.InvalidInput(new() { Member = member, Value = value, Rule = rule }, value));
}
