using System.Text.Json;
using System.Text.Json.Serialization;

namespace SellingPartner.Requests;

/// <summary>Reads any JSON, null included.</summary>
internal sealed class JsonAnswerConverter : JsonConverter<JsonAnswer>
{
    public override bool HandleNull => true;

    public override JsonAnswer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, JsonAnswer value, JsonSerializerOptions options) => throw new NotSupportedException();
}
