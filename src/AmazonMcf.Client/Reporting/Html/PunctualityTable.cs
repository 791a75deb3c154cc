namespace AmazonMcf.Reporting.Html;

/// <summary>What kept to its estimate and what did not, a stacked bar for each group.</summary>
internal static class PunctualityTable
{
    public static void Write(HtmlPage page, McfReport report)
    {
        page.Open("late", "On-time performance");
        Write(page, "Left the warehouse", report.Departures, "No shipments have left the warehouse or are due to leave.");
        Write(page, "Arrived", report.Arrivals, "Arrivals are known only if tracking is read.");
        page.Close();
    }

    private static void Write(HtmlPage page, string what, IReadOnlyList<McfReportPunctuality> rows, string none)
    {
        if (rows.Count == 0)
        {
            page.Add($"<p class=\"none\">{none}</p>");
            return;
        }

        var table = new HtmlTable(
            page,
            new(what),
            Column.Drawing(),
            Column.Number("On time"),
            Column.Number("Late"),
            Column.Number("Overdue")
        );
        table.Open("late", what + ", compared with the estimate");
        foreach (var row in rows)
        {
            table.Row(
                $"{ReportText.Name(row.Name)}",
                Bar(row),
                $"{ReportText.Number(row.OnTime)}",
                $"{ReportText.Number(row.Late)}",
                $"{ReportText.Number(row.Overdue)}"
            );
        }

        table.Close();
    }

    private static FormattableString Bar(McfReportPunctuality row)
    {
        var all = Math.Max(1.0, row.OnTime + row.Late + row.Overdue);
        var late = 100 * row.OnTime / all;
        var overdue = late + (100 * row.Late / all);
        return HtmlPage.Join(
            $"<svg aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\">",
            Part("good", 0, late),
            Part("warn", late, overdue),
            Part("bad", overdue, 100),
            $"</svg>");
    }

    private static FormattableString Part(string look, double from, double to) =>
        $"<rect class=\"{look}\" x=\"{ReportText.Length(from)}\" width=\"{ReportText.Length(to - from)}\" height=\"10\"/>";
}
