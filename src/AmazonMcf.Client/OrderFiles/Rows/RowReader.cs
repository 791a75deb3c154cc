using System.Globalization;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Turns records of a file into rows by the plan of its header.</summary>
internal static class RowReader
{
    private const string EndOfFile = "\u001A";

    /// <summary>The record as a row; null if it is empty.</summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The columns.</param>
    /// <param name="tail">The first of the columns that complete rows of the file also leave empty, up to the last one.</param>
    public static OrderRow? Read(IRecords record, ColumnPlan plan, int tail = 0)
    {
        var width = plan.Columns.Count;
        if (record.SwallowingCell(width) is { } swallowing)
        {
            return Swallowed(record, plan, swallowing);
        }

        var isPlain = record.IsPlain;
        var cells = isPlain ? PlainCells(record, plan) : new string?[plan.CellCount];
        foreach (var column in isPlain ? [] : plan.Read)
        {
            cells[column.Index] = column.Repair(record.Cell(column.Index));
        }

        var badQuotes = record.BadCell is { } bad && bad < width ? plan.Columns[bad] : null;
        if (badQuotes is null && IsBlank(record, cells))
        {
            return null;
        }

        var shift = RowShift.Find(record, plan);
        var defect = RowShape.TooMany(record, plan)
            ?? RowShape.TooFew(record, plan, tail)
            ?? (badQuotes is null ? null : RowShape.BadQuotes(record, badQuotes, cells[badQuotes.Index]))
            ?? shift
            ?? RowShape.MayHaveMoved(record, plan);
        if (defect is not null && record.Count == 1 && plan.IdIndex >= 0)
        {
            cells[plan.IdIndex] = IdOfOneCell(record, plan);
        }

        return new OrderRow(record.FirstLine, cells)
        {
            Defect = defect,
            IsPlain = isPlain && defect is null,
            IsShifted = shift is not null,
            HasLostId = shift is not null || LostId.IsIn(cells, plan),
        };
    }

    private static string?[] PlainCells(IRecords record, ColumnPlan plan)
    {
        var cells = new string?[plan.CellCount];
        var filled = record.FilledCount;
        foreach (var column in plan.Read)
        {
            if (column.Index >= filled)
            {
                break;
            }

            cells[column.Index] = column.Repair(record.Cell(column.Index), isPlain: true);
        }

        return cells;
    }

    // Some programs mark the end of a text file with a character of its own.
    private static bool IsBlank(IRecords record, string?[] cells)
    {
        if (!Array.TrueForAll(cells, cell => cell is null))
        {
            return record is { Count: 1, IsUnfinished: true } && record.Cell(0) == EndOfFile;
        }

        for (var i = 0; i < record.Count; i++)
        {
            if (record.Has(i))
            {
                return false;
            }
        }

        return true;
    }

    // The only cell of a row can be the whole row, of which nothing but the ID may be shown.
    private static string? IdOfOneCell(IRecords record, ColumnPlan plan)
    {
        var id = record.PossibleCells(plan.IdIndex, plan.Columns.Count).FirstOrDefault();
        return id is not null && id.IndexOfAny(Delimiters.Usual) >= 0 ? PersonalData.Mask : id;
    }

    private static OrderRow Swallowed(IRecords record, ColumnPlan plan, int cell)
    {
        var cells = new string?[plan.CellCount];
        if (plan.IdIndex >= 0)
        {
            var id = record.PossibleCells(plan.IdIndex, plan.Columns.Count).FirstOrDefault();
            cells[plan.IdIndex] = plan.Columns[plan.IdIndex].Repair(id);
        }

        var lines = record.LastFilledLine == record.FirstLine
            ? "line " + Text(record.FirstLine)
            : "lines " + Text(record.FirstLine) + " to " + Text(record.LastFilledLine);
        return new OrderRow(record.FirstLine, cells)
        {
            Defect = new RowDefect(
                cell < plan.Columns.Count ? plan.Columns[cell] : null,
                lines,
                "must not span these lines; a quotation mark is missing or must be doubled."
            ),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
