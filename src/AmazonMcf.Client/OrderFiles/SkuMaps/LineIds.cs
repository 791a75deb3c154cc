using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>
/// The ids of the lines that one line becomes: <c>LINE.1</c>, <c>LINE.2</c>. They depend only on the order and the map, so that the same
/// input is recognized as the same order, and they are unique within the order.
/// </summary>
internal sealed class LineIds
{
    private const int Longest = 50;

    private readonly string[] ids;
    private readonly HashSet<string> taken;

    public LineIds(IEnumerable<McfOrderRequestItem> lines)
    {
        ids = [.. lines.Select(OrderDefaults.LineId)];
        taken = new(ids, StringComparer.Ordinal);
        HaveRepeats = taken.Count < ids.Length;
    }

    /// <summary>Whether two lines have the same id.</summary>
    public bool HaveRepeats { get; }

    /// <summary>The id of a line before the map was applied.</summary>
    public string Of(int line) => ids[line];

    /// <summary>A new id for a component of a line.</summary>
    /// <param name="line">The index of the line.</param>
    /// <param name="number">The number of the component, from 1.</param>
    public string Of(int line, int number)
    {
        var suffix = number.ToString(CultureInfo.InvariantCulture);
        string id;
        do
        {
            suffix = "." + suffix;
            id = Join(ids[line], suffix);
        }
        while (!taken.Add(id));
        return id;
    }

    // An id that is too long before the map is applied stays too long, and is reported.
    private static string Join(string id, string suffix)
    {
        if (id.Length + suffix.Length <= Longest || id.Length > Longest)
        {
            return id + suffix;
        }

        var hash = unchecked((uint)IdFilter.MarkOf(id)).ToString("x8", CultureInfo.InvariantCulture);
        var length = Longest - suffix.Length - hash.Length - 1;
        var start = id.Substring(0, char.IsHighSurrogate(id[length - 1]) ? length - 1 : length);
        return start + "-" + hash + suffix;
    }
}
