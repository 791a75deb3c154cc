using AmazonMcf.Model;

namespace AmazonMcf.Reporting.Html;

/// <summary>Tables of single orders: holds, returns, and orders that need attention.</summary>
internal static class OrderTables
{
    private const int MostRows = 20;

    public static void WriteHolds(HtmlPage page, McfReport report)
    {
        page.Open("holds", "Orders on hold");
        if (report.HoldCount > 0)
        {
            var table = new HtmlTable(page, new("Order"), Column.Date("Received"), Column.Date("Expires"), Column.Number("Units"));
            table.Open("rows", "Orders on hold");
            foreach (var hold in report.Holds.Take(MostRows))
            {
                table.Row(
                    $"{ReportText.Name(hold.SellerFulfillmentOrderId)}",
                    $"{ReportText.Day(report.Zone, hold.ReceivedDate)}",
                    End(report.Zone, hold),
                    $"{ReportText.Number(hold.UnitCount)}"
                );
            }

            table.Close(report.HoldCount - MostRows);
        }

        page.Close(report.HoldCount == 0 ? "No orders are on hold." : null);
    }

    public static void WriteReturns(HtmlPage page, McfReport report)
    {
        page.Open("returns", "Open returns");
        if (report.OpenReturnCount > 0)
        {
            var table = new HtmlTable(page, new("Order"), new("SKU"), new("Reason"), Column.Date("Open since"));
            table.Open("rows", "Open returns");
            foreach (var item in report.OpenReturns.Take(MostRows))
            {
                table.Row(
                    $"{ReportText.Name(item.SellerFulfillmentOrderId)}",
                    $"{ReportText.Name(item.SellerSku)}",
                    $"{ReportText.Name(item.ReturnReasonCode)}",
                    $"{ReportText.Day(report.Zone, item.StatusChangedDate)}");
            }

            table.Close(report.OpenReturnCount - MostRows);
        }

        page.Close(report.OpenReturnCount == 0 ? "No open returns." : null);
    }

    public static void WriteIssues(HtmlPage page, McfReport report)
    {
        page.Open("issues", "Orders that need attention", isWide: true);
        if (report.IssueCount > 0)
        {
            var named = report.Issues.Any(issue => issue.Recipient is not null);
            Column[] columns = [new("Order"), new("Status"), new("Issue"), new("What helps")];
            var table = new HtmlTable(page, named ? [.. columns, new("Recipient")] : columns);
            table.Open("rows", "Orders that need attention");
            foreach (var issue in report.Issues)
            {
                table.Row(named ? [.. Cells(issue), Recipient(issue.Recipient)] : Cells(issue));
            }

            table.Close(report.IssueCount - report.Issues.Count);
        }

        page.Close(report.IssueCount == 0 ? "No orders need attention." : null);
    }

    private static FormattableString End(ReportZone zone, McfReportHold hold)
    {
        var instant = ReportText.Instant(zone, hold.ExpiryDate);
        return hold.IsAboutToExpire ? (FormattableString)$"<span class=\"soon\">{instant}, soon</span>" : $"{instant}";
    }

    private static FormattableString[] Cells(McfReportIssue issue) =>
        [
            $"{ReportText.Name(issue.SellerFulfillmentOrderId)}",
            $"{ReportText.Name(issue.Status)}",
            $"<bdi>{issue.Details}</bdi>",
            HtmlPage.Join([.. issue.Commands.Select(Command)]),
        ];

    // A click selects the whole command.
    private static FormattableString Command(string command) => $"<div><code><bdi>{command}</bdi></code></div>";

    private static FormattableString Recipient(McfAddress? address)
    {
        string?[] town = [address?.PostalCode, address?.City, address?.StateOrRegion, address?.CountryCode];
        string?[] lines =
        [
            address?.Name, address?.AddressLine1, address?.AddressLine2, address?.AddressLine3,
            string.Join(" ", town.Where(part => !string.IsNullOrEmpty(part))), address?.Phone,
        ];
        return HtmlPage.Join([.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Line)]);
    }

    private static FormattableString Line(string? line) => $"<div>{ReportText.Name(line)}</div>";
}
