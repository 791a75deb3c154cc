using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>The columns of a file or of table rows that no rule reads.</summary>
internal static class UnrecognizedColumns
{
    /// <summary>The warning that names them; none if all columns are recognized.</summary>
    /// <param name="plans">The plan of each header, and what all rows show about its values.</param>
    /// <param name="options">How the input is read.</param>
    public static IReadOnlyList<string> Warnings(
        IEnumerable<(ColumnPlan Plan, ValueSurvey Values)> plans, OrderFileOptions options)
    {
        var unknown = plans.SelectMany(each => each.Plan.Kept.Except(Used(each.Plan, each.Values, options))).Select(column => column.Header)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return unknown.Length == 0
            ? []
            : ["Unrecognized columns are kept in AdditionalColumns and not sent to Amazon: " + string.Join(", ", unknown) + "."];
    }

    private static IEnumerable<ColumnUse> Used(ColumnPlan plan, ValueSurvey values, OrderFileOptions options)
    {
        var statuses = plan.Statuses.Read.Except(plan.Statuses.Uncertain)
            .Concat(values.Statuses.Proven.Select(status => status.Column))
            .Concat(values.Counts.Proven.Select(count => count.Column));
        return options.Channel is null ? statuses : statuses.Concat(plan.Locations).Concat(plan.Tags);
    }
}
