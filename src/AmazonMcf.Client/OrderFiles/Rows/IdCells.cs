using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Reads the cells of the order id. Neighboring rows mostly have the same.</summary>
/// <param name="plan">The columns.</param>
internal sealed class IdCells(ColumnPlan plan)
{
    private readonly ColumnUse column = plan.Columns[plan.IdIndex];
    private string? lastCell;
    private string? lastId;

    /// <summary>The id of a record; null if it has none.</summary>
    public string? Of(IRecords records)
    {
        var cell = records.Cell(column.Index);
        if (!ReferenceEquals(cell, lastCell))
        {
            (lastCell, lastId) = (cell, column.Repair(cell));
        }

        return cell is null ? null : lastId;
    }
}
