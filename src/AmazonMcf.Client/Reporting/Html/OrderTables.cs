using AmazonMcf.Model;

namespace AmazonMcf.Reporting.Html;

/// <summary>Tables of single orders: holds, returns, and what needs a person.</summary>
internal static class OrderTables
{
    private const int MostRows = 20;

    public static void WriteHolds(HtmlPage page, McfReport report)
    {
        page.Add($"<section aria-labelledby=\"holds\"><h2 id=\"holds\">Orders on hold</h2>");
        if (report.HoldCount == 0) page.Add($"<p class=\"none\">No order is on hold.</p>");
        else
        {
            page.Add($"<table class=\"rows\" role=\"table\" aria-labelledby=\"holds\"><thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Order</th><th role=\"columnheader\" scope=\"col\">Received</th><th role=\"columnheader\" scope=\"col\">Runs out</th><th role=\"columnheader\" scope=\"col\" class=\"number\">Units</th></tr></thead><tbody role=\"rowgroup\">");
            foreach (var hold in report.Holds.Take(MostRows))
                page.Add($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><bdi>{hold.SellerFulfillmentOrderId}</bdi></th><td role=\"cell\" data-label=\"Received\">{ReportText.Day(hold.ReceivedDate)}</td><td role=\"cell\" data-label=\"Runs out\" class=\"{(hold.IsAboutToExpire ? "soon" : "")}\">{ReportText.Moment(hold.ExpiryDate)}{(hold.IsAboutToExpire ? " (soon)" : "")}</td><td role=\"cell\" data-label=\"Units\" class=\"number\">{ReportText.Number(hold.UnitCount)}</td></tr>");
            End(page, report.HoldCount, Math.Min(MostRows, report.Holds.Count));
        }

        page.Add($"</section>");
    }

    public static void WriteReturns(HtmlPage page, McfReport report)
    {
        page.Add($"<section aria-labelledby=\"returns\"><h2 id=\"returns\">Open returns</h2>");
        if (report.OpenReturnCount == 0) page.Add($"<p class=\"none\">Nothing is to come back.</p>");
        else
        {
            page.Add($"<table class=\"rows\" role=\"table\" aria-labelledby=\"returns\"><thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Order</th><th role=\"columnheader\" scope=\"col\">SKU</th><th role=\"columnheader\" scope=\"col\">Reason</th><th role=\"columnheader\" scope=\"col\">Open since</th></tr></thead><tbody role=\"rowgroup\">");
            foreach (var item in report.OpenReturns.Take(MostRows))
                page.Add($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><bdi>{item.SellerFulfillmentOrderId}</bdi></th><td role=\"cell\" data-label=\"SKU\"><bdi>{item.SellerSku}</bdi></td><td role=\"cell\" data-label=\"Reason\"><bdi>{item.ReturnReasonCode}</bdi></td><td role=\"cell\" data-label=\"Open since\">{ReportText.Day(item.StatusChangedDate)}</td></tr>");
            End(page, report.OpenReturnCount, Math.Min(MostRows, report.OpenReturns.Count));
        }

        page.Add($"</section>");
    }

    public static void WriteMatters(HtmlPage page, McfReport report)
    {
        page.Add($"<section class=\"wide\" aria-labelledby=\"matters\"><h2 id=\"matters\">Orders that need a person</h2>");
        if (report.MatterCount == 0) page.Add($"<p class=\"none\">None: everything goes its way.</p>");
        else
        {
            var named = report.Matters.Any(matter => matter.Recipient is not null);
            page.Add($"<table class=\"rows\" role=\"table\" aria-labelledby=\"matters\"><thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\">Order</th><th role=\"columnheader\" scope=\"col\">Status</th><th role=\"columnheader\" scope=\"col\">What is the matter</th>");
            if (named) page.Add($"<th role=\"columnheader\" scope=\"col\">Recipient</th>");
            page.Add($"</tr></thead><tbody role=\"rowgroup\">");
            foreach (var matter in report.Matters)
                WriteMatter(page, matter, named);
            End(page, report.MatterCount, report.Matters.Count);
        }

        page.Add($"</section>");
    }

    private static void WriteMatter(HtmlPage page, McfReportMatter matter, bool named)
    {
        page.Add($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><bdi>{matter.SellerFulfillmentOrderId}</bdi></th><td role=\"cell\" data-label=\"Status\"><bdi>{matter.Status}</bdi></td><td role=\"cell\" data-label=\"Matter\"><bdi>{matter.Details}</bdi></td>");
        if (named)
        {
            page.Add($"<td role=\"cell\" data-label=\"Recipient\">");
            foreach (var line in Lines(matter.Recipient))
                page.Add($"<bdi class=\"line\">{line}</bdi>");
            page.Add($"</td>");
        }

        page.Add($"</tr>");
    }

    private static IEnumerable<string> Lines(McfAddress? address) => address is null
        ? []
        : new[]
        {
            address.Name,
            address.AddressLine1,
            address.AddressLine2,
            address.AddressLine3,
            string.Join(" ", new[] { address.PostalCode, address.City, address.StateOrRegion, address.CountryCode }.Where(part => !string.IsNullOrEmpty(part))),
            address.Phone,
        }.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!);

    private static void End(HtmlPage page, int all, int shown)
    {
        page.Add($"</tbody></table>");
        if (all > shown) page.Add($"<p class=\"more\">and {ReportText.Number(all - shown)} more, less urgent</p>");
    }
}
