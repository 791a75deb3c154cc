using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Book;

/// <summary>
/// How an order is written into the store: JSON without what is empty, zero or a column of its own, its times as milliseconds.
/// </summary>
internal static class OrderDocument
{
    // The default would write every letter beyond ASCII as six characters; nothing here is put into a page.
    private static readonly OrderJsonContext Context = new(new JsonSerializerOptions(OrderJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a document.</summary>
    public static string Write(OrderRecord order) => JsonSerializer.Serialize(order, Context.OrderRecord);

    /// <summary>Reads a document; what has a column is not in it.</summary>
    public static OrderRecord Read(string document) => JsonSerializer.Deserialize(document, Context.OrderRecord)!;
}

/// <summary>The types of order documents.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(MillisecondConverter)])]
[JsonSerializable(typeof(OrderRecord))]
internal sealed partial class OrderJsonContext : JsonSerializerContext;

/// <summary>Writes a time as its milliseconds since 1970 (UTC): whole milliseconds are what the clock of a store has.</summary>
internal sealed class MillisecondConverter : JsonConverter<DateTime>
{
    private static readonly long Epoch = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerMillisecond;

    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new((reader.GetInt64() + Epoch) * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((value.Ticks / TimeSpan.TicksPerMillisecond) - Epoch);
}
