using System.Collections;
using System.Collections.Concurrent;
using AmazonMcf.Connection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Binding;

/// <summary>Completes the return reasons of the SKU that was typed before, or of the first line of the order.</summary>
internal sealed class ReturnReasonCompleter : ServiceCompleter
{
    /// <inheritdoc />
    private protected override async Task AskAsync(
        McfConnection connection, IDictionary bound, ApiCall call, ConcurrentQueue<(string Value, string Tip)> found)
    {
        var orderId = First(bound["SellerFulfillmentOrderId"]);
        var sku = First(bound["SellerSku"]) ?? await SkuOfAsync(connection, orderId, call).ConfigureAwait(false);
        if (sku is null)
        {
            return;
        }

        var reasons = await connection
            .Outbound.ListReturnReasonsAsync(sku, orderId is null ? connection.Marketplace.MarketplaceId : null, orderId, null, call)
            .ConfigureAwait(false);
        foreach (var reason in reasons.Where(reason => reason.ReturnReasonCode is not null))
        {
            found.Enqueue((reason.ReturnReasonCode!, reason.Description ?? reason.ReturnReasonCode!));
        }
    }

    private static async Task<string?> SkuOfAsync(McfConnection connection, string? orderId, ApiCall call)
    {
        if (orderId is null)
        {
            return null;
        }

        var order = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
        return order.Items is { Count: > 0 } lines ? lines[0].SellerSku : null;
    }

    private static string? First(object? value) => InputObject.Items(value).FirstOrDefault()?.ToString();
}
