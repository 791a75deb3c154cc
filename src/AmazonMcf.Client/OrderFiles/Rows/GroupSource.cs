using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Cuts a stream of rows into parts: neighboring rows of one order.</summary>
internal static class GroupSource
{
    public static IEnumerable<OrderGroup> Cut(IEnumerable<OrderRow> rows, ColumnPlan plan)
    {
        OrderGroup? current = null;
        var boundary = new PartBoundary(plan);
        foreach (var row in rows)
        {
            if (boundary.IsBefore(row))
            {
                if (current is not null)
                {
                    yield return current;
                }

                current = new OrderGroup(boundary.Id);
            }

            current!.Add(row);
        }

        if (current is not null)
        {
            yield return current;
        }
    }
}
