using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// Recognizes rows that some exports have beside those of orders: a description of the columns, a repeated header, and footers.
/// </summary>
internal sealed class OtherRows(ColumnPlan plan)
{
    // What footers consist of at most.
    private const int MostFooterCells = 3;

    private readonly bool hasFooters = plan.Format.Footers.Any();
    private readonly int[] ofLine = plan.Format.HasSignature ? [] : OfLine(plan);
    private readonly int width = plan.Columns.Count;
    private readonly int tested = plan.Quantity?.Index ?? 0;
    private bool isFirst = true;

    /// <summary>Whether a record below the header is not part of an order. Every record must be passed, in the order of the file.</summary>
    public bool Include(IRecords record) => KindOf(record) != OtherRow.None;

    /// <summary>What a record below the header is. Every record must be passed, in the order of the file.</summary>
    public OtherRow KindOf(IRecords record) => KindOf(record.FilledCount, record.Cell);

    /// <summary>What a row below the header is. Every row must be passed, in the order of the input.</summary>
    public OtherRow KindOf(string?[] cells) =>
        KindOf(Array.FindLastIndex(cells, cell => cell is not null) + 1, index => cells[index]);

    /// <summary>
    /// Counts a row that is skipped. Known formats always have their footers and descriptions, which are not counted.
    /// </summary>
    public void Count(OtherRow kind, int line, StatusTally tally)
    {
        if (kind == OtherRow.Header || (kind == OtherRow.Footer && !plan.Format.HasSignature))
        {
            tally.AddSkipped(kind == OtherRow.Header, line);
        }
    }

    private OtherRow KindOf(int filled, Func<int, string?> cell)
    {
        var describes = isFirst && plan.Format.HasDescriptionRow && IsDescription(cell);
        isFirst = false;
        return filled == width && IsHeader(cell) ? OtherRow.Header
            : describes ? OtherRow.Description
            : hasFooters && (filled <= MostFooterCells || HasNoLine(cell)) && IsFooter(filled, cell) ? OtherRow.Footer
            : OtherRow.None;
    }

    // A quantity begins with a digit, so that few rows are compared as a whole.
    private bool IsHeader(Func<int, string?> cell) =>
        IsSame(tested, cell) && Enumerable.Range(0, width).All(index => IsSame(index, cell));

    private bool IsSame(int index, Func<int, string?> cell) =>
        index >= width
        || (cell(index) is { Length: > 0 } text && !char.IsDigit(text[0])
            ? Header.Normalize(text) == plan.Columns[index].Name
            : plan.Columns[index].Header == (cell(index) ?? ""));

    // No quantity is without a digit.
    private bool IsDescription(Func<int, string?> cell) =>
        plan.ColumnOf(OrderMembers.Quantity.Path) is { } quantity && cell(quantity.Index) is { } text && !text.Any(char.IsDigit);

    // A total in a wide table has amounts far to the right, but no SKU, product or address.
    private bool HasNoLine(Func<int, string?> cell)
    {
        foreach (var index in ofLine)
        {
            if (cell(index) is not null)
            {
                return false;
            }
        }

        return ofLine.Length > 0;
    }

    private static int[] OfLine(ColumnPlan plan) =>
        [.. plan.Columns.Where(column => column.Member == OrderMembers.Sku || column.Member == OrderMembers.ProductName)
            .Select(column => column.Index), .. plan.Address];

    private bool IsFooter(int filled, Func<int, string?> cell) =>
        Enumerable.Range(0, Math.Min(filled, width))
            .Any(index => cell(index) is { } text && plan.Format.Footers.Contains(Header.Normalize(text))
                && !IsOfOrder(index, filled, cell));

    // A shop writes its footers into any column. In other tables, what is behind an order ID or in place of a SKU belongs to that order;
    // the number of orders can be behind a short footer.
    private bool IsOfOrder(int footer, int filled, Func<int, string?> cell) =>
        !plan.Format.HasSignature && plan.IdIndex >= 0 && footer != plan.IdIndex && cell(plan.IdIndex) is not null
        && (footer > plan.IdIndex || filled > MostFooterCells || plan.Columns[footer].Member == OrderMembers.Sku);
}
