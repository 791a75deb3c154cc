using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Reads every ISO 8601 spelling of a moment and writes the one the service documents. Values are of kind Utc.</summary>
internal sealed class UtcDateTimeConverter : JsonConverter<DateTime>
{
    /// <summary>Reads a moment.</summary>
    /// <param name="reader">Positioned at the text.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The moment, of kind Utc.</returns>
    /// <exception cref="JsonException">The value is not text in ISO 8601 format.</exception>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The form of nearly all responses, read without a string and without trying the formats one by one.
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTime(out var utc) && utc.Kind == DateTimeKind.Utc)
        {
            return utc;
        }

        if (reader.TokenType == JsonTokenType.String && IsoTime.TryParse(reader.GetString(), out var value))
        {
            return value;
        }

        throw new JsonException("A date must be text in ISO 8601 format.");
    }

    /// <summary>Writes a moment in UTC, with milliseconds only where there are any.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="value">The moment; one of no kind is taken for UTC.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(IsoTime.Format(value));
}
