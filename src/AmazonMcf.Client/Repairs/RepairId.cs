using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Repairs;

/// <summary>The ids of repaired orders: <c>1001-R1</c> repairs <c>1001</c>, and <c>1001-R2</c> repairs <c>1001-R1</c>.</summary>
internal static class RepairId
{
    private static readonly Regex Form = new("^(?<id>.+)-R(?<number>[1-9][0-9]?)$", RegexOptions.CultureInvariant);

    /// <summary>The id of a repair.</summary>
    /// <param name="id">The id of the first order.</param>
    /// <param name="number">The number of the repair, from 1.</param>
    public static string Of(string id, int number) => id + "-R" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An id without the number of a repair, although the order may be none: for a first selection of ids.</summary>
    public static string WithoutNumber(string id) => Split(id).Id;

    /// <summary>The id of the first order, and the number of the repair; 0 for an id without.</summary>
    /// <remarks>An id of the shop can have the same form, so that the id alone does not tell a repair.</remarks>
    public static (string Id, int Number) Split(string id) => Form.Match(id) is { Success: true } match
        ? (match.Groups["id"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        : (id, 0);

    /// <summary>The id of the first order, and the number of the repair; 0 for an order that is not known to be a repair.</summary>
    public static (string Id, int Number) Split(McfOrder order) => IsRepair(order) == true
        ? Split(order.SellerFulfillmentOrderId)
        : (order.SellerFulfillmentOrderId, 0);

    /// <summary>
    /// Whether an order is a repair, by the order number that the recipient sees, which a repair keeps; null if the first order has to be
    /// read for this, see <see cref="RepairProof"/>.
    /// </summary>
    /// <remarks>
    /// The number of an order 100-R1 of the shop ends like the id of a repair itself. It is a part of the order's id, but not of the id
    /// without -R1, whatever the prefix and suffix of the channel are.
    /// </remarks>
    public static bool? IsRepair(McfOrder order)
    {
        var (first, number) = Split(order.SellerFulfillmentOrderId);
        if (number == 0 || order.IsProvenRepair is not null)
        {
            return number > 0 && order.IsProvenRepair == true;
        }

        var shown = order.DisplayableOrderId?.Trim().TrimStart('#');
        return string.IsNullOrEmpty(shown) ? null
            : Contains(first, shown!) ? true
            : Contains(order.SellerFulfillmentOrderId, shown!) ? false
            : null;
    }

    /// <summary>The id under which an order is repaired.</summary>
    public static string Next(McfOrder order)
    {
        var (id, number) = Split(order);
        return Of(id, number + 1);
    }

    /// <summary>The ids of the orders that an order may repair; none for one that repairs none or was canceled.</summary>
    public static IReadOnlyList<string> Repaired(McfOrder order)
    {
        var (id, number) = IsRepair(order) == false ? ("", 0) : Split(order.SellerFulfillmentOrderId);
        return FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled)
            ? []
            : [.. Enumerable.Range(0, number).Select(earlier => earlier == 0 ? id : Of(id, earlier))];
    }

    /// <summary>Whether an order ended without a parcel, as each does before it is placed again.</summary>
    public static bool IsRepairable(McfOrder order) => FulfillmentOrderStatuses.Normalize(order.Status)
        is FulfillmentOrderStatuses.Cancelled or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid;

    private static bool Contains(string text, string part) => text.Contains(part);
}
