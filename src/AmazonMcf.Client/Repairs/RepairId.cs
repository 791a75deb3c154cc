using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.Model;

namespace AmazonMcf.Repairs;

/// <summary>The ids of repaired orders: <c>1001-R1</c> repairs <c>1001</c>, and <c>1001-R2</c> repairs <c>1001-R1</c>.</summary>
internal static class RepairId
{
    private static readonly Regex Form = new("^(?<id>.+)-R(?<number>[1-9][0-9]?)$", RegexOptions.CultureInvariant);

    /// <summary>The id of a repair.</summary>
    /// <param name="id">The id of the first order.</param>
    /// <param name="number">The number of the repair, from 1.</param>
    public static string Of(string id, int number) => id + "-R" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The id of the first order, and the number of the repair; 0 for an id without.</summary>
    public static (string Id, int Number) Split(string id) => Form.Match(id) is { Success: true } match
        ? (match.Groups["id"].Value, int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        : (id, 0);

    /// <summary>The id of the first order, and the number of the repair; 0 for an order that repairs none.</summary>
    /// <remarks>
    /// A repair keeps the order number that the recipient sees, so that an id of the shop that ends like that of a repair is not one.
    /// </remarks>
    public static (string Id, int Number) Split(McfOrder order) => order.DisplayableOrderId == order.SellerFulfillmentOrderId
        ? (order.SellerFulfillmentOrderId, 0)
        : Split(order.SellerFulfillmentOrderId);

    /// <summary>The id under which an order is repaired.</summary>
    public static string Next(McfOrder order)
    {
        var (id, number) = Split(order);
        return Of(id, number + 1);
    }
}
