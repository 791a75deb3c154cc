using System.Collections;
using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>
/// Reads hashtables of names and values for queries and headers. Null values are omitted, lists are joined by commas, as the Selling
/// Partner API expects, and times become ISO 8601 in UTC.
/// </summary>
internal static class RequestTable
{
    private const string Separator = ",";

    /// <summary>Converts a hashtable.</summary>
    /// <param name="table">The table; null for none.</param>
    /// <exception cref="BindingFailedException">A value cannot be converted to text.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(IDictionary? table) =>
        table is null ? [] : [.. from member in JsonBody.Members(table)
                                 let text = Text(member.Name, member.Value)
                                 where text is { Length: > 0 }
                                 select new KeyValuePair<string, string>(RequireName(member.Name), text)];

    private static string RequireName(string name) =>
        name.Length > 0 ? name : throw new BindingFailedException("", "has a value without a name.");

    private static string? Text(string name, object? value) =>
        InputObject.Unwrap(value) is IEnumerable list and not string ? Join(name, list) : Plain(name, value);

    private static string Join(string name, IEnumerable list)
    {
        if (list is IDictionary)
        {
            throw new BindingFailedException(name, "must be text, a number, a time, $true or $false, or a list of these, not a table.");
        }

        string[] values = [.. list.Cast<object?>().Select(item => Plain(name, item)).OfType<string>()];
        return values.Any(value => value.Contains(Separator))
            ? throw new BindingFailedException(
                name,
                "is a list, and one of its values contains a comma, which separates list values. Send a separate request for that value."
            )
            : string.Join(Separator, values);
    }

    private static string? Plain(string name, object? value) => InputObject.Unwrap(value) switch
    {
        bool flag => Flag(flag),
        SwitchParameter flag => Flag(flag),
        DateTime or DateTimeOffset => JsonBody.Time(value!),
        _ => PlainText.Of(value, name),
    };

    private static string Flag(bool flag) => flag ? "true" : "false";
}
