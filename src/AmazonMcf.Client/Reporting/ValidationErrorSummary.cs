using System.Globalization;
using System.Text.RegularExpressions;
using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>Counts the orders that are held back, and which rules they break how often.</summary>
public sealed class ValidationErrorSummary
{
    private const int MostRules = 8;

    private static readonly Regex Index = new(@"\[\d+\]", RegexOptions.CultureInvariant);
    private static readonly Regex Details = new(@"(?:; |: |\. ).*$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    private static readonly Regex OtherRow = new(@"\brow \d+", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The number of orders with validation errors.</summary>
    public int OrderCount { get; private set; }

    /// <summary>Adds the validation errors of one order.</summary>
    /// <param name="errors">The validation errors; an empty list is not counted.</param>
    public void Add(IReadOnlyCollection<McfValidationError> errors)
    {
        OrderCount += errors.Count > 0 ? 1 : 0;
        foreach (var error in errors)
        {
            var column = string.IsNullOrEmpty(error.Column) ? Index.Replace(error.Member, "") : error.Column;
            var rule = $"{column} {Details.Replace(OtherRow.Replace(error.Rule, "another row").TrimEnd('.'), "")}".Trim();
            counts[rule] = counts.TryGetValue(rule, out var count) ? count + 1 : 1;
        }
    }

    /// <summary>Returns one sentence, the most frequent rules first.</summary>
    /// <returns>The text; empty if no order has validation errors.</returns>
    public override string ToString() => string.Join(" ", Lines());

    /// <summary>The parts of the sentence, each a line of a message: the number of orders, and the rules.</summary>
    internal IEnumerable<string> Lines()
    {
        if (OrderCount == 0)
        {
            return [];
        }

        var rules = counts.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal).ToList();
        var parts = rules.Take(MostRules).Select(rule => $"{Text(rule.Value)} x {rule.Key}").ToList();
        if (rules.Count > MostRules)
        {
            parts.Add($"{Text(rules.Skip(MostRules).Sum(rule => rule.Value))} other errors");
        }

        var head = (OrderCount == 1 ? "1 order has errors and is" : $"{Text(OrderCount)} orders have errors and are") + " held back:";
        return parts.Select((part, index) => part + (index < parts.Count - 1 ? ";" : ".")).Prepend(head);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
