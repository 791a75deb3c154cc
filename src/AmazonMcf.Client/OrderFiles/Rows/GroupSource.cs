using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Cuts a stream of rows into parts: neighboring rows of one order.</summary>
internal static class GroupSource
{
    public static IEnumerable<OrderGroup> Cut(IEnumerable<OrderRow> rows, ColumnPlan plan)
    {
        OrderGroup? current = null;
        foreach (var row in rows)
        {
            var id = IdOf(row, plan);
            if (current is not null && (id is null ? !plan.HasAddress(row) : string.Equals(id, current.Id, StringComparison.Ordinal)))
            {
                current.Add(row);
                continue;
            }

            if (current is not null)
            {
                yield return current;
            }

            current = new OrderGroup(id);
            current.Add(row);
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    public static string? IdOf(OrderRow row, ColumnPlan plan) => row.Cells[plan.IdIndex] is { } cell ? plan.Format.IdOf(cell) : null;
}
