using System.Management.Automation;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The error records of commands for inbound plans and shipments.</summary>
internal static partial class ErrorRecords
{
    /// <summary>McfWaitTimeout: an operation did not end before the timeout.</summary>
    /// <param name="operation">The operation as last read.</param>
    public static ErrorRecord InboundWaitTimeout(McfInboundOperation operation) => Record(
        new TimeoutException(
            $"Operation {operation.Operation} '{operation.OperationId}' has not ended; its status is {operation.Status}."),
        "McfWaitTimeout", ErrorCategory.OperationTimeout, operation, null,
        "Wait again with Wait-McfInboundOperation, or use a longer -Timeout. On the embedded service, advance the clock with "
            + "Step-McfClock.");

    /// <summary>McfInboundStatusNotReached: a shipment did not reach a status before the timeout, or cannot reach it anymore.</summary>
    /// <param name="shipment">The shipment as last read.</param>
    /// <param name="wanted">The statuses.</param>
    /// <param name="isFinal">Whether its status is final.</param>
    public static ErrorRecord InboundStatusNotReached(McfInboundShipment shipment, IReadOnlyList<string> wanted, bool isFinal) => Record(
        new TimeoutException(
            $"Shipment '{shipment.ShipmentConfirmationId ?? shipment.ShipmentId}' did not reach {string.Join(" or ", wanted)}; its status "
                + $"is {shipment.Status}{(isFinal ? ", which is final" : "")}."),
        "McfInboundStatusNotReached",
        isFinal ? ErrorCategory.InvalidResult : ErrorCategory.OperationTimeout,
        shipment, null,
        isFinal
            ? "Read the shipment with Get-McfInboundShipment."
            : "Wait again, or use a longer -Timeout. On the embedded service, advance the clock with Step-McfClock.");

    /// <summary>McfInboundChoiceRequired: a plan has no option, or several, and none was chosen.</summary>
    /// <param name="kind">The kind of option, for example <c>placement option</c>.</param>
    /// <param name="target">The plan or the shipment.</param>
    /// <param name="options">The options in short; empty if there are none.</param>
    /// <param name="action">What to do.</param>
    public static ErrorRecord InboundChoiceRequired(string kind, string target, IReadOnlyList<string> options, string action) => Record(
        new InvalidOperationException(options.Count == 0
            ? $"'{target}' has no matching {kind}. Nothing was confirmed."
            : $"'{target}' has {options.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} {kind}s to choose from: "
                + $"{string.Join("; ", options)}. Nothing was confirmed."),
        "McfInboundChoiceRequired", ErrorCategory.InvalidArgument, target, null, action);

    /// <summary>McfInboundPlacementConfirmed: a plan that was to be discarded has a confirmed placement.</summary>
    /// <param name="planId">The plan.</param>
    public static ErrorRecord InboundPlacementConfirmed(string planId) => Record(
        new InvalidOperationException($"Plan '{planId}' was not canceled: its placement is confirmed."),
        "McfInboundPlacementConfirmed", ErrorCategory.InvalidOperation, planId, null,
        "Cancel it with Stop-McfInboundPlan, which shows what that can cost.");

    /// <summary>McfInboundNotFound: the marketplace has no shipment with the ID.</summary>
    /// <param name="id">The ID on the labels.</param>
    /// <param name="connection">The connection.</param>
    public static ErrorRecord InboundShipmentNotFound(string id, McfConnection connection) => Of(
        new McfInboundNotFoundException($"Connection '{connection.Name}' has no shipment '{id}'.", new ErrorContext { Target = id }), id);
}
