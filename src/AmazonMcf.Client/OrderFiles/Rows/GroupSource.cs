using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

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

    /// <summary>
    /// The id that a row belongs to; null if it has none. An id that differs from another only by invisible characters is the same one,
    /// and an error of its row: the rest of the order must not be placed without that row.
    /// </summary>
    public static string? IdOf(OrderRow row, ColumnPlan plan)
    {
        if (row.Cells[plan.IdIndex] is not { } cell)
        {
            return null;
        }

        var id = plan.Format.IdOf(cell);
        if (InvisibleText.FindIn(id) is null)
        {
            return id;
        }

        var visible = string.Concat(id.Where(character => !InvisibleText.IsSuspect(character)));
        return visible.Length == 0 ? id : visible;
    }
}
