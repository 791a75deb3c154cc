using System.Globalization;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// The columns that count what is left of a line to ship, which win over the quantity that was ordered, and those that count what is done
/// with, which is subtracted where no column counts what is left.
/// </summary>
internal static class QuantityColumns
{
    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "quantitytoship", "qtytoship", "quantitytofulfill", "qtytofulfill", "unitstoship", "toship", "openquantity", "quantityopen",
        "openqty", "qtyopen", "remainingquantity", "quantityremaining", "remainingqty", "qtyremaining", "quantityleft", "unshippedquantity",
        "quantityunshipped", "unfulfilledquantity", "quantityunfulfilled", "fulfillablequantity", "lineitemfulfillablequantity",
        "outstandingquantity", "quantityoutstanding", "netquantity", "offenemenge", "restmenge",
        "quantiterestante", "quantiteaexpedier", "quantitadaspedire", "quantitarimanente", "cantidadpendiente",
        "cantidadporenviar", "未出荷数", "出荷予定数",
    };

    private static readonly HashSet<string> Shipped = new(StringComparer.Ordinal)
    {
        "quantityshipped", "qtyshipped", "shippedquantity", "shippedqty", "unitsshipped", "quantityfulfilled", "fulfilledquantity",
        "qtyfulfilled", "geliefertemenge", "versandtemenge", "quantiteexpediee", "quantitaspedita", "cantidadenviada", "出荷済数",
    };

    private static readonly HashSet<string> Returned = new(StringComparer.Ordinal)
    {
        "quantityrefunded", "refundedquantity", "qtyrefunded", "refundquantity", "quantityrefund", "quantitycancelled",
        "quantitycanceled", "cancelledquantity", "canceledquantity", "qtycancelled", "qtycanceled", "quantityreturned",
        "returnedquantity", "qtyreturned", "quantityofreturn", "skuquantityofreturn", "returnquantity", "erstattetemenge",
        "quantiteremboursee", "quantitarimborsata", "cantidadreembolsada", "キャンセル数", "返品数",
    };

    /// <summary>Whether a column counts the units of a line that are left to ship.</summary>
    public static bool IsLeft(string header)
    {
        var name = StatusText.Normalize(header);
        return Left.Contains(name) || (name == "quantityrefund" && IsDifference(header));
    }

    /// <summary>Whether a column counts units of a line that are shipped, refunded, canceled or returned.</summary>
    public static bool IsDone(string header) => IsRefund(header) || Shipped.Contains(StatusText.Normalize(header));

    /// <summary>Whether a column counts units that were refunded, returned or canceled.</summary>
    public static bool IsRefund(string header) => Returned.Contains(StatusText.Normalize(header)) && !IsDifference(header);

    /// <summary>Reads a whole number.</summary>
    public static bool TryRead(string cell, out int count)
    {
        var isCount = decimal.TryParse(
                cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue;
        count = isCount ? (int)number : 0;
        return isCount;
    }

    // WooCommerce: Quantity (- Refund).
    private static bool IsDifference(string header) => header.Contains("(-");
}
