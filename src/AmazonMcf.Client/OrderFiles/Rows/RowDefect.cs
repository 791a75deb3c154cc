using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>What makes a row unreadable as a whole.</summary>
/// <param name="Column">The column where it shows; null if the row as a whole is concerned.</param>
/// <param name="Value">What was found there, fit to be shown.</param>
/// <param name="Rule">The rule it breaks.</param>
internal sealed record RowDefect(ColumnUse? Column, string? Value, string Rule)
{
    /// <summary>Whether the row is readable after all if it continues an order whose address is in an earlier row.</summary>
    public bool MayContinue { get; init; }
}
