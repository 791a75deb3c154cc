using System.Text.Json;

namespace AmazonMcf.Outbound.Wire;

public sealed class UtcDateTimeConverterTests
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters =
        {
            new UtcDateTimeConverter(),
        },
    };

    [Theory]
    [InlineData("2026-02-07T01:23:30Z")]
    [InlineData("2026-02-07T01:23:30.5Z")]
    [InlineData("2026-02-07T01:23:30.123456789Z")]
    [InlineData("2026-02-07T01:23Z")]
    [InlineData("2026-02-07T01:23:30+09:30")]
    [InlineData("2026-02-07T01:23:30")]
    [InlineData("2026-02-07")]
    [InlineData("20260207T012330Z")]
    [InlineData("20260207")]
    public void Every_spelling_is_the_moment_that_its_text_is(string text)
    {
        Assert.True(IsoTime.TryParse(text, out var expected));
        var value = JsonSerializer.Deserialize<DateTime>($"\"{text}\"", Options);
        Assert.Equal(expected, value);
        Assert.Equal(DateTimeKind.Utc, value.Kind);
    }

    [Theory]
    [InlineData("\"2026-02-30T01:23:30Z\"")]
    [InlineData("\"07.02.2026\"")]
    [InlineData("\"\"")]
    [InlineData("1770427410")]
    [InlineData("null")]
    public void Anything_else_is_an_error(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateTime>(json, Options));
}
