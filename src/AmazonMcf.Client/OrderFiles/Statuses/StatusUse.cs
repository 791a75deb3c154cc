namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>How the columns of a <see cref="StatusPlan"/> are used, once the values of all rows are known.</summary>
internal sealed class StatusUse
{
    public StatusUse(StatusPlan plan, CountSurvey counts, StatusSurvey statuses)
    {
        var proven = statuses.Proven.ToArray();
        OfOrder = [.. plan.OfOrder.Where(column => !counts.IsCount(column.Column)), .. proven.Where(column => column.IsOfOrder)];
        OfLine = [.. plan.OfLine.Where(column => !counts.IsCount(column.Column)), .. proven.Where(column => !column.IsOfOrder)];
        Counts = new LineCounts(plan, counts);
        IsEmpty = OfOrder.Length + OfLine.Length + plan.Payments.Length == 0 && !Counts.AreRead;
        TellsLines = Array.Exists(OfLine, column => column.Role == StatusRole.Line);
    }

    /// <summary>The columns about the order as a whole, without those of the payment.</summary>
    public StatusColumn[] OfOrder { get; }

    /// <summary>The columns that can differ from line to line.</summary>
    public StatusColumn[] OfLine { get; }

    /// <summary>What the counts of units say.</summary>
    public LineCounts Counts { get; }

    /// <summary>Whether the file says nothing about the status of its orders.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether a column has the status of each line.</summary>
    public bool TellsLines { get; }
}
