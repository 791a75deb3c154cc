namespace AmazonMcf.OrderFiles.Rows;

/// <summary>
/// Tells footers below the orders of an export from rows in the middle of them, which may be lines. More orders can follow only below
/// another header.
/// </summary>
internal sealed class FooterRows
{
    private readonly HashSet<int> inMiddle = [];
    private readonly List<int> pending = [];

    /// <summary>Takes a row that is not part of an order.</summary>
    public void Take(OtherRow kind, int line)
    {
        if (kind == OtherRow.Footer)
        {
            pending.Add(line);
        }
        else if (kind == OtherRow.Header)
        {
            pending.Clear();
        }
    }

    /// <summary>Takes a row of an order.</summary>
    public void Pass()
    {
        if (pending.Count > 0)
        {
            inMiddle.UnionWith(pending);
            pending.Clear();
        }
    }

    /// <summary>Whether a row of an order follows, so that the row is not a footer.</summary>
    public bool IsInMiddle(int line) => inMiddle.Contains(line);
}
