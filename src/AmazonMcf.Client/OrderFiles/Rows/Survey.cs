using System.Globalization;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// What a first reading of a file finds out, so that the second can let each order go as soon as its last row is read: whether the
/// encoding holds to the end, which orders have rows in several places, and which orders an unreadable row may belong to.
/// </summary>
internal sealed class Survey
{
    private readonly Dictionary<ulong, int> lastParts = [];
    private readonly Dictionary<ulong, int> doubtful = [];
    private readonly HashSet<ulong> similar = [];
    private int tail = int.MaxValue;

    private Survey(ColumnPlan plan) => Values = new ValueSurvey(plan);

    /// <summary>What all rows together tell about their values.</summary>
    public ValueSurvey Values { get; }

    /// <summary>How many orders the file holds, those held back and left out among them; now and then one too few.</summary>
    public int OrderCount { get; private set; }

    /// <summary>Whether an order has a payment status.</summary>
    public bool HasPayment { get; private set; }

    /// <summary>
    /// The first of the columns that complete rows also leave empty, up to the last one; 0 if there are no complete rows.
    /// </summary>
    public int Tail => tail == int.MaxValue ? 0 : tail;

    /// <summary>Reads a file from the record after its header to its end.</summary>
    public static Survey Of(IRecords records, ColumnPlan plan, long fileLength)
    {
        var survey = new Survey(plan);
        var seen = new IdFilter(fileLength);
        var likenesses = new IdFilter(fileLength);
        foreach (var part in GroupSource.Cut(survey.IdRows(records, plan), plan))
        {
            if (part.Id is null)
            {
                survey.OrderCount++;
                continue;
            }

            var mark = IdFilter.MarkOf(part.Id);
            if (seen.MayHold(mark))
            {
                survey.lastParts[mark] = part.Rows[0].Line;
            }
            else
            {
                survey.OrderCount++;
                survey.AddLikeness(part.Id, likenesses);
            }

            seen.Add(mark);
        }

        return survey;
    }

    /// <summary>Whether more rows of an order come after the part that starts on a line.</summary>
    public bool HasMore(OrderGroup part) =>
        part.Id is not null && lastParts.TryGetValue(IdFilter.MarkOf(part.Id), out var last) && last > part.Rows[0].Line;

    /// <summary>Why it is not certain that all rows of an order were read; null when it is.</summary>
    public string? DoubtAbout(string? id) =>
        id is not null && doubtful.Count > 0 && doubtful.TryGetValue(IdFilter.MarkOf(id), out var row)
            ? $"cannot be placed: row {row.ToString(CultureInfo.InvariantCulture)} cannot be read and may contain a line of this order."
            : null;

    /// <summary>Whether there may be another id in the file that looks like this one.</summary>
    public bool MayBeSimilar(string id) => similar.Count > 0 && similar.Contains(IdFilter.MarkOf(IdLikeness.Of(id)));

    private void AddLikeness(string id, IdFilter likenesses)
    {
        var mark = IdFilter.MarkOf(IdLikeness.Of(id));
        if (likenesses.MayHold(mark))
        {
            similar.Add(mark);
        }

        likenesses.Add(mark);
    }

    // A record of the right shape is believed; its id is all that matters here. Any other is read in full and may prove unreadable.
    private IEnumerable<OrderRow> IdRows(IRecords records, ColumnPlan plan)
    {
        // One array serves all of them: nothing but the id is ever in it, and who cuts rows into parts takes that at once.
        var cells = new string?[plan.Columns.Count];
        var others = new OtherRows(plan);
        var idColumn = plan.Columns[plan.IdIndex];
        var above = (Id: (string?)null, IsShort: false);
        while (records.Read())
        {
            if (others.Include(records))
            {
                continue;
            }

            HasPayment = HasPayment || Array.Exists(
                plan.Statuses.PaymentStatuses,
                status => status.Column.Index < records.Count && status.Column.Repair(records.Cell(status.Column.Index)) is not null);
            if (
                records.Count == plan.Columns.Count
                && records.LastLine == records.FirstLine
                && idColumn.Repair(records.Cell(plan.IdIndex)) is { } id
            )
            {
                Values.Add(records);
                LearnTail(records, plan);
                cells[plan.IdIndex] = id;
                above = (id, false);
                yield return new OrderRow(records.FirstLine, cells);
            }
            else if (RowReader.Read(records, plan) is { } row)
            {
                if (row.Defect is null && records.Count >= plan.Columns.Count)
                {
                    LearnTail(records, plan);
                }

                if (row.Defect is { MayContinue: false })
                {
                    Doubt(records, plan);
                }
                else
                {
                    Values.Add(row);
                }

                if (row.Defect is not null && row.Cells[plan.IdIndex] != above.Id)
                {
                    DoubtAbove(records, plan, above);
                }

                above = (row.Cells[plan.IdIndex], records.Count < plan.Columns.Count);
                yield return row;
            }
        }
    }

    private void LearnTail(IRecords records, ColumnPlan plan)
    {
        var end = plan.Columns.Count;
        if (records.Cell(end - 1) is null && !IsContinuation(records, plan))
        {
            while (end > 0 && records.Cell(end - 1) is null)
            {
                end--;
            }
        }

        tail = Math.Min(tail, end);
    }

    private static bool IsContinuation(IRecords records, ColumnPlan plan) =>
        Array.Exists(plan.Mapped, column => column.Member!.Level == MemberLevel.Address)
        && !Array.Exists(
            plan.Mapped, column => column.Member!.Level == MemberLevel.Address && records.Cell(column.Index) is not null);

    private void Doubt(IRecords records, ColumnPlan plan)
    {
        foreach (var cell in records.PossibleCells(plan.IdIndex, plan.Columns.Count))
        {
            Doubt(cell, records, plan);
        }
    }

    // A line break cuts a row of the order above in two; the end of a cut file can have shortened the id.
    private void DoubtAbove(IRecords records, ColumnPlan plan, (string? Id, bool IsShort) above)
    {
        if (above.Id is null || records.Count >= plan.Columns.Count)
        {
            return;
        }

        var rest = records.Count - 1 <= plan.IdIndex && records.IsUnfinished ? records.Cell(plan.IdIndex) ?? "" : null;
        if (above.IsShort || (rest is not null && above.Id.StartsWith(rest, StringComparison.Ordinal)))
        {
            Doubt(above.Id, records, plan);
        }
    }

    private void Doubt(string cell, IRecords records, ColumnPlan plan)
    {
        if (plan.Columns[plan.IdIndex].Repair(cell) is { } id)
        {
            doubtful[IdFilter.MarkOf(plan.Format.IdOf(id))] = records.FirstLine;
        }
    }
}
