namespace AmazonMcf.OrderFiles.Columns;

/// <summary>The columns of a file or of table rows that no rule reads.</summary>
internal static class UnrecognizedColumns
{
    /// <summary>The warning that names them; none if all columns are recognized.</summary>
    /// <param name="plans">The plan of each header.</param>
    /// <param name="options">How the input is read.</param>
    public static IReadOnlyList<string> Warnings(IEnumerable<ColumnPlan> plans, OrderFileOptions options)
    {
        var unknown = plans.SelectMany(plan => plan.Kept.Except(Used(plan, options))).Select(column => column.Header)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return unknown.Length == 0
            ? []
            : ["Unrecognized columns are kept in AdditionalColumns and not sent to Amazon: " + string.Join(", ", unknown) + "."];
    }

    private static IEnumerable<ColumnUse> Used(ColumnPlan plan, OrderFileOptions options)
    {
        var statuses = plan.Statuses.Read.Except(plan.Statuses.Uncertain);
        return options.Channel is null ? statuses : statuses.Concat(plan.Locations).Concat(plan.Tags);
    }
}
