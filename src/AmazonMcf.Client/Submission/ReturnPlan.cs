using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Submission;

/// <summary>
/// Converts a selection into return items, one per unit. The units of a line are numbered across its shipments in the order of the
/// response, and each item id consists of line and number: the same selection produces the same ids, so that repeating it returns nothing
/// twice.
/// </summary>
public static class ReturnPlan
{
    /// <summary>Creates the items.</summary>
    /// <param name="order">The order with lines, shipments and returns.</param>
    /// <param name="selection">The units to return.</param>
    /// <returns>The items, line by line. Units beyond those shipped are included: the service reports why it rejects them.</returns>
    /// <exception cref="McfValidationException">No line matches the selection, or none of its units is part of a shipment.</exception>
    public static IReadOnlyList<McfReturnRequestItem> Make(McfOrder order, ReturnSelection selection)
    {
        var lines = order.Items.OrEmpty().Where(line => Fits(line, selection)).ToArray();
        if (lines.Length == 0)
        {
            throw Nothing(order, selection, "is not in the order");
        }

        var items = lines.SelectMany(line => Make(order, line, selection)).ToArray();
        return items.Length > 0 ? items : throw Nothing(order, selection, "has no shipped units");
    }

    /// <summary>Whether shipped units of the lines of a return remain without one.</summary>
    /// <param name="order">The order, as it was before the return.</param>
    /// <param name="items">The items of the return.</param>
    internal static bool LeavesUnits(McfOrder order, IReadOnlyList<McfReturnRequestItem> items) => items
        .GroupBy(item => item.SellerFulfillmentOrderItemId ?? "", item => item.SellerReturnItemId)
        .Any(line => Known(order, line.Key).Select(item => item.SellerReturnItemId).Concat(line).Distinct().Count()
            < UnitsOf(order, line.Key).Count());

    private static bool Fits(McfOrderItem line, ReturnSelection selection) =>
        (selection.SellerFulfillmentOrderItemId is null || line.SellerFulfillmentOrderItemId == selection.SellerFulfillmentOrderItemId)
        && (selection.SellerSku is null || line.SellerSku == selection.SellerSku);

    private static IEnumerable<McfReturnRequestItem> Make(McfOrder order, McfOrderItem line, ReturnSelection selection)
    {
        var lineId = line.SellerFulfillmentOrderItemId ?? "";
        var units = UnitsOf(order, lineId)
            .Where(unit => selection.AmazonShipmentId is null || unit.ShipmentId == selection.AmazonShipmentId)
            .ToList();
        if (units.Count == 0)
        {
            return [];
        }

        var chosen = selection.SellerReturnItemId is null
            ? Take(units, selection.Skip, selection.Quantity)
            : Take(Free(order, lineId, units, selection), selection.Skip, selection.Quantity ?? 1);
        return chosen.Select(
            (unit, index) =>
                new McfReturnRequestItem
                {
                    SellerReturnItemId = selection.SellerReturnItemId is { } own
                        ? own + (index == 0 ? "" : Suffix(index + 1))
                        : NameOf(lineId, unit.Number),
                    SellerFulfillmentOrderItemId = lineId,
                    AmazonShipmentId = unit.ShipmentId,
                    ReturnReasonCode = selection.ReturnReasonCode,
                    ReturnComment = selection.ReturnComment,
                }
        );
    }

    // Numbers stay with their units whatever is shipped first; units that were asked for before come first, so that a repeat finds them.
    private static IEnumerable<(string? ShipmentId, int Number)> UnitsOf(McfOrder order, string lineId)
    {
        var number = 0;
        var units =
            from shipment in order.Shipments.OrEmpty()
            from item in shipment.Items
            where item.SellerFulfillmentOrderItemId == lineId
            from unit in Enumerable.Range(0, item.Quantity)
            select (shipment, Number: ++number);
        return units.ToList()
            .OrderByDescending(unit => order.ReturnItems.OrEmpty().Any(known => known.SellerReturnItemId == NameOf(lineId, unit.Number)))
            .ThenByDescending(unit => ShipmentStatuses.Normalize(unit.shipment.Status) == ShipmentStatuses.Shipped)
            .Select(unit => (unit.shipment.AmazonShipmentId, unit.Number));
    }

    // Units that are not there are requested from the last shipment, so that the error names them.
    private static IEnumerable<(string? ShipmentId, int Number)> Take(List<(string? ShipmentId, int Number)> units, int skip, int? quantity)
    {
        var wanted = quantity ?? units.Count - skip;
        for (var i = skip; i < skip + wanted; i++)
        {
            yield return i < units.Count
                ? units[i]
                : (units[units.Count - 1].ShipmentId, units[units.Count - 1].Number + i - units.Count + 1);
        }
    }

    // An id of the caller's own means one more unit, unless the order shows that id already.
    private static List<(string? ShipmentId, int Number)> Free(
        McfOrder order, string lineId, List<(string? ShipmentId, int Number)> units, ReturnSelection selection)
    {
        var known = Known(order, lineId).ToList();
        if (known.FirstOrDefault(item => item.SellerReturnItemId == selection.SellerReturnItemId) is { } own)
        {
            return [(own.AmazonShipmentId, 1)];
        }

        var free = units.ToList();
        foreach (var shipmentId in known.Select(item => item.AmazonShipmentId))
        {
            var taken = free.FindIndex(unit => unit.ShipmentId == shipmentId);
            if (taken >= 0)
            {
                free.RemoveAt(taken);
            }
        }

        return free.Count > 0 ? free : units;
    }

    private static IEnumerable<McfReturnItem> Known(McfOrder order, string lineId) =>
        order.ReturnItems.OrEmpty().Where(item => item.SellerFulfillmentOrderItemId == lineId);

    private static string NameOf(string lineId, int number) => lineId + Suffix(number);

    private static string Suffix(int number) => "-" + number.ToString(CultureInfo.InvariantCulture);

    private static McfValidationException Nothing(McfOrder order, ReturnSelection selection, string why)
    {
        var (member, value, what) = selection switch
        {
            { SellerFulfillmentOrderItemId: { } line } => (nameof(selection.SellerFulfillmentOrderItemId), line, $"line '{line}'"),
            { SellerSku: { } sku } => (nameof(selection.SellerSku), sku, $"SKU '{sku}'"),
            _ => (nameof(order.SellerFulfillmentOrderId), order.SellerFulfillmentOrderId, "it"),
        };
        var rule = why + (selection.AmazonShipmentId is { } shipment ? $" (shipment '{shipment}')" : "") + ".";
        return new McfValidationException(
            $"Nothing of order '{order.SellerFulfillmentOrderId}' can be returned: {what} {rule}",
            [
                new McfValidationError
                {
                    SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
                    Member = member,
                    Value = value,
                    Rule = rule,
                },
            ]);
    }
}
