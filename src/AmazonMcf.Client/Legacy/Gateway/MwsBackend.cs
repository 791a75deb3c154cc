using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Legacy;

/// <summary>Does what a request of MWS asks for over a connection to the Selling Partner API, by its rules of quota, retry and exactly once.</summary>
/// <param name="account">The client and its connection.</param>
/// <param name="time">The clock.</param>
public sealed class MwsBackend(MwsAccount account, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly McfConnection connection = account.Connection;
    private readonly MwsPageTokens tokens = new(account.AccessKeyId, account.Secret);

    /// <summary>Does the work.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The answer, without its request id.</returns>
    /// <exception cref="McfException">The work was refused or failed.</exception>
    /// <exception cref="MwsRefusalException">The request lacks something.</exception>
    public async Task<MwsAnswer> AnswerAsync(MwsRequest request, McfCall call)
    {
        var answer = new MwsAnswer { Operation = request.Operation };
        var work = connection.Outbound;
        switch (request.Operation)
        {
            case "GetFulfillmentPreview":
                answer.Previews = await work.GetPreviewAsync(request.Preview ?? new McfPreviewRequest(), call).ConfigureAwait(false);
                break;
            case "CreateFulfillmentOrder":
                await PlaceAsync(request.Order ?? new McfOrderRequest(), call).ConfigureAwait(false);
                break;
            case "UpdateFulfillmentOrder":
                Require(request.Update?.SellerFulfillmentOrderId, "SellerFulfillmentOrderId");
                await work.UpdateOrderAsync(request.Update!, call).ConfigureAwait(false);
                break;
            case "CancelFulfillmentOrder":
                await work.CancelOrderAsync(OrderId(request), call).ConfigureAwait(false);
                break;
            case "GetFulfillmentOrder":
                answer.Order = await work.GetOrderAsync(OrderId(request), call).ConfigureAwait(false);
                break;
            case "ListAllFulfillmentOrders":
                await ListAsync(answer, request.QueryStartDate, null, call).ConfigureAwait(false);
                break;
            case "ListAllFulfillmentOrdersByNextToken":
                await ListAsync(answer, null, tokens.Open(Require(request.NextToken, "NextToken")), call).ConfigureAwait(false);
                break;
            case "GetPackageTrackingDetails":
                var package = request.PackageNumber ?? throw Missing("PackageNumber");
                answer.Tracking = await work.GetTrackingAsync(package, call).ConfigureAwait(false);
                break;
            case "ListReturnReasonCodes":
                answer.ReturnReasons = await work.ListReturnReasonsAsync(
                    Require(request.SellerSku, "SellerSKU"), request.MarketplaceId, request.SellerFulfillmentOrderId, request.Language, call).ConfigureAwait(false);
                break;
            case "CreateFulfillmentReturn":
                answer.Return = await connection.Returns.PlaceAsync(
                    OrderId(request), request.ReturnItems is { Count: > 0 } items ? items : throw Missing("Items"), call).ConfigureAwait(false);
                break;
            default:
                var status = await new ServiceProbe(connection, time).CheckAsync(Patience, call).ConfigureAwait(false);
                (answer.Status, answer.Timestamp) = (status.Status, status.CheckedAt);
                break;
        }

        return answer;
    }

    // MWS refused an id that was taken, also when the order was the same; what a lost answer left open is settled before.
    private async Task PlaceAsync(McfOrderRequest order, McfCall call)
    {
        Require(order.SellerFulfillmentOrderId, "SellerFulfillmentOrderId");
        var result = await connection.Orders.PlaceAsync(order, call).ConfigureAwait(false);
        if (result.Outcome == McfOutcome.AlreadyExists)
            throw new MwsRefusalException(400, "InvalidRequestException", $"A fulfillment order already exists for MerchantFulfillmentOrderId {order.SellerFulfillmentOrderId}");
        if (result.Outcome != McfOutcome.Created)
            throw new MwsRefusalException(500, "InternalError", "Whether the order was taken is not known. Please retry your request.");
    }

    private async Task ListAsync(MwsAnswer answer, DateTime? since, string? token, McfCall call)
    {
        var page = (await connection.Api.ListAllFulfillmentOrdersAsync(since, token, call).ConfigureAwait(false)).Payload;
        answer.Orders = page is null ? [] : OrderMapping.ToModel(page);
        answer.NextToken = page?.NextToken is { Length: > 0 } next ? tokens.Seal(next) : null;
    }

    private static string OrderId(MwsRequest request) => Require(request.SellerFulfillmentOrderId, "SellerFulfillmentOrderId");

    private static string Require(string? value, string name) => string.IsNullOrEmpty(value) ? throw Missing(name) : value!;

    private static MwsRefusalException Missing(string name) => new(400, "MissingParameter", $"The request must contain the parameter {name}.");
}
