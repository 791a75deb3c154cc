using AmazonMcf.Commands;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>A command that asks for returns: finds the units, asks exactly once, and reports accepted and refused units apart.</summary>
public abstract class McfReturnCmdlet : McfNamedInputCmdlet<ReturnRequest, ReturnOutcome>
{
    private readonly Dictionary<(McfConnection? Connection, string Order, string? Line, string? Sku, string? Shipment), int> taken = [];

    /// <inheritdoc />
    protected override string Activity => "Asking for returns";

    /// <inheritdoc />
    protected override ApiOperation Operation => OutboundOperations.CreateFulfillmentReturn;

    /// <inheritdoc />
    protected override string? Change => "Create return";

    /// <inheritdoc />
    protected override string Describe(ReturnRequest request)
    {
        if (request.Wish is not { } wish) return FormattableString.Invariant($"{request.OrderId}, {request.Items!.Count} unit(s)");
        var line = wish.SellerFulfillmentOrderItemId ?? wish.SellerSku;
        var units = wish.Quantity is { } quantity ? FormattableString.Invariant($", {quantity} unit(s)") : ", all shipped units";
        return request.OrderId + (line is null ? "" : ", line " + line) + units;
    }

    /// <inheritdoc />
    protected override object? TargetOf(ReturnRequest request) => request.OrderId;

    /// <summary>Asks for return items that are complete.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="items">The items.</param>
    protected void SubmitItems(string orderId, IReadOnlyList<McfReturnRequestItem> items)
    {
        foreach (var connection in Route(SellerOf(), orderId))
        {
            var faults = ReturnValidator.Validate(orderId, items, connection?.Marketplace);
            foreach (var record in ErrorRecords.HeldBack(faults, orderId))
                WriteError(record);
            if (faults.Count == 0) Submit(new(orderId, null, null, items), connection);
        }
    }

    /// <summary>Asks for units. Input that names the same line again means further units of it.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="order">The order, where it is at hand.</param>
    /// <param name="wish">The units.</param>
    protected void SubmitWish(string orderId, McfOrder? order, ReturnWish wish)
    {
        var faults = OrderIdRules.Validate(orderId);
        foreach (var record in ErrorRecords.HeldBack(faults, orderId))
            WriteError(record);
        if (faults.Count > 0) return;
        foreach (var connection in Route(SellerOf(order), orderId))
            SubmitWish(orderId, order, wish, connection);
    }

    private void SubmitWish(string orderId, McfOrder? order, ReturnWish wish, McfConnection? connection)
    {
        var key = (connection, orderId, wish.SellerFulfillmentOrderItemId, wish.SellerSku, wish.AmazonShipmentId);
        taken.TryGetValue(key, out var before);
        taken[key] = before + (wish.Quantity ?? 0);
        Submit(new(orderId, order is { IsDetailed: true } ? order : null, before == 0 ? wish : wish.After(before), null), connection);
    }

    /// <inheritdoc />
    protected override async Task<ReturnOutcome> SendAsync(ReturnRequest request, McfConnection connection, ApiCall call)
    {
        var order = request.Order;
        if (order is null && request.Items is null)
            order = await connection.Outbound.GetOrderAsync(request.OrderId, call).ConfigureAwait(false);
        var items = request.Items ?? ReturnPlan.Make(order!, request.Wish!);
        var faults = ReturnValidator.Validate(request.OrderId, items, connection.Marketplace);
        if (faults.Count > 0) throw new McfValidationException(FaultRow.Describe(faults), faults);
        var known = order?.ReturnItems.Select(item => item.SellerReturnItemId).OfType<string>()
            .Where(id => items.Any(item => item.SellerReturnItemId == id)).ToArray() ?? [];
        return new(await connection.Returns.PlaceAsync(request.OrderId, items, call).ConfigureAwait(false), known);
    }

    /// <inheritdoc />
    protected override void Write(ReturnRequest request, ReturnOutcome result)
    {
        if (result.Known.Count > 0)
        {
            WriteWarning(
                $"Order '{request.OrderId}' shows these units as returned already, and they are not returned again: {string.Join(", ", result.Known)}. "
                + "To return more units of the line raise -Quantity or give a -SellerReturnItemId of your own.");
        }

        if (result.Return.Accepted.Count > 0) WriteObject(result.Return);
        foreach (var refused in result.Return.Refused)
            WriteError(ErrorRecords.ReturnItemRefused(request.OrderId, refused));
    }
}
