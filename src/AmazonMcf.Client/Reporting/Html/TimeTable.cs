using System.Globalization;

namespace AmazonMcf.Reporting.Html;

/// <summary>
/// Durations, a row for each group: count, spread as a small chart, median and 90th percentile.
/// </summary>
internal static class TimeTable
{
    private const int Height = 40;

    public static void WriteShipTimes(HtmlPage page, McfReport report)
    {
        page.Open("ship", "Time to ship", isWide: true);
        page.Add($"<p class=\"note\">From receipt to leaving the warehouse, including time on hold.</p>");
        Write(page, "Time to ship by speed", "Speed", "Shipments", report.ShipTimes);
        page.Close(report.ShipTimes.Count == 0 ? "No shipments have left yet." : null);
    }

    public static void WriteTransitTimes(HtmlPage page, McfReport report)
    {
        page.Open(
            "transit",
            report.IsTransitMeasured ? "Time in transit, measured" : "Time in transit, estimated by Amazon",
            isWide: true
        );
        var note = report.IsTransitMeasured
            ? "From leaving the warehouse to delivery, for parcels that tracking reports as delivered."
            : "From leaving the warehouse to the estimated arrival. Tracking was not read, so these are estimates.";
        page.Add($"<p class=\"note\">{note}</p>");
        Write(page, "Time in transit by speed", "Speed", "Parcels", report.TransitTimesBySpeed);
        Write(page, "Time in transit by carrier", "Carrier", "Parcels", report.TransitTimesByCarrier);
        page.Close(report.TransitTimesByCarrier.Count == 0 ? "No parcels yet." : null);
    }

    private static void Write(HtmlPage page, string label, string group, string what, IReadOnlyList<McfReportTime> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = new HtmlTable(
            page,
            new(group),
            Column.Number(what),
            Column.Drawing(Axis(rows[0].Bands)),
            Column.Number("50% within"),
            Column.Number("90% within")
        );
        table.Open("times", label);
        foreach (var row in rows)
        {
            table.Row(
                $"{ReportText.Name(row.Name)}",
                $"{ReportText.Number(row.Count)}",
                Spread(row),
                $"{ReportText.Span(row.Median)}",
                $"{ReportText.Span(row.Percentile90)}");
        }

        table.Close();
    }

    private static FormattableString Axis(IReadOnlyList<McfReportBand> bands)
    {
        var end = TimeSpan.Parse(bands[bands.Count - 1].From, CultureInfo.InvariantCulture);
        var middle = TimeSpan.FromTicks(end.Ticks / 2);
        return $"<span class=\"axis\"><span>0</span><span>{ReportText.Span(middle)}</span><span>{ReportText.Span(end)} +</span></span>";
    }

    private static FormattableString Spread(McfReportTime row)
    {
        var told = string.Join(
            "; ",
            row.Bands.Where(band => band.Count > 0).Select(band => Describe(band) + ": " + ReportText.Number(band.Count))
        );
        var most = Math.Max(1, row.Bands.Max(band => band.Count));
        var width = row.Bands.Count * 10;
        return HtmlPage.Join(
            $"<svg role=\"img\" viewBox=\"0 0 {width} {Height}\" preserveAspectRatio=\"none\" aria-label=\"Distribution: {told}\">",
            $"<path class=\"grid\" d=\"M0 {Height}H{width}\"/>",
            HtmlPage.Join([.. row.Bands.Select((band, place) => Bar(band, place, most))]),
            $"</svg>");
    }

    private static FormattableString Bar(McfReportBand band, int place, int most)
    {
        var height = band.Count == 0 ? 0 : Math.Max(1, (double)Height * band.Count / most);
        var top = ReportText.Length(Height - height);
        var title = Describe(band) + ": " + ReportText.Number(band.Count);
        FormattableString size = $"width=\"8\" height=\"{ReportText.Length(height)}\"";
        return $"<rect class=\"bar\" x=\"{(place * 10) + 1}\" y=\"{top}\" {size}><title>{title}</title></rect>";
    }

    private static string Describe(McfReportBand band) =>
        band.To is { } to ? $"{ReportText.Span(band.From)} to {ReportText.Span(to)}" : $"{ReportText.Span(band.From)} or more";
}
