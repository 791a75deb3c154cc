using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Mws;

/// <summary>Walks documents and objects down to their values, so that one can be held against the other.</summary>
internal static class MwsLeaves
{
    /// <summary>Path and text of every leaf of a document, without regard to namespaces and to white space around values.</summary>
    public static IEnumerable<(string Path, string Text)> Of(XElement element, string path = "")
    {
        path += "/" + element.Name.LocalName;
        return element.HasElements
            ? element.Elements().SelectMany(child => Of(child, path))
            : string.IsNullOrWhiteSpace(element.Value) ? [] : [(path, element.Value.Trim())];
    }

    /// <summary>Every value of an object and of all it holds, as the wire would say it.</summary>
    public static IEnumerable<string> Of(object? value) => value switch
    {
        null => [],
        string text => [text.StartsWith('"') && text.EndsWith('"') && text.Length > 1 ? JsonSerializer.Deserialize<string>(text)! : text],
        DateTime time => [time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)],
        bool flag => [flag ? "true" : "false"],
        IFormattable number when value.GetType().IsPrimitive || value is decimal => [number.ToString(null, CultureInfo.InvariantCulture)],
        IEnumerable<KeyValuePair<string, string>> table => table.SelectMany(entry => Of(entry.Value)),
        IEnumerable list => list.Cast<object?>().SelectMany(Of),
        _ when value.GetType().IsEnum => [value.ToString()!],
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0).SelectMany(property => Of(property.GetValue(value))),
    };

    /// <summary>The leaves whose text is nowhere in the object, counted: what is there twice must be found twice.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<(string Path, string Text)> leaves, object found)
    {
        var values = Of(found).GroupBy(text => text).ToDictionary(group => group.Key, group => group.Count());
        return [.. leaves.Where(leaf => !Take(values, InModel(leaf.Path, leaf.Text))).Select(leaf => $"{leaf.Path} = {leaf.Text}")];
    }

    private static bool Take(Dictionary<string, int> values, string text)
    {
        var count = values.GetValueOrDefault(text);
        values[text] = count - 1;
        return count > 0;
    }

    private static string InModel(string path, string text) =>
        path.EndsWith("OrderStatus", StringComparison.Ordinal) ? FulfillmentOrderStatuses.Normalize(text)!
        : path.EndsWith("DateTime", StringComparison.Ordinal) && text.Length == 10 ? text + "T00:00:00Z"
        : text;
}
