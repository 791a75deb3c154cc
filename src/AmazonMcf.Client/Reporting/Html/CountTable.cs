namespace AmazonMcf.Reporting.Html;

/// <summary>Names, their counts, and a bar for each.</summary>
internal static class CountTable
{
    private const int MostRows = 20;

    public static void WriteStatuses(HtmlPage page, McfReport report)
    {
        page.Add($"<section aria-labelledby=\"statuses\"><h2 id=\"statuses\">Orders by status</h2>");
        Write(page, "statuses", "Status", "Orders", [.. report.Statuses.Select(status => (status.Status, (long)status.OrderCount))], "No orders.");
        page.Add($"</section>");
    }

    public static void WriteSkus(HtmlPage page, McfReport report)
    {
        page.Add($"<section aria-labelledby=\"skus\"><h2 id=\"skus\">SKUs that could not be filled</h2>");
        Write(page, "skus", "SKU", "Units", [.. report.UnfulfillableSkus.Select(sku => (sku.SellerSku, sku.UnitCount))], "Every unit could be filled.");
        page.Add($"</section>");
    }

    private static void Write(HtmlPage page, string label, string name, string what, IReadOnlyList<(string Name, long Count)> rows, string none)
    {
        if (rows.Count == 0)
        {
            page.Add($"<p class=\"none\">{none}</p>");
            return;
        }

        var most = Math.Max(1, rows.Max(row => row.Count));
        page.Add($"<table class=\"bars\" aria-labelledby=\"{label}\"><thead><tr><th scope=\"col\">{name}</th><td></td><th scope=\"col\" class=\"number\">{what}</th></tr></thead><tbody>");
        foreach (var row in rows.Take(MostRows))
        {
            page.Add($"<tr><th scope=\"row\"><bdi>{row.Name}</bdi></th><td class=\"drawing\"><svg aria-hidden=\"true\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\"><rect class=\"bar\" width=\"{ReportText.Length(100.0 * row.Count / most)}\" height=\"10\"/></svg></td><td class=\"number\">{ReportText.Number(row.Count)}</td></tr>");
        }

        page.Add($"</tbody></table>");
        if (rows.Count > MostRows) page.Add($"<p class=\"more\">and {ReportText.Number(rows.Count - MostRows)} more</p>");
    }
}
