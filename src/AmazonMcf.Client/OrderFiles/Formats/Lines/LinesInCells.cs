using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Formats.Lines;

/// <summary>How an export writes all lines of an order into one row.</summary>
internal abstract record LinesInCells
{
    /// <summary>The columns whose cells hold lines.</summary>
    public required HeaderSet Cells { get; init; }

    /// <summary>The column with the number of units of the whole order, which the lines must add up to.</summary>
    public HeaderSet Count { get; init; } = [];

    /// <summary>Reads the lines of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="count">The cell of the column <see cref="Count"/>.</param>
    public abstract IEnumerable<CellLine> Read(string cell, string? count);
}
