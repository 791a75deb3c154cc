using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>The result of a return.</summary>
/// <param name="Return">Accepted and rejected units.</param>
/// <param name="Known">The ids of units that the order showed as returned before anything was requested.</param>
/// <param name="HasMore">Whether further units of the lines can be returned.</param>
internal sealed record ReturnCreation(McfReturn Return, IReadOnlyList<string> Known, bool HasMore)
{
    /// <summary>The warning that units already had a return; null if none had.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="how">How to return more units, as the rest of a sentence.</param>
    public string? Skipped(string orderId, string how) => Known.Count == 0
        ? null
        : $"Skipped units that already have a return on order '{orderId}': {string.Join(", ", Known)}. "
            + (HasMore ? "To return more units of the line, " + how : "All shipped units of the line have a return.");

    /// <summary>Requests a return, each unit exactly once.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="order">The order in full; null if it is to be read.</param>
    /// <param name="selection">Which units; null if <paramref name="items"/> are complete.</param>
    /// <param name="items">The return items, complete; null for <paramref name="selection"/>.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public static async Task<ReturnCreation> RequestAsync(
        string orderId,
        McfOrder? order,
        ReturnSelection? selection,
        IReadOnlyList<McfReturnRequestItem>? items,
        McfConnection connection,
        ApiCall call)
    {
        IReadOnlyList<McfInvalidReturnItem> excess = [];
        if (items is null)
        {
            (order, items, excess) = await SplitAsync(orderId, order, selection!, connection, call).ConfigureAwait(false);
        }

        if (items.Count == 0 && excess.Count > 0)
        {
            return new(connection.Mark(new McfReturn { SellerFulfillmentOrderId = orderId, Refused = excess }), [], HasMore: false);
        }

        var errors = ReturnValidator.Validate(orderId, items, connection.Marketplace);
        if (errors.Count > 0)
        {
            throw new McfValidationException(ValidationErrorRow.OfRequest(errors), errors);
        }

        var known = order?.ReturnItems?.Select(item => item.SellerReturnItemId).OfType<string>()
            .Where(id => items.Any(item => item.SellerReturnItemId == id)).ToArray() ?? [];
        try
        {
            var placed = await connection.Returns.PlaceAsync(orderId, items, call).ConfigureAwait(false);
            placed.Refused = [.. placed.Refused, .. excess];
            return new(connection.Mark(placed), known, order is not null && ReturnPlan.LeavesUnits(order, items));
        }
        finally
        {
            connection.Forget(orderId);
        }
    }

    // More units may have been shipped since the order at hand was read.
    private static async Task<(McfOrder Order, IReadOnlyList<McfReturnRequestItem> Items, IReadOnlyList<McfInvalidReturnItem> Excess)>
        SplitAsync(string orderId, McfOrder? order, ReturnSelection selection, McfConnection connection, ApiCall call)
    {
        if (order is not null && ReturnPlan.Split(order, selection) is { Excess.Count: 0 } units)
        {
            return (order, units.Items, units.Excess);
        }

        var read = await connection.Outbound.GetOrderAsync(orderId, call).ConfigureAwait(false);
        var (items, excess) = ReturnPlan.Split(read, selection);
        return (read, items, excess);
    }
}
