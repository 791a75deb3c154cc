using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace SellingPartner.Http;

/// <summary>Finds null where a list of a response must have an element. No list of the service has one, so such a response cannot be read.</summary>
internal static class NullElements
{
    /// <summary>Whether any list of a value holds null, at any depth. Members that the types do not know are not looked at.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    public static bool AreIn(object value, JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.Any(property => !property.IsExtensionData && IsNested(property.PropertyType)
            && property.Get?.Invoke(value) is { } member && AreIn(member, type.Options.GetTypeInfo(property.PropertyType))),
        JsonTypeInfoKind.Enumerable => ((IEnumerable)value).Cast<object?>().Any(element =>
            element is null || (IsNested(element.GetType()) && AreIn(element, type.Options.GetTypeInfo(element.GetType())))),
        _ => false,
    };

    private static bool IsNested(Type type) => !type.IsValueType && type != typeof(string);
}
