namespace AmazonMcf.Reporting.Html;

/// <summary>
/// The report as one HTML page that needs no network, no script and no other file. Its own policy forbids all of them, so that even
/// markup that slipped through could do nothing.
/// </summary>
public static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="report">The figures.</param>
    /// <param name="title">The heading.</param>
    /// <returns>The page as HTML; to be saved as UTF-8.</returns>
    public static string Write(McfReport report, string title)
    {
        var page = new HtmlPage();
        page.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{StyleSheet.Instance.Hash}'; base-uri 'none'; form-action 'none'\">");
        page.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">");
        page.Add($"<title>{title}</title>");
        page.AddStyle(StyleSheet.Instance);
        page.Add($"</head>\n<body>\n<header><h1><bdi>{title}</bdi></h1><p>{Period(report)}</p></header>\n<main>");
        if (report.UnreadCount > 0) page.Add($"<p class=\"alert\" role=\"note\">{ReportText.Count(report.UnreadCount, "order", "orders")} could not be read and {(report.UnreadCount == 1 ? "is" : "are")} missing in every figure.</p>");
        WriteTiles(page, report);
        page.Add($"<div class=\"sections\">");
        DayChart.Write(page, report);
        CountTable.WriteStatuses(page, report);
        PunctualityTable.Write(page, report);
        TimeTable.WriteShipTimes(page, report);
        TimeTable.WriteTransitTimes(page, report);
        CountTable.WriteSkus(page, report);
        OrderTables.WriteHolds(page, report);
        OrderTables.WriteReturns(page, report);
        OrderTables.WriteMatters(page, report);
        page.Add($"</div>\n</main>\n<footer><p>Figures of {ReportText.Moment(report.GeneratedDate)} UTC, made by AmazonMcf. All times are UTC.</p></footer>\n</body>\n</html>");
        return page.ToString();
    }

    private static string Period(McfReport report)
    {
        var received = report.FirstReceivedDate is null ? "No orders"
            : $"Orders received {ReportText.Day(report.FirstReceivedDate)} to {ReportText.Day(report.LastReceivedDate)}";
        return report.Since is { } since ? $"{received}; those that changed since {ReportText.Moment(since)} UTC" : received;
    }

    private static void WriteTiles(HtmlPage page, McfReport report)
    {
        var late = report.Departures.Sum(row => row.Late + row.Overdue);
        var soon = report.Holds.Count(hold => hold.IsAboutToExpire);
        page.Add($"<ul class=\"tiles\">");
        Tile(page, "days", ReportText.Number(report.OrderCount), "orders", ReportText.Count(report.UnitCount, "unit", "units"));
        Tile(page, "ship", ReportText.Number(report.PackageCount), "parcels", ReportText.Percent(report.ShippedUnitCount, report.UnitCount) + " of the units");
        Tile(page, "late", ReportText.Percent(report.Departures.Sum(row => row.OnTime), report.Departures.Sum(row => row.OnTime) + late), "left on time", ReportText.Number(late) + " late");
        Tile(page, "holds", ReportText.Number(report.HoldCount), "on hold", soon == 0 ? "none runs out soon" : ReportText.Number(soon) + " soon to run out", soon > 0);
        Tile(page, "returns", ReportText.Number(report.OpenReturnCount), "open returns", "units to come back");
        Tile(page, "matters", ReportText.Number(report.MatterCount), "need a person", report.MatterCount == 0 ? "nothing to do" : "see below", report.MatterCount > 0);
        page.Add($"</ul>");
    }

    private static void Tile(HtmlPage page, string section, string figure, string what, string more, bool isUrgent = false) =>
        page.Add($"<li class=\"{(isUrgent ? "urgent" : "")}\"><a href=\"#{section}\"><b>{figure}</b> <span>{what}</span> <small>{more}</small></a></li>");
}
