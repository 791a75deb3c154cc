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
        var items = ShippedLines(order, selection).SelectMany(line => Make(order, line, selection)).ToArray();
        return items.Length > 0 ? items : throw NothingShipped(order, selection);
    }

    /// <summary>Creates the items of units that were shipped, and tells which lines have fewer units than the selection.</summary>
    /// <param name="order">The order with lines, shipments and returns.</param>
    /// <param name="selection">The units to return.</param>
    /// <exception cref="McfValidationException">No line matches the selection, or none of its units is part of a shipment.</exception>
    internal static ReturnUnits Split(McfOrder order, ReturnSelection selection)
    {
        var lines = ShippedLines(order, selection);
        var units = new ReturnUnits(
            [.. lines.SelectMany(line =>
                Make(order, line, selection, (int)Math.Min(line.Last(selection), line.Units.Count) - selection.Skip))],
            [.. lines.Where(line => line.Last(selection) > line.Units.Count).Select(line => Excess(order, line, selection))]);
        return units.Items.Count + units.Excess.Count > 0 ? units : throw NothingShipped(order, selection);
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

    private static ShippedLine[] ShippedLines(McfOrder order, ReturnSelection selection)
    {
        var lines = order.Items.OrEmpty().Where(line => Fits(line, selection)).ToArray();
        if (lines.Length == 0)
        {
            throw Nothing(order, selection, "is not in the order");
        }

        ShippedLine[] shipped =
        [
            .. from line in lines
               let id = line.SellerFulfillmentOrderItemId ?? ""
               let units = UnitsOf(order, id)
                   .Where(unit => selection.AmazonShipmentId is null || unit.ShipmentId == selection.AmazonShipmentId)
                   .ToList()
               where units.Count > 0
               select new ShippedLine(id, units),
        ];
        return shipped.Length > 0 ? shipped : throw NothingShipped(order, selection);
    }

    private static IEnumerable<McfReturnRequestItem> Make(
        McfOrder order, ShippedLine line, ReturnSelection selection, int? quantity = null)
    {
        var wanted = quantity ?? line.Last(selection) - selection.Skip;
        var units = selection.SellerReturnItemId is null ? line.Units : Free(order, line.Id, line.Units, selection);
        return Take(units, selection.Skip, wanted).Select(
            (unit, index) =>
                new McfReturnRequestItem
                {
                    SellerReturnItemId = NameOf(line.Id, selection, unit.Number, index),
                    SellerFulfillmentOrderItemId = line.Id,
                    AmazonShipmentId = unit.ShipmentId,
                    ReturnReasonCode = selection.ReturnReasonCode,
                    ReturnComment = selection.ReturnComment,
                }
        );
    }

    private static McfInvalidReturnItem Excess(McfOrder order, ShippedLine line, ReturnSelection selection)
    {
        var beyond = Math.Max(0, selection.Skip - line.Units.Count);
        var number = UnitsOf(order, line.Id).Count() + beyond + 1;
        var count = line.Last(selection) - line.Units.Count - beyond;
        return new()
        {
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            SellerReturnItemId = NameOf(line.Id, selection, number, Math.Max(0, line.Units.Count - selection.Skip)),
            SellerFulfillmentOrderItemId = line.Id,
            ReasonCode = InvalidItemReasonCodes.NoReturnableQuantity,
            Description = FormattableString.Invariant($"Units to return, including earlier returns: {line.Last(selection)}; ")
                + FormattableString.Invariant($"units that can be returned: {line.Units.Count}")
                + (selection.AmazonShipmentId is { } shipment ? $" (shipment '{shipment}')" : "")
                + FormattableString.Invariant($". Not sent: {count}."),
        };
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
    private static IEnumerable<(string? ShipmentId, int Number)> Take(List<(string? ShipmentId, int Number)> units, int skip, long wanted)
    {
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

    private static string NameOf(string lineId, ReturnSelection selection, int number, int index) =>
        selection.SellerReturnItemId is { } own ? own + (index == 0 ? "" : Suffix(index + 1)) : NameOf(lineId, number);

    private static string NameOf(string lineId, int number) => lineId + Suffix(number);

    private static string Suffix(int number) => "-" + number.ToString(CultureInfo.InvariantCulture);

    private static McfValidationException NothingShipped(McfOrder order, ReturnSelection selection) =>
        Nothing(order, selection, "has no shipped units");

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

    /// <summary>A line with shipped units.</summary>
    /// <param name="Id">The order line id.</param>
    /// <param name="Units">Its shipped units.</param>
    private sealed record ShippedLine(string Id, List<(string? ShipmentId, int Number)> Units)
    {
        /// <summary>How many units a selection and those before it take.</summary>
        public long Last(ReturnSelection selection) =>
            selection.Quantity is { } quantity ? (long)selection.Skip + quantity
            : selection.SellerReturnItemId is null ? Math.Max(selection.Skip, Units.Count)
            : selection.Skip + 1;
    }
}
