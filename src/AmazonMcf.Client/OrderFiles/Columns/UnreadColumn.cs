using System.Text.RegularExpressions;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>
/// A column that fills no member although its cells belong to the order: a second SKU or quantity of the same row, or a part of the
/// address. An order with such a cell is held back, because it would ship without a line, or to half an address.
/// </summary>
/// <param name="Column">The column.</param>
/// <param name="Used">The column that fills the member in its place; null for a part of the address.</param>
/// <param name="IsNumbered">Whether the headers of both differ only in a number, so that each is a line of its own.</param>
internal sealed record UnreadColumn(ColumnUse Column, ColumnUse? Used, bool IsNumbered)
{
    private static readonly Regex Number = new(@"\d+$", RegexOptions.CultureInvariant);

    private static readonly string[] FurtherLines = ["AddressLine2", "AddressLine3"];

    /// <summary>The unread columns of a header.</summary>
    /// <param name="format">The format.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rivals">The columns that lost a member to a better one, each with its member.</param>
    public static UnreadColumn[] Of(
        ShopFormat format, IReadOnlyList<ColumnUse> columns, IReadOnlyList<(int Index, OrderMember Member)> rivals) =>
        [.. Lines(columns, rivals), .. AddressParts(format, columns)];

    /// <summary>Whether the headers of columns differ only in a number.</summary>
    /// <param name="name">The one, in the spelling names are compared in.</param>
    /// <param name="other">The other.</param>
    public static bool IsSibling(string name, string other) => name != other && other.Length > 0 && Stem(name) == Stem(other);

    /// <summary>The rule that a cell of the column breaks; null for none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="plan">The columns of the file.</param>
    public string? RuleFor(OrderRow row, ColumnPlan plan)
    {
        if (row.Cells[Column.Index]?.Trim() is not { Length: > 0 } cell || Placeholders.Contains(cell))
        {
            return null;
        }

        if (Used is null)
        {
            return IsInAddress(cell, row, plan) || (Column.Name == AliasTable.Unit && !cell.Any(char.IsDigit)) ? null : PartRule(plan);
        }

        return IsNumbered || (row.Cells[Used.Index] is { } used && !IsSame(cell, used))
            ? $"must be empty, because column {Used.Index + 1}, '{Used.Header}', is used and a row is one line; this is column "
                + $"{Column.Index + 1}. Write each line in a row of its own, or choose the column with -ColumnMap."
            : null;
    }

    // What is left to ship and what was ordered are two counts of one line.
    private static IEnumerable<UnreadColumn> Lines(
        IReadOnlyList<ColumnUse> columns, IReadOnlyList<(int Index, OrderMember Member)> rivals)
    {
        foreach (var member in new[] { OrderMembers.Sku, OrderMembers.Quantity })
        {
            if (columns.FirstOrDefault(column => column.Member == member) is not { } used)
            {
                continue;
            }

            foreach (var column in columns.Where(column => column.Member is null))
            {
                var isNumbered = IsSibling(used.Name, column.Name);
                var isRival = rivals.Any(rival => rival.Index == column.Index && rival.Member == member)
                    && QuantityColumns.KindOf(used.Header) == QuantityColumns.KindOf(column.Header);
                if (isNumbered || isRival)
                {
                    yield return new(column, used, isNumbered);
                }
            }
        }
    }

    private static IEnumerable<UnreadColumn> AddressParts(ShopFormat format, IReadOnlyList<ColumnUse> columns) =>
        columns
            .Where(column => column.Member is null && AliasTable.AddressParts.Contains(column.Name) && format.Keeps(column.Name))
            .Select(column => new UnreadColumn(column, null, false));

    private static string Stem(string name) => Number.Replace(name, "");

    private static bool IsSame(string cell, string used) => string.Equals(cell, used, StringComparison.OrdinalIgnoreCase)
        || (QuantityText.Read(cell, out var one) is null && QuantityText.Read(used, out var other) is null && one == other);

    // Many exports repeat the apartment in the line of the street.
    private static bool IsInAddress(string cell, OrderRow row, ColumnPlan plan) => plan.Address.Any(index =>
        row.Cells[index] is { } part
        && Regex.IsMatch(part, $@"(?<!\w){Regex.Escape(cell)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    private string PartRule(ColumnPlan plan)
    {
        var free = FurtherLines.FirstOrDefault(line => plan.ColumnOf("DestinationAddress." + line) is null);
        return "is a part of the address that would not be sent; "
            + (free is null ? "" : $"map the column, for example -ColumnMap @{{ {free} = '{Column.Header}' }}, or ")
            + "move it into a column of an address line.";
    }
}
