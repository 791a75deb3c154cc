using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Makes one order of its rows: reads them, fills what can be filled, checks it, and says what became of it.</summary>
internal sealed class OrderAssembler(ColumnPlan plan, OrderFileOptions options, string? path)
{
    private readonly SpeedTable speeds = new(options.SpeedMap);
    private readonly OrderFinisher finisher = new(plan, options);
    private readonly LineComparer sameLine = new(plan);
    private bool warnedOfIds;

    /// <param name="group">The rows.</param>
    /// <param name="ordersAfter">How many orders come after this one.</param>
    public OrderFileEntry Assemble(OrderGroup group, int ordersAfter)
    {
        var draft = new OrderDraft(speeds, plan.Columns.Count);
        draft.Order.SellerFulfillmentOrderId = group.Id is null ? null : options.OrderIdPrefix + group.Id;
        var entry = new OrderFileEntry(draft.Order.SellerFulfillmentOrderId, group.Rows.Select(row => row.Line).ToArray());
        GroupShape.Settle(group, plan);
        var errors = new RowErrorWriter(plan, path, draft, group);
        if (IsReadable(group, errors))
        {
            if (plan.Format.ReasonToLeaveOut(group, plan, options) is { } reason)
            {
                return LeftOut(entry, draft, reason);
            }

            ReadRows(group, draft, errors);
            if (draft.Order.Items.Count == 0)
            {
                return LeftOut(entry, draft, "it has no line to ship");
            }

            Finish(group, draft, errors, entry, ordersAfter);
        }

        entry.ValidationErrors = draft.ValidationErrors;
        entry.Warnings = draft.Warnings;
        if (draft.ValidationErrors.Count == 0)
        {
            entry.Order = draft.Order;
        }

        return entry;
    }

    private static bool IsReadable(OrderGroup group, RowErrorWriter errors)
    {
        var readable = true;
        foreach (var row in group.Rows.Where(row => row.Defect is not null))
        {
            errors.Row(row, row.Defect!);
            readable = false;
        }

        if (readable && group.Doubt is { } doubt)
        {
            errors.Order(group.Rows[0].Line, group.Id, doubt);
            readable = false;
        }

        if (group.IsOverfull)
        {
            errors.Order(group.Rows[0].Line, group.Id, $"must not have {Text(group.Count)} rows; an order has at most 100 lines.");
            readable = false;
        }

        return readable;
    }

    private void ReadRows(OrderGroup group, OrderDraft draft, RowErrorWriter errors)
    {
        var reading = new RowReading(plan, draft, errors);
        var lines = new Dictionary<OrderRow, OrderRow>(sameLine);
        foreach (var row in group.Rows)
        {
            if (row.IsSummary)
            {
                reading.TakeOrderOnly(row);
                continue;
            }

            if (plan.Format.ReasonToLeaveOutLine(row, plan, options) is { } reason)
            {
                draft.Warnings.Add($"Row {Text(row.Line)}: a line of order '{group.Id}' was left out: {reason}.");
                reading.TakeOrderOnly(row);
                continue;
            }

            reading.TakeLine(row);
            RefuseRepeat(row, lines, errors);
        }

        // The format's spelling of the id goes before the cell's, and the prefix before both.
        draft.Order.SellerFulfillmentOrderId = group.Id is null ? null : options.OrderIdPrefix + group.Id;
    }

    // A file put together from two exports holds its orders twice; joined, they would ship twice as much.
    private void RefuseRepeat(OrderRow row, Dictionary<OrderRow, OrderRow> lines, RowErrorWriter errors)
    {
        if (!lines.TryGetValue(row, out var earlier))
        {
            lines.Add(row, row);
            return;
        }

        if (plan.Format.LinesMayRepeat && !plan.HasAddress(row))
        {
            return;
        }

        var sku = plan.ColumnOf(OrderMembers.Sku.Path)!;
        errors.Cell(row, sku, row.Cells[sku.Index],
            $"must not repeat row {Text(earlier.Line)}; delete the row, add up the quantities, or give each line its own id.");
    }

    private void Finish(OrderGroup group, OrderDraft draft, RowErrorWriter errors, OrderFileEntry entry, int ordersAfter)
    {
        finisher.Finish(draft, group, errors);
        draft.Order.Source = new McfOrderSource
        {
            Path = path,
            Rows = [.. entry.Rows],
            Format = plan.Format.Name,
            OrderId = draft.Order.SellerFulfillmentOrderId == group.Id ? null : group.Id,
            OrdersAfter = ordersAfter,
        };
        options.Complete?.Invoke(draft.Order);
        if (group.IsScattered)
        {
            draft.Warnings.Add(
                $"The rows of order '{draft.Order.SellerFulfillmentOrderId}' are not contiguous (rows {Text(entry.Rows[0])} to "
                    + $"{Text(entry.Rows[entry.Rows.Count - 1])}); they were combined."
            );
        }

        if (draft.ValidationErrors.Count == 0)
        {
            WarnOfId(draft);
        }

        foreach (var error in OrderValidator.Validate(draft.Order, options.Marketplace, options.Region))
        {
            errors.Found(error);
        }

        entry.Checked(options.Marketplace, options.Region);
    }

    // Ids of one file are of one make: the first that is risky stands for all.
    private void WarnOfId(OrderDraft draft)
    {
        if (warnedOfIds)
        {
            return;
        }

        var warnings = OrderIdRules.Warnings(draft.Order.SellerFulfillmentOrderId);
        warnedOfIds = warnings.Count > 0;
        draft.Warnings.AddRange(warnings);
    }

    private static OrderFileEntry LeftOut(OrderFileEntry entry, OrderDraft draft, string reason)
    {
        draft.Warnings.Add($"Order '{entry.SellerFulfillmentOrderId}' (row {Text(entry.Rows[0])}) was left out: {reason}.");
        entry.Warnings = draft.Warnings;
        return entry;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
