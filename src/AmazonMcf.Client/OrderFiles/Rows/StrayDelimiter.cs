using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Finds the cell that contains a delimiter without quotation marks, in a row that therefore has too many cells.</summary>
internal static class StrayDelimiter
{
    /// <summary>The column of the cell; null if it is not certain.</summary>
    /// <param name="record">The record.</param>
    /// <param name="count">The number of its cells.</param>
    /// <param name="plan">The columns.</param>
    public static ColumnUse? Find(IRecords record, int count, ColumnPlan plan)
    {
        var excess = count - plan.Columns.Count;
        var best = new List<ColumnUse>();
        var most = int.MinValue;
        foreach (var column in plan.Columns)
        {
            var fit = plan.Columns.Sum(other => Fit(other, column, record, excess));
            if (fit > most)
            {
                best.Clear();
                most = fit;
            }

            if (fit == most)
            {
                best.Add(column);
            }
        }

        return best.Count == 1 ? best[0] : OnlyOne(best.Where(column => IsSentence(record, column.Index, excess)));
    }

    // In text, a space follows a comma; between cells, there is none.
    private static bool IsSentence(IRecords record, int first, int excess) =>
        !record.IsPadded(first) && Enumerable.Range(first + 1, excess).All(record.IsPadded);

    private static ColumnUse? OnlyOne(IEnumerable<ColumnUse> columns)
    {
        var few = columns.Take(2).ToList();
        return few.Count == 1 ? few[0] : null;
    }

    private static int Fit(ColumnUse column, ColumnUse stray, IRecords record, int excess)
    {
        if (column.Member is not { } member)
        {
            return 0;
        }

        if (column == stray)
        {
            return CellShape.Of(member) is null ? 0 : -2;
        }

        var cell = record.Cell(column.Index < stray.Index ? column.Index : column.Index + excess);
        return cell is null || CellShape.Of(member) is not { } fits ? 0 : fits(cell) ? 1 : -2;
    }
}
