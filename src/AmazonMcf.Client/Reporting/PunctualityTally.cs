namespace AmazonMcf.Reporting;

/// <summary>Counts on-time, late and overdue items.</summary>
internal sealed class PunctualityTally
{
    private int onTime;
    private int late;
    private int overdue;

    /// <summary>Counts something that is due at an estimated moment; without one there is nothing to keep to.</summary>
    /// <param name="estimate">When it is due.</param>
    /// <param name="done">When it was done; null while it is not.</param>
    /// <param name="now">The moment of the report.</param>
    public void Add(DateTime? estimate, DateTime? done, DateTime now)
    {
        if (estimate is null)
        {
            return;
        }

        if (done is null)
        {
            overdue += estimate < now ? 1 : 0;
        }
        else if (done > estimate)
        {
            late++;
        }
        else
        {
            onTime++;
        }
    }

    public McfReportPunctuality ToFigure(string name) => new() { Name = name, OnTime = onTime, Late = late, Overdue = overdue };
}
