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
/// Reads orders from Amazon flat files, Shopify exports and CSV files, one by one. Each invalid row produces one error record, and its
/// order is held back; the other orders are read.
/// </summary>
[Cmdlet(VerbsData.Import, "McfOrder", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(McfOrderRequest))]
public sealed class ImportMcfOrderCommand : McfConnectedCmdlet
{
    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = nameof(Path))]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files; wildcard characters have no special meaning.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>The format of the file: <c>AmazonFlatFile</c>, <c>Shopify</c> or <c>Csv</c>. Default: detected from the header.</summary>
    [Parameter]
    [ValidateSet("AmazonFlatFile", "Shopify", "Csv")]
    [TextTransformation]
    public string? Format { get; set; }

    /// <summary>
    /// The encoding, for example <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c> or <c>shift_jis</c>. A byte order mark in the file
    /// overrides it. Default: detected.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [TextTransformation]
    public string? Encoding { get; set; }

    /// <summary>The character between columns. Default: detected from the header.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DelimiterCompleter))]
    public char? Delimiter { get; set; }

    /// <summary>
    /// Maps parameters to the column headers of the file, for example <c>@{ OrderId = 'Order Number' }</c>. Overrides the format's own
    /// mapping. Default: columns are recognized by common names.
    /// </summary>
    [Parameter]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>
    /// Maps the shop's shipping methods to Amazon's speeds, for example <c>@{ 'Next Day*' = 'Priority' }</c>; wildcards are allowed.
    /// Default: none.
    /// </summary>
    [Parameter]
    public IDictionary? SpeedMap { get; set; }

    /// <summary>
    /// The shipping speed of orders whose shipping method matches neither -SpeedMap nor the name of a speed: <c>Standard</c>,
    /// <c>Expedited</c> or <c>Priority</c>. Default: Standard, with a warning.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [TextTransformation]
    public string? DefaultSpeed { get; set; }

    /// <summary>
    /// The marketplace of orders that name none, as a code or an ID. Default: the connection's marketplace when the order is placed.
    /// </summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// A prefix for every order ID, to keep the IDs of two shops apart. Recipients see the order number without it. Default: no prefix.
    /// </summary>
    [Parameter]
    [TextTransformation]
    public string? OrderIdPrefix { get; set; }

    /// <summary>
    /// Marks all orders to be placed on hold, including those that the file marks for shipping. Default: as the file specifies.
    /// </summary>
    [Parameter]
    public SwitchParameter Hold { get; set; }

    /// <summary>
    /// Marks unpaid orders in a Shopify export to be placed on hold. Default: unpaid orders are read like any other, with a warning.
    /// </summary>
    [Parameter]
    public SwitchParameter HoldUnpaid { get; set; }

    /// <summary>
    /// Passes the buyer's email address to Amazon, which then sends the buyer emails about the shipment. Default: the address is not passed
    /// on.
    /// </summary>
    [Parameter]
    public SwitchParameter NotifyBuyer { get; set; }

    /// <summary>Reads canceled orders in a Shopify export, too. Default: they are skipped.</summary>
    [Parameter]
    public SwitchParameter IncludeCancelled { get; set; }

    /// <summary>Reads refunded and voided orders in a Shopify export, too. Default: they are skipped.</summary>
    [Parameter]
    public SwitchParameter IncludeRefunded { get; set; }

    /// <summary>Reads orders and lines in a Shopify export that are already fulfilled, too. Default: they are skipped.</summary>
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
