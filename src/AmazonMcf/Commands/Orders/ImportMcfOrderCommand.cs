using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Reads orders from Amazon flat files, exports of shops, CSV files and workbooks, one by one. Each invalid row produces one error record,
/// and its order is held back; the other orders are read.
/// </summary>
[Cmdlet(VerbsData.Import, "McfOrder", DefaultParameterSetName = nameof(Path))]
[OutputType(typeof(McfOrderRequest), typeof(McfLeftOutOrder), ParameterSetName = [nameof(Path), nameof(LiteralPath)])]
[OutputType(typeof(McfOrderFileFormat), ParameterSetName = [nameof(ListFormat)])]
public sealed class ImportMcfOrderCommand : McfConnectedCmdlet
{
    private HeldBackOrders? heldBack;
    private FaultFile? faults;
    private SkuMapping skus = SkuMapping.None;
    private readonly RunIds run = new();

    /// <summary>The files; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = nameof(Path))]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>The files; wildcard characters have no special meaning.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = nameof(LiteralPath))]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Returns the known formats, and reads no file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = nameof(ListFormat))]
    public SwitchParameter ListFormat { get; set; }

    /// <summary>The format of the file; -ListFormat returns the formats. Default: detected from the header.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(OrderFileFormatCompleter))]
    [ValidateOrderFileFormat]
    [TextTransformation]
    public string? Format { get; set; }

    /// <summary>
    /// The encoding, for example <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c> or <c>shift_jis</c>. A byte order mark in the file
    /// overrides it. Default: detected.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [ValidateEncoding]
    [TextTransformation]
    public string? Encoding { get; set; }

    /// <summary>The character between columns, or <c>tab</c>. Default: detected from the header.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DelimiterCompleter))]
    [DelimiterTransformation]
    public char? Delimiter { get; set; }

    /// <summary>
    /// The worksheet of a workbook (.xlsx or .xls). Default: the only visible worksheet with rows, or the only one of them whose header is
    /// recognized.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Worksheet { get; set; }

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
    [ValidateOrderValue(OrderValue.SpeedMap)]
    public IDictionary? SpeedMap { get; set; }

    /// <summary>
    /// The shipping speed of orders whose shipping method matches neither -SpeedMap nor the name of a speed: <c>Standard</c>,
    /// <c>Expedited</c> or <c>Priority</c>. Default: Standard, with a warning.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(ShippingSpeedCompleter))]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.Speed)]
    public string? DefaultSpeed { get; set; }

    /// <summary>
    /// The channel profile to apply: a JSON file, or a PowerShell data file (.psd1). Other parameters override it. Default: none.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Channel { get; set; }

    /// <summary>
    /// The marketplace of orders that name none, as a code or an ID. Default: the connection's marketplace when the order is placed.
    /// </summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// The country of orders that have none, as a two-letter code or a name. Default: if no row has a country, the country of the
    /// marketplace.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [CountryTransformation]
    public string? Country { get; set; }

    /// <summary>
    /// The format of dates in the file, for example <c>dd/MM/yyyy</c>; its order of day and month also applies to other dates. Default: the
    /// order that the dates of the whole file prove.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.DateFormat)]
    public string? DateFormat { get; set; }

    /// <summary>
    /// A prefix for every order ID, to keep the IDs of two shops apart. Recipients see the order number without it. Default: no prefix.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.IdPart)]
    public string? OrderIdPrefix { get; set; }

    /// <summary>
    /// A suffix for every order ID, to keep the IDs of two shops apart. Recipients see the order number without it. Default: no suffix.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.IdPart)]
    public string? OrderIdSuffix { get; set; }

    /// <summary>
    /// Marks all orders to be placed on hold, including those that the file marks for shipping. Default: as the file specifies.
    /// </summary>
    [Parameter]
    public SwitchParameter Hold { get; set; }

    /// <summary>
    /// Reads unpaid orders, too, and marks them to be placed on hold. Default: they are excluded if the file has a column for the payment.
    /// </summary>
    [Parameter]
    public SwitchParameter HoldUnpaid { get; set; }

    /// <summary>
    /// Passes the buyer's email address to Amazon, which then sends the buyer emails about the shipment. Default: the address is not passed
    /// on.
    /// </summary>
    [Parameter]
    public SwitchParameter NotifyBuyer { get; set; }

    /// <summary>Reads orders that are canceled or that the buyer asked to cancel, too. Default: they are excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeCancelled { get; set; }

    /// <summary>Reads refunded, returned and voided orders, too. Default: they are excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeRefunded { get; set; }

    /// <summary>Reads orders and lines that are already fulfilled, too. Default: they are excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeFulfilled { get; set; }

    /// <summary>Reads orders that are on hold in the shop, too. Default: they are excluded.</summary>
    [Parameter]
    public SwitchParameter IncludeOnHold { get; set; }

    /// <summary>Reads orders that are picked up or delivered in a different way, too. Default: they are excluded.</summary>
    [Parameter]
    public SwitchParameter IncludePickup { get; set; }

    /// <summary>Reads unpaid orders, too. Default: they are excluded if the file has a column for the payment.</summary>
    [Parameter]
    public SwitchParameter IncludeUnpaid { get; set; }

    /// <summary>
    /// Returns an object with the reason for each order that is excluded. Commands that place orders reject these objects. Default:
    /// excluded orders are counted in a warning.
    /// </summary>
    [Parameter]
    public SwitchParameter PassThruLeftOut { get; set; }

    /// <summary>Returns one row for each order line, with the columns of its order, for example for Export-Csv.</summary>
    [Parameter]
    public SwitchParameter ExpandLines { get; set; }

    /// <summary>
    /// A CSV file for the validation errors, one row each: File, Row, OrderId, Column, Value, Rule and Remedy. Personal data is masked. It
    /// is written when all files are read, also if there is no error, and replaces only an earlier file of this kind. Default: no file.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? FaultPath { get; set; }

    private ChannelProfile? Profile { get; set; }

    /// <summary>
    /// Maps the shop's SKUs or product names to SKUs at Amazon: the path of a CSV file or workbook with the columns ShopSku or ProductName,
    /// SellerSku and Quantity, or a hashtable such as <c>@{ 'PACK-6' = @{ 'MUG-01' = 6 } }</c>. Default: the map of the channel profile, or
    /// else the SKUs of the shop are those at Amazon.
    /// </summary>
    [Parameter]
    [ValidateNotBlank]
    public object? SkuMap { get; set; }

    /// <summary>
    /// What to do with lines that are not in the SKU map: hold the order back (<c>Error</c>), place them unchanged (<c>Pass</c>) or leave
    /// them out (<c>Skip</c>). Default: Error.
    /// </summary>
    [Parameter]
    public McfUnmappedSku UnmappedSku { get; set; }

    private OrderFileOptions Options => skus.On(new OrderFileOptions
    {
        Channel = Profile,
        Format = Format,
        Encoding = Encoding,
        Delimiter = Delimiter,
        Worksheet = Worksheet,
        ColumnMap = InvariantText.Table(ColumnMap),
        SpeedMap = InvariantText.Table(SpeedMap),
        DefaultSpeed = DefaultSpeed,
        MarketplaceId = Marketplace?.MarketplaceId,
        Marketplace = Marketplace ?? Peek(InputSeller.Unknown)?.Marketplace,
        Country = Country,
        DateFormat = DateFormat,
        Culture = TypedTime.Culture,
        OrderIdPrefix = OrderIdPrefix,
        OrderIdSuffix = OrderIdSuffix,
        Hold = Hold,
        HoldUnpaid = HoldUnpaid,
        NotifyBuyers = NotifyBuyer,
        IncludeCancelled = IncludeCancelled,
        IncludeRefunded = IncludeRefunded,
        IncludeFulfilled = IncludeFulfilled,
        IncludeOnHold = IncludeOnHold,
        IncludePickup = IncludePickup,
        IncludeUnpaid = IncludeUnpaid,
        Run = run,
    });

    /// <inheritdoc />
    protected override void Begin()
    {
        Profile = ChannelFile.Read(this, Channel, Switch(nameof(Hold)));
        heldBack = new(this);
        faults = FaultFile.Open(this, FaultPath);
        skus = SkuMapping.Load(this, SkuMap, UnmappedSku, Profile);
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (ListFormat)
        {
            WriteObject(OrderFileReader.Formats, enumerateCollection: true);
            return;
        }

        var isLiteral = ParameterSetName == nameof(LiteralPath);
        foreach (var path in isLiteral ? LiteralPath : Path)
        {
            var files = ResolveFiles(path, isLiteral).ToList();
            run.MayContinue |= MyInvocation.ExpectingInput || files.Count > 1 || Path.Length > 1 || LiteralPath.Length > 1;
            files.ForEach(Read);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        heldBack!.Complete(FaultPath is null ? "Use -FaultPath to write each error to a CSV file." : $"Each error is in '{FaultPath}'.");
        faults?.Complete();
    }

    private void Read(string path)
    {
        try
        {
            using var file = OrderFile.Open(path, Options);
            WriteWarnings(file.Warnings);
            foreach (var entry in file.ReadEntries())
            {
                Stop.Dispatch.ThrowIfCancellationRequested();
                Write(entry);
            }

            WriteWarnings(file.ClosingWarnings);
        }
        catch (McfOrderFileException failure)
        {
            WriteError(ErrorRecords.Of(failure, path));
        }
    }

    private void Write(OrderFileEntry entry)
    {
        WriteWarnings(entry.Warnings);
        LeftOutText.WriteVerbose(this, entry);
        heldBack!.Add(entry.ValidationErrors, null);
        faults?.Add(entry.ValidationErrors);

        if (entry.Order is not null)
        {
            WriteObject(ExpandLines ? OrderRows.Of(entry.Order).ToArray() : (object)entry.Order, enumerateCollection: ExpandLines);
        }

        if (PassThruLeftOut && entry.LeftOut is not null)
        {
            WriteObject(entry.LeftOut);
        }
    }

    private void WriteWarnings(IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            WriteWarning(warning);
        }
    }
}
