using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;
using AmazonMcf.Pipeline;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Requests returns: finds the units, requests each exactly once, and reports accepted and rejected units separately.</summary>
/// <param name="command">The command.</param>
internal sealed class ReturnRequests(McfConnectedCmdlet command)
{
    private readonly Dictionary<(McfConnection? Connection, string Order, string? Line, string? Sku, string? Shipment), int> taken = [];

    /// <summary>What is done for each return.</summary>
    public DispatchWork<ReturnRequest, ReturnCreation> Work() =>
        new(OutboundOperations.CreateFulfillmentReturn, "Requesting returns", Describe, (request, connection, call) =>
            ReturnCreation.RequestAsync(request.OrderId, request.Order, request.Selection, request.Items, connection, call))
        {
            Change = "Create return",
            TargetOf = request => request.OrderId,
            Write = Write,
        };

    /// <summary>Makes a return of items that are complete.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="items">The items.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    /// <returns>The return; null after error records.</returns>
    public ReturnRequest? OfItems(string orderId, IReadOnlyList<McfReturnRequestItem> items, McfConnection? connection) =>
        Accepts(ReturnValidator.Validate(orderId, items, connection?.Marketplace), orderId) ? new(orderId, null, null, items) : null;

    /// <summary>Makes a return of units. Input that names the same line again means further units of it.</summary>
    /// <param name="orderId">The order.</param>
    /// <param name="order">The order, where it is at hand.</param>
    /// <param name="selection">The units.</param>
    /// <param name="connection">The connection it goes over; null when there is none.</param>
    /// <returns>The return.</returns>
    public ReturnRequest OfUnits(string orderId, McfOrder? order, ReturnSelection selection, McfConnection? connection)
    {
        var key = (connection, orderId, selection.SellerFulfillmentOrderItemId, selection.SellerSku, selection.AmazonShipmentId);
        taken.TryGetValue(key, out var before);
        taken[key] = before + (selection.Quantity ?? 0);
        return new(orderId, order is { IsDetailed: true } ? order : null, before == 0 ? selection : selection.After(before), null);
    }

    /// <summary>Writes an error record for each row of broken rules.</summary>
    /// <param name="errors">The broken rules.</param>
    /// <param name="orderId">The order.</param>
    /// <returns>Whether there are none.</returns>
    public bool Accepts(IReadOnlyList<McfValidationError> errors, string orderId)
    {
        foreach (var record in ErrorRecords.InvalidRequest(errors, orderId))
        {
            command.WriteError(record);
        }

        return errors.Count == 0;
    }

    private static string Describe(ReturnRequest request)
    {
        if (request.Selection is not { } selection)
        {
            return FormattableString.Invariant($"{request.OrderId}, {request.Items!.Count} unit(s)");
        }

        var line = selection.SellerFulfillmentOrderItemId ?? selection.SellerSku;
        var units = selection.Quantity is { } quantity ? FormattableString.Invariant($", {quantity} unit(s)") : ", all shipped units";
        return request.OrderId + (line is null ? "" : ", line " + line) + units;
    }

    private void Write(ReturnRequest request, ReturnCreation result)
    {
        if (result.Skipped(request.OrderId, "increase -Quantity or specify your own -SellerReturnItemId.") is { } warning)
        {
            command.WriteWarning(warning);
        }

        if (result.Return.Accepted.Count > 0)
        {
            command.WriteObject(result.Return);
        }

        foreach (var refused in result.Return.Refused)
        {
            command.WriteError(ErrorRecords.ReturnItemRefused(request.OrderId, refused));
        }
    }
}
