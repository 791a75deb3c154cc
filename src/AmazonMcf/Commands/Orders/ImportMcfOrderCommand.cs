using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Reads order files - Amazon's flat file, Shopify's export, plain CSV - into orders, streaming. A faulty row is one error record and
/// holds its whole order back; the other orders go on.
/// </summary>
[Cmdlet(VerbsData.Import, "McfOrder", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(McfOrderRequest))]
public sealed class ImportMcfOrderCommand : McfConnectedCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = nameof(Path))]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files, taken as they are written.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

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

    private OrderFileOptions Options => new()
    {
        Format = Format,
        Encoding = Encoding,
        Delimiter = Delimiter,
        ColumnMap = InvariantText.Table(ColumnMap),
        SpeedMap = InvariantText.Table(SpeedMap),
        DefaultSpeed = DefaultSpeed,
        MarketplaceId = Marketplace?.MarketplaceId,
        Marketplace = Marketplace ?? Peek(InputSeller.Unknown)?.Marketplace,
        OrderIdPrefix = OrderIdPrefix,
        Hold = Hold,
        HoldUnpaid = HoldUnpaid,
        NotifyBuyers = NotifyBuyer,
        IncludeCancelled = IncludeCancelled,
        IncludeRefunded = IncludeRefunded,
        IncludeFulfilled = IncludeFulfilled,
    };

    /// <inheritdoc />
    protected override void Process()
    {
        var isLiteral = ParameterSetName == nameof(LiteralPath);
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            foreach (var file in ResolveFiles(path, isLiteral))
            {
                Read(file);
            }
        }
    }

    private void Read(string file)
    {
        try
        {
            foreach (var entry in OrderFileReader.Read(file, Options))
            {
                Stop.Dispatch.ThrowIfCancellationRequested();
                Write(entry);
            }
        }
        catch (McfOrderFileException failure)
        {
            WriteError(ErrorRecords.Of(failure, file));
        }
    }

    private void Write(OrderFileEntry entry)
    {
        foreach (var warning in entry.Warnings)
        {
            WriteWarning(warning);
        }

        foreach (var record in ErrorRecords.HeldBack(entry.ValidationErrors, null))
        {
            WriteError(record);
        }

        if (entry.Order is not null)
        {
            WriteObject(entry.Order);
        }
    }
}
