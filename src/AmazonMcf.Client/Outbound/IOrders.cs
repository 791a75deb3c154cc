using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Places, reads, lists, changes and cancels orders. Part of <see cref="IOutboundClient"/>.</summary>
public interface IOrders
{
    /// <summary>Sends an order once. To place it exactly once, use <c>OrderPlacer</c>.</summary>
    /// <param name="request">The order.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>A task that completes when the service has accepted the order.</returns>
    Task CreateOrderAsync(McfOrderRequest request, ApiCall call);

    /// <summary>Reads one order with lines, shipments and returns.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's order id.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order.</returns>
    /// <exception cref="Errors.McfOrderNotFoundException">The service has no such order.</exception>
    Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call);

    /// <summary>Streams summaries of all orders whose status changed since a time. Pages are requested as needed.</summary>
    /// <param name="since">The time, in UTC. Default: the last 36 hours.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The orders, oldest change first.</returns>
    IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call);

    /// <summary>Reads one page of the same list.</summary>
    /// <param name="since">The time, in UTC. Default: the last 36 hours. Counts for the first page only.</param>
    /// <param name="nextToken">The token from the previous page; null for the first page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The page.</returns>
    Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call);

    /// <summary>Changes an order on hold, or releases it.</summary>
    /// <param name="update">The change.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order if it was read to confirm the change; null if the response proved the change.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call);

    /// <summary>Cancels an order.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's order id.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <param name="acceptsRepeat">Whether an order that was already canceled counts as success. Default: true.</param>
    /// <returns>The order if it was read to confirm the cancellation; null if the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true);

    /// <summary>Moves a sandbox order to a status. Supported only by sandboxes and the embedded service.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's order id.</param>
    /// <param name="status">The new status.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order if it was read to confirm the status; null if the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call);
}
