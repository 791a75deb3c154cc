using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Counts what is excluded from a file, so that one warning says it, however many orders there are.</summary>
internal sealed class StatusTally
{
    // What is not a status at all, such as a note, can have any number of values.
    private const int MostValues = 10;
    private const int MostCharacters = 40;

    private readonly Dictionary<string, int> orders = [];
    private readonly Dictionary<string, int> lines = [];
    private readonly Dictionary<string, Dictionary<string, int>> unknown = new(StringComparer.Ordinal);
    private readonly List<int> footers = [];
    private readonly List<int> headers = [];
    private int moreValues;

    /// <summary>The warnings, once all orders are counted.</summary>
    public IReadOnlyList<string> Warnings
    {
        get
        {
            var warnings = new List<string>();
            AddSkipped(warnings, footers, "a total or a remark below the orders");
            AddSkipped(warnings, headers, "a repeated header");
            if (orders.Count > 0)
            {
                warnings.Add($"{Text(orders.Values.Sum(), "order")} excluded: {List(orders)}.");
            }

            if (lines.Count > 0)
            {
                warnings.Add($"{Text(lines.Values.Sum(), "line")} of other orders excluded: {List(lines)}.");
            }

            warnings.AddRange(unknown.Select(column =>
                $"The column '{column.Key}' has values that are not known as a status: "
                    + string.Join(", ", column.Value.Select(value => $"'{value.Key}' ({Text(value.Value, "order")})"))
                    + (moreValues > 0 ? " and others" : "")
                    + ". These orders are not excluded."
            ));
            return warnings;
        }
    }

    public void AddOrder(string kind) => Add(orders, kind);

    public void AddLine(string kind) => Add(lines, kind);

    /// <summary>Counts a row that is not part of an order: a repeated header or a footer.</summary>
    public void AddSkipped(bool isHeader, int line) => (isHeader ? headers : footers).Add(line);

    /// <summary>Counts an order with a value that is not in the table.</summary>
    public void AddUnknown(string column, string value)
    {
        value = value.Length > MostCharacters ? $"{value.Substring(0, MostCharacters)}..." : value;
        if (!unknown.TryGetValue(column, out var values))
        {
            values = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            unknown.Add(column, values);
        }

        if (values.TryGetValue(value, out var count) || values.Count < MostValues)
        {
            values[value] = count + 1;
        }
        else
        {
            moreValues++;
        }
    }

    private static void AddSkipped(List<string> warnings, List<int> rows, string what)
    {
        if (rows.Count > 0)
        {
            warnings.Add($"{Text(rows.Count, "row")} skipped as {what}: "
                + string.Join(", ", rows.Take(MostValues).Select(row => row.ToString(CultureInfo.InvariantCulture)))
                + (rows.Count > MostValues ? " and others." : "."));
        }
    }

    private static void Add(Dictionary<string, int> counts, string kind) =>
        counts[kind] = counts.TryGetValue(kind, out var count) ? count + 1 : 1;

    private static string List(Dictionary<string, int> counts) =>
        string.Join(
            ", ",
            McfLeftOutKind.All.Where(counts.ContainsKey)
                .Select(kind => counts[kind].ToString(CultureInfo.InvariantCulture) + " " + Describe(kind)));

    private static string Describe(string kind) => kind switch
    {
        McfLeftOutKind.Canceled => "canceled (-IncludeCancelled)",
        McfLeftOutKind.Refunded => "refunded (-IncludeRefunded)",
        McfLeftOutKind.Fulfilled => "already fulfilled (-IncludeFulfilled)",
        McfLeftOutKind.OnHold => "on hold (-IncludeOnHold)",
        McfLeftOutKind.Pickup => "picked up or delivered in a different way (-IncludePickup)",
        McfLeftOutKind.Unpaid => "not paid (-IncludeUnpaid, -HoldUnpaid)",
        McfLeftOutKind.Excluded => "excluded by the channel profile",
        McfLeftOutKind.Unmapped => "not in the SKU map (-UnmappedSku)",
        _ => "with nothing to ship",
    };

    private static string Text(int count, string what) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");
}
