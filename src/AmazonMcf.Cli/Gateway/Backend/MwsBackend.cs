using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Mws;
using AmazonMcf.Outbound;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Carries out the requests of an MWS client over its connection to the Selling Partner API, with its quota, retries and exactly-once
/// placement. Thread-safe.
/// </summary>
/// <param name="account">The client.</param>
/// <param name="connection">Its connection.</param>
/// <param name="time">The clock.</param>
internal sealed class MwsBackend(MwsAccount account, McfConnection connection, TimeProvider time) : IMwsService
{
    private static readonly TimeSpan StatusTimeout = TimeSpan.FromSeconds(20);

    private readonly MwsPageTokens tokens = new(account.AccessKeyId, account.Secret);
    private readonly SingleFlight creates = new();

    public Task<IReadOnlyList<McfPreview>> GetPreviewsAsync(McfPreviewRequest preview, ApiCall call) =>
        connection.Outbound.GetPreviewAsync(preview, call);

    public async Task CreateOrderAsync(McfOrderRequest order, ApiCall call)
    {
        var id = order.SellerFulfillmentOrderId!;
        if (!await creates.RunAsync(id, () => PlaceAsync(order, call)).ConfigureAwait(false))
        {
            throw MwsErrors.Exists(id);
        }
    }

    public Task UpdateOrderAsync(McfOrderUpdate update, ApiCall call) => connection.Outbound.UpdateOrderAsync(update, call);

    // MWS rejected a second cancel request; a retry within this call does not count as a second one.
    public Task CancelOrderAsync(string orderId, ApiCall call) => connection.Outbound.CancelOrderAsync(orderId, call, acceptsRepeat: false);

    public Task<McfOrder> GetOrderAsync(string orderId, ApiCall call) => connection.Outbound.GetOrderAsync(orderId, call);

    public Task<McfOrderPage> ListOrdersAsync(DateTime? since, ApiCall call) => ReadPageAsync(since, null, call);

    public Task<McfOrderPage> ListNextOrdersAsync(string nextToken, ApiCall call) => ReadPageAsync(null, tokens.Open(nextToken), call);

    public Task<McfTracking> GetTrackingAsync(int packageNumber, ApiCall call) => connection.Outbound.GetTrackingAsync(packageNumber, call);

    public Task<IReadOnlyList<McfReturnReason>> ListReturnReasonsAsync(MwsRequest request, ApiCall call) =>
        connection.Outbound.ListReturnReasonsAsync(
            request.SellerSku!,
            request.MarketplaceId,
            request.SellerFulfillmentOrderId,
            request.Language,
            call
        );

    public Task<McfReturn> CreateReturnAsync(string orderId, IReadOnlyList<McfReturnRequestItem> items, ApiCall call) =>
        connection.Returns.PlaceAsync(orderId, items, call);

    public async Task<(string Status, DateTime CheckedAt)> GetStatusAsync(ApiCall call)
    {
        var status = await new ServiceProbe(connection, time).CheckAsync(StatusTimeout, call).ConfigureAwait(false);
        return (status.Status, status.CheckedAt);
    }

    // MWS rejected a duplicate ID, even for an identical order; an outcome left unknown by a lost response is determined first.
    private async Task PlaceAsync(McfOrderRequest order, ApiCall call)
    {
        var result = await connection.Orders.PlaceAsync(order, call).ConfigureAwait(false);
        if (result.Outcome == McfOutcome.AlreadyExists)
        {
            throw MwsErrors.Exists(order.SellerFulfillmentOrderId);
        }

        if (result.Outcome != McfOutcome.Created)
        {
            throw new MwsErrorException(500, "InternalError", "The outcome of the request is unknown. Please retry your request.");
        }
    }

    private async Task<McfOrderPage> ReadPageAsync(DateTime? since, string? token, ApiCall call)
    {
        var page = await connection.Outbound.ReadOrderPageAsync(since, token, call).ConfigureAwait(false);
        return page with { NextToken = page.NextToken is { } next ? tokens.Seal(next) : null };
    }
}
