namespace AmazonMcf.Reporting;

/// <summary>Counts orders and their units.</summary>
internal sealed class OrderTally
{
    public int Orders { get; private set; }

    public long Units { get; private set; }

    public void Add(long units)
    {
        Orders++;
        Units += units;
    }
}
