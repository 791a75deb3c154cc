using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>
/// Finds out which columns named Shipped, Cancelled and the like count units: those whose values are whole numbers up to the quantity of
/// their line, with at least one above 1. In others, 1 means yes.
/// </summary>
internal sealed class CountSurvey(StatusPlan plan)
{
    private readonly bool[] isOther = new bool[plan.PossibleCounts.Length];
    private readonly bool[] hasSeveral = new bool[plan.PossibleCounts.Length];

    /// <summary>Whether the file has such a column.</summary>
    public bool IsNeeded => isOther.Length > 0;

    /// <summary>The columns that count units.</summary>
    public IEnumerable<(ColumnUse Column, CountKind Kind)> Proven =>
        plan.PossibleCounts.Where((_, index) => hasSeveral[index] && !isOther[index]);

    /// <summary>Whether a column counts units.</summary>
    public bool IsCount(ColumnUse column) => Proven.Any(proven => proven.Column == column);

    /// <summary>Takes the values of a row into account.</summary>
    /// <param name="cellOf">The cell of a column.</param>
    public void Add(Func<int, string?> cellOf)
    {
        for (var i = 0; i < isOther.Length; i++)
        {
            var cell = isOther[i] ? null : cellOf(plan.PossibleCounts[i].Column.Index);
            if (cell is null || !StatusText.IsFilled(cell))
            {
                continue;
            }

            var quantity = cellOf(plan.Quantity!.Index);
            var isCount = Array.TrueForAll(cell.ToCharArray(), character => character is >= '0' and <= '9')
                && QuantityColumns.TryRead(cell, out var count)
                && quantity is not null && QuantityText.Read(quantity, out var units) is null && count <= units;
            isOther[i] = !isCount;
            hasSeveral[i] |= isCount && cell.TrimStart('0') is not ("" or "1");
        }
    }
}
