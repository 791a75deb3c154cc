using System.Text.RegularExpressions;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>Adds the order and the SKUs to a rejection: the service refers to lines by their ids only.</summary>
internal static class RejectedLines
{
    private const int MostLines = 5;

    private static readonly Regex LineId = new(
        @"\bitem\s+(?:ids?\s*[:=]?\s*)?'?(?<id>[^\s',;]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    /// <summary>The rejection with the SKUs of the lines that it is about; the same rejection if it names them or is about no
    /// line.</summary>
    /// <param name="rejection">The rejection.</param>
    /// <param name="order">The order.</param>
    public static McfInvalidRequestException Name(McfInvalidRequestException rejection, McfOrderRequest order)
    {
        var ids = rejection.Errors.SelectMany(error => LineId.Matches(error.Message).Cast<Match>())
            .Select(match => match.Groups["id"].Value.TrimEnd('.', ')'))
            .ToHashSet(StringComparer.Ordinal);
        var named = order.Items
            .Select((line, index) => (Id: OrderDefaults.LineId(line, index), Sku: line.SellerSku))
            .Where(line => ids.Contains(line.Id) && line.Sku is not null && !rejection.Message.Contains($"'{line.Sku}'"))
            .Take(MostLines)
            .Select(line => $"line {line.Id} is SKU '{line.Sku}'")
            .ToArray();
        return named.Length == 0
            ? rejection
            : new McfInvalidRequestException(
                $"{rejection.Message} In order '{order.SellerFulfillmentOrderId}', {string.Join(", ", named)}.", rejection.Context,
                rejection);
    }
}
