using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>Converts amounts to and from text with a decimal point, regardless of the culture. Also reads JSON numbers.</summary>
internal sealed class DecimalTextConverter : JsonConverter<decimal?>
{
    /// <summary>Reads an amount.</summary>
    /// <param name="reader">Positioned at the text or number.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The amount; null for an empty text.</returns>
    /// <exception cref="JsonException">The value is not a decimal number.</exception>
    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number))
        {
            return number;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("An amount must be a decimal number written as text.");
        }

        var text = reader.GetString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number
            : throw new JsonException("An amount must be a decimal number with a decimal point, written as text.");
    }

    /// <summary>Writes an amount as text, with the digits it has.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="value">The amount.</param>
    /// <param name="options">Not used.</param>
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
