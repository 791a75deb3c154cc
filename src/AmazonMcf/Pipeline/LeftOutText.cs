using System.Globalization;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Pipeline;

/// <summary>Names the orders and lines that are excluded with -Verbose; a warning only counts them.</summary>
internal static class LeftOutText
{
    public static void WriteVerbose(McfCmdlet command, OrderFileEntry entry)
    {
        if (entry.LeftOut is { } order)
        {
            var row = order.Rows.Count == 0 ? "" : Text($" (row {order.Rows[0]})");
            command.WriteVerbose($"Order '{order.SellerFulfillmentOrderId}'{row} is excluded: {order.Reason}");
        }

        foreach (var line in entry.LeftOutLines)
        {
            var start = line.Row == 0 ? "A" : Text($"Row {line.Row}: a");
            command.WriteVerbose($"{start} line of order '{entry.SellerFulfillmentOrderId}' is excluded: {line.Reason}");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
