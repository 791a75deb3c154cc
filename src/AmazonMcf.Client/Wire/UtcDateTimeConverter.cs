using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Reads every ISO 8601 spelling of a moment and writes the one the service documents. Values are of kind Utc.</summary>
internal sealed class UtcDateTimeConverter : JsonConverter<DateTime>
{
    /// <summary>Reads a moment.</summary>
    /// <param name="reader">Stands on the text.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The moment, of kind Utc.</returns>
    /// <exception cref="JsonException">The value is no text, or no ISO 8601 date.</exception>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && IsoTime.TryParse(reader.GetString(), out var value))
        {
            return value;
        }

        throw new JsonException("A date must be a text after ISO 8601.");
    }

    /// <summary>Writes a moment in UTC, with milliseconds only where there are any.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="value">The moment; one of no kind is taken for UTC.</param>
    /// <param name="options">Not looked at.</param>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(IsoTime.Format(value));
}
