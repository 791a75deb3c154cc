using System.Globalization;
using System.Reflection;
using Refit;
using SellingPartner.Text;

namespace SellingPartner.Typed;

/// <summary>
/// Writes parameters of paths and queries, escaped: they are marked with <see cref="EncodedAttribute"/>, because the framework's own method
/// escapes less on .NET Framework. An empty text is the same as none.
/// </summary>
internal sealed class ParameterText : IUrlParameterFormatter
{
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <inheritdoc />
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        null or "" => null,
        string text => PercentEncoding.Encode(text),
        bool flag => flag ? "true" : "false",
        DateTime time => PercentEncoding.Encode(ToUtc(time).ToString(DateFormat, CultureInfo.InvariantCulture)),
        IFormattable other => PercentEncoding.Encode(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A parameter cannot be of type {value.GetType().Name}."),
    };

    // A time of an unknown zone is in UTC, as everywhere.
    private static DateTime ToUtc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
}
