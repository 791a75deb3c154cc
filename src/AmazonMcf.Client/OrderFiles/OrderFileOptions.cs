using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// Options for reading order files and rows. All are optional. Files that are opened with the same options are one run: ids of different
/// files that look alike cause a warning.
/// </summary>
public sealed class OrderFileOptions
{
    /// <summary>The format, one of <see cref="OrderFileReader.Formats"/>. Default: detected from the header.</summary>
    public string? Format { get; set; }

    /// <summary>
    /// The name of the encoding, for example <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>, <c>iso-8859-1</c> or <c>shift_jis</c>.
    /// Default: the encoding of the byte order mark, UTF-8 if the whole file is valid UTF-8, otherwise Windows-1252.
    /// </summary>
    public string? Encoding { get; set; }

    /// <summary>The delimiter between cells. Default: detected from the header.</summary>
    public char? Delimiter { get; set; }

    /// <summary>
    /// The name of the worksheet of a workbook. Default: the only visible worksheet with rows, or the only one of them whose header is
    /// known.
    /// </summary>
    public string? Worksheet { get; set; }

    /// <summary>
    /// Maps a parameter name or one of its aliases (see <see cref="OrderAliases"/>) to a header of the file, for example <c>OrderId</c> to
    /// <c>Order Number</c>. Overrides the format's own mapping.
    /// </summary>
    public IDictionary<string, string>? ColumnMap { get; set; }

    /// <summary>Maps a shop's shipping methods to Amazon's speeds. Case is ignored; <c>*</c> and <c>?</c> are wildcards.</summary>
    public IDictionary<string, string>? SpeedMap { get; set; }

    /// <summary>
    /// The speed of orders whose shipping method is not in <see cref="SpeedMap"/>. Default: <c>Standard</c>, with a warning.
    /// </summary>
    public string? DefaultSpeed { get; set; }

    /// <summary>The marketplace of orders that name none, as a code or an id. Default: the connection's marketplace.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>The marketplace whose rules apply if neither the order nor <see cref="MarketplaceId"/> names one.</summary>
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// The country of orders that have none, as a two-letter code or a name. Default: the country of the marketplace if no order has a
    /// country.
    /// </summary>
    public string? Country { get; set; }

    /// <summary>
    /// The format of dates, for example <c>dd/MM/yyyy</c>; its order of day and month also applies to other dates. Default: the order that
    /// the dates of the whole input prove.
    /// </summary>
    public string? DateFormat { get; set; }

    /// <summary>
    /// The culture of the session: dates with seconds that are ambiguous otherwise are read in its form, which is what Export-Csv writes.
    /// Default: null, none.
    /// </summary>
    public CultureInfo? Culture { get; set; }

    /// <summary>
    /// The region of the connection that places the orders; orders for marketplaces of a different region are invalid. Default: not
    /// checked.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>The version of the API that the orders are for; orders that it cannot express are invalid. Default: not checked.</summary>
    internal string? ApiVersion { get; set; }

    /// <summary>
    /// A prefix for every order id, so that the ids of two shops cannot collide. Recipients see the id without the prefix.
    /// </summary>
    public string? OrderIdPrefix { get; set; }

    /// <summary>A suffix for every order id. Recipients see the id without the suffix.</summary>
    public string? OrderIdSuffix { get; set; }

    /// <summary>
    /// The profile of the channel that the orders come from. Its settings apply where these options do not set their own. Default: none.
    /// </summary>
    public ChannelProfile? Channel { get; set; }

    /// <summary>Whether to place all orders on hold, including those that the file would ship. Default: false.</summary>
    public bool Hold { get; set; }

    /// <summary>Whether to include unpaid orders and place them on hold. Default: false.</summary>
    public bool HoldUnpaid { get; set; }

    /// <summary>
    /// Whether to pass the buyer's email address (Shopify's <c>Email</c>, or an <c>email</c> column) to Amazon for shipment notifications.
    /// Default: false.
    /// </summary>
    public bool NotifyBuyers { get; set; }

    /// <summary>Whether to include orders that are canceled or that the buyer asked to cancel. Default: false.</summary>
    public bool IncludeCancelled { get; set; }

    /// <summary>Whether to include refunded, returned and voided orders. Default: false.</summary>
    public bool IncludeRefunded { get; set; }

    /// <summary>Whether to include orders and lines that are already fulfilled. Default: false.</summary>
    public bool IncludeFulfilled { get; set; }

    /// <summary>Whether to include orders that are on hold in the shop. Default: false.</summary>
    public bool IncludeOnHold { get; set; }

    /// <summary>
    /// Whether to include orders that the buyer picks up, or that the shop or its own shipping program delivers. A method that is a key of
    /// <see cref="SpeedMap"/> is always included. Default: false.
    /// </summary>
    public bool IncludePickup { get; set; }

    /// <summary>
    /// Whether to include orders that are not paid in full, in files with a column for the payment. Default: false.
    /// </summary>
    public bool IncludeUnpaid { get; set; }

    /// <summary>
    /// Maps the shop's SKUs or product names to the seller's SKUs. Default: the map of <see cref="Channel"/>, or else the SKUs of the shop
    /// are those of the seller.
    /// </summary>
    public SkuMap? SkuMap { get; set; }

    /// <summary>What happens to lines that are not in <see cref="SkuMap"/>. Default: they are validation errors.</summary>
    public McfUnmappedSku UnmappedSku { get; set; }

    /// <summary>
    /// Sets members that the rows do not set, before an order is validated; the file then needs no address columns. Default: none.
    /// </summary>
    public Action<McfOrderRequest>? Complete { get; set; }

    /// <summary>Sets members that the rows may set, too, before an order is validated. Default: none.</summary>
    internal Action<McfOrderRequest>? Override { get; set; }

    /// <summary>The ids of the files that are opened with these options, which are one run.</summary>
    internal RunIds Run { get; set; } = new();

    /// <summary>These options with the settings of <see cref="Channel"/> where they do not set their own.</summary>
    internal OrderFileOptions WithChannel()
    {
        if (Channel?.Settings is not { } channel)
        {
            return this;
        }

        var all = (OrderFileOptions)MemberwiseClone();
        all.OrderIdPrefix ??= channel.OrderIdPrefix;
        all.OrderIdSuffix ??= channel.OrderIdSuffix;
        all.MarketplaceId ??= channel.Marketplace?.MarketplaceId;
        all.SpeedMap ??= channel.SpeedMap;
        all.DefaultSpeed ??= channel.DefaultSpeed;
        all.SkuMap = (all.SkuMap ?? Channel.SkuMap)?.ForDefault(Channel.Name);
        return all;
    }
}
