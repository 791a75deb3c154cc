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

    /// <summary>The id of the first order, and the number of the repair; 0 for an order that repairs none.</summary>
    /// <remarks>
    /// A repair keeps the order number that the recipient sees, so that an id of the shop that ends like that of a repair is not one.
    /// </remarks>
    public static (string Id, int Number) Split(McfOrder order) => order.DisplayableOrderId == order.SellerFulfillmentOrderId
        ? (order.SellerFulfillmentOrderId, 0)
        : Split(order.SellerFulfillmentOrderId);

    /// <summary>Whether an order repairs another.</summary>
    public static bool IsRepair(McfOrder order) => Split(order).Number > 0;

    /// <summary>The id under which an order is repaired.</summary>
    public static string Next(McfOrder order)
    {
        var (id, number) = Split(order);
        return Of(id, number + 1);
    }

    /// <summary>The ids of the orders that an order repairs; none for one that repairs none or was canceled.</summary>
    public static IReadOnlyList<string> Repaired(McfOrder order)
    {
        var (id, number) = Split(order);
        return FulfillmentOrderStatuses.AreSame(order.Status, FulfillmentOrderStatuses.Cancelled)
            ? []
            : [.. Enumerable.Range(0, number).Select(earlier => earlier == 0 ? id : Of(id, earlier))];
    }

    /// <summary>Whether an order ended without a parcel, as each does before it is placed again.</summary>
    public static bool IsRepairable(McfOrder order) => FulfillmentOrderStatuses.Normalize(order.Status)
        is FulfillmentOrderStatuses.Cancelled or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid;

    private static (string Id, int Number) Split(string id) => Form.Match(id) is { Success: true } match
        ? (match.Groups["id"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        : (id, 0);
}
