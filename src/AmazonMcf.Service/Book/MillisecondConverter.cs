using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Book;

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
