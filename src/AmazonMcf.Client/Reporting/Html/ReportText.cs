using System.Globalization;

namespace AmazonMcf.Reporting.Html;

/// <summary>Numbers, dates and spans as a reader expects them.</summary>
internal static class ReportText
{
    private const int LongestName = 80;

    public static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Day(DateTime? date) => date?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day of a time, as the clocks of the zone show it.</summary>
    public static string Day(ReportZone zone, DateTime? utc) => Day(utc is { } time ? zone.Local(time) : null);

    /// <summary>A time, as the clocks of the zone show it. The page names the zone once.</summary>
    public static string Instant(ReportZone zone, DateTime utc) =>
        zone.Local(utc).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// A name of an order, a SKU, a carrier or a person, set apart from its surroundings whatever its direction. No real one is longer,
    /// and a longer one would push everything else aside.
    /// </summary>
    public static FormattableString Name(string? name)
    {
        var text = name ?? "";
        if (text.Length > LongestName)
        {
            text = text.Remove(LongestName) + "…";
        }

        return $"<bdi>{text}</bdi>";
    }

    /// <summary>A number with its noun in the right form.</summary>
    public static string Count(long value, string singular, string plural) => Number(value) + " " + (value == 1 ? singular : plural);

    /// <summary>A share, never rounded up to all or down to none.</summary>
    public static string Percent(long part, long whole)
    {
        if (whole == 0)
        {
            return "–";
        }

        var percent = Math.Round(100.0 * part / whole);
        if (percent >= 100 && part < whole)
        {
            percent = 99;
        }

        if (percent < 1 && part > 0)
        {
            percent = 1;
        }

        return percent.ToString("0", CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A duration of the report in words.</summary>
    public static string Span(string span) => Span(TimeSpan.Parse(span, CultureInfo.InvariantCulture));

    /// <summary>A span in hours up to two days, then in days and hours.</summary>
    public static string Span(TimeSpan span) =>
        span.TotalHours < 48 ? FormattableString.Invariant($"{(int)span.TotalHours} h")
        : span.Hours == 0 ? FormattableString.Invariant($"{span.Days} d")
        : FormattableString.Invariant($"{span.Days} d {span.Hours} h");

    /// <summary>A length inside a drawing.</summary>
    public static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
