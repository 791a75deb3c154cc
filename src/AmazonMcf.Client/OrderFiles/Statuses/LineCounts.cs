using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What the columns that count units say about the lines of an order.</summary>
/// <param name="plan">The columns.</param>
/// <param name="survey">Which of them count units after all.</param>
internal sealed class LineCounts(StatusPlan plan, CountSurvey survey)
{
    private readonly ColumnUse[] shipped = plan.CountsToShip ? [] : [.. plan.Shipped, .. Proven(survey, CountKind.Shipped)];

    private readonly ColumnUse[] returned =
        plan.CountsToShip || plan.CountsNet ? [] : [.. plan.Returned, .. Proven(survey, CountKind.Returned)];

    /// <summary>Whether the quantities say anything about the status of lines.</summary>
    public bool AreRead => plan.ReadsQuantity || shipped.Length + returned.Length > 0;

    /// <summary>Whether the lines show how many of their units are shipped.</summary>
    public bool ShowShipped(IEnumerable<OrderRow> lines) => plan.CountsToShip || lines.Any(line => HasUnits(line, shipped));

    /// <summary>Whether the lines show how many of their units are refunded, returned or canceled.</summary>
    public bool ShowReturned(IEnumerable<OrderRow> lines) =>
        plan.CountsToShip || plan.CountsNet || lines.Any(line => HasUnits(line, returned));

    /// <summary>Whether each line says that no unit of it is refunded, so that only an amount can be.</summary>
    public bool ShowNoneReturned(IEnumerable<OrderRow> lines) =>
        lines.All(line => Array.Exists(returned, column => CountIn(line, column) == 0));

    /// <summary>The units of a line that are done with.</summary>
    public long DoneOf(OrderRow line, OrderStatus status)
    {
        var units = 0L;
        foreach (var column in shipped.Concat(returned))
        {
            if (CountIn(line, column) is { } count)
            {
                units += count;
            }
            else if (line.Cells[column.Index] is { } cell && StatusText.IsFilled(cell))
            {
                status.AddError(line, column, cell, "must be a whole number.");
            }
        }

        return units;
    }

    private static IEnumerable<ColumnUse> Proven(CountSurvey survey, CountKind kind) =>
        survey.Proven.Where(proven => proven.Kind == kind).Select(proven => proven.Column);

    private static bool HasUnits(OrderRow line, ColumnUse[] columns) => Array.Exists(columns, column => CountIn(line, column) > 0);

    // A refund may be written as a negative number.
    private static long? CountIn(OrderRow line, ColumnUse column) =>
        line.Cells[column.Index] is { } cell && QuantityColumns.TryRead(cell, out var units) ? Math.Abs((long)units) : null;
}
