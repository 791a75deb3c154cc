using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Submission;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>Compares successful responses with their requests. Each check returns what is wrong, or null.</summary>
internal static class FulfillmentChecks
{
    private const string Nothing = "no content";

    /// <summary>Checks that a required member is there.</summary>
    public static string? Content(object? member) => member is null ? Nothing : null;

    /// <summary>Checks an order that was read.</summary>
    public static string? Order(ProofRule rule, string orderId, FulfillmentOrder? order) =>
        order is null ? Nothing
        : rule.IsSameOrder(orderId, order.OrderId) ? null
        : ResponseChecks.Other;

    /// <summary>Checks the response of a create: the order with status 200, its id with status 202.</summary>
    public static string? Created(ProofRule rule, string orderId, CreateOrderResponse response)
    {
        if (response.Order is { } order)
        {
            return Order(rule, orderId, order);
        }

        return response.OrderId is null ? Nothing : rule.IsSameOrder(orderId, response.OrderId) ? null : ResponseChecks.Other;
    }
}
