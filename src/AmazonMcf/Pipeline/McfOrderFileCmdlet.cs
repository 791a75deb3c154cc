using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Pipeline;

/// <summary>A command that reads order files: how they are read.</summary>
public abstract class McfOrderFileCmdlet : McfConnectedCmdlet
{
    /// <summary>AmazonFlatFile, Shopify or Csv; left out, the header tells.</summary>
    [Parameter]
    [ValidateSet("AmazonFlatFile", "Shopify", "Csv")]
    [TextTransformation]
    public string? Format { get; set; }

    /// <summary>The encoding, for example utf-8, utf-16, windows-1252 or shift_jis; left out, the file tells.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [TextTransformation]
    public string? Encoding { get; set; }

    /// <summary>What stands between cells; left out, the header tells.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DelimiterCompleter))]
    public char? Delimiter { get; set; }

    /// <summary>Columns by hand: parameter name to header, for example @{ OrderId = 'Order Number' }.</summary>
    [Parameter]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>Shipping methods of the shop to speeds, for example @{ 'Next Day*' = 'Priority' }.</summary>
    [Parameter]
    public IDictionary? SpeedMap { get; set; }

    /// <summary>The speed of orders whose shipping method is not in -SpeedMap; left out, Standard with a warning.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [TextTransformation]
    public string? DefaultSpeed { get; set; }

    /// <summary>The marketplace of orders that name none, by code or id.</summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>A text put before every order id, so that the ids of two shops cannot meet.</summary>
    [Parameter]
    [TextTransformation]
    public string? OrderIdPrefix { get; set; }

    /// <summary>Places all orders on hold, those included that the file would ship.</summary>
    [Parameter]
    public SwitchParameter Hold { get; set; }

    /// <summary>Shopify: places orders that are not paid yet on hold.</summary>
    [Parameter]
    public SwitchParameter HoldUnpaid { get; set; }

    /// <summary>Gives the buyer's mail address to Amazon for shipment mails.</summary>
    [Parameter]
    public SwitchParameter NotifyBuyer { get; set; }

    /// <summary>Shopify: reads cancelled orders too.</summary>
    [Parameter]
    public SwitchParameter IncludeCancelled { get; set; }

    /// <summary>Shopify: reads refunded and voided orders too.</summary>
    [Parameter]
    public SwitchParameter IncludeRefunded { get; set; }

    /// <summary>Shopify: reads orders and lines that are fulfilled already too.</summary>
    [Parameter]
    public SwitchParameter IncludeFulfilled { get; set; }

    /// <summary>The same as options of the reader.</summary>
    protected OrderFileOptions Options => new()
    {
        Format = Format,
        Encoding = Encoding,
        Delimiter = Delimiter,
        ColumnMap = InvariantText.Table(ColumnMap),
        SpeedMap = InvariantText.Table(SpeedMap),
        DefaultSpeed = DefaultSpeed,
        MarketplaceId = Marketplace?.MarketplaceId,
        Marketplace = Marketplace ?? Peek(null)?.Marketplace,
        OrderIdPrefix = OrderIdPrefix,
        Hold = Hold,
        HoldUnpaid = HoldUnpaid,
        NotifyBuyers = NotifyBuyer,
        IncludeCancelled = IncludeCancelled,
        IncludeRefunded = IncludeRefunded,
        IncludeFulfilled = IncludeFulfilled,
    };
}
