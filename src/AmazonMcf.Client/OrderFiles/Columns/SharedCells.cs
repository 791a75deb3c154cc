using AmazonMcf.OrderFiles.Formats.Lines;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>
/// Where the lines are that share a row. Each line becomes a row of its own, with a cell for the SKU and one for the quantity.
/// </summary>
/// <param name="Format">How the lines are written.</param>
/// <param name="Cells">The columns that hold them.</param>
/// <param name="Count">The column with the number of units of the order; null for none.</param>
/// <param name="Sku">The column that the SKU of a line gets.</param>
/// <param name="Quantity">The column that the quantity of a line gets.</param>
internal sealed record SharedCells(
    LinesInCells Format, IReadOnlyList<ColumnUse> Cells, ColumnUse? Count, ColumnUse Sku, ColumnUse Quantity)
{
    /// <summary>Finds the columns of a file; null if it has none or sets SKU and quantity in columns of their own.</summary>
    public static SharedCells? Of(LinesInCells? lines, IReadOnlyList<ColumnUse> columns)
    {
        var cells = lines is null ? [] : columns.Where(column => column.Member is null && lines.Cells.Contains(column.Name)).ToArray();
        if (cells.Length == 0 || columns.Any(column => column.Member == OrderMembers.Sku || column.Member == OrderMembers.Quantity))
        {
            return null;
        }

        var header = cells.Length == 1 ? cells[0].Header : lines!.Cells.First();
        return new SharedCells(
            lines!,
            cells,
            columns.FirstOrDefault(column => lines!.Count.Contains(column.Name)),
            new ColumnUse(columns.Count, header, "", OrderMembers.Sku, false),
            new ColumnUse(columns.Count + 1, header, "", OrderMembers.Quantity, false));
    }
}
