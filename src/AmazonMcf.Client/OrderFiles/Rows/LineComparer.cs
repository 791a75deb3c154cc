using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Takes two rows for one line when they say the same of it.</summary>
internal sealed class LineComparer(ColumnPlan plan) : IEqualityComparer<OrderRow>
{
    private readonly int[] columns =
        plan.Mapped.Where(column => column.Member!.Level == MemberLevel.Line).Select(column => column.Index).ToArray();

    public bool Equals(OrderRow? x, OrderRow? y)
    {
        foreach (var column in columns)
        {
            if (!string.Equals(x!.Cells[column], y!.Cells[column], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(OrderRow obj)
    {
        var hash = 0;
        foreach (var column in columns)
        {
            if (obj.Cells[column] is { } cell)
            {
                hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(cell));
            }
        }

        return hash;
    }
}
