using System.Collections;
using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Pipeline;
using AmazonMcf.Validation;

namespace AmazonMcf.Commands;

/// <summary>
/// Validates orders locally: returns true or false for each order, and an error record for each invalid row, or with -Detailed the
/// validation errors as a table. Sends no request and needs no connection.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "McfOrder", DefaultParameterSetName = OrderInput.Piped)]
[OutputType(typeof(bool), typeof(McfValidationError))]
public sealed class TestMcfOrderCommand : McfOrderReaderCmdlet
{
    private OrderIntake? intake;
    private ChannelProfile? profile;
    private HeldBackOrders? heldBack;

    /// <summary>
    /// The order to validate: an order from Import-McfOrder, an object or hashtable with the properties of an order, or a table row. Table
    /// rows with the same order ID are combined into one order.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = null!;

    /// <summary>
    /// The marketplace whose rules apply to orders that name none, as a code or an ID. Default: the connection's marketplace, if there is a
    /// connection.
    /// </summary>
    [Parameter]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// The channel profile to apply: a JSON file, or a PowerShell data file (.psd1). Default: none.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateNotBlank]
    public string? Channel { get; set; }

    /// <summary>
    /// Maps parameters to the column headers of table rows, for example <c>@{ OrderId = 'Order Number' }</c>. Default: columns are
    /// recognized by common names.
    /// </summary>
    [Parameter]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>
    /// The country of orders that have none, as a two-letter code or a name. Default: if no row has a country, the country of the
    /// marketplace.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(CountryCodeCompleter))]
    [CountryTransformation]
    public string? Country { get; set; }

    /// <summary>
    /// The format of dates in table rows, for example <c>dd/MM/yyyy</c>; its order of day and month also applies to other dates. Default:
    /// the order that the dates of all rows prove.
    /// </summary>
    [Parameter]
    [TextTransformation]
    [ValidateOrderValue(OrderValue.DateFormat)]
    public string? DateFormat { get; set; }

    /// <summary>
    /// Returns one object per validation error, with order, row, column, value, rule and remedy, in place of true, false and error records.
    /// Default: true or false for each order.
    /// </summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

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

    /// <inheritdoc />
    protected override void Begin()
    {
        heldBack = new(this);
        profile = ChannelFile.Read(this, Channel);
        intake = new(OptionsFor, SkuMapping.Load(this, SkuMap, UnmappedSku, profile));
    }

    /// <inheritdoc />
    protected override void Process()
    {
        if (intake!.Take(InputObject) is { } entry)
        {
            Evaluate(entry);
        }
    }

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var entry in intake!.Complete())
        {
            Evaluate(entry);
        }

        Warn(intake.ClosingWarnings);

        heldBack!.Complete(Detailed ? "" : "Use -Detailed to get each error as a row of a table.");
    }

    private OrderFileOptions OptionsFor(InputSeller seller)
    {
        var marketplace = MarketplaceFor(seller);
        return Include(new()
        {
            Channel = profile,
            MarketplaceId = Marketplace?.MarketplaceId,
            Marketplace = marketplace,
            Region = marketplace?.Region,
            ColumnMap = InvariantText.Table(ColumnMap),
            Country = Country,
            DateFormat = DateFormat,
        });
    }

    private McfMarketplace? MarketplaceFor(InputSeller seller) => Marketplace ?? Peek(seller)?.Marketplace;

    private void Evaluate(OrderFileEntry entry)
    {
        Warn(entry.Warnings);
        if (entry is { Order: { } whole, IsCompleted: false } && profile is not null)
        {
            // The marketplace of the order overrides -Marketplace, which overrides the profile.
            whole.MarketplaceId = whole.MarketplaceId.NullIfBlank() ?? Marketplace?.MarketplaceId;
            entry.Apply(profile, _ => { });
        }

        Warn(entry.WarningsOfObject);
        LeftOutText.WriteVerbose(this, entry);
        if (entry.IsLeftOut)
        {
            return;
        }

        var errors = entry.Order is { } order ? ErrorsOf(order, entry) : entry.ValidationErrors;
        var id = entry.Order?.SellerFulfillmentOrderId ?? entry.SellerFulfillmentOrderId ?? OrderIdMember.FindByAnyName(entry.Input);
        WriteVerbose($"{Describe(id, entry.Rows)} is {(errors.Count == 0 ? "valid" : "not valid")}.");
        if (Detailed)
        {
            heldBack!.Count(errors);
            WriteRows(errors, id);
            return;
        }

        heldBack!.Add(errors, entry.Input ?? entry.Order);
        WriteObject(errors.Count == 0);
    }

    private void Warn(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
        {
            WriteWarning(warning);
        }
    }

    private void WriteRows(IEnumerable<McfValidationError> errors, string? id)
    {
        foreach (var error in errors)
        {
            error.SellerFulfillmentOrderId ??= id;
            error.Column ??= error.Member;
            WriteObject(error);
        }
    }

    private static string Describe(string? id, IReadOnlyList<int> rows) =>
        (id is null ? "An order without an ID" : $"Order '{id}'") + (rows.Count == 0 ? "" : $" (rows {string.Join(", ", rows)})");

    private IReadOnlyList<McfValidationError> ErrorsOf(McfOrderRequest order, OrderFileEntry entry)
    {
        if (!entry.IsCompleted)
        {
            RegionNames.Complete(order.DestinationAddress, Country);
        }

        var marketplace = MarketplaceFor(InputSeller.Of(order));
        var errors = entry.IsCheckedFor(marketplace, marketplace?.Region)
            ? []
            : OrderValidator.Validate(order, marketplace, marketplace?.Region);
        return [.. errors, .. VersionRules.Find(order, marketplace, ApiVersion ?? Peek(InputSeller.Of(order))?.ApiVersion)];
    }
}
