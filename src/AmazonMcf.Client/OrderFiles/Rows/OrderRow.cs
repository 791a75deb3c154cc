namespace AmazonMcf.OrderFiles.Rows;

/// <summary>One row: the line it starts on and those cells that are looked at, by the place of their column.</summary>
/// <param name="Line">The line of the file it starts on, counted from 1; for rows from a pipeline their number.</param>
/// <param name="Cells">The cells, null where empty.</param>
internal sealed record OrderRow(int Line, string?[] Cells)
{
    /// <summary>Why the row cannot be trusted as a whole; null when it can.</summary>
    public RowDefect? Defect { get; init; }

    /// <summary>Whether its cells have no character that could be damage, see <see cref="Text.IRecords.IsPlain"/>.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether it is not certain to which order the row belongs.</summary>
    public bool HasLostId { get; init; }

    /// <summary>Whether the cells are beside their headers.</summary>
    public bool IsShifted { get; init; }

    /// <summary>Whether the row sums up the order and is not a line of it.</summary>
    public bool IsSummary { get; init; }
}
