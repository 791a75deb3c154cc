using System.Runtime.CompilerServices;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Mws;

/// <summary>A service that notes which of its methods was called, and returns objects a test can recognize.</summary>
internal sealed class RecordingService : IMwsService
{
    public List<string> Called { get; } = [];

    public McfOrder Order { get; } = new() { SellerFulfillmentOrderId = "O-1" };

    public McfTracking Tracking { get; } = new() { PackageNumber = 7 };

    public McfPreview Preview { get; } = new();

    public McfReturn Return { get; } = new();

    public McfReturnReason Reason { get; } = new();

    public Task<IReadOnlyList<McfPreview>> GetPreviewsAsync(McfPreviewRequest preview, ApiCall call) =>
        Note<IReadOnlyList<McfPreview>>([Preview]);

    public Task CreateOrderAsync(McfOrderRequest order, ApiCall call) => Note(order);

    public Task UpdateOrderAsync(McfOrderUpdate update, ApiCall call) => Note(update);

    public Task CancelOrderAsync(string orderId, ApiCall call) => Note(orderId);

    public Task<McfOrder> GetOrderAsync(string orderId, ApiCall call) => Note(Order);

    public Task<McfOrderPage> ListOrdersAsync(DateTime? since, ApiCall call) => Note(new McfOrderPage([Order], "next"));

    public Task<McfOrderPage> ListNextOrdersAsync(string nextToken, ApiCall call) => Note(new McfOrderPage([Order], null));

    public Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call) => Note(Tracking);

    public Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(MwsRequest request, ApiCall call) =>
        Note<IReadOnlyList<McfReturnReason>>([Reason]);

    public Task<McfReturn> CreateReturnAsync(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call) => Note(Return);

    public Task<(string Status, DateTime CheckedAt)> GetStatusAsync(ApiCall call) => Note(("GREEN", DateTime.UnixEpoch));

    private Task<T> Note<T>(T result, [CallerMemberName] string method = "")
    {
        Called.Add(method);
        return Task.FromResult(result);
    }
}
