using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Tells where in a stream of rows the rows of a different order begin.</summary>
/// <param name="plan">The columns.</param>
internal sealed class PartBoundary(ColumnPlan plan)
{
    private string? cell;
    private bool isInside;

    /// <summary>The id that the rows since the last beginning belong to; null if they have none.</summary>
    public string? Id { get; private set; }

    /// <summary>Whether a row does not continue the order of the row before it.</summary>
    public bool IsBefore(OrderRow row)
    {
        var ofRow = row.Cells[plan.IdIndex];
        if (isInside && ofRow is not null && ReferenceEquals(ofRow, cell))
        {
            return false;
        }

        var id = IdOf(row, plan);
        var continues = isInside && (id is null ? !plan.HasAddress(row) : string.Equals(id, Id, StringComparison.Ordinal));
        if (!continues)
        {
            (isInside, Id, cell) = (true, id, ofRow);
        }

        return !continues;
    }

    /// <summary>
    /// The id that a row belongs to; null if it has none. An id that differs from another only by invisible characters is the same one,
    /// and an error of its row: the rest of the order must not be placed without that row.
    /// </summary>
    public static string? IdOf(OrderRow row, ColumnPlan plan) =>
        row.Cells[plan.IdIndex] is { } cell ? IdOf(cell, plan, row.IsPlain) : null;

    /// <summary>The id that a row with a cell for it belongs to.</summary>
    public static string IdOf(string cell, ColumnPlan plan, bool isPlain = false)
    {
        var id = plan.Format.IdOf(cell);
        if (isPlain || InvisibleText.FindIn(id) is null)
        {
            return id;
        }

        var visible = string.Concat(id.Where(character => !InvisibleText.IsSuspect(character)));
        return visible.Length == 0 ? id : visible;
    }
}
