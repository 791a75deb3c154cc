using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// Orders: placing, reading, listing, changing and canceling them. One of the capabilities that <see cref="IOutboundClient"/> combines.
/// </summary>
public interface IOrders
{
    /// <summary>Sends an order once. Use <c>OrderPlacer</c> to place one exactly once.</summary>
    /// <param name="request">The order.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>A task that ends when the service has taken the order.</returns>
    Task CreateOrderAsync(McfOrderRequest request, ApiCall call);

    /// <summary>Reads one order with lines, shipments and returns.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's id.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order.</returns>
    /// <exception cref="Errors.McfOrderNotFoundException">The service knows no such order.</exception>
    Task<McfOrder> GetOrderAsync(string sellerFulfillmentOrderId, ApiCall call);

    /// <summary>
    /// Streams the heads of all orders whose status changed since a moment; the next page is asked for when it is needed.
    /// </summary>
    /// <param name="since">The moment, in UTC; null for the service's own default of 36 hours.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The orders, oldest change first.</returns>
    IAsyncEnumerable<McfOrder> ListOrdersAsync(DateTime? since, ApiCall call);

    /// <summary>Reads one page of the same list.</summary>
    /// <param name="since">The moment, in UTC; null for the service's own default of 36 hours. Counts for the first page only.</param>
    /// <param name="nextToken">What the page before gave; null for the first.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The page.</returns>
    Task<McfOrderPage> ReadOrderPageAsync(DateTime? since, string? nextToken, ApiCall call);

    /// <summary>Changes an order on hold, or releases it.</summary>
    /// <param name="update">The change.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order, where it had to be read to know that the change is in force; null where the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read could tell.</exception>
    Task<McfOrder?> UpdateOrderAsync(McfOrderUpdate update, ApiCall call);

    /// <summary>Asks the service to stop an order.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's id.</param>
    /// <param name="call">The call to report to.</param>
    /// <param name="acceptsRepeat">Whether an order that was asked to stop before counts as done. Default: true.</param>
    /// <returns>The order, where it had to be read to know that it is cancelled; null where the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read could tell.</exception>
    Task<McfOrder?> CancelOrderAsync(string sellerFulfillmentOrderId, ApiCall call, bool acceptsRepeat = true);

    /// <summary>Moves a sandbox order to a status. Only sandboxes and the embedded service answer.</summary>
    /// <param name="sellerFulfillmentOrderId">The seller's id.</param>
    /// <param name="status">The status to reach.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The order, where it had to be read to know that it has moved; null where the response proved it.</returns>
    /// <exception cref="Errors.McfOutcomeUnknownException">Neither a response nor a read could tell.</exception>
    Task<McfOrder?> SetOrderStatusAsync(string sellerFulfillmentOrderId, string status, ApiCall call);
}
