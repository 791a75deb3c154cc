namespace AmazonMcf.OrderFiles.Tables;

/// <summary>A row of a small table.</summary>
/// <param name="Line">The line that it starts on, from 1.</param>
/// <param name="Cells">Its cells, trimmed; null where empty.</param>
/// <param name="Defect">The rule that the row as a whole breaks, so that its cells are not reliable; null if it is valid.</param>
internal sealed record TextTableRow(int Line, IReadOnlyList<string?> Cells, string? Defect)
{
    /// <summary>A cell; null if it is empty or missing.</summary>
    /// <param name="index">The index of the column.</param>
    public string? Cell(int index) => index < Cells.Count ? Cells[index] : null;
}
