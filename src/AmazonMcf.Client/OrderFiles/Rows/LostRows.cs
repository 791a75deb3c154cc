using System.Globalization;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// Finds the orders that rows without a certain id may belong to: a row between two rows of one order belongs to it; a row between two
/// orders may belong to either of them.
/// </summary>
/// <param name="doubt">Called with the id of each such order and the row.</param>
internal sealed class LostRows(Action<string, int> doubt)
{
    private readonly List<(int Row, IReadOnlyList<string> Ids, bool Continues)> pending = [];
    private string? above;

    /// <summary>Whether the row above has no certain id.</summary>
    public bool IsPending => pending.Count > 0;

    /// <summary>The first of the rows, which can belong to any order if the rows of orders are not together; 0 if there is none.</summary>
    public int Unplaced { get; private set; }

    /// <summary>The rule that an order beside such a row breaks.</summary>
    public static string RuleBeside(int row) => "cannot be placed: row " + row.ToString(CultureInfo.InvariantCulture)
        + " has no valid order ID and may be a line of this order. Correct the ID or delete the row.";

    /// <summary>The rule that every order breaks if the rows of orders are not together.</summary>
    public static string RuleOfAll(int row) => "cannot be placed: row " + row.ToString(CultureInfo.InvariantCulture)
        + " has no valid order ID and may be a line of any order, because the rows of an order are in several places. Correct the ID or "
        + "delete the row.";

    /// <summary>Takes a row without a certain id.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ids">What may be its id.</param>
    /// <param name="continues">Whether it has no address, so that it cannot be the first row of an order.</param>
    public void Lose(int row, IReadOnlyList<string> ids, bool continues) => pending.Add((row, ids, continues));

    /// <summary>Takes a row with a certain id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="isFirst">Whether it has an address, so that it can be the first row of its order.</param>
    public void Pass(string id, bool isFirst)
    {
        Settle(id, isFirst);
        above = id;
    }

    /// <summary>Ends the rows.</summary>
    public void Complete() => Settle(null, isFirst: true);

    private void Settle(string? below, bool isFirst)
    {
        foreach (var (row, ids, continues) in pending)
        {
            // A row above or below with the same id proves it.
            if (ids.FirstOrDefault(id => id == above || id == below) is { } proven)
            {
                doubt(proven, row);
                continue;
            }

            if (above is not null)
            {
                doubt(above, row);
            }

            if (below is not null && below != above && !(continues && isFirst))
            {
                doubt(below, row);
            }

            Unplaced = Unplaced == 0 ? row : Unplaced;
        }

        pending.Clear();
    }
}
