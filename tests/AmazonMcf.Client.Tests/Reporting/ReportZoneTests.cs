using static AmazonMcf.Reporting.SampleOrders;

namespace AmazonMcf.Reporting;

public sealed class ReportZoneTests
{
    // As New York, India and a zone that is never another than UTC, on machines without the data of time zones.
    private static readonly TimeZoneInfo West = TimeZoneInfo.CreateCustomTimeZone("Test/West", TimeSpan.FromHours(-4), "West", "West");
    private static readonly TimeZoneInfo East = TimeZoneInfo.CreateCustomTimeZone("Test/East", new TimeSpan(5, 30, 0), "East", "East");
    private static readonly TimeZoneInfo Zulu = TimeZoneInfo.CreateCustomTimeZone("Etc/Zulu", TimeSpan.Zero, "Zulu", "Zulu");

    public static TheoryData<string, string, string> Zones => new()
    {
        { West.Id, "2026-07-19 21:00 UTC-04:00", "Test/West (UTC-04:00)" },
        { East.Id, "2026-07-20 06:30 UTC+05:30", "Test/East (UTC+05:30)" },
        { Zulu.Id, "2026-07-20 01:00 UTC", "UTC" },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_time_is_shown_with_its_offset(string id, string instant, string name)
    {
        var zone = new ReportZone(Zone(id));

        Assert.Equal((instant, name), (zone.Instant(At(20, 1)), zone.NameAt(At(20, 1))));
    }

    [Fact]
    public void Days_are_those_of_the_zone_and_times_stay_in_utc()
    {
        var builder = new McfReportBuilder(Now) { TimeZone = West };
        var order = Order("A-1");
        order.ReceivedDate = At(18, 3);
        builder.Add(order);

        var report = builder.Build();

        Assert.Equal(("Test/West", At(17), At(18, 3)), (report.TimeZone, report.Days[0].Date, report.FirstReceivedDate));
        Assert.Equal(DateTimeKind.Unspecified, report.Days[0].Date.Kind);
    }

    [Fact]
    public void Sentences_name_times_of_the_zone()
    {
        var builder = new McfReportBuilder(Now) { TimeZone = East };
        var order = Order("A-1", "Received", 8);
        order.FulfillmentAction = "Hold";
        builder.Add(order);

        Assert.Contains("The hold expires 2026-07-22 05:30 UTC+05:30", builder.Build().Issues[0].Details, StringComparison.Ordinal);
    }

    private static TimeZoneInfo Zone(string id) => new[] { West, East, Zulu }.Single(zone => zone.Id == id);
}
