using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>Changes and releases orders on hold.</summary>
internal static class OrderChange
{
    /// <summary>Validates a change as far as that is possible before its order is read.</summary>
    /// <param name="update">The change.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    public static IReadOnlyList<McfValidationError> Check(McfOrderUpdate update, McfConnection? connection) =>
    [
        .. PartialUpdate.NeedsOrder(update) ? [] : UpdateValidator.Validate(update, connection?.Marketplace),
        .. VersionRules.Find(update, connection?.ApiVersion),
    ];

    /// <summary>Sends a change. The order is read first if the change has only a part of an address, or lines without their ids.</summary>
    /// <param name="update">The change; it is not modified.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="readsOrder">Whether the order is read after the change.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The order, if it was to be read.</returns>
    public static async Task<McfOrder?> SendAsync(McfOrderUpdate update, McfConnection connection, bool readsOrder, ApiCall call)
    {
        update = await CompleteAsync(update, connection, call).ConfigureAwait(false);
        McfOrder? order;
        try
        {
            order = await connection.Outbound.UpdateOrderAsync(update, call).ConfigureAwait(false);
        }
        catch (McfOrderNotUpdatableException rejection)
        {
            throw await ExplainAsync(rejection, update, connection, call).ConfigureAwait(false);
        }

        return readsOrder ? order ?? await connection.Outbound.GetOrderAsync(IdOf(update), call).ConfigureAwait(false) : null;
    }

    private static string IdOf(McfOrderUpdate update) => update.SellerFulfillmentOrderId ?? "";

    // Before the order is read, a part of an address cannot be validated.
    private static async Task<McfOrderUpdate> CompleteAsync(McfOrderUpdate update, McfConnection connection, ApiCall call)
    {
        if (!PartialUpdate.NeedsOrder(update))
        {
            return update;
        }

        update = ModelCopy.Of(update);
        PartialUpdate.Complete(update, await connection.Outbound.GetOrderAsync(IdOf(update), call).ConfigureAwait(false));
        if (UpdateValidator.Validate(update, connection.Marketplace) is { Count: > 0 } errors)
        {
            throw new McfValidationException(ValidationErrorRow.OfRequest(errors), errors);
        }

        return update;
    }

    // The error of the service does not give the reason; the status of the order does.
    private static async Task<McfException> ExplainAsync(
        McfOrderNotUpdatableException rejection,
        McfOrderUpdate update,
        McfConnection connection,
        ApiCall call
    )
    {
        McfOrder? order = null;
        try
        {
            order = await connection.Outbound.GetOrderAsync(IdOf(update), call).ConfigureAwait(false);
        }
        catch (McfException)
        {
            // The rejection alone has to do.
        }

        return new McfOrderNotUpdatableException(
            order is null ? rejection.Message : HoldText.Explain(order), rejection.Context, rejection)
        {
            OrderStatus = order?.Status,
            FulfillmentAction = order?.FulfillmentAction,
            ApiVersion = connection.ApiVersion,
            IsRelease = IsRelease(update),
        };
    }

    private static bool IsRelease(McfOrderUpdate update) =>
        FulfillmentActions.Normalize(update.FulfillmentAction) == FulfillmentActions.Ship
        && update is { DestinationAddress: null, DisplayableOrderComment: null, DisplayableOrderId: null, DisplayableOrderDate: null }
        && update is { ShippingSpeedCategory: null, FulfillmentPolicy: null, NotificationEmails: null, FeatureConstraints: null }
        && update is { Items: null or { Count: 0 }, ShipFromCountryCode: null };
}
