using AmazonMcf.Outbound.Wire;
using AmazonMcf.Submission;
using SellingPartner.Errors;

namespace AmazonMcf.Outbound;

/// <summary>Compares successful responses with their requests. Each check returns what is wrong, or null.</summary>
internal static class ResponseChecks
{
    private const string Nothing = "no content";

    /// <summary>What is wrong with a response that belongs to another request.</summary>
    public const string Other = "the content of a different request";

    /// <summary>The errors of a response, as they came.</summary>
    public static IReadOnlyList<ServiceError> Errors(IServiceResponse response) =>
        response.Errors is not { Count: > 0 } errors ? [] : [.. errors.Select(error => new ServiceError(
            error.Code ?? "", error.Message ?? "", error.Details))];

    public static string? Content(object? payload) => payload is null ? Nothing : null;

    public static string? Order(ProofRule rule, string orderId, GetFulfillmentOrderResult? payload)
    {
        if (payload?.FulfillmentOrder is not { } order)
        {
            return Nothing;
        }

        return rule.IsSameOrder(orderId, order.SellerFulfillmentOrderId) ? null : Other;
    }

    public static string? Package(ProofRule rule, string number, PackageTrackingDetails? payload)
    {
        if (payload is null)
        {
            return Nothing;
        }

        return rule.IsSameOrder(number, FormattableString.Invariant($"{payload.PackageNumber}")) ? null : Other;
    }

    public static string? Return(ProofRule rule, CreateFulfillmentReturnRequest body, CreateFulfillmentReturnResult? payload)
    {
        if (payload is null)
        {
            return Nothing;
        }

        var answered = (payload.ReturnItems ?? []).Select(item => item.SellerReturnItemId)
            .Concat((payload.InvalidReturnItems ?? []).Select(item => item.SellerReturnItemId))
            .ToList();
        if (answered.Distinct(StringComparer.Ordinal).Count() < answered.Count)
        {
            return "a unit that is listed twice";
        }

        return answered.All(id => (body.Items ?? []).Any(item => rule.IsSameOrder(item.SellerReturnItemId ?? "", id))) ? null : Other;
    }
}
