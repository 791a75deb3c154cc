using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>What a column of a file is used for.</summary>
/// <param name="Index">Its place in the row, from 0.</param>
/// <param name="Header">Its header as the file writes it.</param>
/// <param name="Name">Its header in the spelling names are compared in.</param>
/// <param name="Member">The member it fills; null when it fills none.</param>
/// <param name="IsKept">Whether its cells are kept beside the order although no member takes them.</param>
internal sealed record ColumnUse(int Index, string Header, string Name, OrderMember? Member, bool IsKept)
{
    /// <summary>
    /// A cell of the column, repaired where damage leaves one reading; null if it is empty or means an empty cell. Cells that are only
    /// kept are unchanged.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isPlain">Whether its characters need no look, see <see cref="Text.IRecords.IsPlain"/>.</param>
    public string? Repair(string? cell, bool isPlain = false) =>
        cell is not { Length: > 0 } || IsKept ? cell : CellRepair.Of(cell, Member?.Form ?? ValueForm.Text, isPlain);
}
