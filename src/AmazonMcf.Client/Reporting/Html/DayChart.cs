namespace AmazonMcf.Reporting.Html;

/// <summary>Orders over time, as columns. The drawing stretches with the page; its labels are text beside it and keep their size.</summary>
internal static class DayChart
{
    private const int LabelEachUpTo = 8;
    private const int FullWidthFrom = 14;

    public static void Write(HtmlPage page, McfReport report)
    {
        var days = DaySlots.Of(report.Days);
        page.Open("days", "Orders per " + days.Unit, isWide: true);
        if (days.Slots.Count > 0)
        {
            WriteColumns(page, days.Unit, days.Slots);
            WriteNumbers(page, days.Unit, days.Slots);
        }

        page.Close(days.Slots.Count == 0 ? "No orders." : null);
    }

    private static void WriteColumns(HtmlPage page, string unit, IReadOnlyList<McfReportDay> slots)
    {
        var top = Ceiling(slots.Max(slot => slot.OrderCount));
        var busiest = slots.OrderByDescending(slot => slot.OrderCount).First();
        var span = $"from {ReportText.Day(slots[0].Date)} to {ReportText.Day(slots[slots.Count - 1].Date)}";
        var most = $"{ReportText.Number(busiest.OrderCount)} on {ReportText.Day(busiest.Date)}";
        var label = $"Columns: orders per {unit} {span}, at most {most}.";
        var right = slots.Count * 10;
        var width = 8.0 * Math.Min(1, Math.Max(slots.Count, 2) / (double)FullWidthFrom);
        page.Add($"<figure class=\"days\">\n<div class=\"scale\" aria-hidden=\"true\">");
        page.Add($"<span>{ReportText.Number(top)}</span><span>{ReportText.Number(top / 2)}</span><span>0</span></div>");
        page.Add($"<svg role=\"img\" viewBox=\"0 0 {right} 100\" preserveAspectRatio=\"none\" aria-label=\"{label}\">");
        page.Add($"<path class=\"grid\" d=\"M0 0H{right}M0 50H{right}M0 100H{right}\"/>");
        for (var i = 0; i < slots.Count; i++)
        {
            page.Add(Bar(slots[i], (i * 10) + 5 - (width / 2), width, 100.0 * slots[i].OrderCount / top));
        }

        page.Add($"</svg>");
        WriteLabels(page, slots);
        page.Add($"</figure>");
    }

    private static FormattableString Bar(McfReportDay slot, double x, double width, double height)
    {
        FormattableString start = $"x=\"{ReportText.Length(x)}\" y=\"{ReportText.Length(100 - height)}\"";
        FormattableString size = $"width=\"{ReportText.Length(width)}\" height=\"{ReportText.Length(height)}\"";
        FormattableString title = $"{ReportText.Day(slot.Date)}: {ReportText.Count(slot.OrderCount, "order", "orders")}";
        return $"<rect class=\"bar\" {start} {size}><title>{title}</title></rect>";
    }

    private static void WriteNumbers(HtmlPage page, string unit, IReadOnlyList<McfReportDay> slots)
    {
        page.Add($"<details><summary>Show the numbers</summary>");
        var table = new HtmlTable(page, new(unit == "day" ? "Day" : "From"), Column.Number("Orders"), Column.Number("Units"));
        table.Open("", "Orders per " + unit);
        foreach (var slot in slots)
        {
            table.Row($"{ReportText.Day(slot.Date)}", $"{ReportText.Number(slot.OrderCount)}", $"{ReportText.Number(slot.UnitCount)}");
        }

        table.Close();
        page.Add($"</details>");
    }

    private static void WriteLabels(HtmlPage page, IReadOnlyList<McfReportDay> slots)
    {
        var each = slots.Count <= LabelEachUpTo;
        var labeled = each ? slots : [slots[0], slots[slots.Count / 2], slots[slots.Count - 1]];
        page.Add($"<div class=\"dates {(each ? "each" : "ends")}\" aria-hidden=\"true\">");
        foreach (var slot in labeled)
        {
            page.Add($"<span>{ReportText.Day(slot.Date)}</span>");
        }

        page.Add($"</div>");
    }

    // A round, even number at or above the highest column, so that the middle line has a whole number.
    private static int Ceiling(int highest)
    {
        var step = 2;
        while (step * 5 < highest)
        {
            step *= step.ToString(System.Globalization.CultureInfo.InvariantCulture)[0] == '2' ? 5 : 2;
        }

        return Math.Max((highest + step - 1) / step * step, 2);
    }
}
