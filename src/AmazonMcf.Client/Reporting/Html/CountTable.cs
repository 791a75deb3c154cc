namespace AmazonMcf.Reporting.Html;

/// <summary>Names, their counts, and a bar for each.</summary>
internal static class CountTable
{
    private const int MostRows = 20;

    public static void WriteStatuses(HtmlPage page, McfReport report)
    {
        page.Open("statuses", "Orders by status");
        Write(
            page,
            "Orders by status",
            "Status",
            "Orders",
            report.Statuses.Select(status => (status.Status, (long)status.OrderCount)).ToList()
        );
        page.Close(report.Statuses.Count == 0 ? "No orders." : null);
    }

    public static void WriteSkus(HtmlPage page, McfReport report)
    {
        page.Open("skus", "SKUs that could not be fulfilled", isWide: true);
        Write(
            page,
            "SKUs that could not be fulfilled",
            "SKU",
            "Units",
            report.UnfulfillableSkus.Select(sku => (sku.SellerSku, sku.UnitCount)).ToList()
        );
        page.Close(report.UnfulfillableSkus.Count == 0 ? "All units could be fulfilled." : null);
    }

    private static void Write(HtmlPage page, string label, string name, string what, List<(string Name, long Count)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var most = Math.Max(1, rows.Max(row => row.Count));
        var table = new HtmlTable(page, new(name), Column.Drawing(), Column.Number(what));
        table.Open("bars", label);
        foreach (var row in rows.Take(MostRows))
        {
            table.Row($"{ReportText.Name(row.Name)}", Bar(100.0 * row.Count / most), $"{ReportText.Number(row.Count)}");
        }

        table.Close(rows.Count - MostRows);
    }

    private static FormattableString Bar(double width) =>
        $"""
        <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect class="bar" width="{ReportText.Length(width)}" height="10"/></svg>
        """;
}
