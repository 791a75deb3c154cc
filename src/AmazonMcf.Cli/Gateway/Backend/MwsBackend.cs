using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Mws;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Does what requests of a client of MWS ask for over its connection to the Selling Partner API, by its rules of quota, retry and exactly
/// once. Safe to use from many threads.
/// </summary>
/// <param name="account">The client and its connection.</param>
/// <param name="time">The clock.</param>
public sealed class MwsBackend(MwsAccount account, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly McfConnection connection = account.Connection;
    private readonly MwsPageTokens tokens = new(account.AccessKeyId, account.Secret);
    private readonly MwsTurns turns = new();

    /// <summary>Does the work.</summary>
    /// <param name="request">A request that was admitted: it has all its operation needs.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The answer, without its request id.</returns>
    /// <exception cref="McfException">The work was refused or failed.</exception>
    /// <exception cref="MwsRefusalException">It was refused for a reason that only MWS had.</exception>
    public async Task<MwsAnswer> AnswerAsync(MwsRequest request, ApiCall call)
    {
        var answer = new MwsAnswer { Operation = request.Operation };
        var work = connection.Outbound;
        switch (request.Operation)
        {
            case "GetFulfillmentPreview":
                answer.Previews = await work.GetPreviewAsync(request.Preview!, call).ConfigureAwait(false);
                break;
            case "CreateFulfillmentOrder":
                var id = request.Order!.SellerFulfillmentOrderId!;
                if (!await turns.TakeAsync(id, () => PlaceAsync(request.Order, call)).ConfigureAwait(false)) throw MwsRefusals.Exists(id);
                break;
            case "UpdateFulfillmentOrder":
                await work.UpdateOrderAsync(request.Update!, call).ConfigureAwait(false);
                break;
            case "CancelFulfillmentOrder":
                // MWS refused a second request to cancel; one that this call repeats is not a second one.
                await work.CancelOrderAsync(request.SellerFulfillmentOrderId!, call, acceptsRepeat: false).ConfigureAwait(false);
                break;
            case "GetFulfillmentOrder":
                answer.Order = await work.GetOrderAsync(request.SellerFulfillmentOrderId!, call).ConfigureAwait(false);
                break;
            case "ListAllFulfillmentOrders":
                await ListAsync(answer, request.QueryStartDate, null, call).ConfigureAwait(false);
                break;
            case "ListAllFulfillmentOrdersByNextToken":
                await ListAsync(answer, null, tokens.Open(request.NextToken!), call).ConfigureAwait(false);
                break;
            case "GetPackageTrackingDetails":
                answer.Tracking = await work.GetTrackingAsync(request.PackageNumber!.Value, call).ConfigureAwait(false);
                break;
            case "ListReturnReasonCodes":
                answer.ReturnReasons = await work.ListReturnReasonsAsync(
                    request.SellerSku!, request.MarketplaceId, request.SellerFulfillmentOrderId, request.Language, call).ConfigureAwait(false);
                break;
            case "CreateFulfillmentReturn":
                answer.Return = await connection.Returns.PlaceAsync(request.SellerFulfillmentOrderId!, request.ReturnItems!, call).ConfigureAwait(false);
                break;
            default:
                var status = await new ServiceProbe(connection, time).CheckAsync(Patience, call).ConfigureAwait(false);
                (answer.Status, answer.Timestamp) = (status.Status, status.CheckedAt);
                break;
        }

        return answer;
    }

    // MWS refused an id that was taken, also when the order was the same; what a lost answer left open is settled before.
    private async Task PlaceAsync(McfOrderRequest order, ApiCall call)
    {
        var result = await connection.Orders.PlaceAsync(order, call).ConfigureAwait(false);
        if (result.Outcome == McfOutcome.AlreadyExists) throw MwsRefusals.Exists(order.SellerFulfillmentOrderId);
        if (result.Outcome != McfOutcome.Created)
            throw new MwsRefusalException(500, "InternalError", "Whether the order was taken is not known. Please retry your request.");
    }

    private async Task ListAsync(MwsAnswer answer, DateTime? since, string? token, ApiCall call)
    {
        var page = await connection.Outbound.ReadOrderPageAsync(since, token, call).ConfigureAwait(false);
        answer.Orders = page.Orders;
        answer.NextToken = page.NextToken is { } next ? tokens.Seal(next) : null;
    }
}
