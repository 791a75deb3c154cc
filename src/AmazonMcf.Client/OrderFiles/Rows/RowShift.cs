using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// Recognizes rows whose cells are one column beside their headers, because a cell is missing at the order id or before it, or is there
/// twice. What is in the column of the order id is then a different value.
/// </summary>
internal static class RowShift
{
    /// <summary>The defect of a record whose cells are beside their headers; null if they are not.</summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The columns.</param>
    public static RowDefect? Find(IRecords record, ColumnPlan plan) =>
        record.Count != plan.Columns.Count || !record.Has(plan.Columns.Count - 1) ? Find(record.Cell, plan) : null;

    /// <summary>The defect of a row whose cells are beside their headers; null if they are not.</summary>
    /// <param name="cell">The cells, trimmed; null where empty.</param>
    /// <param name="plan">The columns.</param>
    public static RowDefect? Find(Func<int, string?> cell, ColumnPlan plan)
    {
        if (plan.IdIndex < 0)
        {
            return null;
        }

        var inPlace = Count(cell, plan, 0);
        return inPlace.Misfits == 0 ? null
            : IsBetter(Count(cell, plan, -1), inPlace) ? Defect(plan, "left; a cell is missing at this column or before it.")
            : IsBetter(Count(cell, plan, 1), inPlace) ? Defect(plan, "right; there is a cell too many at this column or before it.")
            : null;
    }

    /// <summary>
    /// Whether cells of a record with empty cells too many can be too far to the right: those behind some column fit their headers as well
    /// if they are moved back.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The columns.</param>
    public static bool IsPossible(IRecords record, ColumnPlan plan)
    {
        for (var by = 1; by <= record.Count - plan.Columns.Count; by++)
        {
            var (inPlace, moved) = (0, 0);
            for (var i = plan.Shapes.Length - 1; i >= 0; i--)
            {
                inPlace += Score(record.Cell(plan.Shapes[i].Index), plan.Shapes[i].Fits);
                moved += Score(record.Cell(plan.Shapes[i].Index + by), plan.Shapes[i].Fits);
                if (moved > 0 && moved >= inPlace)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Score(string? cell, Func<string, bool> fits) => cell is null ? 0 : fits(cell) ? 1 : -2;

    // One or two values can have any shape coincidentally.
    private static bool IsBetter((int Fits, int Misfits) moved, (int Fits, int Misfits) inPlace) =>
        moved is { Fits: > 1, Misfits: 0 } && moved.Fits - inPlace.Fits + inPlace.Misfits > 2;

    private static (int Fits, int Misfits) Count(Func<int, string?> cell, ColumnPlan plan, int by)
    {
        var (fits, misfits) = (0, 0);
        foreach (var (index, fit) in plan.Shapes)
        {
            if (index + by >= 0 && cell(index + by) is { } value)
            {
                fits += fit(value) ? 1 : 0;
                misfits += fit(value) ? 0 : 1;
            }
        }

        return (fits, misfits);
    }

    private static RowDefect Defect(ColumnPlan plan, string side) =>
        new(plan.Columns[plan.IdIndex], null, "must be the order ID, but the cells of the row are one column too far to the " + side);
}
