using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Reads what the rows of an order say about its status: whether it ships, which of its lines do, and how many units.</summary>
/// <param name="plan">The columns.</param>
/// <param name="options">How to read the file.</param>
/// <param name="values">What all rows show about their values; complete when the first order is read.</param>
internal sealed class StatusReader(ColumnPlan plan, OrderFileOptions options, ValueSurvey values)
{
    private const string PartialRule = "does not show how many units are still to ship; place this order manually.";

    private const string RefundRule =
        "does not show which units are refunded; place this order manually, or use -IncludeRefunded to place it with all its units.";

    /// <summary>The rule that a value breaks which may mean that the order is not to be shipped.</summary>
    public const string UnknownRule =
        "is not a known status, so it is not certain that the order is to be shipped. Delete the value to ship the order, or delete its "
            + "rows.";

    private static readonly string[] Kinds = [.. McfLeftOutKind.All];

    private readonly StatusPlan columns = plan.Statuses;
    private readonly bool hasAddress = plan.Mapped.Any(column => column.Member!.Level == MemberLevel.Address);
    private StatusUse? surveyed;

    private StatusUse Use => surveyed ??= new(plan.Statuses, values.Counts, values.Statuses);

    public OrderStatus Read(OrderGroup group)
    {
        if (Use.IsEmpty)
        {
            return OrderStatus.Ships;
        }

        var status = new OrderStatus();
        var reason = default(LeftOutReason);
        foreach (var column in Use.OfOrder)
        {
            reason = First(reason, ReadOrder(group, column, status));
        }

        reason = First(reason, ReadPayment(group, status));
        reason = First(reason, ReadLines(group, status));
        foreach (var claim in status.PartialClaims)
        {
            Settle(claim, group, status);
        }

        status.LeftOut = reason;
        return status;
    }

    // Kinds are in the order in which they are given as the reason.
    private static LeftOutReason? First(LeftOutReason? one, LeftOutReason? other) =>
        one is null || (other is not null && Rank(other) < Rank(one)) ? other : one;

    private static int Rank(LeftOutReason reason) => Array.IndexOf(Kinds, reason.Kind);

    private LeftOutReason? ReadOrder(OrderGroup group, StatusColumn column, OrderStatus status)
    {
        var first = default((OrderRow Row, StatusMeaning Meaning, string Value)?);
        foreach (var row in group.Rows)
        {
            if (row.Cells[column.Column.Index] is not { } cell)
            {
                continue;
            }

            var meaning = column.MeaningOf(cell);
            if (first is not { } earlier)
            {
                first = (row, meaning, cell);
            }
            else if (meaning != earlier.Meaning)
            {
                if (column.Role is StatusRole.Order or StatusRole.Payment)
                {
                    status.AddError(row, column.Column, cell, $"must match row {Text(earlier.Row.Line)} of this order.");
                    return null;
                }

                first = meaning != StatusMeaning.Ship && (earlier.Meaning == StatusMeaning.Ship || meaning < earlier.Meaning)
                    ? (row, meaning, cell)
                    : first;
            }
        }

        return first is { } found ? Take(found.Row, column, MeaningIn(group, column, found), found.Value, status) : null;
    }

    // All units of the lines may be shipped.
    private StatusMeaning MeaningIn(OrderGroup group, StatusColumn column, (OrderRow Row, StatusMeaning Meaning, string Value) found) =>
        column.Role == StatusRole.ShippedTotal && QuantityColumns.TryRead(found.Value, out var shipped) && shipped > 0
            && UnitsOf(group) is { } units && units <= shipped
            ? StatusMeaning.Fulfilled
            : found.Meaning;

    // Null if a quantity cannot be read.
    private long? UnitsOf(OrderGroup group)
    {
        var units = 0L;
        foreach (var row in group.Rows.Where(row => !row.IsSummary))
        {
            if (columns.Quantity is not { } column || row.Cells[column.Index] is not { } cell
                || !QuantityColumns.TryRead(cell, out var count))
            {
                return null;
            }

            units += count;
        }

        return units;
    }

    private LeftOutReason? ReadPayment(OrderGroup group, OrderStatus status)
    {
        if (columns.Payments.Length == 0)
        {
            return null;
        }

        var filled = FilledPayments(group);
        if (filled.Length == 0)
        {
            status.IsUnpaid = true;
            return options.IncludeUnpaid || options.HoldUnpaid
                ? null
                : LeftOutReason.Of(StatusMeaning.Unpaid, columns.Payments[0], null);
        }

        var reason = default(LeftOutReason);
        foreach (var column in filled)
        {
            reason = First(reason, ReadOrder(group, column, status));
        }

        return reason;
    }

    private StatusColumn[] FilledPayments(OrderGroup group) =>
        Array.FindAll(columns.Payments, column => group.Rows.Any(row => row.Cells[column.Column.Index] is not null));

    private LeftOutReason? ReadLines(OrderGroup group, OrderStatus status)
    {
        if (Use.OfLine.Length == 0 && !Use.Counts.AreRead)
        {
            return null;
        }

        var all = default(LeftOutReason);
        var isSame = true;
        var lines = group.Rows.Where(row => !row.IsSummary).ToArray();
        foreach (var row in lines)
        {
            var reason = default(LeftOutReason);
            foreach (var column in Use.OfLine)
            {
                var found = CellOf(group, row, column) is { } cell ? Take(row, column, column.MeaningOf(cell), cell, status) : null;
                reason = First(reason, found);
            }

            reason = First(reason, ReadQuantity(row, status));
            if (reason is not null)
            {
                status.LeaveOut(row, reason);
                isSame &= all is null || all.Kind == reason.Kind;
                all ??= reason;
            }
        }

        return all is null || status.LeftOutLines.Count < lines.Length ? null
            : isSame && all.Kind != McfLeftOutKind.NothingToShip ? all
            : LeftOutReason.NoLine;
    }

    // What is done in part ships only if the lines of the order show how many units are left; a column without a count shows nothing.
    private void Settle(PartialClaim claim, OrderGroup group, OrderStatus status)
    {
        var lines = claim.LinesOf(group);
        if (claim.IsRefund)
        {
            SettleRefund(claim, lines, status);
        }
        else if (!options.IncludeFulfilled && !Use.Counts.ShowShipped(lines)
            && (claim.Column.Role == StatusRole.Line || !Use.TellsLines || LacksStatus(group, status)))
        {
            status.AddError(claim.Row, claim.Column.Column, claim.Value, PartialRule);
        }
    }

    private void SettleRefund(PartialClaim claim, OrderRow[] lines, OrderStatus status)
    {
        if (Use.Counts.ShowReturned(lines))
        {
            return;
        }

        // Of an order without refunded units, an amount may be refunded, such as the postage.
        if (options.IncludeRefunded || Use.Counts.ShowNoneReturned(lines))
        {
            status.IsPartlyRefunded = true;
            return;
        }

        status.AddError(claim.Row, claim.Column.Column, claim.Value, RefundRule);
    }

    private bool LacksStatus(OrderGroup group, OrderStatus status) =>
        group.Rows.Any(row => !row.IsSummary && !status.LeftOutLines.ContainsKey(row) && !HasLineStatus(row));

    private bool HasLineStatus(OrderRow row) =>
        Array.Exists(Use.OfLine, column => column.Role == StatusRole.Line && row.Cells[column.Column.Index] is not null);

    // Of an order over several rows, the first can hold the values of those that only continue it.
    private string? CellOf(OrderGroup group, OrderRow row, StatusColumn column)
    {
        var index = column.Column.Index;
        return row.Cells[index]
            ?? (column.Role is StatusRole.Fulfillment or StatusRole.Program || (column.Role is StatusRole.ShippedDate && hasAddress)
                ? plan.HasAddress(row) ? null : group.Rows[0].Cells[index]
                : null);
    }

    private LeftOutReason? ReadQuantity(OrderRow row, OrderStatus status)
    {
        if (!Use.Counts.AreRead || columns.Quantity is not { } column || row.Cells[column.Index] is not { } cell
            || !QuantityColumns.TryRead(cell, out var quantity))
        {
            return null;
        }

        var left = quantity - Use.Counts.DoneOf(row, status);
        if (left > 0)
        {
            if (left < quantity)
            {
                status.Leave(row, (int)left);
            }

            return null;
        }

        // Any other quantity of 0 or less is a mistake.
        return quantity > 0 || (quantity == 0 && (columns.CountsToShip || columns.CountsNet || columns.RemovedLinesHaveNoUnit))
            ? new(McfLeftOutKind.NothingToShip, $"no unit of it is left to ship ({column.Header} '{cell}')")
            : null;
    }

    private LeftOutReason? Take(
        OrderRow row, StatusColumn column, StatusMeaning meaning, string cell, OrderStatus status)
    {
        status.IsUnpaid |= meaning == StatusMeaning.Unpaid;
        switch (meaning)
        {
            case StatusMeaning.Ship:
                return null;
            case StatusMeaning.Doubtful:
                status.AddError(row, column.Column, cell, UnknownRule);
                return null;
            case StatusMeaning.Unknown:
                status.AddUnknown(row, column, cell);
                return null;
            case StatusMeaning.Partial or StatusMeaning.PartiallyRefunded:
                status.AddClaim(new PartialClaim(row, column, cell, meaning == StatusMeaning.PartiallyRefunded));
                return null;
            default:
                return IsIncluded(meaning) ? null : LeftOutReason.Of(meaning, column, cell);
        }
    }

    private bool IsIncluded(StatusMeaning meaning) => meaning switch
    {
        StatusMeaning.Canceled => options.IncludeCancelled,
        StatusMeaning.Refunded => options.IncludeRefunded,
        StatusMeaning.Fulfilled => options.IncludeFulfilled,
        StatusMeaning.OnHold => options.IncludeOnHold,
        StatusMeaning.Pickup => options.IncludePickup,
        StatusMeaning.Unpaid => options.IncludeUnpaid || options.HoldUnpaid,
        _ => false,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
