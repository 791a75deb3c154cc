using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Tables;

/// <summary>The columns of a small table, found by their headers.</summary>
internal sealed class TableColumns
{
    private readonly Dictionary<string, (int Index, string Header)> columns = new(StringComparer.Ordinal);

    /// <summary>Finds the columns of a table and reports those that are unknown or have the same meaning.</summary>
    /// <param name="table">The table.</param>
    /// <param name="members">The member for each known header, reduced to its letters and digits.</param>
    /// <param name="unknownRule">The rule for an unknown header; null to ignore unknown columns.</param>
    /// <param name="errors">Collects the errors.</param>
    public TableColumns(TextTable table, IReadOnlyDictionary<string, string> members, string? unknownRule, TableErrors errors)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            var header = table.Header[i] ?? "";
            if (!members.TryGetValue(Header.Normalize(header), out var member))
            {
                if (unknownRule is not null)
                {
                    errors.Add(table.HeaderLine, "Header", header, null, unknownRule);
                }
            }
            else if (columns.TryGetValue(member, out var other))
            {
                errors.Add(
                    table.HeaderLine, member, header, null, $"has the same meaning as the column '{other.Header}'; delete one of them.");
            }
            else
            {
                columns.Add(member, (i, header));
            }
        }
    }

    /// <summary>Whether there is a column for a member.</summary>
    public bool Has(string member) => columns.ContainsKey(member);

    /// <summary>The header of a member's column; null if there is none.</summary>
    public string? HeaderOf(string member) => columns.TryGetValue(member, out var column) ? column.Header : null;

    /// <summary>The cell of a member; null if it is empty or there is no column.</summary>
    public string? Cell(TextTableRow row, string member) => columns.TryGetValue(member, out var column) ? row.Cell(column.Index) : null;
}
