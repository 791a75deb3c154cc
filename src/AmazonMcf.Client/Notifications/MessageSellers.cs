using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Notifications;

/// <summary>
/// Distinguishes the messages of one seller from those of others in the same queue, whose orders may have the same ids: by the seller id
/// that the connection was opened with, and otherwise by the subscriptions of the seller.
/// </summary>
/// <param name="sellerKey">The key of the connection's seller.</param>
/// <param name="readSubscriptions">Reads the ids of the seller's subscriptions.</param>
internal sealed class MessageSellers(string sellerKey, Func<ApiCall, Task<IReadOnlyList<string>>> readSubscriptions)
{
    // The key of a sandbox connection has a suffix, for example A1B2C3@sandbox.
    private readonly HashSet<string> own = new(StringComparer.OrdinalIgnoreCase) { sellerKey.Split('@')[0] };
    private HashSet<string>? subscriptions;

    /// <summary>Whether a message is about this seller. A message that names no seller may be.</summary>
    /// <param name="notification">The message.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public async Task<bool> IsOwnAsync(McfNotification notification, ApiCall call)
    {
        if (notification.SellerId is not { Length: > 0 } seller || own.Contains(seller))
        {
            return true;
        }

        subscriptions ??= [.. await ReadAsync(call).ConfigureAwait(false)];
        if (notification.SubscriptionId is not { } id || !subscriptions.Contains(id))
        {
            return false;
        }

        own.Add(seller);
        return true;
    }

    /// <summary>Reads the subscriptions again when they are needed next: a seller can subscribe at any time.</summary>
    public void Refresh() => subscriptions = null;

    private async Task<IReadOnlyList<string>> ReadAsync(ApiCall call)
    {
        try
        {
            return await readSubscriptions(call).ConfigureAwait(false);
        }
        catch (McfException failure) when (failure is McfUnauthorizedException or McfInvalidRequestException)
        {
            // An application that may read orders, but no subscriptions: only the seller id of the connection counts.
            return [];
        }
    }
}
