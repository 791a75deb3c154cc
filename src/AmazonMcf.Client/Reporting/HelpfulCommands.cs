using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>The commands that help with an order that needs attention.</summary>
internal static class HelpfulCommands
{
    private const int SkusNamed = 3;

    /// <summary>The commands for a reason, the most likely one first.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="orderId">The order id; empty if it is unknown.</param>
    /// <param name="order">The order; null if only tracking details are known.</param>
    public static IEnumerable<string> For(string reason, string orderId, McfOrder? order)
    {
        if (orderId.Length == 0)
        {
            return [];
        }

        var id = CommandText.Quote(orderId);
        return reason switch
        {
            // Concerns a connection, by its name.
            McfReportReason.ClientSecretExpires => [$"Get-McfConnection {id} | Format-List Name, ClientSecretExpires"],
            McfReportReason.HoldExpires => [$"Submit-McfOrder {id}", $"Stop-McfOrder {id}"],
            McfReportReason.Unfulfillable or McfReportReason.PartlyFilled => [Stock(order) ?? Details(id)],
            McfReportReason.ParcelInTrouble or McfReportReason.ArrivalOverdue => [$"Get-McfTracking {id} | Format-List"],
            McfReportReason.DepartureOverdue => [Details(id), $"Stop-McfOrder {id}"],
            _ => [Details(id)],
        };
    }

    private static string Details(string id) => $"Get-McfOrder {id} | Format-List";

    private static string? Stock(McfOrder? order)
    {
        var skus = (order?.Items).OrEmpty()
            .Where(item => item.UnfulfillableQuantity > 0)
            .Select(item => item.SellerSku)
            .OfType<string>()
            .Distinct()
            .Take(SkusNamed)
            .Select(CommandText.Quote)
            .ToList();
        return skus.Count == 0 ? null : "Get-McfInventory " + string.Join(", ", skus);
    }
}
