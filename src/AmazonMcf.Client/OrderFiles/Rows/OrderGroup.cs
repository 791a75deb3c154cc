namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// The rows of one order. Beyond a number no order can have, rows are only counted, so that a wrong id column cannot fill the memory.
/// </summary>
/// <param name="id">The id, without prefix; null when the rows name none.</param>
internal sealed class OrderGroup(string? id)
{
    private const int MostRows = 500;

    /// <summary>The id of the order, in the spelling it is placed with but for the user's prefix.</summary>
    public string? Id { get; } = id;

    /// <summary>The rows in the order of the file.</summary>
    public List<OrderRow> Rows { get; } = [];

    /// <summary>The actual number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a row has no certain id.</summary>
    public bool HasLostRow { get; private set; }

    /// <summary>Whether there are rows of other orders between them.</summary>
    public bool IsScattered { get; private set; }

    /// <summary>Why it is not certain that these are all rows of the order; null when it is.</summary>
    public string? Doubt { get; set; }

    /// <summary>Why the order may have another line, in a row without a certain id; null when it has not.</summary>
    public string? Incomplete { get; set; }

    /// <summary>Whether there are more rows than were kept.</summary>
    public bool IsOverfull => Count > MostRows;

    public void Add(OrderRow row)
    {
        Count++;
        HasLostRow |= row.HasLostId;
        if (Count <= MostRows)
        {
            Rows.Add(row);
        }
    }

    /// <summary>Replaces the rows by the same in a different shape.</summary>
    public void Replace(IEnumerable<OrderRow> replacement)
    {
        var replaced = replacement.ToArray();
        Count += replaced.Length - Rows.Count;
        Rows.Clear();
        Rows.AddRange(replaced);
    }

    /// <summary>Takes in the rows of a later part of the same order.</summary>
    public void Join(OrderGroup later)
    {
        IsScattered = true;
        foreach (var row in later.Rows)
        {
            Add(row);
        }

        Count += later.Count - later.Rows.Count;
    }
}
