using System.Globalization;

namespace AmazonMcf.Reporting;

/// <summary>The time zone in which a report shows days and times.</summary>
/// <param name="zone">The time zone.</param>
internal sealed class ReportZone(TimeZoneInfo zone)
{
    public static readonly ReportZone Utc = new(TimeZoneInfo.Utc);

    private readonly bool isUtc = zone.HasSameRules(TimeZoneInfo.Utc);

    /// <summary>The name of the zone as the operating system has it; UTC for every zone that is always UTC.</summary>
    public string Name => isUtc ? "UTC" : zone.Id;

    /// <summary>A time as the clocks of the zone show it.</summary>
    public DateTime Local(DateTime utc) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone), DateTimeKind.Unspecified);

    /// <summary>A time in a sentence, with its offset: <c>2026-11-23 09:05 UTC-05:00</c>.</summary>
    public string Instant(DateTime utc) => Local(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " " + Offset(utc);

    /// <summary>The name of the zone with its offset at a time: <c>America/New_York (UTC-05:00)</c>.</summary>
    public string NameAt(DateTime utc) => isUtc ? Name : $"{Name} ({Offset(utc)})";

    private string Offset(DateTime utc)
    {
        var offset = Local(utc) - utc;
        return isUtc ? "UTC" : "UTC" + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }
}
