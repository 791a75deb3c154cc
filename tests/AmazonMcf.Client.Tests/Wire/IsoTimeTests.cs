using System.Text.Json;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Wire;

public class IsoTimeTests
{
    private static readonly DateTime Instant = new(2020, 2, 7, 1, 23, 30, DateTimeKind.Utc);

    [Theory]
    [InlineData("2020-02-07T01:23:30Z")]
    [InlineData("2020-02-07T01:23:30")]
    [InlineData("2020-02-07T01:23:30.000Z")]
    [InlineData("2020-02-07T02:23:30+01:00")]
    [InlineData("2020-02-07T02:23:30+0100")]
    [InlineData("2020-02-06T20:23:30.0000000-05:00")]
    [InlineData("2020-02-07T01:23:30.000000000Z")]
    [InlineData("20200207T012330Z")]
    public void Reads_every_common_spelling_of_a_time(string text)
    {
        Assert.True(IsoTime.TryParse(text, out var value));
        Assert.Equal(Instant, value);
        Assert.Equal(DateTimeKind.Utc, value.Kind);
    }

    [Fact]
    public void Reads_a_date_alone_as_its_first_moment()
    {
        Assert.True(IsoTime.TryParse("2020-02-07", out var value));
        Assert.Equal(new DateTime(2020, 2, 7, 0, 0, 0, DateTimeKind.Utc), value);
    }

    [Fact]
    public void Keeps_the_milliseconds_of_a_longer_fraction()
    {
        Assert.True(IsoTime.TryParse("2020-02-07T01:23:30.123456789+00:00", out var value));
        Assert.Equal(Instant.AddTicks(1234567), value);
        Assert.Equal("2020-02-07T01:23:30.123Z", IsoTime.Format(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fdfdsfds")]
    [InlineData("02/07/2020")]
    [InlineData("7 Feb 2020")]
    [InlineData("2020-02-30T00:00:00Z")]
    [InlineData("2020-02-07T25:00:00Z")]
    public void Rejects_what_is_not_a_time(string? text) => Assert.False(IsoTime.TryParse(text, out _));

    [Fact]
    public void Takes_a_time_of_no_kind_for_utc_and_converts_local_time()
    {
        Assert.Equal("2020-02-07T01:23:30Z", IsoTime.Format(DateTime.SpecifyKind(Instant, DateTimeKind.Unspecified)));
        Assert.Equal("2020-02-07T01:23:30Z", IsoTime.Format(Instant.ToLocalTime()));
    }

    [Fact]
    public void Travels_in_bodies_in_the_documented_spelling()
    {
        var window = new DeliveryWindow { StartDate = Instant, EndDate = Instant.AddMilliseconds(5) };
        var json = JsonSerializer.Serialize(window, OutboundJsonContext.Default.DeliveryWindow);
        Assert.Equal("""{"startDate":"2020-02-07T01:23:30Z","endDate":"2020-02-07T01:23:30.005Z"}""", json);
        Assert.Equal(window.EndDate, JsonSerializer.Deserialize(json, OutboundJsonContext.Default.DeliveryWindow)!.EndDate);
    }

    [Theory]
    [InlineData("1581038610")]
    [InlineData("\"yesterday\"")]
    public void Refuses_a_body_whose_date_is_no_date(string value) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize($$"""{"startDate":{{value}}}""", OutboundJsonContext.Default.DeliveryWindow));
}
