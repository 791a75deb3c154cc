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
        Meta(
            page,
            "http-equiv",
            "Content-Security-Policy",
            $"default-src 'none'; style-src '{StyleSheet.Instance.Hash}'; base-uri 'none'; form-action 'none'"
        );
        Meta(page, "name", "viewport", "width=device-width, initial-scale=1");
        Meta(page, "name", "color-scheme", "light dark");
        Meta(page, "name", "referrer", "no-referrer");
        Meta(page, "name", "robots", "noindex");
        page.Add($"<title>{title}</title>");
        page.AddStyle(StyleSheet.Instance);
        page.Add($"</head>\n<body>\n<header><h1>{ReportText.Name(title)}</h1><p>{Period(report)}</p></header>\n<main>");
        if (report.UnreadCount > 0)
        {
            var unread = ReportText.Count(report.UnreadCount, "order", "orders");
            page.Add($"<p class=\"alert\">{unread} could not be read and are not included in any figure.</p>");
        }

        WriteTiles(page, report);
        page.Add($"<div class=\"sections\">");
        DayChart.Write(page, report);
        CountTable.WriteStatuses(page, report);
        PunctualityTable.Write(page, report);
        TimeTable.WriteShipTimes(page, report);
        TimeTable.WriteTransitTimes(page, report);
        OrderTables.WriteHolds(page, report);
        OrderTables.WriteReturns(page, report);
        CountTable.WriteSkus(page, report);
        OrderTables.WriteIssues(page, report);
        page.Add($"</div>\n</main>\n<footer><p>Figures of {ReportText.Instant(report.GeneratedDate)} UTC, made by AmazonMcf. ");
        page.Add($"All times are UTC.</p></footer>\n</body>\n</html>");
        return page.ToString();
    }

    private static void Meta(HtmlPage page, string kind, string name, string content) =>
        page.Add($"<meta {kind}=\"{name}\" content=\"{content}\">");

    private static string Period(McfReport report)
    {
        var received = report.FirstReceivedDate is null ? "No orders"
            : $"Orders received {ReportText.Day(report.FirstReceivedDate)} to {ReportText.Day(report.LastReceivedDate)}";
        return report.Since is { } since ? $"{received}; those that changed since {ReportText.Instant(since)} UTC" : received;
    }

    private static void WriteTiles(HtmlPage page, McfReport report)
    {
        var onTime = report.Departures.Sum(row => row.OnTime);
        var late = report.Departures.Sum(row => row.Late + row.Overdue);
        var soon = report.Holds.Count(hold => hold.IsAboutToExpire);
        page.Add($"<ul class=\"tiles\">");
        Tile(page, "days", ReportText.Number(report.OrderCount), "orders", ReportText.Count(report.UnitCount, "unit", "units"));
        Tile(
            page,
            "transit",
            ReportText.Number(report.PackageCount),
            "parcels",
            ReportText.Percent(report.ShippedUnitCount, report.UnitCount) + " of the units"
        );
        Tile(page, "late", ReportText.Percent(onTime, onTime + late), "left on time", ReportText.Number(late) + " late");
        Tile(
            page,
            "holds",
            ReportText.Number(report.HoldCount),
            "on hold",
            soon == 0 ? "none runs out soon" : ReportText.Number(soon) + " soon to run out",
            soon > 0
        );
        Tile(page, "returns", ReportText.Number(report.OpenReturnCount), "open returns", "units to come back");
        Tile(
            page,
            "matters",
            ReportText.Number(report.IssueCount),
            "need a person",
            report.IssueCount == 0 ? "nothing to do" : "see below",
            report.IssueCount > 0
        );
        page.Add($"</ul>");
    }

    private static void Tile(HtmlPage page, string section, string figure, string what, string more, bool isUrgent = false) =>
        page.Add(
            $"""
            <li class="{(isUrgent ? "urgent" : "")}">
            <a href="#{section}"><b>{figure}</b> <span>{what}</span> <small>{more}</small></a></li>
            """
        );
}
