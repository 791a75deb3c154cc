using System.Globalization;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Formats.Lines;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Brings the rows of an order into the shape of one row per line.</summary>
internal static class GroupShape
{
    /// <summary>Splits rows that hold several lines, and marks the row that sums up an order.</summary>
    public static void Settle(OrderGroup group, ColumnPlan plan)
    {
        if (plan.Shared is { } shared)
        {
            Split(group, plan, shared);
        }

        // An order of one line has no summary.
        if (plan.Format.HasSummaryRows && group.Rows.Count > 2)
        {
            MarkSummary(group, plan);
        }
    }

    private static void Split(OrderGroup group, ColumnPlan plan, SharedCells shared) =>
        group.Replace(group.Rows.SelectMany(row => Split(row, plan, shared)));

    private static IEnumerable<OrderRow> Split(OrderRow row, ColumnPlan plan, SharedCells shared)
    {
        var count = shared.Count is { } column ? row.Cells[column.Index] : null;
        var lines = shared.Cells.Where(cells => row.Cells[cells.Index] is not null)
            .SelectMany(cells => shared.Format.Read(row.Cells[cells.Index]!, count)).ToArray();
        if (row.Defect is not null || lines.Length == 0)
        {
            return [row];
        }

        if (Array.Find(lines, line => line.Rule is not null) is { } bad)
        {
            return [row with { Defect = new RowDefect(shared.Sku, null, bad.Rule!) }];
        }

        if (RuleOfTotal(lines, count) is { } rule)
        {
            return [row with { Defect = new RowDefect(shared.Count, count, rule) }];
        }

        return lines.Select((line, index) => new OrderRow(row.Line, Cells(row, plan, shared, line.Sku, line.Quantity, index == 0)));
    }

    // A quantity that cannot be read is an error of its own line.
    private static string? RuleOfTotal(CellLine[] lines, string? count)
    {
        if (count is null || !QuantityColumns.TryRead(count, out var total))
        {
            return null;
        }

        var sum = 0L;
        foreach (var line in lines)
        {
            if (line.Quantity is null || QuantityText.Read(line.Quantity, out var units) is not null)
            {
                return null;
            }

            sum += units;
        }

        return sum == total ? null : TotalRule(sum);
    }

    private static string TotalRule(long sum) =>
        $"must be the total quantity of the order, but its lines add up to {sum.ToString(CultureInfo.InvariantCulture)}; "
            + "export the file again.";

    // What belongs to the order stays with its first line.
    private static string?[] Cells(OrderRow row, ColumnPlan plan, SharedCells shared, string? sku, string? quantity, bool isFirst)
    {
        var cells = new string?[row.Cells.Length];
        if (isFirst)
        {
            Array.Copy(row.Cells, cells, cells.Length);
        }

        cells[plan.IdIndex] = row.Cells[plan.IdIndex];
        cells[shared.Sku.Index] = shared.Sku.Repair(sku);
        cells[shared.Quantity.Index] = shared.Quantity.Repair(quantity);
        return cells;
    }

    private static void MarkSummary(OrderGroup group, ColumnPlan plan)
    {
        var marks = plan.Columns.Where(column => plan.Format.LineMarks.Contains(column.Name)).Select(column => column.Index).ToArray();
        var summaries = group.Rows.Where(row => row.Defect is null && Array.TrueForAll(marks, mark => row.Cells[mark] is null)).ToArray();
        if (summaries.Length != 1)
        {
            return;
        }

        var summary = summaries[0] with { IsSummary = true };
        var lines = group.Rows.Where(row => row != summaries[0]).ToArray();
        if (plan.ColumnOf(OrderMembers.Quantity.Path) is { } quantity
            && Total(lines, quantity) is { } total && Total([summary], quantity) is { } sum && total != sum)
        {
            summary = summary with
            {
                Defect = new RowDefect(quantity, summary.Cells[quantity.Index], TotalRule(total)),
            };
        }

        group.Replace([summary, .. lines]);
    }

    // Null if a quantity cannot be read: then its own row is invalid.
    private static long? Total(IEnumerable<OrderRow> rows, ColumnUse quantity)
    {
        var total = 0L;
        foreach (var row in rows)
        {
            if (row.Cells[quantity.Index] is not { } cell || QuantityText.Read(cell, out var units) is not null)
            {
                return null;
            }

            total += units;
        }

        return total;
    }
}
