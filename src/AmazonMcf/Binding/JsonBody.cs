using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts hashtables, objects and lists of these to JSON. Names stay as typed, numbers are exact, times become ISO 8601 in UTC, and null
/// stays null. Text is interpreted as JSON.
/// </summary>
internal static class JsonBody
{
    private const int DeepestLevel = 64;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Converts a request body to JSON.</summary>
    /// <param name="body">The body.</param>
    /// <returns>JSON in UTF-8.</returns>
    /// <exception cref="BindingFailedException">The body cannot be converted to JSON.</exception>
    public static byte[] Write(object body)
    {
        if (InputObject.Unwrap(body) is string text)
        {
            return Check(text);
        }

        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, Readable))
        {
            Write(writer, body, "", 0);
        }

        return json.ToArray();
    }

    private static byte[] Check(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
        }
        catch (JsonException failure)
        {
            throw new BindingFailedException("", "is text that is not valid JSON: " + failure.Message);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private static void Write(Utf8JsonWriter writer, object? value, string name, int level)
    {
        if (level > DeepestLevel)
        {
            throw new BindingFailedException(name, "is nested more than 64 levels deep, or contains itself.");
        }

        switch (InputObject.Unwrap(value))
        {
            case IDictionary table:
                WriteObject(writer, Members(table), level);
                break;
            case PSObject custom:
                WriteObject(
                    writer,
                    custom
                        .Properties.Where(property => property.MemberType == PSMemberTypes.NoteProperty)
                        .Select(property => (property.Name, (object?)property.Value)),
                    level
                );
                break;
            case JsonElement element:
                element.WriteTo(writer);
                break;
            case IEnumerable list and not string:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item, name, level + 1);
                }

                writer.WriteEndArray();
                break;
            case var plain:
                WritePlain(writer, plain, name);
                break;
        }
    }

    /// <summary>The entries of a dictionary, in its order, or sorted by name if it is unordered, for reproducible JSON.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<(string Name, object? Value)> Members(IDictionary table)
    {
        var members = table
            .Cast<DictionaryEntry>()
            .Select(entry => (InvariantText.Of(InputObject.Unwrap(entry.Key)) ?? "", (object?)entry.Value));
        return table is Hashtable ? members.OrderBy(member => member.Item1, StringComparer.Ordinal) : members;
    }

    /// <summary>Formats a time for the service, with fractions of a second only if there are any.</summary>
    /// <param name="time">A DateTime or a DateTimeOffset.</param>
    public static string Time(object time) => UtcTime.Read(time).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void WriteObject(Utf8JsonWriter writer, IEnumerable<(string Name, object? Value)> members, int level)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members)
        {
            writer.WritePropertyName(name);
            Write(writer, value, name, level + 1);
        }

        writer.WriteEndObject();
    }

    private static void WritePlain(Utf8JsonWriter writer, object? value, string name)
    {
        switch (value)
        {
            case null or DBNull:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case SwitchParameter flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime or DateTimeOffset:
                writer.WriteStringValue(Time(value));
                break;
            case double or float when !IsFinite(value):
                throw new BindingFailedException(name, "is not a number that JSON can represent.");
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float or BigInteger:
                writer.WriteRawValue(Number(value));
                break;
            case SecureString:
                throw new BindingFailedException(name, "is a secret; only the login sends secrets.");
            case var other when PlainText.Has(other):
                writer.WriteStringValue(InvariantText.Of(other));
                break;
            default:
                throw new BindingFailedException(
                    name,
                    $"cannot become JSON: it is a {value.GetType()}. Use hashtables, lists, text, numbers, dates and $true or $false."
                );
        }
    }

    private static bool IsFinite(object number) =>
        Convert.ToDouble(number, CultureInfo.InvariantCulture) is var value && !double.IsNaN(value) && !double.IsInfinity(value);

    // The shortest text that is parsed as the same number.
    private static string Number(object value) =>
        ((IFormattable)value).ToString(value is double or float ? "R" : null, CultureInfo.InvariantCulture);
}
