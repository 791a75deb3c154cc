using System.Collections;
using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>Reads hashtables and objects of any kind as names and values.</summary>
internal static class InputObject
{
    /// <summary>
    /// The value without its PSObject wrapper. Objects created by PowerShell stay wrapped, because they consist only of the wrapper. A
    /// deserialized enum value becomes its name.
    /// </summary>
    public static object? Unwrap(object? value) =>
        value switch
        {
            PSObject { BaseObject: PSCustomObject } => value,
            PSObject { BaseObject: IConvertible and ValueType } number when number.TypeNames.Contains("Deserialized.System.Enum") =>
                number.ToString(),
            PSObject wrapped => wrapped.BaseObject,
            _ => value,
        };

    /// <summary>Whether the value is a set of names and values rather than a plain value or a list.</summary>
    public static bool IsBag(object? value)
    {
        var plain = Unwrap(value);
        return plain is IDictionary
            || (plain is not null && plain is not string && plain is not IEnumerable && !plain.GetType().IsValueType);
    }

    /// <summary>The names and values, in the order of the object. Values are unwrapped.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Read(object value)
    {
        if (Unwrap(value) is IDictionary table)
        {
            foreach (DictionaryEntry entry in table)
            {
                yield return new(entry.Key.ToString() ?? "", Unwrap(entry.Value));
            }

            yield break;
        }

        foreach (var property in PSObject.AsPSObject(value).Properties.Where(property => property.IsGettable))
        {
            yield return new(property.Name, Unwrap(property.Value));
        }
    }

    /// <summary>The value of a name, ignoring case; null when the object has no such name.</summary>
    public static object? Find(object value, string name) =>
        Read(value).FirstOrDefault(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The items of a list, or the value itself as the only item.</summary>
    public static IEnumerable<object?> Items(object? value) => Unwrap(value) switch
    {
        null => [],
        string text => [text],
        IDictionary table => [table],
        IEnumerable list => list.Cast<object?>().Select(Unwrap),
        var single => [single],
    };
}
