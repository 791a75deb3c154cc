namespace AmazonMcf.Reporting.Html;

/// <summary>Orders over time, as columns. The drawing stretches with the page; its labels are text beside it and keep their size.</summary>
internal static class DayChart
{
    private const int LabelEachUpTo = 8;
    private const int FullWidthFrom = 14;

    public static void Write(HtmlPage page, McfReport report)
    {
        var days = DaySlots.Of(report.Days);
        var slots = days.Slots;
        page.Add($"<section class=\"wide\" aria-labelledby=\"days\"><h2 id=\"days\">Orders a {days.Unit}</h2>");
        if (slots.Count == 0) page.Add($"<p class=\"none\">No orders.</p>");
        else Draw(page, days.Unit, slots);
        page.Add($"</section>");
    }

    private static void Draw(HtmlPage page, string unit, IReadOnlyList<McfReportDay> slots)
    {
        var top = Ceiling(slots.Max(slot => slot.OrderCount));
        var busiest = slots.OrderByDescending(slot => slot.OrderCount).First();
        page.Add($"<figure class=\"days\"><div class=\"scale\" aria-hidden=\"true\"><span>{ReportText.Number(top)}</span><span>{ReportText.Number(top / 2)}</span><span>0</span></div>");
        page.Add($"<svg role=\"img\" viewBox=\"0 0 {slots.Count * 10} 100\" preserveAspectRatio=\"none\" aria-label=\"Columns: orders a {unit} from {ReportText.Day(slots[0].Date)} to {ReportText.Day(slots[slots.Count - 1].Date)}, at most {ReportText.Number(busiest.OrderCount)} on {ReportText.Day(busiest.Date)}.\">");
        page.Add($"<path class=\"grid\" d=\"M0 0H{slots.Count * 10}M0 50H{slots.Count * 10}M0 100H{slots.Count * 10}\"/>");
        var width = 8.0 * Math.Min(1, Math.Max(slots.Count, 2) / (double)FullWidthFrom);
        for (var i = 0; i < slots.Count; i++)
        {
            var height = 100.0 * slots[i].OrderCount / top;
            page.Add($"<rect class=\"bar\" x=\"{ReportText.Length((i * 10) + 5 - (width / 2))}\" y=\"{ReportText.Length(100 - height)}\" width=\"{ReportText.Length(width)}\" height=\"{ReportText.Length(height)}\"><title>{ReportText.Day(slots[i].Date)}: {ReportText.Count(slots[i].OrderCount, "order", "orders")}</title></rect>");
        }

        page.Add($"</svg>");
        WriteLabels(page, slots);
        page.Add($"</figure><details><summary>The numbers</summary><table><thead><tr><th scope=\"col\">{(unit == "day" ? "Day" : "From")} (UTC)</th><th scope=\"col\" class=\"number\">Orders</th><th scope=\"col\" class=\"number\">Units</th></tr></thead><tbody>");
        foreach (var slot in slots)
            page.Add($"<tr><th scope=\"row\">{ReportText.Day(slot.Date)}</th><td class=\"number\">{ReportText.Number(slot.OrderCount)}</td><td class=\"number\">{ReportText.Number(slot.UnitCount)}</td></tr>");
        page.Add($"</tbody></table></details>");
    }

    private static void WriteLabels(HtmlPage page, IReadOnlyList<McfReportDay> slots)
    {
        var each = slots.Count <= LabelEachUpTo;
        var labelled = each ? slots : [slots[0], slots[slots.Count / 2], slots[slots.Count - 1]];
        page.Add($"<div class=\"dates {(each ? "each" : "ends")}\" aria-hidden=\"true\">");
        foreach (var slot in labelled)
            page.Add($"<span>{ReportText.Day(slot.Date)}</span>");
        page.Add($"</div>");
    }

    // A round, even number at or above the highest column, so that the middle line has a whole number.
    private static int Ceiling(int highest)
    {
        var step = 2;
        while (step * 5 < highest)
            step *= step.ToString(System.Globalization.CultureInfo.InvariantCulture)[0] == '2' ? 5 : 2;
        return Math.Max((highest + step - 1) / step * step, 2);
    }
}
