using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>What makes a row unreadable as a whole.</summary>
/// <param name="Column">The column where it shows.</param>
/// <param name="Value">What was found there, fit to be shown.</param>
/// <param name="Rule">The rule it breaks.</param>
internal sealed record RowDefect(ColumnUse Column, string? Value, string Rule);
