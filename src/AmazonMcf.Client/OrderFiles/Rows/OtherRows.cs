using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Recognizes rows that some exports have beside those of orders: a description of the columns and footers.</summary>
internal sealed class OtherRows(ColumnPlan plan)
{
    // What footers consist of at most.
    private const int MostFooterCells = 3;

    private readonly bool exist = plan.Format.HasDescriptionRow || plan.Format.Footers.Any();
    private bool isFirst = true;

    /// <summary>Whether a record below the header is not part of an order. Every record must be passed, in the order of the file.</summary>
    public bool Include(IRecords record) => exist && Include(record.FilledCount, record.Cell);

    /// <summary>Whether a row below the header is not part of an order. Every row must be passed, in the order of the file.</summary>
    public bool Include(string?[] cells) =>
        exist && Include(Array.FindLastIndex(cells, cell => cell is not null) + 1, index => cells[index]);

    private bool Include(int filled, Func<int, string?> cell)
    {
        var describes = isFirst && plan.Format.HasDescriptionRow && IsDescription(cell);
        isFirst = false;
        return describes || (filled <= MostFooterCells && IsFooter(filled, cell));
    }

    // No quantity is without a digit.
    private bool IsDescription(Func<int, string?> cell) =>
        plan.ColumnOf(OrderMembers.Quantity.Path) is { } quantity && cell(quantity.Index) is { } text && !text.Any(char.IsDigit);

    private bool IsFooter(int filled, Func<int, string?> cell)
    {
        for (var i = 0; i < Math.Min(filled, plan.Columns.Count); i++)
        {
            if (cell(i) is { } text && plan.Format.Footers.Contains(Header.Normalize(text)))
            {
                return true;
            }
        }

        return false;
    }
}
