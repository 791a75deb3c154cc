namespace AmazonMcf.Reporting.Html;

/// <summary>How long things took, a row for each group: count, spread as a small drawing, and what half and nine of ten did not exceed.</summary>
internal static class TimeTable
{
    public static void WriteShipTimes(HtmlPage page, McfReport report)
    {
        page.Add($"<section class=\"wide\" aria-labelledby=\"ship\"><h2 id=\"ship\">Time to ship</h2><p class=\"note\">From receipt to leaving the warehouse, time on hold included.</p>");
        Write(page, "ship", "Speed", "Shipments", report.ShipTimes, "Nothing has left yet.");
        page.Add($"</section>");
    }

    public static void WriteTransitTimes(HtmlPage page, McfReport report)
    {
        var kind = report.IsTransitMeasured ? "measured" : "as Amazon estimates it";
        var note = report.IsTransitMeasured
            ? "From leaving the warehouse to the recipient, of the parcels that tracking reports as handed over."
            : "From leaving the warehouse to the estimated arrival. Tracking was not read, so these are promises.";
        page.Add($"<section class=\"wide\" aria-labelledby=\"transit\"><h2 id=\"transit\">Time in transit, {kind}</h2><p class=\"note\">{note}</p>");
        Write(page, "transit", "Speed", "Parcels", report.TransitTimesBySpeed, "No parcel to tell of yet.");
        if (report.TransitTimesByCarrier.Count > 0) Write(page, "transit", "Carrier", "Parcels", report.TransitTimesByCarrier, "");
        page.Add($"</section>");
    }

    private static void Write(HtmlPage page, string label, string group, string what, IReadOnlyList<McfReportTime> rows, string none)
    {
        if (rows.Count == 0)
        {
            if (none.Length > 0) page.Add($"<p class=\"none\">{none}</p>");
            return;
        }

        var end = rows[0].Bands[rows[0].Bands.Count - 1].From;
        page.Add($"<table class=\"times\" aria-labelledby=\"{label}\"><thead><tr><th scope=\"col\">{group}</th><th scope=\"col\" class=\"number\">{what}</th><th scope=\"col\"><span class=\"axis\"><span>0</span><span>{ReportText.Span(Half(end))}</span><span>{ReportText.Span(end)} +</span></span></th><th scope=\"col\" class=\"number\">Half within</th><th scope=\"col\" class=\"number\">9 of 10 within</th></tr></thead><tbody>");
        foreach (var row in rows)
        {
            page.Add($"<tr><th scope=\"row\"><bdi>{row.Name}</bdi></th><td class=\"number\">{ReportText.Number(row.Count)}</td><td class=\"drawing\">");
            Draw(page, row);
            page.Add($"</td><td class=\"number\">{ReportText.Span(row.Median)}</td><td class=\"number\">{ReportText.Span(row.Percentile90)}</td></tr>");
        }

        page.Add($"</tbody></table>");
    }

    private static void Draw(HtmlPage page, McfReportTime row)
    {
        var most = Math.Max(1, row.Bands.Max(band => band.Count));
        var spread = string.Join("; ", row.Bands.Where(band => band.Count > 0).Select(band => Describe(band) + ": " + ReportText.Number(band.Count)));
        page.Add($"<svg role=\"img\" viewBox=\"0 0 {row.Bands.Count * 10} 40\" preserveAspectRatio=\"none\" aria-label=\"Spread of {row.Name}: {spread}\"><path class=\"grid\" d=\"M0 40H{row.Bands.Count * 10}\"/>");
        for (var i = 0; i < row.Bands.Count; i++)
        {
            if (row.Bands[i].Count == 0) continue;
            var height = Math.Max(1, 40.0 * row.Bands[i].Count / most);
            page.Add($"<rect class=\"bar\" x=\"{(i * 10) + 1}\" y=\"{ReportText.Length(40 - height)}\" width=\"8\" height=\"{ReportText.Length(height)}\"><title>{Describe(row.Bands[i])}: {ReportText.Number(row.Bands[i].Count)}</title></rect>");
        }

        page.Add($"</svg>");
    }

    private static string Describe(McfReportBand band) =>
        band.To is { } to ? $"{ReportText.Span(band.From)} to {ReportText.Span(to)}" : $"{ReportText.Span(band.From)} and more";

    private static TimeSpan Half(TimeSpan span) => TimeSpan.FromTicks(span.Ticks / 2);
}
