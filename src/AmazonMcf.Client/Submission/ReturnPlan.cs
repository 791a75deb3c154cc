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
    /// <returns>The items, line by line.</returns>
    /// <exception cref="McfValidationException">
    /// No line matches the selection, none of its units is part of a shipment, or more units are selected than can be returned.
    /// </exception>
    public static IReadOnlyList<McfReturnRequestItem> Make(McfOrder order, ReturnSelection selection)
    {
        var lines = order.Items.OrEmpty().Where(line => Fits(line, selection)).ToArray();
        if (lines.Length == 0)
        {
            throw Nothing(order, selection, "is not in the order");
        }

        var items = lines.SelectMany(line => Make(order, line, selection)).ToArray();
        return items.Length > 0 ? items : throw Nothing(
            order,
            selection,
            lines.Any(line => UnitsOf(order, line.SellerFulfillmentOrderItemId ?? "").Any(unit => IsOf(unit.ShipmentId, selection)))
                ? "has no shipped units without a return"
                : "has no shipped units");
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

    private static bool IsOf(string? shipmentId, ReturnSelection selection) =>
        selection.AmazonShipmentId is null || shipmentId == selection.AmazonShipmentId;

    private static IEnumerable<McfReturnRequestItem> Make(McfOrder order, McfOrderItem line, ReturnSelection selection)
    {
        var lineId = line.SellerFulfillmentOrderItemId ?? "";
        var units = UnitsOf(order, lineId)
            .Where(unit => IsOf(unit.ShipmentId, selection))
            .ToList();
        if (units.Count == 0)
        {
            return [];
        }

        var isKnown = selection.SellerReturnItemId is { } id && Known(order, lineId).Any(item => item.SellerReturnItemId == id);
        var free = Free(order, lineId, units, selection);
        var wanted = selection.Quantity ?? (selection.SellerReturnItemId is null ? free.Count - selection.Skip : 1);
        if (!isKnown && wanted > 0 && selection.Skip + wanted > free.Count)
        {
            throw TooMany(order, line, selection, units.Count, free.Count);
        }

        var chosen = Take(free, selection.Skip, wanted);
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

    // A repeat under an id of the caller's own has the units that the first request had.
    private static IEnumerable<(string? ShipmentId, int Number)> Take(List<(string? ShipmentId, int Number)> units, int skip, int wanted)
    {
        for (var i = skip; i < skip + wanted; i++)
        {
            yield return i < units.Count
                ? units[i]
                : (units[units.Count - 1].ShipmentId, units[units.Count - 1].Number + i - units.Count + 1);
        }
    }

    // The units without a return under a different id. An id of the caller's own means one more unit, unless the order shows it already.
    private static List<(string? ShipmentId, int Number)> Free(
        McfOrder order, string lineId, List<(string? ShipmentId, int Number)> units, ReturnSelection selection)
    {
        var known = Known(order, lineId).ToList();
        if (selection.SellerReturnItemId is { } own && known.FirstOrDefault(item => item.SellerReturnItemId == own) is { } repeated)
        {
            return [(repeated.AmazonShipmentId, 1)];
        }

        var free = units.ToList();
        var isNamed = selection.SellerReturnItemId is null;
        foreach (var item in known.Where(item => !isNamed || !units.Exists(unit => NameOf(lineId, unit.Number) == item.SellerReturnItemId)))
        {
            // Units that were requested before come first, so that a repeat finds them.
            var taken = isNamed
                ? free.FindLastIndex(unit => unit.ShipmentId == item.AmazonShipmentId)
                : free.FindIndex(unit => unit.ShipmentId == item.AmazonShipmentId);
            if (taken >= 0)
            {
                free.RemoveAt(taken);
            }
        }

        return free;
    }

    private static IEnumerable<McfReturnItem> Known(McfOrder order, string lineId) =>
        order.ReturnItems.OrEmpty().Where(item => item.SellerFulfillmentOrderItemId == lineId);

    private static string NameOf(string lineId, int number) => lineId + Suffix(number);

    private static string Suffix(int number) => "-" + number.ToString(CultureInfo.InvariantCulture);

    private static McfValidationException TooMany(McfOrder order, McfOrderItem line, ReturnSelection selection, int shipped, int free)
    {
        var others = shipped == free ? "" : FormattableString.Invariant($", {shipped - free} already returned under a different id");
        var earlier = selection.Skip == 0 ? "" : FormattableString.Invariant($", {selection.Skip} in earlier input");
        var rule = FormattableString.Invariant($"must not be more than {free - Math.Min(free, selection.Skip)} for line ")
            + FormattableString.Invariant($"'{line.SellerFulfillmentOrderItemId}' (SKU '{line.SellerSku}'): {shipped} unit(s) shipped")
            + others + earlier + ".";
        var value = selection.Quantity?.ToString(CultureInfo.InvariantCulture);
        return new McfValidationException(
            $"Nothing of order '{order.SellerFulfillmentOrderId}' was sent for return: {nameof(selection.Quantity)} {rule}",
            [
                new McfValidationError
                {
                    SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
                    Member = nameof(selection.Quantity),
                    Value = value,
                    Rule = rule,
                },
            ]);
    }

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
