using System.Text.Json;
using System.Text.Json.Serialization;

namespace SellingPartner.Requests;

/// <summary>Reads any JSON, null included.</summary>
internal sealed class JsonResponseConverter : JsonConverter<JsonResponse>
{
    public override bool HandleNull => true;

    public override JsonResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, JsonResponse value, JsonSerializerOptions options) =>
        throw new NotSupportedException();
}
