using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles;

/// <summary>How order files and rows are read. Every option may be left out: the file then speaks for itself.</summary>
public sealed class OrderFileOptions
{
    /// <summary><c>AmazonFlatFile</c>, <c>Shopify</c> or <c>Csv</c>; null recognises the format by the header.</summary>
    public string? Format { get; set; }

    /// <summary>
    /// The encoding by name, for example <c>utf-8</c>, <c>utf-16</c>, <c>windows-1252</c>, <c>iso-8859-1</c> or <c>shift_jis</c>.
    /// Null takes the byte order mark, or UTF-8 where the whole file is valid UTF-8, or else Windows-1252.
    /// </summary>
    public string? Encoding { get; set; }

    /// <summary>What stands between cells; null finds comma, semicolon or tab in the header.</summary>
    public char? Delimiter { get; set; }

    /// <summary>
    /// Columns by hand: a parameter name or one of its aliases (see <see cref="OrderAliases"/>) to the header in the file,
    /// for example <c>OrderId</c> to <c>Order Number</c>. It goes before everything the format knows.
    /// </summary>
    public IDictionary<string, string>? ColumnMap { get; set; }

    /// <summary>
    /// Shipping methods of a shop to Amazon's speeds, without regard to case; <c>*</c> and <c>?</c> stand for any text and any character.
    /// </summary>
    public IDictionary<string, string>? SpeedMap { get; set; }

    /// <summary>The speed of orders whose shipping method is not in <see cref="SpeedMap"/>. Null takes <c>Standard</c> and warns.</summary>
    public string? DefaultSpeed { get; set; }

    /// <summary>The marketplace of orders that name none, as a code or an id; null leaves it to the connection.</summary>
    public string? MarketplaceId { get; set; }

    /// <summary>
    /// The marketplace whose rules orders are checked against when neither they nor <see cref="MarketplaceId"/> name one.
    /// </summary>
    public McfMarketplace? Marketplace { get; set; }

    /// <summary>
    /// The region of the connection that the orders are placed over: an order for a marketplace of another region is held back. Null checks
    /// none.
    /// </summary>
    public McfRegion? Region { get; set; }

    /// <summary>
    /// A text put before every order id, so that the ids of two shops cannot meet. Recipients still see the id without it.
    /// </summary>
    public string? OrderIdPrefix { get; set; }

    /// <summary>Whether all orders are placed on hold, those included that the file would ship.</summary>
    public bool Hold { get; set; }

    /// <summary>Shopify: whether orders that are not paid yet are placed on hold.</summary>
    public bool HoldUnpaid { get; set; }

    /// <summary>
    /// Whether the buyer's mail address (Shopify's <c>Email</c>, or a plain <c>email</c> column) is given to Amazon for shipment mails.
    /// </summary>
    public bool NotifyBuyers { get; set; }

    /// <summary>Shopify: whether cancelled orders are read too.</summary>
    public bool IncludeCancelled { get; set; }

    /// <summary>Shopify: whether refunded and voided orders are read too.</summary>
    public bool IncludeRefunded { get; set; }

    /// <summary>Shopify: whether orders and lines that are already fulfilled are read too.</summary>
    public bool IncludeFulfilled { get; set; }

    /// <summary>
    /// Fills what the rows leave open, before an order is checked; columns for the address are then not asked of the file.
    /// Null fills nothing.
    /// </summary>
    public Action<McfOrderRequest>? Complete { get; set; }
}
