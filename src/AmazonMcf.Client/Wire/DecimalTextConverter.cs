using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>An amount that travels as text with a dot, whatever the culture of the host. Reads a JSON number as well.</summary>
internal sealed class DecimalTextConverter : JsonConverter<decimal?>
{
    /// <summary>Reads an amount.</summary>
    /// <param name="reader">Stands on the text or the number.</param>
    /// <param name="typeToConvert">Not looked at.</param>
    /// <param name="options">Not looked at.</param>
    /// <returns>The amount; null for an empty text.</returns>
    /// <exception cref="JsonException">The value is no decimal number.</exception>
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number))
        {
            return number;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("An amount must be a decimal number, as text.");
        }

        var text = reader.GetString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number
            : throw new JsonException("An amount must be a decimal number with a dot, as text.");
    }

    /// <summary>Writes an amount as text, with the digits it has.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="value">The amount.</param>
    /// <param name="options">Not looked at.</param>
    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
    {
        if (value is { } amount)
        {
            writer.WriteStringValue(amount.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
