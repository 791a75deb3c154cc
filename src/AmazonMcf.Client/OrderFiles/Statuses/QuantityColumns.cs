using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// The columns that count the units of a line: those that are left, which win over the quantity that was ordered, and those that are done
/// with, which are subtracted unless they already are.
/// </summary>
internal static class QuantityColumns
{
    private static readonly HashSet<string> ToShip = new(StringComparer.Ordinal)
    {
        "quantitytoship", "qtytoship", "quantitytofulfill", "qtytofulfill", "unitstoship", "toship", "openquantity", "quantityopen",
        "openqty", "qtyopen", "remainingquantity", "quantityremaining", "remainingqty", "qtyremaining", "quantityleft", "unshippedquantity",
        "quantityunshipped", "unfulfilledquantity", "quantityunfulfilled", "fulfillablequantity", "lineitemfulfillablequantity",
        "outstandingquantity", "quantityoutstanding", "offenemenge", "restmenge",
        "quantiterestante", "quantiteaexpedier", "quantitadaspedire", "quantitarimanente", "cantidadpendiente",
        "cantidadporenviar", "未出荷数", "出荷予定数",
    };

    private static readonly HashSet<string> Net = new(StringComparer.Ordinal)
    {
        "netquantity", "quantitynet", "netqty", "qtynet", "netunits", "quantityafterrefund", "quantityafterrefunds", "nettomenge",
        "quantitenette", "quantitanetta", "cantidadneta",
    };

    // WooCommerce: Quantity (- Refund).
    private static readonly HashSet<string> Differences = new(["quantityrefund", "quantityrefunds", "qtyrefund"], StringComparer.Ordinal);

    private static readonly Regex Minus = new(@"\(\s*[-\u2010-\u2015\u2212]", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Shipped = new(StringComparer.Ordinal)
    {
        "quantityshipped", "qtyshipped", "shippedquantity", "shippedqty", "unitsshipped", "shippedunits", "fulfilledqty",
        "quantityfulfilled", "fulfilledquantity",
        "qtyfulfilled", "geliefertemenge", "versandtemenge", "quantiteexpediee", "quantitaspedita", "cantidadenviada", "出荷済数",
    };

    private static readonly HashSet<string> Returned = new(StringComparer.Ordinal)
    {
        "quantityrefunded", "refundedquantity", "qtyrefunded", "refundedqty", "unitsrefunded", "refundedunits", "returnedqty",
        "unitsreturned", "returnedunits", "cancelledqty", "canceledqty", "unitscancelled", "unitscanceled",
        "refundquantity", "quantityrefund", "quantitycancelled",
        "quantitycanceled", "cancelledquantity", "canceledquantity", "qtycancelled", "qtycanceled", "quantityreturned",
        "returnedquantity", "qtyreturned", "quantityofreturn", "skuquantityofreturn", "returnquantity", "erstattetemenge",
        "quantiteremboursee", "quantitarimborsata", "cantidadreembolsada", "キャンセル数", "返品数",
    };

    // Flags and dates in most files, and counts of units in some.
    private static readonly HashSet<string> BareShipped = new(StringComparer.Ordinal)
    {
        "shipped", "fulfilled", "dispatched", "despatched", "delivered", "sent", "versandt", "versendet", "verschickt", "geliefert",
        "expedie", "livre", "spedito", "consegnato", "enviado", "entregado", "verzonden", "geleverd", "出荷済", "発送済",
    };

    private static readonly HashSet<string> BareReturned = new(StringComparer.Ordinal)
    {
        "cancelled", "canceled", "returned", "refunded", "returns", "storniert", "retourniert", "erstattet", "annule", "retourne",
        "rembourse", "annullato", "reso", "rimborsato", "cancelado", "devuelto", "reembolsado", "geannuleerd", "terugbetaald",
        "キャンセル", "返品",
    };

    /// <summary>What a column counts if its values turn out to be counts; null for any other column.</summary>
    public static CountKind? PossibleKindOf(string header) => StatusText.Normalize(header) switch
    {
        var name when BareShipped.Contains(name) => CountKind.Shipped,
        var name when BareReturned.Contains(name) => CountKind.Returned,
        _ => null,
    };

    /// <summary>What a column counts; null for a column that counts no units.</summary>
    public static CountKind? KindOf(string header)
    {
        var name = StatusText.Normalize(header);
        return ToShip.Contains(name) ? CountKind.ToShip
            : Net.Contains(name) || (Differences.Contains(name) && Minus.IsMatch(header)) ? CountKind.Net
            : Shipped.Contains(name) ? CountKind.Shipped
            : Returned.Contains(name) ? CountKind.Returned
            : null;
    }

    /// <summary>Whether a column is the quantity of a line rather than what was ordered.</summary>
    public static bool IsLeft(string header) => KindOf(header) is CountKind.ToShip or CountKind.Net;

    /// <summary>Reads a whole number.</summary>
    public static bool TryRead(string cell, out int count)
    {
        var isCount = decimal.TryParse(
                cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue;
        count = isCount ? (int)number : 0;
        return isCount;
    }
}
