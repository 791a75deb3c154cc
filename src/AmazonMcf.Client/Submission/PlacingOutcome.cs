using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;

namespace AmazonMcf.Submission;

/// <summary>What the failure of a placing means for the order.</summary>
public static class PlacingOutcome
{
    /// <summary>Gives the outcome.</summary>
    /// <param name="failure">What <see cref="OrderPlacer.PlaceAsync(McfOrderRequest, SellingPartner.Telemetry.ApiCall)"/> threw.</param>
    /// <returns>
    /// <see cref="McfOutcome.Rejected"/> only when the service or a check rejected this order; <see cref="McfOutcome.NotSent"/> when no
    /// request for it can have taken effect, for example because the login failed.
    /// </returns>
    public static string Of(McfException failure) => failure switch
    {
        McfOutcomeUnknownException => McfOutcome.Unknown,
        McfOrderConflictException or McfOrderIdChangedException or McfValidationException => McfOutcome.Rejected,
        McfUnauthorizedException or McfThrottledException => McfOutcome.NotSent,
        // The order was to be read before the create: a failed read says nothing about the order.
        _ when failure.Operation == OutboundOperations.GetFulfillmentOrder.Name
            || failure.Operation == FulfillmentOperations.GetOrder.Name => McfOutcome.NotSent,
        McfNotInApiVersionException => McfOutcome.NotSent,
        _ => failure.Context.ProvesRejection && failure is not McfAuthenticationException ? McfOutcome.Rejected : McfOutcome.NotSent,
    };
}
