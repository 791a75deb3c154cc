using System.Globalization;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// What a first reading of a file finds out, so that the second can let each order go as soon as its last row is read: whether the
/// encoding holds to the end, which orders have rows in several places, and which orders an unreadable row may belong to.
/// </summary>
internal sealed class Survey
{
    private readonly Dictionary<ulong, int> lastParts = [];
    private readonly Dictionary<ulong, int> doubtful = [];
    private readonly Dictionary<ulong, int> besideLost = [];
    private readonly Likenesses likenesses;
    private readonly LostRows lost;
    private readonly FooterRows footers = new();
    private int tail = int.MaxValue;
    private bool isScattered;

    private Survey(ColumnPlan plan, long fileLength)
    {
        (Values, likenesses) = (new ValueSurvey(plan), new Likenesses(fileLength));
        lost = new((id, row) => besideLost[IdFilter.MarkOf(id)] = row);
    }

    /// <summary>What all rows together show about their values.</summary>
    public ValueSurvey Values { get; }

    /// <summary>How many orders the file holds, those held back and excluded among them; now and then one too few.</summary>
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
        var survey = new Survey(plan, fileLength);
        var seen = new IdFilter(fileLength);
        var boundary = new PartBoundary(plan);
        foreach (var row in survey.FirstRows(records, plan))
        {
            if (boundary.IsBefore(row))
            {
                survey.AddPart(boundary.Id, row.Line, seen);
            }
        }

        survey.lost.Complete();
        return survey;
    }

    /// <summary>
    /// Whether the file has to be read once more, by <see cref="FindScattered"/>: a row can belong to any order if the rows of orders are
    /// in several places, which the filter shows only with high probability.
    /// </summary>
    public bool NeedsScattered => lost.Unplaced != 0 && lastParts.Count > 0;

    /// <summary>Finds out whether the rows of an order are in several places.</summary>
    public void FindScattered(IRecords records, ColumnPlan plan)
    {
        var found = new HashSet<ulong>();
        foreach (var part in GroupSource.Cut(CertainRows(records, plan), plan))
        {
            var mark = IdFilter.MarkOf(part.Id!);
            isScattered = isScattered || (lastParts.ContainsKey(mark) && !found.Add(mark));
        }
    }

    /// <summary>Whether more rows of an order come after the part that starts on a line.</summary>
    public bool HasMore(OrderGroup part) =>
        part.Id is not null && lastParts.Count > 0
        && lastParts.TryGetValue(IdFilter.MarkOf(part.Id), out var last) && last > part.Rows[0].Line;

    /// <summary>Why it is not certain that all rows of an order were read; null when it is.</summary>
    public string? DoubtAbout(string? id) =>
        id is not null && doubtful.Count > 0 && doubtful.TryGetValue(IdFilter.MarkOf(id), out var row)
            ? $"cannot be placed: row {row.ToString(CultureInfo.InvariantCulture)} cannot be read and may contain a line of this order."
            : null;

    /// <summary>The rule that an order breaks because a row without a certain id may be a line of it; null if there is none.</summary>
    public string? RuleAgainst(OrderGroup group) =>
        group.Id is not { } id || besideLost.Count + lost.Unplaced == 0 || group.HasLostRow ? null
        : besideLost.TryGetValue(IdFilter.MarkOf(id), out var row) ? LostRows.RuleBeside(row)
        : isScattered ? LostRows.RuleOfAll(lost.Unplaced)
        : null;

    /// <summary>Whether a row that looks like a footer has rows of orders below it.</summary>
    public bool IsInMiddle(int line) => footers.IsInMiddle(line);

    /// <summary>Whether there may be another id in the file that looks like this one.</summary>
    public bool MayBeSimilar(string id) => likenesses.MayBeShared(id);

    private void AddPart(string? id, int line, IdFilter seen)
    {
        if (id is null)
        {
            OrderCount++;
            return;
        }

        var mark = IdFilter.MarkOf(id);
        if (seen.Add(mark))
        {
            lastParts[mark] = line;
        }
        else
        {
            OrderCount++;
            likenesses.Add(id, mark, seen);
        }
    }

    // A record of the right shape is believed; its id is all that matters here, and only if it is not the one of the row above. Any other
    // record is read in full and may prove unreadable.
    private IEnumerable<OrderRow> FirstRows(IRecords records, ColumnPlan plan)
    {
        // One array serves all of them: nothing but the id is ever in it, and it is taken at once.
        var cells = new string?[plan.CellCount];
        var others = new OtherRows(plan);
        var ids = new IdCells(plan);
        var above = (Id: (string?)null, IsShort: false);
        var wasLost = false;
        while (records.Read())
        {
            if (others.KindOf(records) is not OtherRow.None and var kind)
            {
                footers.Take(kind, records.FirstLine);
                continue;
            }

            LearnPayment(records, plan);
            if (records.Count == plan.Columns.Count && records.LastLine == records.FirstLine && ids.Of(records) is { } id
                && ((id == above.Id && !wasLost) || !LostId.IsDestroyed(id)) && RowShift.Find(records, plan) is null)
            {
                footers.Pass();
                Values.Add(records);
                LearnTail(records, plan);
                var isNew = wasLost || !string.Equals(id, above.Id, StringComparison.Ordinal);
                (above, wasLost) = ((id, false), false);
                if (isNew)
                {
                    lost.Pass(PartBoundary.IdOf(id, plan), isFirst: lost.IsPending && !IsContinuation(records, plan));
                    cells[plan.IdIndex] = id;
                    yield return new OrderRow(records.FirstLine, cells);
                }
            }
            else if (RowReader.Read(records, plan) is { } row)
            {
                footers.Pass();
                if (row.Defect is null && records.Count >= plan.Columns.Count)
                {
                    LearnTail(records, plan);
                }

                TakeId(row, plan, records, isRest: row.Defect is not null && above.IsShort && records.Count < plan.Columns.Count);

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

                wasLost = row.HasLostId;
                above = (row.Cells[plan.IdIndex], records.Count < plan.Columns.Count && !wasLost);
                yield return row;
            }
        }
    }

    // The rest of a row that a line break cut in two belongs to the order above it.
    private void TakeId(OrderRow row, ColumnPlan plan, IRecords records, bool isRest)
    {
        var id = PartBoundary.IdOf(row, plan);
        if (!row.HasLostId && id is not null)
        {
            lost.Pass(id, plan.HasAddress(row));
        }
        else if (row.HasLostId && (row.IsShifted || !isRest))
        {
            var possible = row.IsShifted ? records.PossibleCells(plan.IdIndex, plan.Columns.Count) : [];
            lost.Lose(row.Line, [.. possible.Select(cell => PartBoundary.IdOf(cell, plan))], !plan.HasAddress(row));
        }
    }

    private static IEnumerable<OrderRow> CertainRows(IRecords records, ColumnPlan plan)
    {
        var others = new OtherRows(plan);
        while (records.Read())
        {
            if (!others.Include(records) && RowReader.Read(records, plan) is { Defect: null, HasLostId: false } row
                && row.Cells[plan.IdIndex] is not null)
            {
                yield return row;
            }
        }
    }

    private void LearnPayment(IRecords records, ColumnPlan plan)
    {
        if (HasPayment)
        {
            return;
        }

        foreach (var status in plan.Statuses.PaymentStatuses)
        {
            HasPayment |= status.Column.Repair(records.Cell(status.Column.Index)) is not null;
        }
    }

    private void LearnTail(IRecords records, ColumnPlan plan)
    {
        var filled = Math.Min(plan.Columns.Count, records.FilledCount);
        if (filled < tail)
        {
            tail = Math.Min(tail, IsContinuation(records, plan) ? plan.Columns.Count : filled);
        }
    }

    private static bool IsContinuation(IRecords records, ColumnPlan plan)
    {
        foreach (var index in plan.Address)
        {
            if (records.Has(index))
            {
                return false;
            }
        }

        return plan.Address.Length > 0;
    }

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
