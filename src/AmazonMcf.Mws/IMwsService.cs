using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Mws;

/// <summary>Does the work of the operations, one method each. The table of operations decides which one a request calls.</summary>
internal interface IMwsService
{
    /// <summary>Previews an order: one preview per shipping speed.</summary>
    Task<IReadOnlyList<McfPreview>> GetPreviewsAsync(McfPreviewRequest preview, ApiCall call);

    /// <summary>Places an order; throws when its id is taken.</summary>
    Task CreateOrderAsync(McfOrderRequest order, ApiCall call);

    /// <summary>Changes an order.</summary>
    Task UpdateOrderAsync(McfOrderUpdate update, ApiCall call);

    /// <summary>Cancels an order; throws when it is canceled already.</summary>
    Task CancelOrderAsync(string orderId, ApiCall call);

    /// <summary>Reads an order.</summary>
    Task<McfOrder> GetOrderAsync(string orderId, ApiCall call);

    /// <summary>Reads the first page of the orders that changed since a time (UTC).</summary>
    Task<McfOrderPage> ListOrdersAsync(DateTime? since, ApiCall call);

    /// <summary>Reads the next page.</summary>
    Task<McfOrderPage> ListNextOrdersAsync(string nextToken, ApiCall call);

    /// <summary>Reads where a package is.</summary>
    Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call);

    /// <summary>Reads the reasons for returns of a SKU.</summary>
    Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(MwsRequest request, ApiCall call);

    /// <summary>Creates a return of units of an order.</summary>
    Task<McfReturn> CreateReturnAsync(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call);

    /// <summary>Checks the service: its status, and when that was (UTC).</summary>
    Task<(string Status, DateTime CheckedAt)> GetStatusAsync(ApiCall call);
}
