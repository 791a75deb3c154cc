using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;

namespace SellingPartner.Http;

/// <summary>
/// Finds null where a list of a response must have an element. No list of the service has one, so such a response cannot be read.
/// </summary>
internal static class NullElements
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, Member[]> Members = new();

    /// <summary>Whether any list of a value holds null, at any depth. Members that the types do not know are not looked at.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    public static bool AreIn(object value, JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable)
        {
            return AreInList((IEnumerable)value, type);
        }

        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return false;
        }

        foreach (var member in Members.GetOrAdd(type, MembersOf))
        {
            if (member.Get(value) is { } inner && AreIn(inner, member.Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreInList(IEnumerable list, JsonTypeInfo type)
    {
        JsonTypeInfo? last = null;
        foreach (var element in list)
        {
            if (element is null)
            {
                return true;
            }

            if (!IsNested(element.GetType()))
            {
                continue;
            }

            if (last?.Type != element.GetType())
            {
                last = type.Options.GetTypeInfo(element.GetType());
            }

            if (AreIn(element, last))
            {
                return true;
            }
        }

        return false;
    }

    private static Member[] MembersOf(JsonTypeInfo type) =>
    [
        .. type.Properties
            .Where(property => !property.IsExtensionData && property.Get is not null && IsNested(property.PropertyType))
            .Select(property => new Member(property.Get!, type.Options.GetTypeInfo(property.PropertyType))),
    ];

    private static bool IsNested(Type type) => !type.IsValueType && type != typeof(string);

    private sealed record Member(Func<object, object?> Get, JsonTypeInfo Type);
}
