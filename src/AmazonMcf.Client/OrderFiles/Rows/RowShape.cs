using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Whether a record has as many cells as the header.</summary>
internal static class RowShape
{
    private const string SpaceCause = "remove the spaces between the delimiter and quotation marks.";
    private const string StrayCause = "this cell contains the delimiter and must be enclosed in quotation marks.";

    private static readonly HashSet<string> OfEveryAddress = new(
        new[]
        {
            nameof(McfAddress.Name), nameof(McfAddress.AddressLine1), nameof(McfAddress.City), nameof(McfAddress.StateOrRegion),
            nameof(McfAddress.PostalCode), nameof(McfAddress.CountryCode),
        }.Select(member => nameof(McfOrderRequest.DestinationAddress) + "." + member),
        StringComparer.Ordinal);

    /// <summary>What is wrong with a record that has too many cells; null if it does not.</summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The columns.</param>
    public static RowDefect? TooMany(IRecords record, ColumnPlan plan)
    {
        for (var i = record.Count - 1; i >= plan.Columns.Count; i--)
        {
            if (!record.Has(i))
            {
                continue;
            }

            var column = StrayDelimiter.Find(record, i + 1, plan);
            var cause = HasSpaceBeforeQuotes(record)
                ? SpaceCause
                : column is null
                ? "enclose a cell that contains the delimiter in quotation marks."
                : StrayCause;
            return new RowDefect(column, Text(i + 1) + " cells", $"must have {Text(plan.Columns.Count)} cells like the header; {cause}");
        }

        return null;
    }

    /// <summary>What is wrong with a record that has empty cells too many; null if no cell before them can have moved.</summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The columns.</param>
    public static RowDefect? MayHaveMoved(IRecords record, ColumnPlan plan)
    {
        if (record.Count <= plan.Columns.Count || !RowShift.IsPossible(record, plan))
        {
            return null;
        }

        var column = StrayDelimiter.Find(record, record.Count, plan);
        var cause = column is null
            ? "the last ones are empty, so that other cells may be too far to the right. Delete the cells that are too many."
            : StrayCause;
        return new RowDefect(column, Text(record.Count) + " cells", $"must have {Text(plan.Columns.Count)} cells like the header; {cause}");
    }

    /// <summary>What is wrong with a record that has too few cells; null if it does not, or if all of the missing cells may be.</summary>
    /// <param name="record">The record.</param>
    /// <param name="plan">The columns.</param>
    /// <param name="tail">The first of the columns that complete rows of the file also leave empty, up to the last one.</param>
    public static RowDefect? TooFew(IRecords record, ColumnPlan plan, int tail)
    {
        if (record.Count >= plan.Columns.Count)
        {
            return null;
        }

        if (!IsMissingAny(record, plan, tail) && !record.IsUnfinished)
        {
            return null;
        }

        var count = Text(record.Count) + (record.Count == 1 ? " cell of " : " cells of ") + Text(plan.Columns.Count);
        var cause = record.IsUnfinished
            ? "the file is cut off in this row, which does not end with a line break. Export the orders again."
            : record.Count == 1
            ? "remove the quotation marks around the row, or separate its cells with the delimiter of the header."
            : $"those from '{plan.Columns[record.Count].Header}' on are missing. Check the row for line breaks and quotation marks.";
        return new RowDefect(null, count, $"must have {Text(plan.Columns.Count)} cells like the header; {cause}")
        {
            MayContinue = !record.IsUnfinished && record.BadCell is null && HasLine(record, plan),
        };
    }

    /// <summary>What is wrong with a cell whose quotation marks do not match.</summary>
    /// <param name="record">The record.</param>
    /// <param name="column">The column of the cell.</param>
    /// <param name="value">The cell.</param>
    public static RowDefect BadQuotes(IRecords record, ColumnUse column, string? value) => new(
        column,
        column.Member is null or { IsPersonal: true } ? PersonalData.Mask : value,
        "must be enclosed in quotation marks as a whole, with quotation marks inside doubled"
            + (IsSpaceBeforeQuotes(record, column.Index) ? "; " + SpaceCause : "."));

    private static bool HasSpaceBeforeQuotes(IRecords record) =>
        Enumerable.Range(0, record.Count).Any(index => IsSpaceBeforeQuotes(record, index));

    private static bool IsSpaceBeforeQuotes(IRecords record, int index) =>
        record.IsPadded(index) && record.Cell(index) is { } cell && cell[0] == '"';

    private static bool IsMissingAny(IRecords record, ColumnPlan plan, int tail) =>
        plan.Read.Any(column => column.Index >= record.Count && (column.Index < tail || IsRequired(column, plan)));

    private static bool IsRequired(ColumnUse column, ColumnPlan plan) => column == plan.Shared?.Cells[0] || (column.Member is { } member
        && (member == OrderMembers.Id || member == OrderMembers.Sku || member == OrderMembers.Quantity
            || member == OrderMembers.LastName || OfEveryAddress.Contains(member.Path)));

    private static bool HasLine(IRecords record, ColumnPlan plan) =>
        plan.IdIndex < record.Count
        && (plan.ColumnOf(OrderMembers.Sku.Path)?.Index ?? 0) < record.Count
        && (plan.ColumnOf(OrderMembers.Quantity.Path)?.Index ?? 0) < record.Count;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
