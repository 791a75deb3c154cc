using AmazonMcf.Outbound.Wire;
using AmazonMcf.Submission;
using SellingPartner.Errors;
using SellingPartner.Http;

namespace AmazonMcf.Outbound;

/// <summary>Compares successful responses with their requests. Each check returns what is wrong, or null.</summary>
internal static class ResponseChecks
{
    /// <summary>The errors of a response, as they came.</summary>
    public static IReadOnlyList<ServiceError> Errors(IServiceResponse response) =>
        response.Errors is not { Count: > 0 } errors ? [] : [.. errors.Select(error => new ServiceError(
            error.Code ?? "", error.Message ?? "", error.Details))];

    /// <summary>Checks that the result is there.</summary>
    public static ResponseFlaw? Content(object? payload) => payload is null ? ResponseFlaw.NoContent : null;

    public static ResponseFlaw? Order(ProofRule rule, string orderId, GetFulfillmentOrderResult? payload)
    {
        if (payload?.FulfillmentOrder is not { } order)
        {
            return ResponseFlaw.NoContent;
        }

        return rule.IsSameOrder(orderId, order.SellerFulfillmentOrderId) ? null : ResponseFlaw.OtherRequest;
    }

    public static ResponseFlaw? Package(ProofRule rule, string number, PackageTrackingDetails? payload)
    {
        if (payload is null)
        {
            return ResponseFlaw.NoContent;
        }

        return rule.IsSameOrder(number, FormattableString.Invariant($"{payload.PackageNumber}")) ? null : ResponseFlaw.OtherRequest;
    }

    public static ResponseFlaw? Return(ProofRule rule, CreateFulfillmentReturnRequest body, CreateFulfillmentReturnResult? payload)
    {
        if (payload is null)
        {
            return ResponseFlaw.NoContent;
        }

        var answered = (payload.ReturnItems ?? []).Select(item => item.SellerReturnItemId)
            .Concat((payload.InvalidReturnItems ?? []).Select(item => item.SellerReturnItemId))
            .ToList();
        if (answered.Distinct(StringComparer.Ordinal).Count() < answered.Count)
        {
            return new ResponseFlaw("a unit that is listed twice", []);
        }

        return answered.All(id => (body.Items ?? []).Any(item => rule.IsSameOrder(item.SellerReturnItemId ?? "", id)))
            ? null
            : ResponseFlaw.OtherRequest;
    }
}
