using System.Globalization;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// Groups flat rows from a pipeline, such as those of Import-Csv, into orders. Only the end of the input shows that an order is complete,
/// so all orders are returned at the end, in the order of their first rows.
/// </summary>
public sealed class OrderRowGatherer
{
    private readonly OrderFileOptions options;
    private readonly string? path;
    private readonly List<(ColumnPlan Plan, string[] Headers, OrderAssembler Assembler, OtherRows Others, ValueSurvey Values)> shapes = [];
    private readonly List<(int Shape, string?[] Cells, int Line)> footers = [];
    private readonly List<(int Shape, OrderGroup Group)> groups = [];
    private readonly Dictionary<string, (int Shape, OrderGroup Group)> byId = new(StringComparer.Ordinal);
    private readonly StatusTally tally = new();
    private readonly Dictionary<string, int> besideLost = new(StringComparer.Ordinal);
    private readonly LostRows lost;
    private (int Shape, OrderGroup Group)? current;
    private string? certain;
    private bool isScattered;
    private int count;

    /// <summary>Creates a gatherer.</summary>
    /// <param name="options">How to read the rows. Encoding and delimiter are ignored. Default: the columns are detected.</param>
    /// <param name="path">The file that the rows came from, if known.</param>
    public OrderRowGatherer(OrderFileOptions? options = null, string? path = null)
    {
        this.options = (options ?? new OrderFileOptions()).WithChannel();
        this.path = path;
        lost = new((id, row) => besideLost[id] = row);
    }

    /// <summary>The number of rows added.</summary>
    public int RowCount => count;

    /// <summary>
    /// Warnings that are known once all orders are returned: unrecognized columns, skipped rows, how many orders and lines were excluded,
    /// and unknown statuses.
    /// </summary>
    public IReadOnlyList<string> ClosingWarnings =>
        [.. UnrecognizedColumns.Warnings(shapes.Select(shape => (shape.Plan, shape.Values)), options), .. tally.Warnings];

    /// <summary>Adds a row.</summary>
    /// <param name="row">The cells by column name.</param>
    /// <param name="number">The row number for validation errors. Default: rows are numbered from 1.</param>
    /// <exception cref="Errors.McfOrderFileException">A required column is missing, or -ColumnMap names a column that is
    /// missing.</exception>
    public void Add(IReadOnlyDictionary<string, string?> row, int? number = null)
    {
        count++;
        var shape = ShapeOf(row);
        var (plan, headers, _, others, _) = shapes[shape];
        var cells = new string?[plan.CellCount];
        for (var i = 0; i < headers.Length; i++)
        {
            cells[i] = plan.Columns[i].Repair(row[headers[i]]?.Trim() is { Length: > 0 } cell ? cell : null);
        }

        TakeRow(others.KindOf(cells), (shape, cells, number ?? count));
    }

    /// <summary>Ends the input and returns the orders.</summary>
    /// <returns>One entry per order. The first entry has the warnings about columns.</returns>
    public IEnumerable<OrderFileEntry> Complete()
    {
        var warnings = shapes.SelectMany(shape => shape.Plan.Warnings).Distinct().ToList();
        var similar = new SimilarIds();
        SkipFooters(_ => true);
        lost.Complete();
        for (var i = 0; i < groups.Count; i++)
        {
            var (shape, group) = groups[i];
            group.Incomplete = RuleAgainst(group);
            var entry = shapes[shape].Assembler.Assemble(group, groups.Count - i - 1);
            if (group.Id is { } id)
            {
                entry.Warn(similar.Add(id, group.Rows[0].Line));
            }

            if (warnings.Count > 0)
            {
                entry.Warnings = [.. warnings, .. entry.Warnings];
            }

            warnings = [];
            yield return entry;
        }
    }

    // More orders can follow a footer only below another header, so that any other row above one may be a line.
    private void TakeRow(OtherRow kind, (int Shape, string?[] Cells, int Line) row)
    {
        if (kind == OtherRow.Footer)
        {
            footers.Add(row);
        }
        else if (kind != OtherRow.None)
        {
            SkipFooters(shape => shape == row.Shape);
            shapes[row.Shape].Others.Count(kind, row.Line, tally);
        }
        else if (Array.Exists(row.Cells, cell => cell is not null))
        {
            var inMiddle = footers.Where(footer => footer.Shape == row.Shape).ToArray();
            footers.RemoveAll(footer => footer.Shape == row.Shape);
            Array.ForEach(inMiddle, PlaceRow);
            PlaceRow(row);
        }
    }

    private void SkipFooters(Predicate<int> isOf)
    {
        foreach (var (shape, _, line) in footers.Where(footer => isOf(footer.Shape)))
        {
            shapes[shape].Others.Count(OtherRow.Footer, line, tally);
        }

        footers.RemoveAll(footer => isOf(footer.Shape));
    }

    private void PlaceRow((int Shape, string?[] Cells, int Line) row)
    {
        var (shape, cells, line) = row;
        var (plan, headers, _, _, values) = shapes[shape];
        var shift = cells[headers.Length - 1] is null ? RowShift.Find(index => index < headers.Length ? cells[index] : null, plan) : null;
        var isLost = shift is not null || LostId.IsIn(cells, plan);
        var added = new OrderRow(line, cells) { Defect = shift, IsShifted = shift is not null, HasLostId = isLost };
        values.Add(added);
        TakeId(added, plan);
        Place(shape, plan, added);
    }

    private void TakeId(OrderRow row, ColumnPlan plan)
    {
        var id = PartBoundary.IdOf(row, plan);
        if (row.HasLostId)
        {
            var near = row.Cells.Skip(plan.IdIndex - 1).Take(3).OfType<string>().Where(_ => row.IsShifted);
            lost.Lose(row.Line, [.. near.Select(cell => PartBoundary.IdOf(cell, plan))], !plan.HasAddress(row));
        }
        else if (id is not null)
        {
            lost.Pass(id, plan.HasAddress(row));
            isScattered = isScattered || (id != certain && byId.ContainsKey(id));
            certain = id;
        }
    }

    private string? RuleAgainst(OrderGroup group) =>
        group.Id is not { } id || group.HasLostRow ? null
        : besideLost.TryGetValue(id, out var row) ? LostRows.RuleBeside(row)
        : isScattered && lost.Unplaced != 0 ? LostRows.RuleOfAll(lost.Unplaced)
        : null;

    private void Place(int shape, ColumnPlan plan, OrderRow row)
    {
        var id = PartBoundary.IdOf(row, plan);
        if (id is null && current is { } above && above.Shape == shape && !plan.HasAddress(row))
        {
            above.Group.Add(row);
            return;
        }

        if (id is null || !byId.TryGetValue(id, out var known))
        {
            known = (shape, new OrderGroup(id));
            groups.Add(known);
            if (id is not null)
            {
                byId.Add(id, known);
            }
        }

        if (known.Shape == shape)
        {
            known.Group.Add(row);
        }
        else
        {
            known.Group.Doubt =
                $"must have the same columns in all rows; row {row.Line.ToString(CultureInfo.InvariantCulture)} has different ones.";
        }

        current = known;
    }

    // Rows of one source have one set of columns; a pipeline may mix sources.
    private int ShapeOf(IReadOnlyDictionary<string, string?> row)
    {
        for (var i = shapes.Count - 1; i >= 0; i--)
        {
            var headers = shapes[i].Headers;
            if (headers.Length == row.Count && Array.TrueForAll(headers, row.ContainsKey))
            {
                return i;
            }
        }

        var names = row.Keys.ToArray();
        var format = OrderFileFormats.Named(options.Format)
            ?? OrderFileFormats.Of([.. names.Select(Header.Normalize)])
            ?? OrderFileFormats.Csv;
        var plan = ColumnPlanner.Draw(format, names, options, path);
        var values = new ValueSurvey(plan);
        shapes.Add((plan, names, new OrderAssembler(plan, options, path, values, tally), new OtherRows(plan), values));
        return shapes.Count - 1;
    }
}
