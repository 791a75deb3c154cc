using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Takes two rows for one line when they say the same of it.</summary>
internal sealed class LineComparer(ColumnPlan plan) : IEqualityComparer<OrderRow>
{
    private readonly int[] columns = plan
        .Mapped.Where(column => column.Member!.Level == MemberLevel.Line && column.Member != OrderMembers.ProductName)
        .Select(column => column.Index)
        .ToArray();

    private readonly int sku = plan.ColumnOf(OrderMembers.Sku.Path)?.Index ?? -1;
    private readonly int name = plan.ColumnOf(OrderMembers.ProductName.Path)?.Index ?? -1;

    public bool Equals(OrderRow? x, OrderRow? y)
    {
        // Products without a SKU are distinguished by their names.
        if (name >= 0 && SkuOf(x!) is null && !string.Equals(x!.Cells[name], y!.Cells[name], StringComparison.Ordinal))
        {
            return false;
        }

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

    private string? SkuOf(OrderRow row) => sku < 0 ? null : row.Cells[sku];
}
