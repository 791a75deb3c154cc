namespace AmazonMcf.Reporting.Html;

/// <summary>What kept to its estimate and what did not, a stacked bar for each group.</summary>
internal static class PunctualityTable
{
    public static void Write(HtmlPage page, McfReport report)
    {
        page.Add($"<section aria-labelledby=\"late\"><h2 id=\"late\">Against the estimate</h2>");
        Write(page, "Left the warehouse", report.Departures, "No estimate to hold anything against yet.");
        Write(page, "Arrived", report.Arrivals, "Tracking was not read.");
        page.Add($"</section>");
    }

    private static void Write(HtmlPage page, string what, IReadOnlyList<McfReportPunctuality> rows, string none)
    {
        page.Add($"<table class=\"late\" aria-label=\"{what}, against the estimate\"><thead><tr><th scope=\"col\">{what}</th><td></td><th scope=\"col\" class=\"number\"><i class=\"key good\"></i>On time</th><th scope=\"col\" class=\"number\"><i class=\"key warn\"></i>Late</th><th scope=\"col\" class=\"number\"><i class=\"key bad\"></i>Overdue</th></tr></thead><tbody>");
        foreach (var row in rows)
            WriteRow(page, row);
        if (rows.Count == 0) page.Add($"<tr><td class=\"none\" colspan=\"5\">{none}</td></tr>");
        page.Add($"</tbody></table>");
    }

    private static void WriteRow(HtmlPage page, McfReportPunctuality row)
    {
        var all = Math.Max(1.0, row.OnTime + row.Late + row.Overdue);
        var onTime = 100 * row.OnTime / all;
        var late = 100 * row.Late / all;
        page.Add($"<tr><th scope=\"row\"><bdi>{row.Name}</bdi></th><td class=\"drawing\"><svg aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">");
        page.Add($"<rect class=\"good\" width=\"{ReportText.Length(onTime)}\" height=\"10\"/><rect class=\"warn\" x=\"{ReportText.Length(onTime)}\" width=\"{ReportText.Length(late)}\" height=\"10\"/><rect class=\"bad\" x=\"{ReportText.Length(onTime + late)}\" width=\"{ReportText.Length(100 - onTime - late)}\" height=\"10\"/>");
        page.Add($"</svg></td><td class=\"number\">{ReportText.Number(row.OnTime)}</td><td class=\"number\">{ReportText.Number(row.Late)}</td><td class=\"number\">{ReportText.Number(row.Overdue)}</td></tr>");
    }
}
