using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Submission;
using SellingPartner.Http;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>Compares successful responses with their requests. Each check returns what is wrong, or null.</summary>
internal static class FulfillmentChecks
{
    /// <summary>Checks an order that was read.</summary>
    public static ResponseFlaw? Order(ProofRule rule, string orderId, FulfillmentOrder? order) =>
        order is null ? ResponseFlaw.NoContent
        : rule.IsSameOrder(orderId, order.OrderId) ? null
        : ResponseFlaw.OtherRequest;

    /// <summary>Checks the response of a create: the order with status 200, its id with status 202.</summary>
    public static ResponseFlaw? Created(ProofRule rule, string orderId, CreateOrderResponse response)
    {
        if (response.Order is { } order)
        {
            return Order(rule, orderId, order);
        }

        return response.OrderId is null ? ResponseFlaw.NoContent
            : rule.IsSameOrder(orderId, response.OrderId) ? null
            : ResponseFlaw.OtherRequest;
    }
}
